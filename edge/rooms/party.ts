/** The rooms on PartyKit: one Durable Object a room, whose sockets outlive its memory. */
import type * as Party from "partykit/server";
import type { Allowance } from "./allowance.ts";
import { admit, isRoom, NAMES, withoutId } from "./gate.ts";
import { SEND_MS } from "./pace.ts";
import { problem } from "./problem.ts";
import type { Reach } from "./reach.ts";
import { Room } from "./room.ts";
import { shelfOf } from "./shelf.ts";
import { findImage } from "./source.ts";
import type { Viewer } from "./viewer.ts";

/** Viewers of a room, unless ROOM_VIEWERS says otherwise: the pause between two changes is then 0.2 s. */
const VIEWERS_MAX = 4_000;
const REACH_WITHIN_MS = 5_000;

export default class RoomParty implements Party.Server {
  readonly options = { hibernate: true };
  readonly #room: Room;

  constructor(party: Party.Room) {
    this.#room = new Room({
      name: party.id,
      sockets: {
        // Party.Room.broadcast would stop at the first socket that throws.
        tell(frames) {
          let open = 0;
          for (const socket of party.getConnections()) {
            open++;
            const viewer = viewerOf(socket);
            for (const frame of frames) viewer.tell(frame);
          }
          return open;
        },
        close(code, reason) {
          for (const socket of party.getConnections()) socket.close(code, reason);
        },
      },
      shelf: shelfOf(party.storage),
      sendMs: SEND_MS.partykit,
      limit: Number(setting(party.env, "ROOM_VIEWERS") ?? VIEWERS_MAX),
      reach: reachOf(party),
      find: (room) => findImage(setting(party.env, "API_URL"), room),
      warn: (event, details) =>
        console.log(JSON.stringify({ level: "warning", event, room: party.id, ...details })),
    });
  }

  static onBeforeRequest(request: Request, lobby: Party.Lobby): Promise<Request | Response> {
    return admit(request, lobby.id, setting(lobby.env, "ROOMS_SECRET"), Date.now());
  }

  static onBeforeConnect(request: Request, lobby: Party.Lobby): Request | Response {
    if (!isRoom(lobby.id)) return problem(404, "No such room", NAMES);
    return withoutId(request);
  }

  onStart(): Promise<void> {
    return this.#room.wake();
  }

  onConnect(socket: Party.Connection, { request }: Party.ConnectionContext): void {
    this.#room.connect(viewerOf(socket), Object.fromEntries(new URL(request.url).searchParams));
  }

  onMessage(message: string | ArrayBuffer | ArrayBufferView, socket: Party.Connection<Allowance>): void {
    const allowance = this.#room.receive(viewerOf(socket), message, socket.state ?? undefined);
    if (allowance) socket.setState(allowance);
  }

  onClose(socket: Party.Connection): void {
    this.#room.disconnect();
    // A hibernating socket does not answer a close by itself: without this the viewer would wait for it.
    socket.close(1000);
  }

  onRequest(request: Party.Request): Promise<Response> {
    return this.#room.answer(request);
  }
}

const viewerOf = (socket: Party.Connection): Viewer => ({
  tell(frame) {
    try {
      socket.send(frame);
    } catch {
      // It is closing; its close event will say so.
    }
  },
  close: (code, reason) => socket.close(code, reason),
});

/** From one object of the platform to another: through no gate, and over no network. */
const reachOf =
  (party: Party.Room): Reach =>
  async (room, body) => {
    const rooms = party.context.parties["main"];
    if (!rooms) throw new Error("the party has no name for itself");
    const signal = AbortSignal.timeout(REACH_WITHIN_MS);
    return rooms.get(room).fetch(body === undefined ? { signal } : { method: "POST", body, signal });
  };

const setting = (env: Record<string, unknown>, name: string): string | undefined => {
  const value = env[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};
