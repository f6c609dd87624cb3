/** What a football match says of itself, in English. */
import { commonEnglish, phraseNames } from "../say.ts";
import { periodLabel } from "./period.ts";
import type { FootballPhrase } from "./sayings.ts";

const HOW = { goals: "", "extra time": " after extra time", penalties: " on penalties" } as const;

/** "Northshore won 2–1 after extra time", "Level at 1–1", "Aggregate 3–2". */
export function english(phrase: FootballPhrase): string {
  switch (phrase.say) {
    case "won":
      return `${phrase.who} won ${phrase.goals}–${phrase.to}${HOW[phrase.by]}`;
    case "through":
      return `${phrase.who} go through ${phrase.goals}–${phrase.to} on aggregate`;
    case "through on away goals":
      return `${phrase.who} go through on away goals`;
    case "ahead on away goals":
      return `${phrase.who} ahead on away goals`;
    case "awarded":
      return `Awarded to ${phrase.who}${phrase.goals === undefined ? "" : `, ${phrase.goals}–${phrase.to}`}`;
    case "drawn":
      return `Drawn ${phrase.goals}–${phrase.goals}`;
    case "stopped":
      return `Abandoned at ${phrase.a}–${phrase.b}${phrase.minute ? ` (${phrase.minute}’)` : ""}`;
    case "shootout":
      return `${phrase.home} ${phrase.a}–${phrase.b} ${phrase.away} on penalties`;
    case "lead":
      return `${phrase.who} lead ${phrase.goals}–${phrase.to}${phrase.aggregate ? " on aggregate" : ""}`;
    case "level":
      return `Level at ${phrase.goals}–${phrase.goals}${phrase.aggregate ? " on aggregate" : ""}`;
    case "goalless":
      return "Goalless";
    case "aggregate":
      return `Aggregate ${phrase.a}–${phrase.b}`;
    case "kick-off":
      return "Kick-off";
    case "half-time":
      return "Half-time";
    case "half-time of extra time":
      return "Half-time, extra time";
    case "full-time":
      return "Full-time";
    case "period":
      return periodLabel(phrase.period);
    default:
      return commonEnglish(phrase);
  }
}

export const phrases = phraseNames<FootballPhrase>({
  won: true,
  through: true,
  "through on away goals": true,
  "ahead on away goals": true,
  awarded: true,
  drawn: true,
  stopped: true,
  shootout: true,
  lead: true,
  level: true,
  goalless: true,
  aggregate: true,
  "kick-off": true,
  "half-time": true,
  "half-time of extra time": true,
  "full-time": true,
  period: true,
});
