/** What a viewer knows of a room, as a fold of frames, the socket's life and the time. No socket, no clock. */
import type { Entry } from "../match/head.ts";
import { mergeEntries } from "../match/entries.ts";
import type { Epoch } from "../match/ids.ts";
import { merge } from "../match/patch.ts";
import {
  BEAT_MS,
  CLOSE,
  type DeltaFrame,
  type Image,
  type RoomFrame,
  type ViewerFrame,
} from "../match/protocol.ts";

/**
 * - `connecting`: no socket yet.
 * - `live`: what is shown is what the source says.
 * - `stale`: the socket is open and the source is silent, or says itself that it is stale.
 * - `reconnecting`: the socket is gone and will be back.
 * - `final`: the match is over, nothing is awaited; corrections still arrive while the socket is open.
 * - `unknown`: there is no such match. `outdated`: the page is older than the room, a reload helps.
 */
export type Connection = "connecting" | "live" | "stale" | "reconnecting" | "final" | "unknown" | "outdated";

export interface FeedState<D extends object = object> {
  /** Undefined until an image has come. */
  readonly doc: D | undefined;
  /** Newest first, without holes; what is older than the last is read from the API. */
  readonly entries: readonly Entry[];
  /** -1 without a document. */
  readonly v: number;
  readonly epoch: Epoch | undefined;
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string | undefined;
  readonly connection: Connection;
  /** Since when the screen may be out of date, milliseconds since 1970: while `stale` or `reconnecting`. */
  readonly staleSince: number | undefined;
  readonly viewers: number;
  /** From the last event to this screen, milliseconds, by this device's clock. */
  readonly latencyMs: number | undefined;
  readonly link: Link;
}

/** What the fold remembers of the socket; of no use to a screen. Times are milliseconds since 1970. */
export interface Link {
  /** `open` from the room's first frame on: what was missed meanwhile is known from then. */
  readonly status: "opening" | "open" | "lost" | "unknown" | "outdated";
  readonly isOpen: boolean;
  /** The newest version that a room has told of, shown or not. */
  readonly told: Told | undefined;
  /** The last frame of any kind. */
  readonly framedAt: number;
  /** The last sign of life of the source, or when waiting for the first one began. */
  readonly heardAt: number;
  readonly isHeard: boolean;
  /** `absent`: the room itself has no image and finds nobody to ask. */
  readonly source: "present" | "stale" | "absent";
  readonly beaten: boolean;
  readonly askedAt: number;
}

interface Told {
  readonly epoch: Epoch;
  readonly v: number;
}

export type FeedEvent =
  | { readonly type: "opened" }
  | { readonly type: "closed"; readonly code: number }
  | { readonly type: "frame"; readonly frame: RoomFrame }
  /** A frame that nobody understands. */
  | { readonly type: "garbled" }
  /** Time passes: to be told every second or so. */
  | { readonly type: "ticked" };

export interface Step<D extends object> {
  readonly state: FeedState<D>;
  readonly send?: ViewerFrame;
  /** The socket seems open and is dead. */
  readonly reconnect?: true;
}

const SILENCE_MS = 2 * BEAT_MS + 1_000;
const ASK_AGAIN_MS = 2_000;
const ANSWER_WITHIN_MS = 5_000;
/** Entries that a long visit gathers. */
const HELD_ENTRIES = 1_000;

/** The state before the first connection; `initial` is the image that the page was rendered with. */
export function beginFeed<D extends object>(initial: Image | undefined, now: number): FeedState<D> {
  const link: Link = {
    status: "opening",
    isOpen: false,
    told: undefined,
    framedAt: now,
    heardAt: now,
    isHeard: false,
    source: "present",
    beaten: false,
    askedAt: Number.NEGATIVE_INFINITY,
  };
  const empty: FeedState<D> = {
    doc: undefined,
    entries: [],
    v: -1,
    epoch: undefined,
    at: undefined,
    connection: "connecting",
    staleSince: undefined,
    viewers: 0,
    latencyMs: undefined,
    link,
  };
  return judged(initial ? withImage(empty, initial) : empty, now);
}

export function reduce<D extends object>(state: FeedState<D>, event: FeedEvent, now: number): Step<D> {
  const step = fold(state, event, now);
  return { ...step, state: judged(step.state, now) };
}

function fold<D extends object>(state: FeedState<D>, event: FeedEvent, now: number): Step<D> {
  switch (event.type) {
    case "opened": {
      const anew = { askedAt: Number.NEGATIVE_INFINITY, source: "present", beaten: false } as const;
      return { state: linked(state, { isOpen: true, framedAt: now, ...anew }) };
    }
    case "closed":
      return { state: linked(state, { status: lossOf(event.code), isOpen: false }) };
    case "frame":
      return received(linked(state, { status: "open", framedAt: now }), event.frame, now);
    case "garbled":
      return ask(linked(state, { framedAt: now }), now);
    case "ticked":
      return state.link.isOpen ? probe(state, now) : { state };
  }
}

function received<D extends object>(state: FeedState<D>, frame: RoomFrame, now: number): Step<D> {
  const next = taken(linked(state, { told: newest(state, frame) }), frame, now);
  return isBehind(next) ? ask(next, now) : { state: next };
}

