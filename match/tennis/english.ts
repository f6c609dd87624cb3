/** What a tennis match says of itself, in English. */
import { commonEnglish, phraseNames } from "../say.ts";
import type { SetName, TennisPhrase } from "./sayings.ts";
import { tossEnglish } from "./toss.ts";

const HOW = { retirement: "retired", default: "defaulted" } as const;
const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"] as const;

/** "2nd set" */
export const setName = ({ ordinal, matchTieBreak }: SetName): string =>
  matchTieBreak ? "Match tie-break" : `${ORDINALS[ordinal - 1] ?? `${ordinal}th`} set`;

/** "Varga leads 2-1 in sets", "a break up", "2 break points Ode"; at the first place of a text with a capital. */
export function english(phrase: TennisPhrase, place = 0): string {
  switch (phrase.say) {
    case "won":
      return `${phrase.who} won${score(phrase)}`;
    case "won by":
      return `${phrase.who} won${score(phrase)} (${phrase.other} ${HOW[phrase.by]})`;
    case "won by walkover":
      return `${phrase.who} won by walkover`;
    case "walkover":
      return "Walkover";
    case "ended":
      return `Match ended by ${phrase.by ?? "decision"}${phrase.score ? `, ${phrase.score}` : ""}`;
    case "toss":
      return tossEnglish(phrase);
    case "leads":
      return `${phrase.who} ${leads(phrase)} ${phrase.sets}-${phrase.to} in sets`;
    case "sets all":
      return phrase.sets === 1 ? "One set all" : "Two sets all";
    case "match tie-break":
    case "tie-break":
    case "on serve":
      return place === 0 ? capital(phrase.say) : phrase.say;
    case "serves for":
      return `${phrase.who} ${phrase.pair ? "serve" : "serves"} for the ${phrase.what}`;
    case "breaks up":
      return `${phrase.who ? `${phrase.who} ` : ""}${phrase.breaks === 1 ? "a break" : `${phrase.breaks} breaks`} up`;
    case "chance": {
      const { points, who } = phrase;
      return points > 1 ? `${points} ${phrase.for} points ${who}` : `${capital(phrase.for)} point ${who}`;
    }
    case "set":
      return phrase.tieBreak ? `${setName(phrase)}, tie-break` : setName(phrase);
    case "warm-up":
      return "Warm-up";
    case "set break":
      return "Set break";
    default:
      return commonEnglish(phrase);
  }
}

/** A pair leads, a player leads: only pairs take the plural. */
export const leads = ({ pair }: { readonly pair: boolean }): string => (pair ? "lead" : "leads");

const score = ({ score: told }: { readonly score?: string }): string => (told ? ` ${told}` : "");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const phrases = phraseNames<TennisPhrase>({
  won: true,
  "won by": true,
  "won by walkover": true,
  walkover: true,
  ended: true,
  toss: true,
  leads: true,
  "sets all": true,
  "match tie-break": true,
  "tie-break": true,
  "on serve": true,
  "serves for": true,
  "breaks up": true,
  chance: true,
  set: true,
  "warm-up": true,
  "set break": true,
});
