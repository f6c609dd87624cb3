/** What can happen in a football match, beside what happens in any match. */
import * as v from "valibot";
import { count, envelope, side, text } from "../fields.ts";
import { PlayerId } from "../ids.ts";
import { PERIODS } from "./period.ts";

const CARDS = ["yellow", "second yellow", "red"] as const;
export type CardColour = (typeof CARDS)[number];

const HOW = ["open play", "penalty", "free kick", "own goal"] as const;
export type GoalHow = (typeof HOW)[number];

const SHOT_OUTCOMES = ["saved", "blocked", "wide", "woodwork"] as const;
export type ShotOutcome = (typeof SHOT_OUTCOMES)[number];

const DISALLOWED_FOR = ["offside", "handball", "foul", "ball out of play", "other"] as const;
export type DisallowedFor = (typeof DISALLOWED_FOR)[number];

/** The four kinds of decision that the VAR protocol lets the referee review. */
const REVIEWABLE = ["goal", "penalty", "red card", "mistaken identity"] as const;

const KICKS = ["scored", "saved", "missed"] as const;
export type KickOutcome = (typeof KICKS)[number];

const when = {
  /** The minute in progress, from 1, as football counts: 0:00 to 0:59 is the first. */
  minute: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300)),
  /** The minute of stoppage time, from 1: 45+2 is minute 45, added 2. */
  added: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
};
const inPlay = { ...envelope, side, ...when, player: v.optional(PlayerId) };
/** The chance of a goal that a model gives the shot, 0 to 1. */
const xg = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
/**
 * Where a shot was taken from, in metres: `x` to the right of the middle as the shooter sees the goal, `y` from the goal
 * line, on a pitch of 105 by 68.
 */
const spot = v.optional(
  v.object({
    x: v.pipe(v.number(), v.minValue(-34), v.maxValue(34)),
    y: v.pipe(v.number(), v.minValue(0), v.maxValue(105)),
  }),
);
const period = v.picklist(PERIODS);
const score = v.object({ a: count(99), b: count(99) });
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

export const footballEvents = [
  v.object({ ...envelope, type: v.literal("football.period-started"), period }),
  v.object({ ...envelope, type: v.literal("football.period-ended"), period }),
  v.object({ ...envelope, type: v.literal("football.stoppage-announced"), minutes: count(60) }),
  v.object({
    ...inPlay,
    /** `side` is the one that the goal counts for; `player` of an own goal plays for the other. */
    type: v.literal("football.goal-scored"),
    how: v.picklist(HOW),
    assist: v.optional(PlayerId),
    xg,
    spot,
  }),
  v.object({
    ...inPlay,
    type: v.literal("football.goal-disallowed"),
    /** The `seq` of the goal that no longer counts; absent where it never counted. */
    goal: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    reason: v.picklist(DISALLOWED_FOR),
    /** After a review by the video assistant referee. */
    review: v.optional(v.boolean()),
  }),
  v.object({
    ...inPlay,
    /** A shot that is no goal. */
    type: v.literal("football.shot-taken"),
    outcome: v.picklist(SHOT_OUTCOMES),
    from: v.optional(v.picklist(["penalty", "free kick"])),
    xg,
    spot,
  }),
  v.object({ ...inPlay, type: v.literal("football.corner-awarded") }),
  v.object({ ...inPlay, type: v.literal("football.offside-given") }),
  v.object({ ...inPlay, type: v.literal("football.foul-committed"), on: v.optional(PlayerId) }),
  v.object({ ...inPlay, type: v.literal("football.penalty-awarded") }),
  v.object({
    ...inPlay,
    type: v.literal("football.card-shown"),
    card: v.picklist(CARDS),
    reason: v.optional(text(60)),
    /** A team official, who has no player's id (Law 12.3). */
    official: v.optional(text(80)),
  }),
  v.object({
    ...envelope,
    type: v.literal("football.substitution-made"),
    side,
    ...when,
    out: PlayerId,
    in: PlayerId,
    /** Who comes on, where no line-up has named them. */
    name: v.optional(text(80)),
    concussion: v.optional(v.boolean()),
  }),
  v.object({
    ...envelope,
    /** Somebody on the field changes places with the goalkeeper, or takes the place of one who has gone (Law 3.4). */
    type: v.literal("football.goalkeeper-changed"),
    side,
    ...when,
    player: PlayerId,
  }),
  v.object({
    ...envelope,
    type: v.literal("football.formation-changed"),
    side,
    ...when,
    /** "4-3-3" */
    formation: text(20),
  }),
  v.object({
    ...envelope,
    type: v.literal("football.decision-reviewed"),
    side,
    ...when,
    decision: v.picklist(REVIEWABLE),
    overturned: v.boolean(),
  }),
  v.object({
    ...envelope,
    /** Shares of the match so far, in percent. */
    type: v.literal("football.possession-measured"),
    a: percent,
    b: percent,
  }),
  v.object({
    ...envelope,
    type: v.literal("football.shootout-kick-taken"),
    side,
    player: v.optional(PlayerId),
    outcome: v.picklist(KICKS),
  }),
  v.object({
    ...envelope,
    /** The competition gives the match to a side, whatever was played. */
    type: v.literal("football.match-awarded"),
    side,
    score: v.optional(score),
    reason: v.optional(text(200)),
  }),
] as const;

type EventIn<S> = S extends readonly (infer E)[]
  ? E extends v.GenericSchema<unknown, infer Out>
    ? Out
    : never
  : never;
export type FootballEvent = EventIn<typeof footballEvents>;
export type EventOf<T extends FootballEvent["type"]> = Extract<FootballEvent, { type: T }>;
