/** What can happen in a match of any sport, beside its announcement. */
import * as v from "valibot";
import { count, envelope, side, text } from "./fields.ts";
import { PlayerId } from "./ids.ts";

const person = v.object({
  id: PlayerId,
  name: text(80),
  /** The number on the shirt. */
  shirt: v.optional(count(999)),
  /** As the sport calls it: "GK", "Left Back", "PG". */
  position: v.optional(text(40)),
  captain: v.optional(v.boolean()),
  keeper: v.optional(v.boolean()),
  /** Named as a substitute. */
  bench: v.optional(v.boolean()),
});

export const PAUSES = [
  "rain",
  "bad-light",
  "lunch",
  "tea",
  "drinks",
  "stumps",
  "interval",
  "half-time",
  "timeout",
  "review",
  "injury",
  "other",
] as const;
export type PauseReason = (typeof PAUSES)[number];

export const commonEvents = [
  v.object({
    ...envelope,
    type: v.literal("lineup-named"),
    side,
    players: v.pipe(v.array(person), v.minLength(1), v.maxLength(40)),
    /** "4-3-3" */
    formation: v.optional(text(20)),
  }),
  v.object({ ...envelope, type: v.literal("started") }),
  v.object({
    ...envelope,
    type: v.literal("paused"),
    reason: v.picklist(PAUSES),
    note: v.optional(text(200)),
  }),
  v.object({ ...envelope, type: v.literal("resumed") }),
  v.object({
    ...envelope,
    type: v.literal("finished"),
    /** What the feed announces as the outcome; the fold derives its own beside it. */
    outcome: v.optional(
      v.object({
        winner: v.optional(side),
        by: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer()))),
        result: v.optional(v.picklist(["tie", "draw", "no result"])),
        method: v.optional(text(40)),
        eliminator: v.optional(side),
        bowlOut: v.optional(side),
      }),
    ),
    playerOfMatch: v.optional(v.array(PlayerId)),
  }),
  v.object({ ...envelope, type: v.literal("abandoned"), note: v.optional(text(200)) }),
  v.object({ ...envelope, type: v.literal("noted"), text: text(500) }),
] as const;

export type CommonEvent = v.InferOutput<(typeof commonEvents)[number]>;
/** What ends a match. */
export type Ending = Extract<CommonEvent, { type: "finished" | "abandoned" }>;
export type DeclaredOutcome = NonNullable<Extract<CommonEvent, { type: "finished" }>["outcome"]>;
