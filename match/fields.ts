/** The fields that events of every sport share. */
import * as v from "valibot";
import { MatchId, SIDES } from "./ids.ts";

export const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
export const side = v.picklist(SIDES);
export const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

export const envelope = {
  v: v.literal(1),
  /** The feed's own id for the event; the same id twice is the same event. */
  id: text(80),
  match: MatchId,
  /** Gap-free from 1 within the match. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** When it happened: ISO 8601, UTC. */
  at: v.pipe(v.string(), v.isoTimestamp(), v.endsWith("Z", "a time is in UTC and ends in Z")),
  /** Rules that the officials let pass: the event happened all the same, and their word stands. */
  despite: v.optional(v.array(text(20))),
};

/** The same members but for those that are undefined, which plain JSON does not know. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}
