/** Feeds that the widgets of a page share: one a room, as long as somebody looks at it. */
import { BOARD_ROOM } from "../../match/protocol.ts";
import { readImage } from "../../match/read-frame.ts";
import { type Feed, openFeedOver } from "../feed-core.ts";
import type * as delayFile from "../feed-delay.ts";
import { beginFeed, type FeedState } from "../feed-state.ts";
import type * as streamFile from "../feed-stream.ts";
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
/** The status of what the API does not know. */
const UNKNOWN = 404;

const feeds = new Map<string, SharedFeed>();

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
    try {
      const feed = await this.#begin();
      this.#feed?.close();
      this.#feed = feed;
      feed.subscribe(() => this.#tell());
    } catch (error) {
      const isUnknown = error instanceof Error && error.cause === UNKNOWN;
      const connection = isUnknown ? "unknown" : "reconnecting";
      this.#state = { ...this.#state, connection, staleSince: isUnknown ? undefined : this.#began };
      this.#later(isUnknown ? ASK_AGAIN_MS : this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 1.5);
    }
    if (this.#isOver) this.#feed?.close();
    else this.#tell();
  }

  /** The image comes from the API's caches, so that a room has only to say what came since. */
  async #begin(): Promise<Feed<object>> {
    const { api, room, delay } = this.#source;
    const path = room === BOARD_ROOM ? "v1/board" : `v1/matches/${room}`;
    const place = async () => (await read(api, `${path}/room`)) as RoomPlace;
    const [{ rooms, relays }, initial, delays] = await Promise.all([
      place(),
      // An image of now is what a delay is to hold back: the room's own is held by its age.
      delay > 0 ? undefined : read(api, path).then(readImage, () => undefined),
      delay > 0 ? later<typeof delayFile>(api, "feed-delay") : undefined,
    ]);
    const lines = { socket: openSocket, stream: () => later<typeof streamFile>(api, "feed-stream") };
    return openFeedOver(lines, {
      rooms: new URL(rooms),
      room,
      relays,
      locate: async () => (await place()).relays,
      initial,
      delay: delays && new delays.Delay(delay),
    });
  }

  #tell(): void {
    if (this.#feed?.state().connection === "unknown") this.#later(ASK_AGAIN_MS);
    for (const listener of this.#listeners) listener();
  }

  /** After that time or up to twice that: not everyone at the same moment. */
  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#open(), ms * (1 + Math.random()));
  }

  #close(): void {
    if (this.#listeners.size > 0 || this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#feed?.close();
    this.#ended();
  }
}

/** What the API says of a room; see edge/api/resources/room.ts. */
interface RoomPlace {
  readonly rooms: string;
  readonly relays: number;
}

async function read(api: string, path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, api), {
    credentials: "omit",
    signal: AbortSignal.timeout(FETCH_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(path, { cause: answer.status });
  return answer.json();
}
