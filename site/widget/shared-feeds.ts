/** Feeds that the widgets of a page share: one a room, as long as somebody looks at it. */
import { BOARD_ROOM } from "../../match/protocol.ts";
import { readImage } from "../../match/read-frame.ts";
import { type Feed, openFeedOver } from "../feed-core.ts";
import type * as delays from "../feed-delay.ts";
import { beginFeed, type FeedState } from "../feed-state.ts";
import type * as streams from "../feed-stream.ts";
import { later } from "./later.ts";
import { openSocket } from "./socket.ts";

export interface Source {
  /** The edge API's address. */
  readonly api: string;
  /** A match id, or BOARD_ROOM. */
  readonly room: string;
  /** Against spoilers, milliseconds. */
  readonly delay: number;
}

/** A look at a feed that others may share. */
export interface Watch {
  state(): FeedState;
  end(): void;
}

/** A widget that moves in its page leaves and comes back at once. Milliseconds, as are all here. */
const LINGER_MS = 1_000;
const FETCH_WITHIN_MS = 8_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** A match that nobody knows may be announced yet. */
const ASK_AGAIN_MS = 60_000;

const feeds = new Map<string, SharedFeed>();
const rooms = new Map<string, Promise<URL>>();

/** Calls `listener` after each change of what the room shows, from the first answer on. */
export function watch(source: Source, listener: () => void): Watch {
  const key = JSON.stringify(source);
  const shared = feeds.get(key) ?? new SharedFeed(source, () => feeds.delete(key));
  feeds.set(key, shared);
  return shared.join(listener);
}

class SharedFeed {
  readonly #source: Source;
  readonly #ended: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #began = Date.now();
  #feed: Feed<object> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE_MS;
  /** Until there is a feed. */
  #state: FeedState = beginFeed(undefined, this.#began);
  #isOver = false;

  constructor(source: Source, ended: () => void) {
    this.#source = source;
    this.#ended = ended;
    void this.#open();
  }

  join(listener: () => void): Watch {
    // One listener may join twice, so each gets a place of its own.
    const own = () => listener();
    this.#listeners.add(own);
    return {
      state: () => this.#feed?.state() ?? this.#state,
      end: () => {
        if (this.#listeners.delete(own)) setTimeout(() => this.#close(), LINGER_MS);
      },
    };
  }

  async #open(): Promise<void> {
    const feed = await this.#begin().catch(() => undefined);
    if (this.#isOver) {
      feed?.close();
      return;
    }
    this.#feed?.close();
    this.#feed = feed;
    if (feed) {
      feed.subscribe(() => this.#tell());
    } else {
      this.#state = { ...this.#state, connection: "reconnecting", staleSince: this.#began };
      this.#later(this.#pause * (1 + Math.random()));
      this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 1.5);
    }
    this.#tell();
  }

  /** The image comes from the API's caches, so that a room has only to say what came since. */
  async #begin(): Promise<Feed<object>> {
    const { api, room, delay } = this.#source;
    const where = roomsOf(api);
    const held = delay > 0 ? later<typeof delays>(api, "feed-delay") : undefined;
    const path = room === BOARD_ROOM ? "v1/board" : `v1/matches/${room}`;
    const locate = async () => ((await read(api, `${path}/room`)) as { readonly relays: number }).relays;
    const relays = locate().catch(() => 0);
    // An image of now is what a delay is to hold back: the room's own is held by its age.
    const initial = held ? undefined : await read(api, path).then(readImage, () => undefined);
    const lines = { socket: openSocket, stream: () => later<typeof streams>(api, "feed-stream") };
    return openFeedOver(lines, {
      rooms: await where,
      room,
      relays: await relays,
      locate,
      initial,
      delay: held && new (await held).Delay(delay),
    });
  }

  #tell(): void {
    if (this.#feed?.state().connection === "unknown") this.#later(ASK_AGAIN_MS * (1 + Math.random()));
    for (const listener of this.#listeners) listener();
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#open(), ms);
  }

  #close(): void {
    if (this.#listeners.size > 0 || this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#feed?.close();
    this.#ended();
  }
}

/** Where the rooms are, asked once a page. */
function roomsOf(api: string): Promise<URL> {
  let known = rooms.get(api);
  if (!known) {
    // Written by the server that serves this script.
    known = read(api, "widget.json").then((settings) => new URL((settings as { rooms: string }).rooms));
    known.catch(() => rooms.delete(api));
    rooms.set(api, known);
  }
  return known;
}

async function read(api: string, path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, api), {
    credentials: "omit",
    signal: AbortSignal.timeout(FETCH_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
