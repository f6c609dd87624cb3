/** A room on no platform: a shell brings it sockets, requests, a shelf and the time. What is said, `Session` decides. */
import * as v from "valibot";
import { placeOf } from "../../match/places.ts";
import { CLOSE, type Image, Publication } from "../../match/protocol.ts";
import { Agenda, type Clock } from "./agenda.ts";
import type { Allowance } from "./allowance.ts";
import { queryOf, wantsEvents } from "./event-stream.ts";
import { leastPauseMs } from "./pace.ts";
import { problem } from "./problem.ts";
import type { Reach } from "./reach.ts";
import { Search } from "./search.ts";
import { Session, type Reply } from "./session.ts";
import type { Shelf } from "./shelf.ts";
import type { Found } from "./source.ts";
import { Streams } from "./streams.ts";
import { Tree } from "./tree.ts";
import type { Sockets, Viewer } from "./viewer.ts";

export interface RoomOptions {
  readonly name: string;
  readonly sockets: Sockets;
  readonly shelf: Shelf;
  /** What a send costs the host, milliseconds; see `SEND_MS`. */
  readonly sendMs: number;
  /** How many viewers a room should have at most: above that they are spread over relays. */
  readonly limit: number;
  readonly reach: Reach;
  /** Where a room that wakes finds the image of a match or of the board; never rejects. */
  readonly find: (room: string) => Promise<Found>;
  readonly warn: (event: string, details: Record<string, unknown>) => void;
  readonly clock?: Clock;
  /** A number from 0 to 1. */
  readonly random?: () => number;
}

/** Between two writes of the image to the shelf. */
const KEEP_EVERY_MS = 2_000;

/** The part of a request that a room reads. */
type Asked = Pick<Request, "method" | "url" | "json"> & { headers: Pick<Headers, "get"> };

export class Room {
  readonly #options: RoomOptions;
  readonly #agenda: Agenda;
  readonly #session: Session;
  readonly #streams: Streams;
  readonly #search: Search;
  readonly #tree: Tree;
  #sockets = 0;
  #kept: Image | undefined;
  #flushDue = false;
  #keepDue = false;

