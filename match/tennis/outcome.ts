/** The result of a match, in words. */
import { otherSide, type SideId } from "../ids.ts";
import type { Outcome, TennisDocument } from "./card.ts";
import { scoreText, setsOf } from "./sets.ts";

const HOW = { retirement: "retired", default: "defaulted" } as const;

/** "Varga won 6-4 3-6 7-6(5)", "Ode won 6-4 2-1 (Varga retired)", "Ode won by walkover". */
export function outcomeText(
  doc: TennisDocument,
  { winner, by }: Outcome,
  name: (side: SideId) => string,
): string {
  const score = setsOf(doc.card).length > 0 ? ` ${scoreText(doc.card, winner ?? "a")}` : "";
  if (by === "walkover") return winner ? `${name(winner)} won by walkover` : "Walkover";
  if (!winner) return `Match ended by ${by ?? "decision"}${score && `,${score}`}`;
  return `${name(winner)} won${score}${by ? ` (${name(otherSide(winner))} ${HOW[by]})` : ""}`;
}
