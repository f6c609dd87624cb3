/** Against spoilers: holds a feed back, so that each version is shown a while after it happened. No socket, no clock. */
import type { RoomFrame } from "../match/protocol.ts";
import type { FeedState } from "./feed-state.ts";

/** What a version shows. */
export type Scene = Pick<FeedState, "doc" | "entries" | "v" | "epoch" | "at">;

interface Waiting {
  readonly scene: Scene;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
}

/** Scenes that wait at most. Of more, the oldest are left out, as a room leaves out what happens within its pace. */
const MOST_WAITING = 4_096;

const NOTHING: Scene = { doc: undefined, entries: [], v: -1, epoch: undefined, at: undefined };

/** What a feed asks of whatever holds it back. */
export type Hold = Pick<Delay, "begin" | "hear" | "take" | "dueIn" | "show">;

/** For one feed: whoever offers a delay makes it, so that the others need not load it. */
export class Delay {
  #ms: number;
  #shown: Scene = NOTHING;
  #newest: Scene = NOTHING;
  #waiting: Waiting[] = [];
  /** How far this device's clock is ahead of the source's, the way of a frame included, milliseconds. */
  #ahead = Number.POSITIVE_INFINITY;
  #isPreset = false;

  /** `ms` after it happened a change is shown. */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /**
   * Before the feed begins: `shown` may be seen, and `coming`, the oldest first, when each is due; so may what the feed
   * begins with. `ahead` is how far this device's clock is ahead of the source's, milliseconds.
   */
  preset({ shown = NOTHING, coming, ahead }: Preset): void {
    this.#isPreset = true;
    this.#shown = sceneOf(shown);
    this.#ahead = ahead;
    this.#newest = sceneOf(coming.at(-1) ?? shown);
    this.#waiting = coming.map((scene) => ({ scene: sceneOf(scene), arrivedAt: Number.POSITIVE_INFINITY }));
  }

  /** What `first` shows is on the screen already and stays. */
  begin(first: FeedState): void {
    if (this.#isPreset) return;
    this.#shown = sceneOf(first);
    this.#newest = this.#shown;
  }

  /** Holds back by `ms` from now on; less shows at once what would have been shown by then. What is shown stays. */
  set(ms: number): void {
    this.#ms = ms;
  }

  /** A frame came: of all that the source has dated, the least age tells how the clocks differ. */
  hear(frame: RoomFrame, now: number): void {
    if ("at" in frame) this.#ahead = Math.min(this.#ahead, now - Date.parse(frame.at));
  }

  /** Takes what a feed knows, as soon as it knows it. */
  take(state: FeedState, now: number): void {
    const scene = sceneOf(state);
    if (isSame(scene, this.#newest)) return;
    this.#newest = scene;
    this.#waiting.push({ scene, arrivedAt: now });
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }

  /** Milliseconds until something else may be shown; undefined if nothing waits. */
  dueIn(now: number): number | undefined {
    const [next] = this.#waiting;
    return next && Math.max(0, this.#dueAt(next) - now);
  }

  /** What the screen shows of `state` now: its connection as it is, its match as it was. */
  show<D extends object>(state: FeedState<D>, now: number): FeedState<D> {
    for (let [next] = this.#waiting; next && this.#dueAt(next) <= now; [next] = this.#waiting) {
      this.#shown = next.scene;
      this.#waiting.shift();
    }
    if (isSame(this.#shown, state)) return state;
    // That the match is over is a spoiler too.
    const connection = state.connection === "final" ? "live" : state.connection;
    // A feed's documents are all of one kind.
    return { ...state, ...(this.#shown as Pick<FeedState<D>, keyof Scene>), connection };
  }

  /** By the event's own time, and never longer after its arrival than the delay, whatever the clocks say. */
  #dueAt({ scene: { at }, arrivedAt }: Waiting): number {
    const happenedAt = at === undefined ? arrivedAt : Date.parse(at) + this.#ahead;
    return Math.min(arrivedAt, happenedAt) + this.#ms;
  }
}

interface Preset {
  readonly shown: Scene | undefined;
  readonly coming: readonly Scene[];
  readonly ahead: number;
}

const sceneOf = ({ doc, entries, v, epoch, at }: Scene): Scene => ({ doc, entries, v, epoch, at });

const isSame = (one: Scene, other: Scene): boolean =>
  one.doc === other.doc &&
  one.entries === other.entries &&
  one.v === other.v &&
  one.epoch === other.epoch &&
  one.at === other.at;
