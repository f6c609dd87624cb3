/** What can happen in a cricket match, beside what happens in any match. */
import * as v from "valibot";
import { count, envelope, side, text } from "../fields.ts";
import { PlayerId } from "../ids.ts";

/** Laws 32 to 40, and 25.4 for those who retire. */
export const DISMISSALS = [
  "bowled",
  "caught",
  "caught and bowled",
  "lbw",
  "stumped",
  "run out",
  "hit wicket",
  "hit the ball twice",
  "obstructing the field",
  "handled the ball",
  "timed out",
] as const;
export type DismissalKind = (typeof DISMISSALS)[number];

const RETIREMENTS = ["hurt", "not out", "out"] as const;

const wicket = v.object({
  player: PlayerId,
  kind: v.picklist(DISMISSALS),
  /** Who caught, stumped or threw, in the order in which they touched the ball. Substitutes come with a name only. */
  fielders: v.optional(
    v.array(v.object({ id: v.optional(PlayerId), name: text(80), substitute: v.optional(v.boolean()) })),
  ),
});
export type Wicket = v.InferOutput<typeof wicket>;

const runs = v.object({
  batter: count(20),
  wides: v.optional(count(20)),
  noballs: v.optional(count(20)),
  byes: v.optional(count(20)),
  legbyes: v.optional(count(20)),
  penalty: v.optional(count(20)),
});
export type DeliveryRuns = v.InferOutput<typeof runs>;

const CLOSED_BY = ["declared", "forfeited", "all out", "overs", "target", "time"] as const;
export type ClosedBy = (typeof CLOSED_BY)[number];

const target = v.object({
  runs: count(2000),
  /** Overs to get them in, in cricket's notation: 25.3 is 25 overs and 3 balls. */
  overs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(450))),
});

const powerplay = v.object({
  kind: v.picklist(["mandatory", "batting", "fielding"]),
  /** First and last over, counted from 0. */
  from: count(449),
  to: count(449),
});
export type Powerplay = v.InferOutput<typeof powerplay>;

export const cricketEvents = [
  v.object({
    ...envelope,
    type: v.literal("cricket.toss-won"),
    side,
    chose: v.picklist(["bat", "field"]),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.innings-started"),
    batting: side,
    superOver: v.optional(v.boolean()),
    followOn: v.optional(v.boolean()),
    target: v.optional(target),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.delivery-bowled"),
    /** The over that it belongs to, counted from 0. */
    over: count(449),
    striker: PlayerId,
    nonStriker: PlayerId,
    bowler: PlayerId,
    runs,
    /** The ball reached the boundary: four or six by the batter count as such only then. */
    boundary: v.optional(v.boolean()),
    wickets: v.optional(v.pipe(v.array(wicket), v.maxLength(2))),
    /** Of the runs, those that came of overthrows (Law 19.8). */
    overthrows: v.optional(count(20)),
    /** Runs that were run short and are not among those that count (Law 18.5). */
    shortRuns: v.optional(count(4)),
    /** What the feed says of the ball, in its own words. */
    note: v.optional(text(300)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.batter-retired"),
    batter: PlayerId,
    reason: v.picklist(RETIREMENTS),
  }),
  v.object({ ...envelope, type: v.literal("cricket.batter-timed-out"), batter: PlayerId }),
  v.object({ ...envelope, type: v.literal("cricket.batter-absent"), side, batter: PlayerId }),
  v.object({
    ...envelope,
    type: v.literal("cricket.over-miscounted"),
    over: count(449),
    /** The legal balls that the umpire let the over have (Law 17.5). */
    balls: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.penalty-awarded"),
    side,
    runs: count(20),
    /** The innings that the umpires add them to, where that is not the one of Law 41.17. */
    innings: v.optional(count(12)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.target-revised"),
    ...target.entries,
    method: v.optional(text(20)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.overs-revised"),
    /** Overs that the innings in progress may now last, in notation. */
    overs: v.pipe(v.number(), v.minValue(0), v.maxValue(450)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.par-given"),
    /** The score at which the sides would be level if play ended now. */
    runs: count(2000),
    method: v.optional(text(20)),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.powerplays-set"),
    powerplays: v.pipe(v.array(powerplay), v.minLength(1), v.maxLength(6)),
  }),
  v.object({ ...envelope, type: v.literal("cricket.innings-closed"), reason: v.picklist(CLOSED_BY) }),
  v.object({
    ...envelope,
    type: v.literal("cricket.player-replaced"),
    side,
    out: v.optional(PlayerId),
    in: v.object({ id: PlayerId, name: text(80) }),
    reason: text(80),
  }),
  v.object({
    ...envelope,
    type: v.literal("cricket.decision-reviewed"),
    by: side,
    batter: PlayerId,
    upheld: v.boolean(),
    umpiresCall: v.optional(v.boolean()),
  }),
] as const;

type CricketEventOf<S> = S extends readonly (infer E)[]
  ? E extends v.GenericSchema<unknown, infer Out>
    ? Out
    : never
  : never;
export type CricketEvent = CricketEventOf<typeof cricketEvents>;
export type Delivery = Extract<CricketEvent, { type: "cricket.delivery-bowled" }>;
