/** What a room knows and answers, on no platform: a shell brings it sockets, requests, storage and the time. */
import * as v from "valibot";
import { mergeEntries } from "../../match/entries.ts";
import { diff, merge } from "../../match/patch.ts";
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
  type RoomFrame,
  VIEWER_FRAME_MAX,
  ViewerFrame,
} from "../../match/protocol.ts";
import { type Allowance, spend } from "./allowance.ts";
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
}

type Beat = Extract<Publication, { t: "h" }>;

const SILENCE_MS = 2 * BEAT_MS + 1_000;
const encode = (frame: RoomFrame): string => JSON.stringify(frame);

export class Session {
  /** The newest that ingest told. */
  #latest: Image | undefined;
  /** The newest that viewers were told. Everything they get derives from it, so that all are at one version. */
  #shown: Image | undefined;
  #shownAt = Number.NEGATIVE_INFINITY;
  readonly #ring = new Ring();
  /** Frames for the version shown, encoded once whoever asks: its image, and the span from an older version. */
  #encoded = new Map<number | "image", string>();
  #beat: Beat | undefined;
  #heardAt = 0;
  readonly #leastPauseMs: number;
  readonly #sendMs: number;

  constructor({ leastPauseMs = 0, sendMs = SEND_MS.partykit }: SessionOptions = {}) {
    this.#leastPauseMs = leastPauseMs;
    this.#sendMs = sendMs;
  }

  /** The newest that ingest told; undefined in a room that has nothing yet. */
  get image(): Image | undefined {
    return this.#latest;
  }

  /** Where a viewer is that was told everything, "EPOCH:VERSION": what it resumes from. */
  get position(): string | undefined {
    return this.#shown && `${this.#shown.epoch}:${this.#shown.v}`;
  }

  /** Takes an image that was kept elsewhere, unless the room has one that is as new. */
  restore(image: Image, now: number): readonly string[] {
    return this.#takeImage(image, now) ? this.#show(now) : [];
  }

  /** Greets a viewer; `query` is that of its URL. In a room without an image it gets no frame yet. */
  connect(query: unknown, viewers: number, now: number): Reply {
    const parsed = v.safeParse(ConnectQuery, query);
    if (!parsed.success) return { close: CLOSE.badFrame, reason: "bad query" };
    const { p, epoch, version } = parsed.output;
    if (p < PROTOCOL_VERSION) return { close: CLOSE.oldProtocol, reason: "reload the page" };
    if (p > PROTOCOL_VERSION) return { close: CLOSE.tryLater, reason: "this room is older than the page" };
    return { frames: [...this.#whatIsMissing(epoch, version), ...this.#lastBeat(viewers, now)] };
  }

  /** Answers a viewer's frame. `allowance` is what the last call returned for this viewer. */
  receive(
    data: unknown,
    allowance: Allowance | undefined,
    now: number,
  ): Reply & { readonly allowance?: Allowance } {
    const left = spend(allowance, now);
    if (!left) return { close: CLOSE.tooFast, reason: "too many questions" };
    const question = readQuestion(data);
    if (!question) return { close: CLOSE.badFrame, reason: "bad frame" };
    return { frames: this.#whatIsMissing(question.epoch, question.v), allowance: left };
  }

  /** Takes what ingest tells. What is not newer is answered and ignored, so that ingest may repeat itself. */
  publish(publication: Publication, viewers: number, now: number): Published {
    this.#heardAt = now;
    const fits = this.#take(publication, now);
    const answer = { v: this.#latest?.v ?? 0, viewers, ...(!fits && { needImage: true }) };
    const isBeat = publication.t === "h";
    // A beat shows what waits, however many watch: the timer that should have done it may be lost.
    const pause = Math.max(this.#leastPauseMs, isBeat ? 0 : pauseMs(viewers, this.#sendMs));
    const wait = this.#shownAt + pause - now;
    const waits = wait > 0 && this.#latest !== this.#shown;
    const changes = waits ? [] : this.#show(now);
    const broadcast = isBeat ? [...changes, ...this.#lastBeat(viewers, now)] : changes;
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
  #take(publication: Publication, now: number): boolean {
    switch (publication.t) {
      case "i":
        this.#takeImage(publication, now);
        return true;
      case "d":
        return this.#takeDelta(publication, now);
      case "h":
        this.#beat = publication;
        return this.#latest?.epoch === publication.epoch && this.#latest.v >= publication.v;
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
    this.#encoded = new Map();
    // After an image the ring leads nowhere, and viewers get the image too.
    const change = last?.epoch === next.epoch ? this.#spanText(last.v, next) : undefined;
    return [change ?? this.#imageText(next)];
  }

  #whatIsMissing(epoch: string | undefined, version: number | undefined): readonly string[] {
    const shown = this.#shown;
    if (!shown) return [];
    if (epoch !== shown.epoch || version === undefined) return [this.#imageText(shown)];
    // A viewer may be ahead of a room that lost its newest state; the room will catch up, the viewer keeps what it has.
    if (version >= shown.v) return [encode({ t: "r", epoch: shown.epoch, v: shown.v })];
    const span = this.#spanText(version, shown);
    const image = this.#imageText(shown);
    return [span !== undefined && span.length < image.length ? span : image];
  }

  #imageText(shown: Image): string {
    const text = this.#encoded.get("image") ?? encode({ t: "i", ...shown });
    this.#encoded.set("image", text);
    return text;
  }

  #spanText(from: number, shown: Image): string | undefined {
    const known = this.#encoded.get(from);
    if (known !== undefined) return known;
    const span = this.#ring.span(from, shown.v);
    if (!span) return undefined;
    const o = diff(span.doc, shown.doc) ?? {};
    const { epoch, v: version, at } = shown;
    const delta: DeltaFrame = { t: "d", epoch, from, v: version, at, o, e: span.entries };
    const text = encode(delta);
    this.#encoded.set(from, text);
    return text;
  }

  #lastBeat(viewers: number, now: number): readonly string[] {
    if (!this.#beat || !this.#shown) return [];
    const s = now - this.#heardAt > SILENCE_MS ? "stale" : this.#beat.s;
    const { epoch, v: version } = this.#shown;
    return [encode({ t: "h", epoch, v: version, at: this.#beat.at, viewers, s })];
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
