/** What can happen in a tennis match, beside what happens in any match. */
import * as v from "valibot";
import { count, envelope, side, text } from "../fields.ts";
import { PlayerId } from "../ids.ts";

/** How a point ended. An ace or a service winner is the server's; an error is of whoever lost the point. */
const ENDINGS = [
  "ace",
  "service-winner",
  "double-fault",
  "winner",
  "forced-error",
  "unforced-error",
] as const;
export type PointEnding = (typeof ENDINGS)[number];

export const tennisEvents = [
  v.object({
    ...envelope,
    type: v.literal("tennis.toss-won"),
    side,
    chose: v.picklist(["serve", "receive", "end"]),
  }),
  v.object({
    ...envelope,
    type: v.literal("tennis.point-played"),
    winner: side,
    /** The side that served. The first point of a match names it; later ones may leave it to the order of service. */
    server: v.optional(side),
    /** Which player of the side served, in doubles. */
    servedBy: v.optional(PlayerId),
    /** The service that came into play, or 2 for a double fault. */
    serve: v.optional(v.picklist([1, 2])),
    how: v.optional(v.picklist(ENDINGS)),
    shot: v.optional(v.picklist(["forehand", "backhand"])),
    /** Strokes of the rally, the service included. */
    rally: v.optional(count(500)),
    /** Of the service, in km/h. */
    speed: v.optional(count(300)),
    /** What the feed says of the point, in its own words. */
    note: v.optional(text(300)),
  }),
  v.object({
    ...envelope,
    /** A game of which only the winner is known: who keeps score by games, or a feed with a hole. */
    type: v.literal("tennis.game-recorded"),
    winner: side,
    server: v.optional(side),
  }),
  v.object({
    ...envelope,
    /** For a time or code violation (Rule 29 and the point penalty schedule). */
    type: v.literal("tennis.penalty-imposed"),
    /** The side that is penalised. */
    side,
    penalty: v.picklist(["warning", "point", "game"]),
    reason: v.optional(text(120)),
  }),
  v.object({
    ...envelope,
    /** A player had a call looked at again by electronic review. */
    type: v.literal("tennis.call-reviewed"),
    by: side,
    overturned: v.boolean(),
  }),
  v.object({
    ...envelope,
    type: v.literal("tennis.player-retired"),
    /** Absent where a feed ends without saying who could not go on. */
    side: v.optional(side),
    player: v.optional(PlayerId),
    reason: v.optional(text(120)),
  }),
  v.object({
    ...envelope,
    type: v.literal("tennis.player-defaulted"),
    side,
    player: v.optional(PlayerId),
    reason: v.optional(text(120)),
  }),
  v.object({
    ...envelope,
    type: v.literal("tennis.walkover-given"),
    /** The side that does not play. */
    side,
    reason: v.optional(text(120)),
  }),
] as const;

type EventsOf<S> = S extends readonly (infer E)[]
  ? E extends v.GenericSchema<unknown, infer Out>
    ? Out
    : never
  : never;
export type TennisEvent = EventsOf<typeof tennisEvents>;
export type EventOf<T extends TennisEvent["type"]> = Extract<TennisEvent, { type: T }>;
export type PointPlayed = EventOf<"tennis.point-played">;
