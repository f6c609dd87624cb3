/** A room on no platform: a shell brings it sockets, requests, a shelf and the time. What is said, `Session` decides. */
import * as v from "valibot";
import { CLOSE, type CloseCode, type Image, Publication } from "../../match/protocol.ts";
import type { Allowance } from "./allowance.ts";
import { COMMENT, EventStream, eventOf, queryOf, wantsEvents } from "./event-stream.ts";
import { leastPauseMs } from "./pace.ts";
import { problem } from "./problem.ts";
import { Session, type Reply } from "./session.ts";
import type { Shelf } from "./shelf.ts";
import { findImage } from "./source.ts";

/** One viewer's connection. */
export interface Viewer {
  /** Never throws: a viewer that is leaving is told nothing. */
  tell(frame: string): void;
  close(code: CloseCode, reason: string): void;
}

/** The room's sockets, which the platform holds. */
export interface Sockets {
  /** Sends the frames to all that are open; returns how many those are. */
  tell(frames: readonly string[]): number;
  close(code: CloseCode, reason: string): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(ms: number, run: () => void): void;
}

export interface RoomOptions {
  readonly name: string;
  readonly sockets: Sockets;
  readonly shelf: Shelf;
  /** What a send costs the host, milliseconds; see `SEND_MS`. */
  readonly sendMs: number;
  /** Where the edge API is. */
  readonly apiUrl: string | undefined;
  readonly warn: (event: string, details: Record<string, unknown>) => void;
  readonly clock?: Clock;
  /** A number from 0 to 1. */
  readonly random?: () => number;
}

/** Between two writes of the image to the shelf. */
const KEEP_EVERY_MS = 2_000;
const RETRY_MS = { first: 1_000, most: 30_000 };
/** Between two comments on the streams. */
const COMMENT_EVERY_MS = 15_000;

const systemClock: Clock = { now: Date.now, after: (ms, run) => void setTimeout(run, ms) };

/** The part of a request that a room reads. */
type Asked = Pick<Request, "method" | "url" | "json"> & { headers: Pick<Headers, "get"> };

