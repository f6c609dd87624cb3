/** What a tennis match comes to. */
import type { TennisDocument } from "../../match/tennis/card.ts";
import { setsOf } from "../../match/tennis/sets.ts";

/** Games of every set (a match tie-break is a set of 1-0), and the winner: 1 is the file's first player or server. */
export function summariseTennis({ card }: TennisDocument) {
  const { winner, by } = card.outcome ?? {};
  return {
    sets: setsOf(card).map(({ games }) => [games.a, games.b]),
    winner: winner === undefined ? null : winner === "a" ? 1 : 2,
    retired: by === "retirement",
  };
}
