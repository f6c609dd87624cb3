/** A viewer's connection to a room, over whatever socket it is given: the only browser code that speaks the protocol. */
import { type Image, PROTOCOL_VERSION } from "../match/protocol.ts";
import { readFrame } from "../match/read-frame.ts";
import type { Hold } from "./feed-delay.ts";
import type { After, Lines } from "./feed-line.ts";
import { openPlaced } from "./feed-place.ts";
import { beginFeed, type FeedEvent, type FeedState, isWorthRetrying, reduce } from "./feed-state.ts";
import { openWay } from "./feed-way.ts";

export interface FeedOptions {
  /** Where the rooms are: "https://rooms.example". */
  readonly rooms: URL;
  /** A match id, or BOARD_ROOM. */
  readonly room: string;
  /** Over how many relays the room's viewers are spread, as the API says; it may have changed since. */
  readonly relays?: number | undefined;
  /** Asks the API for that number: called when nobody answers where it leads. */
  readonly locate?: (() => Promise<number>) | undefined;
  /** The image that the page was rendered with: the room then sends only what came since. */
  readonly initial?: Image | undefined;
  /** Against spoilers: holds back what comes. `initial` is shown at once. Set anew, it shows within a second. */
  readonly delay?: Hold | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A number from 0 to 1. */
  readonly random?: () => number;
  readonly after?: After;
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
/** Everyone drops at the same moment at a deploy: each viewer draws its own first pause, from this on. */
const FIRST_PAUSE_MS = 300;
/** Drawn from so much more, or from a millisecond for every viewer of the room: it takes a thousand a second. */
const FIRST_PAUSES_MS = 1_700;

/** Opens a feed; it reconnects by itself until it is closed or the room says that there is nothing to wait for. */
export function openFeedOver<D extends object>(
  lines: Lines,
  {
    rooms,
    room,
    relays = 0,
    locate,
    initial,
    delay,
    now = Date.now,
    random = Math.random,
    after = later,
    WebSocket,
    EventSource = globalThis.EventSource,
  }: FeedOptions,
): Feed<D> {
  /** What is known, whatever is shown of it: the room is asked for what comes after this. */
  let state = beginFeed<D>(initial, now());
  delay?.begin(state);
  let shown = delay ? delay.show(state, now()) : state;
  let cancelShow = () => {};
  let cancelTick = () => {};
  const listeners = new Set<() => void>();

  const drawn = random();
  let spread = relays;
  const ways = { lines, WebSocket, EventSource, now };
  const parts = {
    rooms,
    query: () => ({
      p: String(PROTOCOL_VERSION),
      epoch: state.epoch,
      version: state.epoch && String(state.v),
    }),
    isWorthRetrying,
    pauses: {
      get first() {
        const here = state.viewers / (spread || 1);
        return FIRST_PAUSE_MS + drawn * Math.max(FIRST_PAUSES_MS, here);
      },
      most: 20_000,
      growth: 1.5,
    },
  };
  const line = openPlaced({
    room,
    relays,
    locate,
    isOpen: () => state.link.isOpen,
    open: (name, ends) => openWay(ways, { ...parts, ...ends, room: name }),
    opened: () => happen({ type: "opened" }),
    heard(data) {
      const frame = readFrame(data);
      happen(frame ? { type: "frame", frame } : { type: "garbled" });
    },
    closed: (code) => happen({ type: "closed", code }),
    after,
    random,
  });

  function happen(event: FeedEvent): void {
    const step = reduce(state, event, now());
    state = step.state;
    if (event.type === "frame") {
      delay?.hear(event.frame, now());
      if (event.frame.t === "p") line.spread((spread = event.frame.relays));
    }
    delay?.take(state, now());
    if (step.send) line.ask(JSON.stringify(step.send));
    if (step.reconnect) line.reconnect();
    show();
  }

  function show(): void {
    const before = shown;
    shown = delay ? delay.show(state, now()) : state;
    cancelShow();
    const dueIn = delay?.dueIn(now());
    if (dueIn !== undefined) cancelShow = after(dueIn, show);
    if (isVisible(before, shown)) for (const listener of listeners) listener();
  }

  function tickOn(): void {
    cancelTick = after(TICK_MS, () => {
      happen({ type: "ticked" });
      tickOn();
    });
  }
  tickOn();

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      cancelTick();
      cancelShow();
      listeners.clear();
      line.close();
    },
  };
}

const later: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const VISIBLE = ["doc", "entries", "v", "connection", "staleSince", "viewers"] as const;

const isVisible = (before: FeedState, after: FeedState): boolean =>
  VISIBLE.some((part) => before[part] !== after[part]);