function taken<D extends object>(state: FeedState<D>, frame: RoomFrame, now: number): FeedState<D> {
  switch (frame.t) {
    case "i": {
      if (frame.epoch === state.epoch && frame.v < state.v) return state;
      const { source } = state.link;
      return withImage(linked(state, { source: source === "absent" ? "present" : source }), frame);
    }
    case "d": {
      const heard = heardOf(state, now);
      const fits = frame.epoch === state.epoch && frame.from === state.v;
      return state.doc && fits ? withDelta(heard, state.doc, frame, now) : heard;
    }
    case "h": {
      const unwell = frame.epoch === undefined ? "absent" : "stale";
      const told = frame.s === null ? heardOf(state, now) : linked(state, { source: unwell });
      return { ...linked(told, { beaten: true }), viewers: frame.viewers };
    }
    case "r":
    case "p":
      return state;
  }
}

/** What is told of another epoch stands until that is shown, or until the room says that nothing is missing. */
function newest({ epoch, link: { told } }: FeedState, frame: RoomFrame): Told | undefined {
  if (frame.t === "p" || frame.epoch === undefined) return told;
  if (told?.epoch === frame.epoch && told.v >= frame.v) return told;
  if (told && told.epoch !== epoch && frame.epoch === epoch && frame.t !== "r") return told;
  return { epoch: frame.epoch, v: frame.v };
}

/** A room that lost its newest state is at an older version than this viewer: it catches up by itself. */
const isBehind = ({ epoch, v, link: { told } }: FeedState): boolean =>
  told !== undefined && (told.epoch !== epoch || told.v > v);

const linked = <D extends object>(state: FeedState<D>, link: Partial<Link>): FeedState<D> => ({
  ...state,
  link: { ...state.link, ...link },
});

const heardOf = <D extends object>(state: FeedState<D>, now: number): FeedState<D> =>
  linked(state, { heardAt: now, isHeard: true, source: "present" });

const withImage = <D extends object>(state: FeedState<D>, image: Image): FeedState<D> => {
  const { epoch, v, at, doc, entries } = image;
  // What was heard before a new epoch says nothing of it.
  const isHeard = state.link.isHeard && epoch === state.epoch;
  // What kind of document a room holds is known to whoever opens its feed.
  return { ...linked(state, { isHeard }), epoch, v, at, doc: doc as D, entries };
};

function withDelta<D extends object>(
  state: FeedState<D>,
  doc: D,
  delta: DeltaFrame,
  now: number,
): FeedState<D> {
  return {
    ...state,
    v: delta.v,
    at: delta.at,
    doc: merge(doc, delta.o),
    entries: mergeEntries(state.entries, delta.e, HELD_ENTRIES),
    latencyMs: Math.max(0, now - Date.parse(delta.at)),
  };
}

function ask<D extends object>(state: FeedState<D>, now: number): Step<D> {
  if (now - state.link.askedAt < ASK_AGAIN_MS) return { state };
  const have = state.epoch === undefined ? {} : { epoch: state.epoch, v: state.v };
  return { state: linked(state, { askedAt: now }), send: { t: "g", ...have } };
}

/**
 * In silence, asks what is missing: a room that is there answers, a socket that died unnoticed does not.
 * "Current" is then an answer and no sign of life of the source.
 */
function probe<D extends object>(state: FeedState<D>, now: number): Step<D> {
  const { framedAt, heardAt, askedAt } = state.link;
  if (askedAt > framedAt && now - askedAt > ANSWER_WITHIN_MS)
    return { state: linked(state, { status: "lost", isOpen: false }), reconnect: true };
  const wanting = state.doc === undefined || now - heardAt > SILENCE_MS;
  const quiet = now - Math.max(framedAt, askedAt) > SILENCE_MS;
  return expectsBeats(state) && wanting && quiet ? ask(state, now) : { state };
}

const lossOf = (code: number): Link["status"] => {
  if (code === CLOSE.unknownMatch) return "unknown";
  return code === CLOSE.oldProtocol ? "outdated" : "lost";
};

/** Whether a socket that was closed with `code` would fare better another time. */
export const isWorthRetrying = (code: number): boolean => lossOf(code) === "lost";

/** The state with its connection in words. */
function judged<D extends object>(state: FeedState<D>, now: number): FeedState<D> {
  const connection = connectionOf(state, now);
  const staleSince = connection === "stale" || connection === "reconnecting" ? state.link.heardAt : undefined;
  return { ...state, connection, staleSince };
}

function connectionOf(state: FeedState, now: number): Connection {
  const { status } = state.link;
  if (status === "unknown" || status === "outdated") return status;
  if (isOver(state)) return "final";
  if (status === "opening") return "connecting";
  if (status === "lost") return "reconnecting";
  if (state.link.source !== "present") return "stale";
  if (state.doc === undefined) return "connecting";
  if (isBehind(state) || isSilent(state, now)) return "stale";
  return state.link.isHeard || !expectsBeats(state) ? "live" : "connecting";
}

const isSilent = (state: FeedState, now: number): boolean =>
  expectsBeats(state) && now - state.link.heardAt > SILENCE_MS;

/** A room that is not of a match is always beaten for; a match from when it is live until it is over. */
function expectsBeats(state: FeedState): boolean {
  const phase = phaseOf(state.doc);
  return phase === "upcoming" ? state.link.beaten : !isOver(state);
}

function isOver(state: FeedState): boolean {
  const phase = phaseOf(state.doc);
  return phase === "finished" || phase === "abandoned";
}

function phaseOf(doc: object | undefined): unknown {
  if (!doc || !("status" in doc)) return undefined;
  const { status } = doc;
  return typeof status === "object" && status !== null && "phase" in status ? status.phase : undefined;
}
