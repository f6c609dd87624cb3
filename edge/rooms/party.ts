/** The PartyKit shell of a room: sockets, requests, storage and timers around a `Session`. */
import type * as Party from "partykit/server";
import * as v from "valibot";
import { CLOSE, type Image, Publication } from "../../match/protocol.ts";
import type { Allowance } from "./allowance.ts";
import { admit, isRoom, withoutId } from "./gate.ts";
import { problem } from "./problem.ts";
import { Session, type Reply } from "./session.ts";
import { keep, kept } from "./shelf.ts";
import { findImage } from "./source.ts";

/** Between two writes of the image to storage. */
const KEEP_EVERY_MS = 2_000;
const RETRY_MS = { first: 1_000, most: 30_000 };

export default class RoomParty implements Party.Server {
  readonly options = { hibernate: true };
  readonly #room: Party.Room;
  readonly #session = new Session();
  #viewers = 0;
  #kept: Image | undefined;
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  /** A search for an image is under way, or ended well: a room needs one each time it wakes. */
  #searched = false;
  #failures = 0;

  constructor(room: Party.Room) {
    this.#room = room;
  }

  static onBeforeRequest(request: Request, lobby: Party.Lobby): Promise<Request | Response> {
    return admit(request, lobby.id, setting(lobby.env, "ROOMS_SECRET"), Date.now());
  }

  static onBeforeConnect(request: Request, lobby: Party.Lobby): Request | Response {
    if (!isRoom(lobby.id)) return problem(404, "No such room", "a room is named by a match id, or board");
    return withoutId(request);
  }

  async onStart(): Promise<void> {
    this.#viewers = [...this.#room.getConnections()].length;
    this.#kept = await kept(this.#room.storage);
    if (this.#kept) this.#session.restore(this.#kept, Date.now());
  }

  onConnect(viewer: Party.Connection<Allowance>, { request }: Party.ConnectionContext): void {
    this.#viewers++;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    this.#reply(viewer, this.#session.connect(query, this.#viewers, Date.now()));
    if (!this.#session.image && this.#failures > 0) this.#tell(viewer, this.#emptyFrame());
    this.#find();
  }

  onMessage(message: string | ArrayBuffer | ArrayBufferView, viewer: Party.Connection<Allowance>): void {
    const reply = this.#session.receive(message, viewer.state ?? undefined, Date.now());
    if (reply.allowance) viewer.setState(reply.allowance);
    this.#reply(viewer, reply);
    if (!this.#session.image) this.#find();
  }

  onClose(viewer: Party.Connection): void {
    this.#viewers = Math.max(0, this.#viewers - 1);
    // A hibernating socket does not answer a close by itself: without this the viewer would wait for it.
    viewer.close(1000);
  }

  async onRequest(request: Party.Request): Promise<Response> {
    if (request.method === "GET") return this.#health();
    const publication = v.safeParse(Publication, await readJson(request));
    if (!publication.success) {
      const [issue] = publication.issues;
      return problem(400, "Not a publication", `${v.getDotPath(issue) ?? "body"}: ${issue.message}`);
    }
    const { answer, broadcast, flushInMs } = this.#session.publish(
      publication.output,
      this.#viewers,
      Date.now(),
    );
    this.#broadcast(broadcast);
    if (flushInMs !== undefined) this.#flushIn(flushInMs);
    this.#keepSoon();
    return Response.json(answer, { status: answer.needImage ? 409 : 200 });
  }

  #health(): Response {
    const { image } = this.#session;
    return Response.json({ v: image?.v ?? 0, epoch: image?.epoch ?? null, viewers: this.#viewers });
  }

  #reply(viewer: Party.Connection, reply: Reply): void {
    if ("close" in reply) viewer.close(reply.close, reply.reason);
    else for (const frame of reply.frames) this.#tell(viewer, frame);
  }

  /** Room.broadcast would stop at the first socket that throws. */
  #broadcast(frames: readonly string[]): void {
    if (frames.length === 0) return;
    let viewers = 0;
    for (const viewer of this.#room.getConnections()) {
      viewers++;
      for (const frame of frames) this.#tell(viewer, frame);
    }
    this.#viewers = viewers;
  }

  #tell(viewer: Party.Connection, frame: string): void {
    try {
      viewer.send(frame);
    } catch {
      // It is closing; its close event will say so.
    }
  }

  #flushIn(ms: number): void {
    if (this.#flushTimer !== undefined) return;
    this.#flushTimer = setTimeout(() => {
      this.#flushTimer = undefined;
      this.#broadcast(this.#session.flush(Date.now()));
    }, ms);
  }

  #keepSoon(): void {
    if (this.#keepTimer !== undefined || this.#session.image === this.#kept) return;
    this.#keepTimer = setTimeout(() => {
      this.#keepTimer = undefined;
      void this.#keep();
    }, KEEP_EVERY_MS);
  }

  async #keep(): Promise<void> {
    const { image } = this.#session;
    if (!image) return;
    try {
      await keep(this.#room.storage, image);
      this.#kept = image;
    } catch (error) {
      this.#log("image-not-kept", { cause: String(error) });
    }
  }

  /** Asks the API, once however many viewers wait. What storage kept may be older than what the API knows. */
  #find(): void {
    if (!this.#searched) void this.#findOnce();
  }

  async #findOnce(): Promise<void> {
    this.#searched = true;
    const found = await findImage(setting(this.#room.env, "API_URL"), this.#room.id);
    if (found.status === "found") {
      this.#failures = 0;
      this.#broadcast(this.#session.restore(found.image, Date.now()));
      this.#keepSoon();
      return;
    }
    if (found.status === "unknown" && !this.#session.image) this.#dismiss();
    if (found.status === "away") this.#searchAgain(found.cause);
    else this.#searched = false;
  }

  #dismiss(): void {
    for (const viewer of this.#room.getConnections()) viewer.close(CLOSE.unknownMatch, "no such match");
  }

  /** Viewers without an image are told that nobody knows the state now; the search goes on while any waits. */
  #searchAgain(cause: string): void {
    if (this.#failures === 0) this.#log("api-away", { cause });
    const pause = Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#failures++;
    if (!this.#session.image) this.#broadcast([this.#emptyFrame()]);
    setTimeout(() => {
      this.#searched = false;
      if (this.#viewers > 0) this.#find();
    }, pause);
  }

  #emptyFrame(): string {
    return this.#session.emptyFrame(this.#viewers, Date.now());
  }

  #log(event: string, details: Record<string, unknown>): void {
    console.log(JSON.stringify({ level: "warning", event, room: this.#room.id, ...details }));
  }
}

const setting = (env: Record<string, unknown>, name: string): string | undefined => {
  const value = env[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

async function readJson(request: Party.Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
