/** What the log carries: facts about a match, past tense, numbered without a gap from 1. */
import * as v from "valibot";
import { cricketEvents } from "./cricket/events.ts";
import { cricketFormat } from "./cricket/format.ts";
import { envelope, side, text } from "./fields.ts";
import { PlayerId } from "./ids.ts";

/** An event's text is at most this long, in UTF-16 units; a longer one is refused before it is parsed. */
const LONGEST_EVENT = 16_384;

const person = v.object({ id: PlayerId, name: text(80) });
const sideNames = v.object({ name: text(60), short: text(5) });

/** The formats of the sports: one line a sport. */
const format = v.variant("sport", [cricketFormat]);

const PAUSES = [
  "rain",
  "bad-light",
  "lunch",
  "tea",
  "drinks",
  "stumps",
  "interval",
  "review",
  "injury",
  "other",
] as const;
export type PauseReason = (typeof PAUSES)[number];

const commonEvents = [
  v.object({
    ...envelope,
    type: v.literal("announced"),
    format,
    competition: text(100),
    stage: v.optional(text(80)),
    venue: v.optional(text(120)),
    startsAt: v.pipe(v.string(), v.isoTimestamp()),
    sides: v.object({ a: sideNames, b: sideNames }),
  }),
  v.object({
    ...envelope,
    type: v.literal("lineup-named"),
    side,
    players: v.pipe(v.array(person), v.minLength(1), v.maxLength(40)),
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

/** Everything that happens in play; a correction may put any of these in another's place. */
const fact = v.variant("type", [...commonEvents, ...cricketEvents]);
export type Fact = v.InferOutput<typeof fact>;

const target = v.pipe(v.number(), v.integer(), v.minValue(1));
const amended = v.object({ ...envelope, type: v.literal("amended"), target, event: fact });
const retracted = v.object({
  ...envelope,
  type: v.literal("retracted"),
  target,
  reason: v.optional(text(200)),
});
export type Correction = v.InferOutput<typeof amended> | v.InferOutput<typeof retracted>;

/** One event of a match, as the log carries it. */
export const MatchEvent = v.variant("type", [...commonEvents, ...cricketEvents, amended, retracted]);
export type MatchEvent = v.InferOutput<typeof MatchEvent>;
export type DeclaredOutcome = NonNullable<Extract<Fact, { type: "finished" }>["outcome"]>;

type Numbered = "v" | "id" | "match" | "seq" | "at";
/** What happened, before it has its number, id, match and time. */
export type Happening = Fact extends infer E ? (E extends Fact ? Omit<E, Numbered> : never) : never;

export const isCorrection = (event: MatchEvent): event is Correction =>
  event.type === "amended" || event.type === "retracted";

/** Why a text is not an event. `field` is a path such as `runs.batter`, or `` for the whole. */
export interface Malformed {
  readonly reason: "malformed" | "oversized";
  readonly field: string;
  readonly problem: string;
}

export type Decoded =
  | { readonly ok: true; readonly event: MatchEvent }
  | { readonly ok: false; readonly malformed: Malformed };

/** Reads one event from the log's text. Never throws: what is not an event comes back with the field named. */
export function decodeEvent(json: string): Decoded {
  if (json.length > LONGEST_EVENT) {
    const problem = `an event is at most ${LONGEST_EVENT} characters, this one has ${json.length}`;
    return { ok: false, malformed: { reason: "oversized", field: "", problem } };
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse("", "not JSON");
  }
  const parsed = v.safeParse(MatchEvent, value, { abortEarly: true });
  if (parsed.success) return { ok: true, event: parsed.output };
  const [issue] = parsed.issues;
  return refuse(v.getDotPath(issue) ?? "", issue.message);
}

const refuse = (field: string, problem: string): Decoded => ({
  ok: false,
  malformed: { reason: "malformed", field, problem },
});

export const encodeEvent = (event: MatchEvent): string => JSON.stringify(event);
