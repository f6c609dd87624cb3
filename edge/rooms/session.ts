/** What a room knows and answers, on no platform: a shell brings it sockets, requests, storage and the time. */
import * as v from "valibot";
import { mergeEntries } from "../../match/entries.ts";
import { merge } from "../../match/patch.ts";
import {
  BEAT_MS,
  CLOSE,
  type CloseCode,
  ConnectQuery,
  type DeltaFrame,
  type Image,
  PROTOCOL_VERSION,
  type Publication,
  type PublicationAnswer,
  VIEWER_FRAME_MAX,
  ViewerFrame,
} from "../../match/protocol.ts";
import { type Allowance, spend } from "./allowance.ts";
import { encode, Frames } from "./frames.ts";
import { pauseMs, SEND_MS } from "./pace.ts";
import { Ring } from "./ring.ts";

/** What one viewer is told: frames to send, or why its socket is closed. */
export type Reply =
  | { readonly frames: readonly string[] }
  | { readonly close: CloseCode; readonly reason: string };

/** What all viewers are told, and what ingest is answered. */
export interface Published {
  /** With `needImage`, the publication did not fit what the room holds. */
  readonly answer: PublicationAnswer;
  readonly broadcast: readonly string[];
  /** A change waits for the room's pace: `flush` is due in so many milliseconds. */
  readonly flushInMs?: number;
}

export interface SessionOptions {
  /** Changes are shown no faster than this, however few watch. */
  readonly leastPauseMs?: number;
  /** What a send costs the host; see `SEND_MS`. */
  readonly sendMs?: number;
  /** How many watch in the relays below this room. */
  readonly below?: () => number;
  /** A relay knows of the source by beats alone: what else it is told, the room above may have had for long. */
  readonly isRelay?: boolean;
}

/** A version of an epoch. */
export interface Position {
  readonly epoch: string;
  readonly v: number;
}

type Beat = Extract<Publication, { t: "h" }>;

const SILENCE_MS = 2 * BEAT_MS + 1_000;

export class Session {
  /** The newest that ingest told. */
  #latest: Image | undefined;
  /** The newest that viewers were told. Everything they get derives from it, so that all are at one version. */
  #shown: Image | undefined;
  #shownAt = Number.NEGATIVE_INFINITY;
  readonly #ring = new Ring();
  readonly #frames = new Frames(this.#ring);
  #beat: Beat | undefined;
  /** Somebody has published what the room holds. */
  #isFed = false;
  /** The last sign of life of the source. */
  #heardAt = Number.NEGATIVE_INFINITY;
  #relays: number | undefined;
  readonly #options: Required<SessionOptions>;

  constructor(options: SessionOptions = {}) {
    const { leastPauseMs = 0, sendMs = SEND_MS.partykit, below = () => 0, isRelay = false } = options;
    this.#options = { leastPauseMs, sendMs, below, isRelay };
  }

  /** The newest that ingest told; undefined in a room that has nothing yet. */
  get image(): Image | undefined {
    return this.#latest;
  }

  /** Where a viewer is that was told everything, "EPOCH:VERSION": what it resumes from. */
  get position(): string | undefined {
    return this.#shown && `${this.#shown.epoch}:${this.#shown.v}`;
  }

  /** Over how many relays viewers are spread; undefined in a room that never heard. */
  get relays(): number | undefined {
    return this.#relays;
  }

