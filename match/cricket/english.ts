/** What a cricket match says of itself, in English. */
import { commonEnglish, phraseNames } from "../say.ts";
import { counted } from "./outcome.ts";
import type { CricketPhrase, Margin } from "./sayings.ts";
import { tossEnglish } from "./toss.ts";

const ORDINALS = ["1st", "2nd", "3rd", "4th"] as const;

/** "Kestrels need 42 off 28", "Redcliffe won by 6 wickets", "15.2 ov". */
export function english(phrase: CricketPhrase): string {
  switch (phrase.say) {
    case "won":
      return `${phrase.who} won${phrase.by ? ` by ${margin(phrase.by)}` : ""}${how(phrase)}`;
    case "won super over":
      return `Match tied, ${phrase.who} won the super over${how(phrase)}`;
    case "won bowl-out":
      return `Match tied, ${phrase.who} won the bowl-out`;
    case "tied":
      return `Match tied${how(phrase)}`;
    case "drawn":
      return "Match drawn";
    case "super over to come":
      return "Match tied, super over to come";
    case "toss":
      return tossEnglish(phrase);
    case "need": {
      const { who, runs, balls } = phrase;
      return `${who} need ${balls === undefined ? counted(runs, "run") : `${runs} off ${balls}`}${how(phrase)}`;
    }
    case "target":
      return `${phrase.who} need ${phrase.runs} to win`;
    case "super over batting":
      return `Super over: ${phrase.who} batting`;
    case "level":
      return "Scores level";
    case "lead":
    case "trail":
      return `${phrase.who} ${phrase.say} by ${phrase.runs}`;
    case "run rate":
      return `CRR ${phrase.rate}`;
    case "required rate":
      return `RRR ${phrase.rate}`;
    case "overs":
      return `${phrase.overs} ov`;
    case "balls":
      return counted(phrase.balls, "ball");
    case "in super over":
      return `${phrase.score} SO`;
    case "toss time":
      return "Toss";
    case "innings break":
      return "Innings break";
    case "super over":
      return "Super over";
    case "innings":
      return `${ORDINALS[phrase.ordinal - 1] ?? `${phrase.ordinal}th`} innings`;
    default:
      return commonEnglish(phrase);
  }
}

/** By which method a target was set: " (DLS)". */
const how = ({ method }: { readonly method?: string }): string => (method ? ` (${method})` : "");

function margin({ innings, runs, wickets }: Margin): string {
  if (innings) return `an innings and ${counted(runs ?? 0, "run")}`;
  return wickets === undefined ? counted(runs ?? 0, "run") : counted(wickets, "wicket");
}

export const phrases = phraseNames<CricketPhrase>({
  won: true,
  tied: true,
  drawn: true,
  "won super over": true,
  "won bowl-out": true,
  "super over to come": true,
  level: true,
  toss: true,
  need: true,
  target: true,
  "super over batting": true,
  lead: true,
  trail: true,
  "run rate": true,
  "required rate": true,
  overs: true,
  balls: true,
  "in super over": true,
  "toss time": true,
  "innings break": true,
  "super over": true,
  innings: true,
});