  constructor(options: RoomOptions) {
    const { name, limit, sendMs, shelf, reach, find, warn, clock, random = Math.random } = options;
    this.#options = options;
    this.#agenda = new Agenda(clock);
    this.#session = new Session({
      leastPauseMs: leastPauseMs(name),
      sendMs,
      below: () => this.#tree.viewers,
      isRelay: placeOf(name).place > 0,
    });
    this.#streams = new Streams({ position: () => this.#session.position, clock: this.#agenda, random });
    this.#search = new Search({
      find: () => find(placeOf(name).room),
      agenda: this.#agenda,
      random,
      onFound: (image) => this.#restore(image),
      onUnknown: () => this.#dismiss(),
      onAway: (cause, failures) => this.#wait(cause, failures),
      isAwaited: () => this.#viewers > 0,
    });
    this.#tree = new Tree({
      name,
      limit,
      session: this.#session,
      here: () => this.#viewers,
      tell: (frames) => this.#broadcast(frames),
      shelf,
      reach,
      agenda: this.#agenda,
      random,
      warn,
    });
  }

  /** Nobody watches and nothing is due: what the room knows is on its shelf. */
  get isIdle(): boolean {
    return this.#viewers === 0 && this.#agenda.isEmpty;
  }

  get #viewers(): number {
    return this.#sockets + this.#streams.size;
  }

  /** To be awaited before anything else. Sockets may have outlived the room's memory. */
  async wake(): Promise<void> {
    this.#sockets = this.#options.sockets.tell([]);
    await this.#tree.wake();
    try {
      this.#kept = await this.#options.shelf.kept();
    } catch (error) {
      this.#options.warn("image-not-read", { cause: String(error) });
    }
    if (this.#kept) this.#session.restore(this.#kept, 0, this.#agenda.now());
  }

  /** Greets a viewer whose socket has opened; `query` is that of its URL. */
  connect(viewer: Viewer, query: Record<string, string>): void {
    this.#sockets++;
    this.#greet(viewer, query);
  }

  /** Answers a viewer's message. `allowance` is what the last call returned for this viewer. */
  receive(viewer: Viewer, message: unknown, allowance: Allowance | undefined): Allowance | undefined {
    const reply = this.#session.receive(message, allowance, this.#viewers, this.#agenda.now());
    this.#reply(viewer, reply);
    if (!this.#session.image) this.#search.begin();
    this.#tree.visit();
    return reply.allowance ?? allowance;
  }

  /** A viewer's socket has closed. */
  disconnect(): void {
    this.#sockets = Math.max(0, this.#sockets - 1);
  }

  /** Answers a request that the gate has admitted. */
  async answer(request: Asked): Promise<Response> {
    if (request.method === "POST") return this.#publish(await readJson(request));
    if (!wantsEvents(request.headers.get("accept"))) return this.#health();
    const stream = this.#streams.open();
    this.#greet(stream, queryOf(request.url, request.headers.get("last-event-id")));
    return stream.response;
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
    const now = this.#agenda.now();
    const { answer, broadcast, flushInMs } = this.#session.publish(publication.output, this.#viewers, now);
    this.#broadcast(broadcast);
    if (flushInMs !== undefined) this.#flushIn(flushInMs);
    if (!answer.needImage) this.#tree.pass(publication.output);
    this.#keepSoon();
    return Response.json(answer, { status: answer.needImage ? 409 : 200 });
  }

  #health(): Response {
    const { image } = this.#session;
    return Response.json({
      v: image?.v ?? 0,
      epoch: image?.epoch ?? null,
      viewers: this.#session.watching(this.#viewers),
      relays: this.#session.relays ?? null,
    });
  }

  #greet(viewer: Viewer, query: Record<string, string>): void {
    this.#reply(viewer, this.#session.connect(query, this.#viewers, this.#agenda.now()));
    if (!this.#session.image && this.#search.isFailing) viewer.tell(this.#emptyFrame());
    this.#search.begin();
    this.#tree.visit();
  }

  #reply(viewer: Viewer, reply: Reply): void {
    if ("close" in reply) viewer.close(reply.close, reply.reason);
    else for (const frame of reply.frames) viewer.tell(frame);
  }

  #broadcast(frames: readonly string[]): void {
    if (frames.length === 0) return;
    this.#sockets = this.#options.sockets.tell(frames);
    this.#streams.tell(frames);
  }

  #flushIn(ms: number): void {
    if (this.#flushDue) return;
    this.#flushDue = true;
    this.#agenda.after(ms, () => {
      this.#flushDue = false;
      this.#broadcast(this.#session.flush(this.#agenda.now()));
    });
  }

  #keepSoon(): void {
    if (this.#keepDue || this.#session.image === this.#kept) return;
    this.#keepDue = true;
    this.#agenda.after(KEEP_EVERY_MS, () => {
      this.#keepDue = false;
      void this.keep();
    });
  }

  #restore(image: Image): void {
    this.#broadcast(this.#session.restore(image, this.#viewers, this.#agenda.now()));
    this.#keepSoon();
  }

  #dismiss(): void {
    if (this.#session.image) return;
    for (const viewers of [this.#options.sockets, this.#streams])
      viewers.close(CLOSE.unknownMatch, "no such match");
  }

  /** Viewers without an image are told that nobody knows the state now. */
  #wait(cause: string, failures: number): void {
    if (failures === 1) this.#options.warn("api-away", { cause });
    if (!this.#session.image) this.#broadcast([this.#emptyFrame()]);
  }

  #emptyFrame(): string {
    return this.#session.emptyFrame(this.#viewers, this.#agenda.now());
  }
}

async function readJson(request: Asked): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
