/** What a scorer sends: an event of which the envelope may be left out, or a few of them. */
import { createHash } from "node:crypto";
import { decodeEvent, type Malformed, type MatchEvent } from "../match/event.ts";
import type { MatchId } from "../match/ids.ts";

/** Events in one request. */
const MOST_EVENTS = 100;

/** An event before it has its number. */
export interface Draft {
  readonly id: string;
  /** The number that it is meant to have; undefined for the next, whichever that is. */
  readonly seq?: number;
  /** Of what happened, without number, time and id: the same id must come with the same. */
  readonly fingerprint: string;
  readonly given: Readonly<Record<string, unknown>>;
}

export type Flaw = Malformed & { readonly index: number };
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly flaw: Flaw };

/** Reads a body, one event or an array of them. `newId` gives the id of the n-th event that comes without one. */
export function readDrafts(body: unknown, match: MatchId, newId: (index: number) => string): Read<Draft[]> {
  const events: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (events.length === 0 || events.length > MOST_EVENTS)
    return flawed(0, "", `a request has from 1 to ${MOST_EVENTS} events, this one ${events.length}`);
  const drafts: Draft[] = [];
  for (const [index, given] of events.entries()) {
    if (!isRecord(given)) return flawed(index, "", "an event is an object");
    const { id = newId(index), seq } = given;
    if (typeof id !== "string") return flawed(index, "id", "an id is text");
    if (drafts.some((draft) => draft.id === id)) return flawed(index, "id", "the id comes twice");
    if (seq !== undefined && typeof seq !== "number") return flawed(index, "seq", "a seq is a number");
    const expected = drafts.at(-1)?.seq;
    if (seq !== undefined && index > 0 && seq !== (expected ?? seq) + 1 && expected !== undefined)
      return flawed(index, "seq", `${seq} does not follow ${expected}`);
    if (given["match"] !== undefined && given["match"] !== match)
      return flawed(index, "match", `the path says ${match}`);
    drafts.push({ id, ...(seq !== undefined && { seq }), fingerprint: fingerprintOf(given), given });
  }
  return { ok: true, value: drafts };
}

/** The drafts as events with numbers from `first`, by the schemas that ingest reads with. */
export function numbered(
  drafts: readonly Draft[],
  { match, first, at }: { readonly match: MatchId; readonly first: number; readonly at: string },
): Read<MatchEvent[]> {
  const events: MatchEvent[] = [];
  for (const [index, { given, id }] of drafts.entries()) {
    const whole = { v: 1, at, ...given, id, match, seq: first + index };
    const decoded = decodeEvent(JSON.stringify(whole));
    if (!decoded.ok) return { ok: false, flaw: { ...decoded.malformed, index } };
    events.push(decoded.event);
  }
  return { ok: true, value: events };
}

function fingerprintOf(given: Readonly<Record<string, unknown>>): string {
  const { v: _v, id: _id, match: _match, seq: _seq, at: _at, ...happened } = given;
  return createHash("sha256").update(canonical(happened)).digest("base64url");
}

/** JSON with its members in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    isRecord(member) ? Object.fromEntries(Object.entries(member).toSorted(byName)) : member,
  );
const byName = ([x]: readonly [string, unknown], [y]: readonly [string, unknown]) => (x < y ? -1 : 1);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const flawed = (index: number, field: string, problem: string) =>
  ({ ok: false, flaw: { index, reason: "malformed", field, problem } }) as const;
