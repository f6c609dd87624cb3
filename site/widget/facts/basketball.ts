import type { BasketballCard, BasketballDocument } from "../../../match/basketball/card.ts";
import { kindOf } from "../../../match/basketball/periods.ts";
import { SIDES, type SideId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import type { FactsOf } from "../facts.ts";
import type { FactWords } from "../words.ts";

const KINDS = ["quarter", "half", "overtime"] as const;

const ENGLISH: Pick<FactWords, "periods" | "points" | "rebounds" | "leadChanges"> = {
  periods: "Q#/H#/#OT",
  points: "pts",
  rebounds: "reb",
  leadChanges: "Lead changes",
};

/** Points by period, and who scored most. */
export const facts: FactsOf<BasketballDocument> = (doc, known) => {
  const words = { ...ENGLISH, ...known };
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
      .map(({ number, a, b }) => ({ text: `${periodIn(words, card.format, number)} ${a}–${b}` })),
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

/** "Q3", "H2", "OT", "2OT" */
function periodIn({ periods }: typeof ENGLISH, format: BasketballCard["format"], number: number): string {
  const { kind, ordinal } = kindOf(format, number);
  const form = periods.split("/")[KINDS.indexOf(kind)] ?? "#";
  return form.replace("#", kind === "overtime" && ordinal === 1 ? "" : String(ordinal)).trim();
}
