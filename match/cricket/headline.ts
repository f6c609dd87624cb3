/** A cricket score beside the names of the sides. */
import type { ScoreLine, Scores } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { CricketCard, CricketDocument, Innings } from "./card.ts";
import { currentInnings, mainInnings } from "./outcome.ts";

const ORDERS: Readonly<Record<SideId, Scores["order"]>> = { a: SIDES, b: ["b", "a"] };

export function scores({ card }: CricketDocument): Scores {
  return {
    order: ORDERS[mainInnings(card)[0]?.batting ?? "a"],
    a: scoreLine(card, "a"),
    b: scoreLine(card, "b"),
  };
}

/** "182/6"; "311" for all out, "302/9d" declared. */
export const inningsScore = ({ runs, wickets, closed }: Innings): string => {
  if (closed === "all out" || wickets === 10) return String(runs);
  return `${runs}/${wickets}${closed === "declared" ? "d" : ""}`;
};

function scoreLine(card: CricketCard, side: SideId): ScoreLine {
  const own = mainInnings(card).filter(({ batting }) => batting === side);
  if (own.length === 0) return {};
  return {
    score: own.map(inningsScore).join(" & "),
    ...(currentInnings(card)?.batting === side && { active: true }),
  };
}
