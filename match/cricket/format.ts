import * as v from "valibot";
import { count } from "../fields.ts";

export const CRICKET_NAMES = [
  "Test",
  "First-class",
  "ODI",
  "List A",
  "T20I",
  "T20",
  "T10",
  "The Hundred",
  "Club",
] as const;

/** How a cricket match is played: what the playing conditions fix before the toss. */
export const cricketFormat = v.object({
  sport: v.literal("cricket"),
  name: v.picklist(CRICKET_NAMES),
  /** Innings a side: 2 in a Test, otherwise 1. */
  inningsPerSide: v.picklist([1, 2]),
  /** Days that the match is to last, which tell the lead that lets a side ask the other to follow on. */
  days: v.optional(count(7)),
  /** Overs an innings; absent where time is the only limit. */
  overs: v.optional(count(450)),
  /** Legal balls in an over (a set of five in The Hundred). */
  ballsPerOver: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(8)),
  /** Legal balls after which a bowler has to give way: 6, but 10 in The Hundred. */
  ballsPerSpell: v.optional(count(20)),
  /** Overs (sets of five in The Hundred) that a bowler may bowl in a whole innings: 10 of 50, 4 of 20; absent where there is no such limit. */
  oversPerBowler: v.optional(count(100)),
  /** Reviews that a side may lose in an innings; absent where there are none or nobody says. */
  reviews: v.optional(count(10)),
  /** A tied super over is decided by the boundaries of match and super over (playing conditions until 2019). */
  countback: v.optional(v.boolean()),
});
export type CricketFormat = v.InferOutput<typeof cricketFormat>;