  /** Says over how many relays viewers are spread from now on; returns the frames that tell those here. */
  spreadOver(relays: number): readonly string[] {
    if (relays === this.#relays) return [];
    this.#relays = relays;
    return this.#spreadFrames();
  }

  /** Whether no source has been heard for so long that viewers call their screens stale. */
  isLost(now: number): boolean {
    return now - this.#heardAt > SILENCE_MS;
  }

  /** How many watch, of whom `here` are in this room. */
  watching(here: number): number {
    return here + this.#options.below();
  }

  /** What a relay lacks that holds `held`, as a publication; undefined if it lacks nothing. */
  lacking(held: Position | undefined): string | undefined {
    return this.#latest && this.#frames.leading(held?.epoch, held?.v, this.#latest);
  }

  /** The last beat, for relays; undefined if there is nothing to tell. */
  relayBeat(here: number, now: number): string | undefined {
    return this.#beatOf(this.#latest, here, now)[0];
  }

  /**
   * Takes an image that was kept elsewhere, unless the room has one that is as new. One of another epoch may have been on its
   * way while that ended: what was published knows better.
   */
  restore(image: Image, viewers: number, now: number): readonly string[] {
    if (this.#isFed && image.epoch !== this.#latest?.epoch) return [];
    if (!this.#takeImage(image, now)) return [];
    return [...this.#show(now), ...this.#beatOf(this.#shown, viewers, now)];
  }

  /** Greets a viewer; `query` is that of its URL. In a room without an image it gets no frame yet. */
  connect(query: unknown, viewers: number, now: number): Reply {
    const parsed = v.safeParse(ConnectQuery, query);
    if (!parsed.success) return { close: CLOSE.badFrame, reason: "bad query" };
    const { p, epoch, version } = parsed.output;
    if (p < PROTOCOL_VERSION) return { close: CLOSE.oldProtocol, reason: "reload the page" };
    if (p > PROTOCOL_VERSION) return { close: CLOSE.tryLater, reason: "this room is older than the page" };
    return { frames: this.#answerTo(epoch, version, viewers, now) };
  }

  /** Answers a viewer's frame. `allowance` is what the last call returned for this viewer. */
  receive(
    data: unknown,
    allowance: Allowance | undefined,
    viewers: number,
    now: number,
  ): Reply & { readonly allowance?: Allowance } {
    const left = spend(allowance, now);
    if (!left) return { close: CLOSE.tooFast, reason: "too many questions" };
    const question = readQuestion(data);
    if (!question) return { close: CLOSE.badFrame, reason: "bad frame" };
    return { frames: this.#answerTo(question.epoch, question.v, viewers, now), allowance: left };
  }

  /** Takes what ingest tells, or the room above. What is not newer is answered and ignored, so that it may be repeated. */
  publish(publication: Publication, viewers: number, now: number): Published {
    if (publication.t === "p") {
      return { answer: this.#answer(viewers), broadcast: this.spreadOver(publication.relays) };
    }
    const wasLost = this.isLost(now);
    const fits = this.#take(publication, now);
    const isBeat = publication.t === "h";
    this.#isFed ||= fits;
    if (fits && (isBeat || !this.#options.isRelay)) this.#heardAt = now;
    const answer = { ...this.#answer(viewers), ...(!fits && { needImage: true }) };
    // A beat shows what waits, however many watch: the timer that should have done it may be lost.
    const { leastPauseMs, sendMs } = this.#options;
    const pause = Math.max(leastPauseMs, isBeat ? 0 : pauseMs(viewers, sendMs));
    const wait = this.#shownAt + pause - now;
    const waits = wait > 0 && this.#latest !== this.#shown;
    const changes = waits ? [] : this.#show(now);
    // A beat of what the room does not have is no sign of life for viewers: they would call an old score live.
    const isAlive = fits && (isBeat || (wasLost && !this.isLost(now)));
    const broadcast = isAlive ? [...changes, ...this.#beatOf(this.#shown, viewers, now)] : changes;
    return { answer, broadcast, ...(waits && { flushInMs: wait }) };
  }

  /** The frames of a change that waited for the room's pace. */
  flush(now: number): readonly string[] {
    return this.#show(now);
  }

  /** The frame for viewers of a room that has no image and cannot get one now. */
  emptyFrame(viewers: number, now: number): string {
    return encode({ t: "h", v: 0, at: new Date(now).toISOString(), viewers, s: "stale" });
  }

  /** Whether the room now holds what the publication tells of. */
  #take(publication: Exclude<Publication, { t: "p" }>, now: number): boolean {
    switch (publication.t) {
      case "i":
        this.#takeImage(publication, now);
        return true;
      case "d":
        return this.#takeDelta(publication, now);
      case "h":
        if (this.#latest?.epoch !== publication.epoch || this.#latest.v < publication.v) return false;
        this.#beat = publication;
        return true;
    }
  }

  #takeImage({ epoch, v: version, at, doc, entries }: Image, now: number): boolean {
    if (this.#latest?.epoch === epoch && this.#latest.v >= version) return false;
    this.#latest = { epoch, v: version, at, doc, entries };
    this.#ring.restart({ v: version, doc, entries, takenAt: now });
    return true;
  }

  #takeDelta(delta: DeltaFrame, now: number): boolean {
    const held = this.#latest;
    if (held?.epoch !== delta.epoch) return false;
    if (delta.v <= held.v) return true;
    if (delta.from !== held.v) return false;
    const doc = merge(held.doc, delta.o);
    const entries = mergeEntries(held.entries, delta.e);
    this.#latest = { epoch: held.epoch, v: delta.v, at: delta.at, doc, entries };
    this.#ring.push({ v: delta.v, doc, entries: delta.e, takenAt: now });
    return true;
  }

  /** Makes the newest the version shown; returns the frames that tell viewers. */
  #show(now: number): readonly string[] {
    const [next, last] = [this.#latest, this.#shown];
    if (!next || next === last) return [];
    this.#shown = next;
    this.#shownAt = now;
    // After an image the ring leads nowhere, and viewers get the image too.
    const change = last?.epoch === next.epoch ? this.#frames.span(last.v, next) : undefined;
    return [change ?? this.#frames.image(next)];
  }

  /** What a viewer is told that has this: what it misses, whether the source is there, and where it belongs. */
  #answerTo(epoch: string | undefined, version: number | undefined, viewers: number, now: number) {
    const shown = this.#shown;
    if (!shown) return this.#spreadFrames();
    const current = () => encode({ t: "r", epoch: shown.epoch, v: shown.v });
    const missing = this.#frames.leading(epoch, version, shown) ?? current();
    return [missing, ...this.#beatOf(shown, viewers, now), ...this.#spreadFrames()];
  }

  #answer(here: number): PublicationAnswer {
    const { epoch, v: version = 0 } = this.#latest ?? {};
    return { v: version, ...(epoch && { epoch }), viewers: this.watching(here) };
  }

  /** What the last beat told, as it is true now; before the first, whether anybody feeds the room. */
  #beatOf(image: Image | undefined, here: number, now: number): readonly string[] {
    if (!image) return [];
    const isLost = this.isLost(now);
    const { at = new Date(now).toISOString(), s = null, viewers = 0 } = this.#beat ?? {};
    const { epoch, v: version } = image;
    const all = Math.max(viewers, this.watching(here));
    return [encode({ t: "h", epoch, v: version, at, viewers: all, s: isLost ? "stale" : s })];
  }

  #spreadFrames(): readonly string[] {
    return this.#relays === undefined ? [] : [encode({ t: "p", relays: this.#relays })];
  }
}

function readQuestion(data: unknown): ViewerFrame | undefined {
  if (typeof data !== "string" || data.length > VIEWER_FRAME_MAX) return undefined;
  try {
    const parsed = v.safeParse(ViewerFrame, JSON.parse(data));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
