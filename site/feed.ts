/** A viewer's connection to a room: the only browser code that speaks the protocol. */
import { PartySocket } from "partysocket";
import * as v from "valibot";
import { type Image, PROTOCOL_VERSION, RoomFrame } from "../match/protocol.ts";
import { Delay } from "./feed-delay.ts";
import { beginFeed, type FeedEvent, type FeedState, isWorthRetrying, reduce } from "./feed-state.ts";

export interface FeedOptions {
  /** Where the rooms are: "https://rooms.example". */
  readonly rooms: URL;
  /** A match id, or BOARD_ROOM. */
  readonly room: string;
  /** The image that the page was rendered with: the room then sends only what came since. */
  readonly initial?: Image | undefined;
  /** Against spoilers: how long after it happened a change is shown, milliseconds. `initial` is shown at once. */
  readonly delayMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A number from 0 to 1. */
  readonly random?: () => number;
  /** The socket's class where the platform has none of its own. */
  readonly WebSocket?: unknown;
}

export interface Feed<D extends object> {
  state(): FeedState<D>;
  /** Calls `listener` after each change of what a screen shows; returns how to end that. */
  subscribe(listener: () => void): () => void;
  /** Holds back by `ms` from now on. What is shown already stays. */
  delay(ms: number): void;
  close(): void;
}

const TICK_MS = 1_000;
/** Everyone drops at the same moment at a deploy: each viewer draws its own first pause. */
const RECONNECT_MS = { least: 300, spread: 1_700, most: 20_000, growth: 1.5 };

/** Opens a feed; it reconnects by itself until it is closed or the room says that there is nothing to wait for. */
export function openFeed<D extends object>({
  rooms,
  room,
  initial,
  delayMs = 0,
  now = Date.now,
  random = Math.random,
  WebSocket,
}: FeedOptions): Feed<D> {
  /** What is known, whatever is shown of it: the room is asked for what comes after this. */
  let state = beginFeed<D>(initial, now());
  const held = new Delay<D>(delayMs, state);
  let shown = state;
  let showing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const socket = new PartySocket({
    host: rooms.host,
    protocol: rooms.protocol === "https:" ? "wss" : "ws",
    room,
    // Asked anew at every connect, so that a resume needs no round trip of its own.
    query: () => ({
      p: String(PROTOCOL_VERSION),
      epoch: state.epoch,
      version: state.epoch === undefined ? undefined : String(state.v),
    }),
    minReconnectionDelay: RECONNECT_MS.least + random() * RECONNECT_MS.spread,
    maxReconnectionDelay: RECONNECT_MS.most,
    reconnectionDelayGrowFactor: RECONNECT_MS.growth,
    maxEnqueuedMessages: 0,
    shouldReconnectOnClose: ({ code }) => isWorthRetrying(code),
    ...(WebSocket !== undefined && { WebSocket }),
  });

  function happen(event: FeedEvent): void {
    const step = reduce(state, event, now());
    state = step.state;
    if (event.type === "frame" && "at" in event.frame) held.heard(event.frame.at, now());
    held.take(state, now());
    if (step.send) socket.send(JSON.stringify(step.send));
    if (step.reconnect) socket.reconnect();
    show();
  }

  function show(): void {
    const before = shown;
    shown = held.show(state, now());
    clearTimeout(showing);
    const dueIn = held.dueIn(now());
    if (dueIn !== undefined) showing = setTimeout(show, dueIn);
    if (isVisible(before, shown)) for (const listener of listeners) listener();
  }

  socket.addEventListener("open", () => happen({ type: "opened" }));
  socket.addEventListener("close", ({ code }) => happen({ type: "closed", code }));
  socket.addEventListener("message", ({ data }) => happen(readFrame(data)));
  const ticking = setInterval(() => happen({ type: "ticked" }), TICK_MS);

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    delay(ms) {
      held.set(ms);
      show();
    },
    close() {
      clearInterval(ticking);
      clearTimeout(showing);
      listeners.clear();
      socket.close();
    },
  };
}

function readFrame(data: unknown): FeedEvent {
  try {
    const frame = v.safeParse(RoomFrame, JSON.parse(String(data)));
    return frame.success ? { type: "frame", frame: frame.output } : { type: "garbled" };
  } catch {
    return { type: "garbled" };
  }
}

const isVisible = (before: FeedState, after: FeedState): boolean =>
  before.doc !== after.doc ||
  before.entries !== after.entries ||
  before.v !== after.v ||
  before.connection !== after.connection ||
  before.staleSince !== after.staleSince ||
  before.viewers !== after.viewers;
