/** What a basketball game says of itself, in English. */
import { commonEnglish, phraseNames } from "../say.ts";
import { kindName, kindShort } from "./periods.ts";
import type { BasketballPhrase } from "./sayings.ts";

/** "Kestrels won by 2 after overtime", "Level at 54", "Q3 4:32", "End of 1st quarter". */
export function english(phrase: BasketballPhrase): string {
  switch (phrase.say) {
    case "won":
      return `${phrase.who} won${phrase.by === undefined ? "" : ` by ${phrase.by}`}${after(phrase.overtimes)}`;
    case "tied":
      return "Match tied";
    case "lead":
      return `${phrase.who} lead by ${phrase.by}`;
    case "level":
      return `Level at ${phrase.points}`;
    case "bonus":
      return "bonus";
    case "clock":
      return `${kindShort(phrase)} ${phrase.left}`;
    case "period":
      return capital(kindName(phrase));
    case "end of period":
      return `End of ${kindName(phrase)}`;
    case "level after":
      return `Level after ${kindName(phrase)}`;
    case "before tip-off":
      return "Before tip-off";
    case "half-time":
      return "Half-time";
    case "full time":
      return "Full time";
    default:
      return commonEnglish(phrase);
  }
}

const after = (overtimes: number): string =>
  overtimes === 0 ? "" : ` after ${overtimes === 1 ? "overtime" : `${overtimes} overtimes`}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const phrases = phraseNames<BasketballPhrase>({
  won: true,
  tied: true,
  lead: true,
  level: true,
  bonus: true,
  clock: true,
  period: true,
  "end of period": true,
  "level after": true,
  "before tip-off": true,
  "half-time": true,
  "full time": true,
});
