/** A viewer's connection to a room, over whatever socket it is given: the only browser code that speaks the protocol. */
import { type Image, PROTOCOL_VERSION } from "../match/protocol.ts";
import { readFrame } from "../match/read-frame.ts";
import type { Delay } from "./feed-delay.ts";
import type { Line, LineParts, Lines } from "./feed-line.ts";
import { beginFeed, type FeedEvent, type FeedState, isWorthRetrying, reduce } from "./feed-state.ts";

export interface FeedOptions {
  /** Where the rooms are: "https://rooms.example". */
  readonly rooms: URL;
  /** A match id, or BOARD_ROOM. */
  readonly room: string;
  /** The image that the page was rendered with: the room then sends only what came since. */
  readonly initial?: Image | undefined;
  /** Against spoilers: holds back what comes. `initial` is shown at once. Set anew, it shows within a second. */
  readonly delay?: Delay | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A number from 0 to 1. */
  readonly random?: () => number;
  /** The socket's class where the platform has none of its own. */
  readonly WebSocket?: unknown;
  /** Likewise for server-sent events, which it falls back to where a socket never opens. */
  readonly EventSource?: typeof globalThis.EventSource;
}

export interface Feed<D extends object> {
  state(): FeedState<D>;
  /** Calls `listener` after each change of what a screen shows; returns how to end that. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

const TICK_MS = 1_000;
/** Everyone drops at the same moment at a deploy: each viewer draws its own first pause. Milliseconds. */
const PAUSES = { least: 300, spread: 1_700, most: 20_000, growth: 1.5 };

/** Opens a feed; it reconnects by itself until it is closed or the room says that there is nothing to wait for. */
export function openFeedOver<D extends object>(
  lines: Lines,
  {
    rooms,
    room,
    initial,
    delay,
    now = Date.now,
    random = Math.random,
    WebSocket,
    EventSource = globalThis.EventSource,
  }: FeedOptions,
): Feed<D> {
  /** What is known, whatever is shown of it: the room is asked for what comes after this. */
  let state = beginFeed<D>(initial, now());
  let shown = state;
  delay?.begin(state);
  let showing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const parts: Omit<LineParts, "blocked"> = {
    rooms,
    room,
    query: () => ({
      p: String(PROTOCOL_VERSION),
      epoch: state.epoch,
      version: state.epoch === undefined ? undefined : String(state.v),
    }),
    opened: () => happen({ type: "opened" }),
    heard(data) {
      const frame = readFrame(data);
      happen(frame ? { type: "frame", frame } : { type: "garbled" });
    },
    closed: (code) => happen({ type: "closed", code }),
    isWorthRetrying,
    pauses: { ...PAUSES, first: PAUSES.least + random() * PAUSES.spread },
  };
  let line: Line = bySocket();
  let isClosed = false;

  function bySocket(): Line {
    const blocked = EventSource && (() => void useStream(EventSource));
    return lines.socket({ ...parts, blocked }, WebSocket);
  }

  async function useStream(Source: typeof globalThis.EventSource): Promise<void> {
    const useSocket = () => void (line = bySocket());
    const stream = await lines.stream().catch(() => undefined);
    if (isClosed) return;
    if (stream) line = stream.openStream({ ...parts, blocked: useSocket }, now, Source);
    else useSocket();
  }

  function happen(event: FeedEvent): void {
    const step = reduce(state, event, now());
    state = step.state;
    if (event.type === "frame") delay?.hear(event.frame, now());
    delay?.take(state, now());
    if (step.send) line.ask(JSON.stringify(step.send));
    if (step.reconnect) line.reconnect();
    show();
  }

  function show(): void {
    const before = shown;
    shown = delay ? delay.show(state, now()) : state;
    clearTimeout(showing);
    const dueIn = delay?.dueIn(now());
    if (dueIn !== undefined) showing = setTimeout(show, dueIn);
    if (isVisible(before, shown)) for (const listener of listeners) listener();
  }

  const ticking = setInterval(() => happen({ type: "ticked" }), TICK_MS);

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(ticking);
      clearTimeout(showing);
      listeners.clear();
      isClosed = true;
      line.close();
    },
  };
}

const isVisible = (before: FeedState, after: FeedState): boolean =>
  before.doc !== after.doc ||
  before.entries !== after.entries ||
  before.v !== after.v ||
  before.connection !== after.connection ||
  before.staleSince !== after.staleSince ||
  before.viewers !== after.viewers;