export class Room {
  readonly #options: RoomOptions;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #session: Session;
  readonly #streams = new Set<EventStream>();
  #sockets = 0;
  #kept: Image | undefined;
  #flushDue = false;
  #keepDue = false;
  #commentDue = false;
  /** A search for an image is under way, or ended well: a room needs one each time it wakes. */
  #searched = false;
  #failures = 0;
  /** Timers and searches that will come back to the room. */
  #pending = 0;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
    this.#session = new Session({ leastPauseMs: leastPauseMs(options.name), sendMs: options.sendMs });
  }

  /** Nobody watches and nothing is due: what the room knows is on its shelf. */
  get isIdle(): boolean {
    return this.#viewers === 0 && this.#pending === 0;
  }

  get #viewers(): number {
    return this.#sockets + this.#streams.size;
  }

  /** To be awaited before anything else. Sockets may have outlived the room's memory. */
  async wake(): Promise<void> {
    this.#sockets = this.#options.sockets.tell([]);
    try {
      this.#kept = await this.#options.shelf.kept();
    } catch (error) {
      this.#options.warn("image-not-read", { cause: String(error) });
    }
    if (this.#kept) this.#session.restore(this.#kept, this.#clock.now());
  }

  /** Greets a viewer whose socket has opened; `query` is that of its URL. */
  connect(viewer: Viewer, query: Record<string, string>): void {
    this.#sockets++;
    this.#greet(viewer, query);
  }

  /** Answers a viewer's message. `allowance` is what the last call returned for this viewer. */
  receive(viewer: Viewer, message: unknown, allowance: Allowance | undefined): Allowance | undefined {
    const reply = this.#session.receive(message, allowance, this.#clock.now());
    this.#reply(viewer, reply);
    if (!this.#session.image) this.#find();
    return reply.allowance ?? allowance;
  }

  /** A viewer's socket has closed. */
  disconnect(): void {
    this.#sockets = Math.max(0, this.#sockets - 1);
  }

  /** Answers a request that the gate has admitted. */
  async answer(request: Asked): Promise<Response> {
    if (request.method === "POST") return this.#publish(await readJson(request));
    return wantsEvents(request.headers.get("accept")) ? this.#stream(request) : this.#health();
  }

  /** Stores what changed since it was stored last. */
  async keep(): Promise<void> {
    const { image } = this.#session;
    if (!image || image === this.#kept) return;
    try {
      await this.#options.shelf.keep(image);
      this.#kept = image;
    } catch (error) {
      this.#options.warn("image-not-kept", { cause: String(error) });
    }
  }

  #publish(body: unknown): Response {
    const publication = v.safeParse(Publication, body);
    if (!publication.success) {
      const [issue] = publication.issues;
      return problem(400, "Not a publication", `${v.getDotPath(issue) ?? "body"}: ${issue.message}`);
    }
    const now = this.#clock.now();
    const { answer, broadcast, flushInMs } = this.#session.publish(publication.output, this.#viewers, now);
    this.#broadcast(broadcast);
    if (flushInMs !== undefined) this.#flushIn(flushInMs);
    this.#keepSoon();
    return Response.json(answer, { status: answer.needImage ? 409 : 200 });
  }

  #health(): Response {
    const { image } = this.#session;
    return Response.json({ v: image?.v ?? 0, epoch: image?.epoch ?? null, viewers: this.#viewers });
  }

  #stream({ url, headers }: Asked): Response {
    const stream = new EventStream({
      position: () => this.#session.position,
      random: this.#random,
      onEnd: () => void this.#streams.delete(stream),
    });
    this.#streams.add(stream);
    this.#commentSoon();
    this.#greet(stream, queryOf(url, headers.get("last-event-id")));
    return stream.response;
  }

  #greet(viewer: Viewer, query: Record<string, string>): void {
    this.#reply(viewer, this.#session.connect(query, this.#viewers, this.#clock.now()));
    if (!this.#session.image && this.#failures > 0) viewer.tell(this.#emptyFrame());
    this.#find();
  }

  #reply(viewer: Viewer, reply: Reply): void {
    if ("close" in reply) viewer.close(reply.close, reply.reason);
    else for (const frame of reply.frames) viewer.tell(frame);
  }

  #broadcast(frames: readonly string[]): void {
    if (frames.length === 0) return;
    this.#sockets = this.#options.sockets.tell(frames);
    if (this.#streams.size === 0) return;
    for (const frame of frames) this.#push(eventOf(frame, this.#session.position));
  }

  #push(event: Uint8Array): void {
    for (const stream of this.#streams) stream.push(event);
  }

  #flushIn(ms: number): void {
    if (this.#flushDue) return;
    this.#flushDue = true;
    this.#after(ms, () => {
      this.#flushDue = false;
      this.#broadcast(this.#session.flush(this.#clock.now()));
    });
  }

  #keepSoon(): void {
    if (this.#keepDue || this.#session.image === this.#kept) return;
    this.#keepDue = true;
    this.#after(KEEP_EVERY_MS, () => {
      this.#keepDue = false;
      void this.keep();
    });
  }

  #commentSoon(): void {
    if (this.#commentDue || this.#streams.size === 0) return;
    this.#commentDue = true;
    this.#after(COMMENT_EVERY_MS, () => {
      this.#commentDue = false;
      this.#push(COMMENT);
      this.#commentSoon();
    });
  }

  #after(ms: number, run: () => void): void {
    this.#pending++;
    this.#clock.after(ms, () => {
      this.#pending--;
      run();
    });
  }

  /** Asks the API, once however many viewers wait. What the shelf held may be older than what the API knows. */
  #find(): void {
    if (!this.#searched) void this.#findOnce();
  }

  async #findOnce(): Promise<void> {
    this.#searched = true;
    this.#pending++;
    const found = await findImage(this.#options.apiUrl, this.#options.name);
    this.#pending--;
    if (found.status === "found") {
      this.#failures = 0;
      this.#broadcast(this.#session.restore(found.image, this.#clock.now()));
      this.#keepSoon();
      return;
    }
    if (found.status === "unknown" && !this.#session.image) this.#dismiss();
    if (found.status === "away") this.#searchAgain(found.cause);
    else this.#searched = false;
  }

  #dismiss(): void {
    for (const viewers of [this.#options.sockets, ...this.#streams])
      viewers.close(CLOSE.unknownMatch, "no such match");
  }

  /** Viewers without an image are told that nobody knows the state now; the search goes on while any waits. */
  #searchAgain(cause: string): void {
    if (this.#failures === 0) this.#options.warn("api-away", { cause });
    const pause = Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** this.#failures) * (0.5 + this.#random() / 2);
    this.#failures++;
    if (!this.#session.image) this.#broadcast([this.#emptyFrame()]);
    this.#after(pause, () => {
      this.#searched = false;
      if (this.#viewers > 0) this.#find();
    });
  }

  #emptyFrame(): string {
    return this.#session.emptyFrame(this.#viewers, this.#clock.now());
  }
}

async function readJson(request: Asked): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
