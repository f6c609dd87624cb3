import type { BasketballDocument } from "../../../match/basketball/card.ts";
import { periodShort } from "../../../match/basketball/periods.ts";
import { SIDES, type SideId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import type { FactsOf } from "../facts.ts";

/** Points by period, and who scored most. */
export const facts: FactsOf<BasketballDocument> = (doc, words) => {
  const { card } = doc;
  const periods = Object.values(card.periods);
  if (periods.length === 0) return { chips: [], rows: [] };
  const best = (side: SideId) =>
    Object.entries(card.players)
      .filter(([, row]) => row.side === side)
      .toSorted(([, one], [, other]) => other.points - one.points)
      .slice(0, 1);
  return {
    chips: periods
      .slice(-5)
      .map(({ number, a, b }) => ({ text: `${periodShort(card.format, number)} ${a}–${b}` })),
    rows: [
      ...SIDES.flatMap(best).map(([id, { points, offensive, defensive }]) => ({
        name: nameOf(doc, id),
        value: `${points} ${words.points}`,
        note: `${offensive + defensive} ${words.rebounds}`,
      })),
      { name: words.leadChanges, value: String(card.leadChanges) },
    ],
  };
};
