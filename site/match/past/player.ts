/** Looks back at a match: goes to any of its events and plays on from there. No screen, no network, no clock. */
import type { Moment } from "../../../match/chronicle.ts";
import type { MatchImage } from "../../view.ts";
import { FIRST_SPEED, pauseBetween, type Speed } from "./pace.ts";
import { type Archive, sceneAt, unroll } from "./reel.ts";
import { chaptersOf, keysOf, stopFrom } from "./stops.ts";

/** What a step goes over: one event, a key moment, or what the sport counts its course in. */
export type Stride = "event" | "key" | "chapter";

export interface Playback {
  /** What is shown; undefined until it has been read. */
  readonly scene: MatchImage | undefined;
  /** The event that was asked for; `scene` follows as soon as it can be read. */
  readonly seq: number;
  /** How far the match has come, as far as the reader may know. */
  readonly newest: number;
  /** In order; empty until they have been read. */
  readonly moments: readonly Moment[];
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** The last thing asked for could not be read. */
  readonly hasFailed: boolean;
}

export interface PlayerParts {
  readonly archive: Archive;
  /** What is on the screen already. */
  readonly scene?: MatchImage | undefined;
  readonly seq: number;
  readonly newest: number;
  readonly changed: () => void;
  /** Runs `act` after `ms` milliseconds; returns how to give that up. */
  readonly later: (ms: number, act: () => void) => () => void;
}

/** Scenes read before the one that is asked for, so that a step back is at hand too. */
const BEFORE = 40;
/** With fewer scenes ahead, more are read. */
const AHEAD = 30;
/** Scenes that are kept. */
const MOST_SCENES = 400;

export class Player {
  readonly #parts: PlayerParts;
  #scenes: readonly MatchImage[];
  #playback: Playback;
  /** Counts what was asked for: an answer to anything older comes too late. */
  #asked = 0;
  #reading: Promise<void> | undefined;
  #giveUp: () => void = () => {};

  constructor(parts: PlayerParts) {
    this.#parts = parts;
    const { scene, seq, newest } = parts;
    this.#scenes = scene ? [scene] : [];
    const begun = { moments: [], isPlaying: false, speed: FIRST_SPEED, hasFailed: false };
    this.#playback = { ...begun, scene, seq, newest };
    void this.#readMoments();
    void this.#goTo(seq);
  }

  get playback(): Playback {
    return this.#playback;
  }

  /** Shows the match after event `seq`, or the nearest that there is. Ends playing. */
  seek(seq: number): void {
    this.pause();
    void this.#goTo(Math.min(this.#playback.newest, Math.max(this.#first, seq)));
  }

