/** Who leads, who won, in words. */
import type { MatchHead } from "../head.ts";
import type { SideId } from "../ids.ts";
import type { BasketballDocument, BySide, Outcome } from "./card.ts";
import { isOvertime, lastPeriod } from "./periods.ts";

export const leaderOf = ({ a, b }: BySide<number>): SideId | undefined =>
  a === b ? undefined : a > b ? "a" : "b";

/** "Kestrels lead by 7", "Level at 54" */
export function standing(doc: BasketballDocument): string {
  const { score } = doc.card;
  const leader = leaderOf(score);
  if (!leader) return `Level at ${score.a}`;
  return `${doc.sides[leader].name} lead by ${Math.abs(score.a - score.b)}`;
}

/** "Kestrels won by 12", "Kestrels won by 2 after overtime" */
export function outcomeText(doc: BasketballDocument, outcome: Outcome): string {
  const { winner, by, result } = outcome;
  if (!winner) return result === "tie" ? "Match tied" : "No result";
  const last = lastPeriod(doc.card)?.number ?? 0;
  const extra = last - doc.card.format.periods;
  const after = isOvertime(doc.card.format, last)
    ? ` after ${extra === 1 ? "overtime" : `${extra} overtimes`}`
    : "";
  return `${nameOf(doc, winner)} won${by ? ` by ${by.points}` : ""}${after}`;
}

const nameOf = ({ sides }: Pick<MatchHead, "sides">, side: SideId): string => sides[side].name;
