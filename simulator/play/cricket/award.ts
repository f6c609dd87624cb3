import type { CricketCard, Outcome } from "../../../match/cricket/card.ts";
import { type PlayerId, playerId } from "../../../match/ids.ts";

/** A wicket weighs as many runs as this, a win a little. */
const RUNS_A_WICKET = 22;
const WINNERS_BONUS = 1.25;

/** Who did most for the result: runs, with a word for speed, and wickets, more so for the winner. */
export function bestPlayer({ innings }: CricketCard, { winner, eliminator }: Outcome): PlayerId {
  const points = new Map<string, number>();
  const won = winner ?? eliminator;
  for (const { batting, batters, bowlers } of Object.values(innings)) {
    const forBatting = batting === won ? WINNERS_BONUS : 1;
    const forBowling = won && batting !== won ? WINNERS_BONUS : 1;
    for (const [id, { runs, balls }] of Object.entries(batters))
      add(points, id, forBatting * (runs * 1.1 - balls * 0.1));
    for (const [id, { wickets, runs, balls }] of Object.entries(bowlers)) {
      add(points, id, forBowling * (wickets * RUNS_A_WICKET - runs * 0.3 + balls * 0.3));
    }
  }
  const [best] = [...points].toSorted(([, x], [, y]) => y - x);
  if (!best) throw new RangeError("nobody has played");
  return playerId(best[0]);
}

const add = (points: Map<string, number>, id: string, more: number) =>
  points.set(id, (points.get(id) ?? 0) + more);