  /** While a hand is on the slider: says where it is, and shows it if it is at hand. */
  aim(seq: number): void {
    this.pause();
    const aimed = Math.min(seq, this.#playback.newest);
    const scene = sceneAt(this.#scenes, aimed);
    this.#show({ seq: aimed, ...(scene && { scene }) });
  }

  step(stride: Stride, by: 1 | -1): void {
    const { seq, moments, newest } = this.#playback;
    const stops = this.#stops(stride);
    const isPastLast = newest > (stops.at(-1) ?? 0);
    this.seek(moments.length === 0 ? seq + by : stopFrom(isPastLast ? [...stops, newest] : stops, seq, by));
  }

  /** From where it is, or from the first moment if it is at the end. */
  play(): void {
    const { seq, newest } = this.#playback;
    if (this.#playback.isPlaying) return;
    this.#show({ isPlaying: true });
    void this.#goTo(seq >= newest ? this.#first : seq).then(() => this.#wait());
  }

  pause(): void {
    this.#giveUp();
    if (this.#playback.isPlaying) this.#show({ isPlaying: false });
  }

  setSpeed(speed: Speed): void {
    this.#giveUp();
    this.#show({ speed });
    if (this.#playback.isPlaying) this.#wait();
  }

  /** The match has gone on meanwhile. */
  grow(newest: number, moments: readonly Moment[]): void {
    const { moments: known } = this.#playback;
    const last = known.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
    const fresh = moments.filter(({ seq }) => seq > last);
    if (newest === this.#playback.newest && fresh.length === 0) return;
    this.#show({ newest, ...(fresh.length > 0 && { moments: [...known, ...fresh] }) });
  }

  /** Ends it: nothing is told any more. */
  close(): void {
    this.#giveUp();
    this.#asked = Number.POSITIVE_INFINITY;
  }

  get #first(): number {
    return this.#playback.moments[0]?.seq ?? 1;
  }

  #stops(stride: Stride): readonly number[] {
    const { moments, scene } = this.#playback;
    if (stride === "key") return keysOf(moments);
    if (stride === "chapter" && scene) return chaptersOf(moments, scene.doc.sport);
    return moments.map(({ seq }) => seq);
  }

  #show(change: Partial<Playback>): void {
    if (this.#asked === Number.POSITIVE_INFINITY) return;
    this.#playback = { ...this.#playback, ...change };
    this.#parts.changed();
  }

  async #readMoments(): Promise<void> {
    try {
      const moments = await this.#parts.archive.moments(this.#playback.newest);
      // Who is shown everything late knows of less than the API.
      this.#show({ moments: moments.filter(({ seq }) => seq <= this.#playback.newest) });
    } catch {
      // Steps then go from event to event.
    }
  }

  async #goTo(seq: number): Promise<void> {
    const asked = ++this.#asked;
    const known = sceneAt(this.#scenes, seq);
    this.#show({ seq, hasFailed: false, ...(known && { scene: known }) });
    if (!known) {
      const { archive } = this.#parts;
      const from = Math.min(seq, Math.max(this.#first, seq - BEFORE));
      try {
        const [image, steps] = await Promise.all([archive.image(from), archive.steps(from)]);
        if (asked !== this.#asked) return;
        this.#scenes = unroll(image, steps);
        const scene = sceneAt(this.#scenes, seq) ?? this.#scenes.at(-1);
        this.#show(scene ? { scene } : {});
      } catch {
        if (asked === this.#asked) this.#show({ hasFailed: true, isPlaying: false });
        return;
      }
    }
    await this.#readAhead();
  }

  /** Reads on while there is little ahead; what fails is tried again when it is needed. */
  async #readAhead(): Promise<void> {
    const last = this.#scenes.at(-1);
    const { seq, newest } = this.#playback;
    if (!last || last.v >= newest || last.v - seq >= AHEAD) return;
    this.#reading ??= this.#readOn(last);
    await this.#reading;
    this.#reading = undefined;
  }

  async #readOn(last: MatchImage): Promise<void> {
    const steps = await this.#parts.archive.steps(last.v).catch(() => []);
    if (this.#scenes.at(-1) === last)
      this.#scenes = [...this.#scenes, ...unroll(last, steps).slice(1)].slice(-MOST_SCENES);
  }

  /** What was read ahead may be newer than what the page has shown: that is held back, or only just coming. */
  #next(): MatchImage | undefined {
    const { seq, newest } = this.#playback;
    return this.#scenes.find(({ v }) => v > seq && v <= newest);
  }

  /** Waits for the next scene as long as the match took to it, and shows it. */
  #wait(): void {
    const { scene, isPlaying, speed } = this.#playback;
    if (!isPlaying || !scene) return;
    const next = this.#next();
    if (!next) {
      void this.#goOnReading();
      return;
    }
    this.#giveUp();
    this.#giveUp = this.#parts.later(pauseBetween(scene.at, next.at, speed), () => {
      this.#show({ scene: next, seq: next.v });
      void this.#readAhead();
      this.#wait();
    });
  }

  async #goOnReading(): Promise<void> {
    await this.#readAhead();
    const { seq, newest } = this.#playback;
    if (this.#next()) this.#wait();
    else if (seq >= newest) this.#show({ isPlaying: false });
    else this.#show({ isPlaying: false, hasFailed: true });
  }
}
