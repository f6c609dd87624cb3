/** The rooms on Bun's own WebSocket server: one process, with every room in it. */
import type { Server, ServerWebSocket, WebSocketHandler } from "bun";
import type { Clock } from "../agenda.ts";
import type { Allowance } from "../allowance.ts";
import { admit, isRoom, NAMES, PUBLICATION_MAX } from "../gate.ts";
import { SEND_MS } from "../pace.ts";
import { problem } from "../problem.ts";
import { overHttp } from "../reach.ts";
import { Room } from "../room.ts";
import type { Shelf } from "../shelf.ts";
import { findImage } from "../source.ts";
import type { Sockets, Viewer } from "../viewer.ts";
import { Rooms } from "./rooms.ts";

export interface RoomServerOptions {
  readonly hostname: string;
  readonly port: number;
  /** Signs publications. */
  readonly secret: string;
  /** Where the edge API is. */
  readonly apiUrl: string;
  /** Where rooms are: these, or a balancer that sends a room's requests always to the same process. */
  readonly roomsUrl: string;
  /** How many viewers a room should have at most. */
  readonly limit: number;
  readonly shelfOf: (room: string) => Shelf;
  readonly warn: (event: string, details: Record<string, unknown>) => void;
}

/** What a socket brings along. */
interface Visit {
  readonly name: string;
  readonly room: Room;
  readonly query: Record<string, string>;
  allowance: Allowance | undefined;
}

type Socket = ServerWebSocket<Visit>;

/** What waits for a viewer that does not read, bytes, before its socket is closed; it may resume. */
const BACKLOG_MAX = 1_048_576;
/** A question is far smaller; what is larger than this is not even read. */
const MESSAGE_MAX = 4_096;
/** Without a sign of life, pongs included, a connection is given up after so many seconds. */
const IDLE_S = 60;
const PATHS = /^\/(?:parties\/main|party)\/([^/]+)$/;

/** Serves rooms until it is disposed; then every room has kept what it knows. Throws if the port is taken. */
export function serveRooms(options: RoomServerOptions): AsyncDisposable & { readonly port: number } {
  const rooms = new Rooms(
    (name) =>
      new Room({
        name,
        sockets: socketsOf(name),
        shelf: options.shelfOf(name),
        sendMs: SEND_MS.bun,
        limit: options.limit,
        reach: overHttp(options.roomsUrl, options.secret),
        find: (room) => findImage(options.apiUrl, room),
        warn: (event, details) => options.warn(event, { room: name, ...details }),
        clock,
      }),
  );
  const open = new Map<string, Set<Socket>>();

  const socketsOf = (name: string): Sockets => ({
    tell(frames) {
      for (const frame of frames) server.publish(name, frame);
      return open.get(name)?.size ?? 0;
    },
    close(code, reason) {
      for (const socket of open.get(name) ?? []) socket.close(code, reason);
    },
  });

  async function answer(request: Request): Promise<Response | undefined> {
    const { pathname, searchParams } = new URL(request.url);
    const [, name] = PATHS.exec(pathname) ?? [];
    if (name === undefined || !isRoom(name)) return problem(404, "No such room", NAMES);
    const upgrades = request.headers.get("upgrade")?.toLowerCase() === "websocket";
    const admitted = upgrades ? request : await admit(request, name, options.secret, Date.now());
    if (admitted instanceof Response) return admitted;
    const room = await rooms.find(name);
    if (!room) return problem(503, "Too many rooms", "every room that this host can hold is in use");
    if (!upgrades) {
      server.timeout(request, IDLE_S);
      return room.answer(admitted);
    }
    const visit: Visit = { name, room, query: Object.fromEntries(searchParams), allowance: undefined };
    if (server.upgrade(request, { data: visit })) return undefined;
    return problem(400, "Not a WebSocket", "the request to upgrade is not complete");
  }

  const websocket: WebSocketHandler<Visit> = {
    maxPayloadLength: MESSAGE_MAX,
    backpressureLimit: BACKLOG_MAX,
    closeOnBackpressureLimit: true,
    idleTimeout: IDLE_S,
    sendPings: true,
    open(socket) {
      const { name, room, query } = socket.data;
      const others = open.get(name) ?? new Set();
      open.set(name, others.add(socket));
      socket.subscribe(name);
      room.connect(viewerOf(socket), query);
    },
    message(socket, message) {
      const { room, allowance } = socket.data;
      socket.data.allowance = room.receive(viewerOf(socket), message, allowance);
    },
    close(socket) {
      const { name, room } = socket.data;
      const others = open.get(name);
      others?.delete(socket);
      if (others?.size === 0) open.delete(name);
      room.disconnect();
    },
  };

  const server: Server<Visit> = Bun.serve({
    hostname: options.hostname,
    port: options.port,
    // Twice, so that what is a little too large is told so in a problem's words.
    maxRequestBodySize: 2 * PUBLICATION_MAX,
    fetch: answer,
    error(error) {
      options.warn("request-failed", { cause: String(error) });
      return problem(500, "Not answered", "this is the host's fault");
    },
    websocket,
  });

  return {
    port: server.port ?? options.port,
    async [Symbol.asyncDispose]() {
      await server.stop(true);
      await rooms[Symbol.asyncDispose]();
    },
  };
}

/** What is due later does not keep a process from its end. */
const clock: Clock = { now: Date.now, after: (ms, run) => void setTimeout(run, ms).unref() };

const viewerOf = (socket: Socket): Viewer => ({
  tell: (frame) => void socket.send(frame),
  close: (code, reason) => socket.close(code, reason),
});
