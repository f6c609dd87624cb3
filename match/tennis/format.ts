import * as v from "valibot";
import { count } from "../fields.ts";

/** How the last set that a match can have is played, where not as the others. */
export const FINAL_SETS = [
  "tie-break",
  /** No tie-break: two games clear, however long it takes. */
  "advantage",
  "tie-break at 12-12",
  "tie-break to 10",
  /** A tie-break to 10 in place of the set. */
  "match tie-break",
] as const;
export type FinalSet = (typeof FINAL_SETS)[number];

/** How a tennis match is played: Rules 5 to 7 of the ITF Rules of Tennis, and the alternatives of their Appendix. */
export const tennisFormat = v.object({
  sport: v.literal("tennis"),
  draw: v.picklist(["singles", "doubles"]),
  bestOf: v.picklist([1, 3, 5]),
  /** Games that win a set, two clear: 6, but 4 in a short set and 8 in a pro set. The tie-break comes at so many all. */
  games: v.pipe(count(8), v.minValue(2)),
  finalSet: v.picklist(FINAL_SETS),
  /** After deuce the next point wins the game. */
  noAd: v.optional(v.boolean()),
});
export type TennisFormat = v.InferOutput<typeof tennisFormat>;
