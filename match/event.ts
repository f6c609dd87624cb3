/** What the log carries: facts about a match, past tense, numbered without a gap from 1. */
import * as v from "valibot";
import { type CommonEvent, commonEvents } from "./common-events.ts";
import { envelope, text } from "./fields.ts";
import { type MatchFormat, type SportEvent, sports } from "./sports.ts";

/** An event's text is at most this long, in UTF-16 units; a longer one is refused before it is parsed. */
const LONGEST_EVENT = 16_384;

const sideNames = v.object({ name: text(60), short: text(5) });

const announced = v.object({
  ...envelope,
  type: v.literal("announced"),
  format: v.variant(
    "sport",
    sports.map(({ format }) => format),
  ),
  competition: text(100),
  stage: v.optional(text(80)),
  venue: v.optional(text(120)),
  startsAt: v.pipe(v.string(), v.isoTimestamp()),
  sides: v.object({ a: sideNames, b: sideNames }),
});

type Announced = Omit<v.InferOutput<typeof announced>, "format"> & { readonly format: MatchFormat };

/** Everything that happens in play; a correction may put any of these in another's place. */
export type Fact = Announced | CommonEvent | SportEvent;
// The schemas of the sports come as a list, of which valibot cannot infer what comes out.
const facts = [announced, ...commonEvents, ...sports.flatMap(({ events }) => [...events])] as const;
const fact = v.variant("type", facts) as v.GenericSchema<unknown, Fact>;

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
export type MatchEvent = Fact | Correction;
/** One schema a type, for whoever describes what may be sent. */
export const eventSchemas = [...facts, amended, retracted] as const;
const matchEvent = v.variant("type", eventSchemas) as v.GenericSchema<unknown, MatchEvent>;

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
  const parsed = v.safeParse(matchEvent, value, { abortEarly: true });
  if (parsed.success) return { ok: true, event: parsed.output };
  const [issue] = parsed.issues;
  return refuse(v.getDotPath(issue) ?? "", issue.message);
}

const refuse = (field: string, problem: string): Decoded => ({
  ok: false,
  malformed: { reason: "malformed", field, problem },
});

export const encodeEvent = (event: MatchEvent): string => JSON.stringify(event);
