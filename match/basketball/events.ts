/** What can happen in a basketball game, beside what happens in any match. */
import * as v from "valibot";
import { count, envelope, side, text } from "../fields.ts";
import { PlayerId } from "../ids.ts";

/** Seconds left in the period, tenths included. */
const clock = v.pipe(v.number(), v.minValue(0), v.maxValue(1200));
const points = v.picklist([1, 2, 3]);
const feet = v.pipe(v.number(), v.minValue(-100), v.maxValue(100));

const play = { ...envelope, clock: v.optional(clock) };
/** Whose deed it was; without a player it is the side's own. */
const who = { side, player: v.optional(PlayerId) };
/** The running score that the feed has after the event; the fold holds its own against it. */
const score = v.optional(v.object({ a: count(400), b: count(400) }));

const FOULS = [
  "personal",
  "shooting",
  "offensive",
  "loose-ball",
  "technical",
  "unsportsmanlike",
  "flagrant",
  "disqualifying",
  "double",
] as const;
export type FoulKind = (typeof FOULS)[number];

const fives = v.pipe(v.array(PlayerId), v.minLength(1), v.maxLength(5));

export const basketballEvents = [
  v.object({
    ...envelope,
    type: v.literal("basketball.period-started"),
    /** From 1; overtime goes on counting. */
    period: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
    /** Who is on the court, where it is known; without it nobody's minutes are counted. */
    court: v.optional(v.object({ a: fives, b: fives })),
  }),
  v.object({ ...envelope, type: v.literal("basketball.period-ended"), score }),
  v.object({
    ...play,
    ...who,
    type: v.literal("basketball.shot-taken"),
    /** What the basket is worth (FIBA Article 16.2, NBA Rule 5, section I). */
    points: v.picklist([2, 3]),
    made: v.boolean(),
    /** "jump shot", "driving layup" */
    how: v.optional(text(60)),
    /** Feet from the basket. */
    distance: v.optional(count(100)),
    /** Feet from the middle of the basket: `x` to the shooter's right, `y` towards the centre line. */
    spot: v.optional(v.object({ x: feet, y: feet })),
    assist: v.optional(PlayerId),
    block: v.optional(PlayerId),
    score,
  }),
  v.object({
    ...play,
    ...who,
    type: v.literal("basketball.free-throw-taken"),
    made: v.boolean(),
    /** One point; the G League has single throws that stand for two or three. */
    points: v.optional(points),
    /** The second of three is number 2 of 3. */
    number: v.optional(count(3)),
    of: v.optional(count(3)),
    score,
  }),
  v.object({ ...play, ...who, type: v.literal("basketball.rebound-taken"), offensive: v.boolean() }),
  v.object({
    ...play,
    ...who,
    type: v.literal("basketball.turnover-committed"),
    /** "bad pass", "traveling" */
    how: v.optional(text(60)),
    steal: v.optional(PlayerId),
  }),
  v.object({
    ...play,
    ...who,
    type: v.literal("basketball.foul-called"),
    kind: v.picklist(FOULS),
    drawnBy: v.optional(PlayerId),
    /** Whose it is if not a player's: a coach, the bench. */
    person: v.optional(text(80)),
  }),
  v.object({
    ...play,
    side,
    player: PlayerId,
    /** Sent off by the officials, whatever the fouls come to. */
    type: v.literal("basketball.player-disqualified"),
  }),
  v.object({
    ...play,
    type: v.literal("basketball.substitution-made"),
    side,
    in: v.optional(PlayerId),
    out: v.optional(PlayerId),
  }),
  v.object({
    ...play,
    type: v.literal("basketball.timeout-called"),
    /** Absent if the officials took it. */
    side: v.optional(side),
  }),
  v.object({
    ...play,
    type: v.literal("basketball.jump-ball-held"),
    jumpers: v.optional(v.pipe(v.array(PlayerId), v.maxLength(2))),
    /** The side that has the ball after it, and who got it. */
    won: v.optional(side),
    tippedTo: v.optional(PlayerId),
  }),
  v.object({
    ...play,
    ...who,
    type: v.literal("basketball.violation-called"),
    /** "kicked ball", "defensive goaltending" */
    how: v.optional(text(60)),
  }),
  v.object({
    ...play,
    type: v.literal("basketball.play-reviewed"),
    ruling: v.picklist(["stands", "overturned", "unknown"]),
    /** The side whose coach asked for it. */
    by: v.optional(side),
  }),
] as const;

type BasketballEventOf<S> = S extends readonly (infer E)[]
  ? E extends v.GenericSchema<unknown, infer Out>
    ? Out
    : never
  : never;
export type BasketballEvent = BasketballEventOf<typeof basketballEvents>;
export type EventOf<T extends BasketballEvent["type"]> = Extract<BasketballEvent, { type: T }>;
