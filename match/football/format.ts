import * as v from "valibot";
import { count } from "../fields.ts";

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

/** How a football match is played: what the competition's rules fix before kick-off. */
export const footballFormat = v.object({
  sport: v.literal("football"),
  /** Minutes of each half: 45, less for the young (Law 7.1). */
  halfMinutes: minutes,
  /** Minutes of each half of extra time; absent where a level match is not extended (Law 10.2). */
  extraMinutes: v.optional(minutes),
  /** A match, or a tie, that is still level is decided by penalties (Law 10.3). */
  shootout: v.optional(v.boolean()),
  /** Substitutions a side; absent where nobody says (Law 3.2). */
  substitutions: v.optional(count(30)),
  /** Moments at which a side may make them, those of an interval not counted. */
  substitutionMoments: v.optional(count(30)),
  /** So many more in extra time, and moments. */
  extraSubstitutions: v.optional(count(5)),
  /** Concussion substitutions a side, which count for themselves; for each the other side may make one more of its own. */
  concussionSubstitutions: v.optional(count(5)),
  /** The second leg of a tie: the goals that the sides of this match scored in the first one. */
  firstLeg: v.optional(v.object({ a: count(99), b: count(99) })),
  /** Goals away from home decide a tie that is level on aggregate. */
  awayGoals: v.optional(v.boolean()),
});
export type FootballFormat = v.InferOutput<typeof footballFormat>;
