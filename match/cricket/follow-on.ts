/** The follow-on (Law 14): the side that leads after the first innings of both may ask the other to bat again at once. */
import type { SideId } from "../ids.ts";
import type { Rule } from "./laws.ts";
import type { CricketCard } from "./card.ts";
import type { CricketFormat } from "./format.ts";
import { mainInnings } from "./outcome.ts";

/** Law 14.1: the lead needed, by the days that the match is to last; a Test is of five where nobody says. */
function leadNeeded({ name, days = name === "Test" ? 5 : 3 }: CricketFormat): number {
  if (days >= 5) return 200;
  if (days >= 3) return 150;
  return days === 2 ? 100 : 75;
}

/** Whether the side that bats next follows on: it had the second innings too. */
export function followsOn(card: CricketCard, batting: SideId): boolean {
  const main = mainInnings(card);
  return card.format.inningsPerSide === 2 && main.length === 2 && main[1]?.batting === batting;
}

/** What Law 14 asks of an innings that is to start; `said` is whether the event calls it a follow-on. */
export function followOnRule(card: CricketCard, batting: SideId, said: boolean): Rule {
  const rule = { rule: "C-14.1", waivable: true } as const;
  if (!followsOn(card, batting)) {
    return {
      ...rule,
      broken: said,
      reason: "only the side that batted second can follow on, in the third innings",
    };
  }
  const [first, second] = mainInnings(card);
  const lead = first && second ? first.runs - second.runs : 0;
  const needed = leadNeeded(card.format);
  const broken = lead < needed;
  return {
    ...rule,
    broken,
    reason: `a lead of ${lead} runs is less than the ${needed} that a follow-on needs`,
  };
}
