/** A viewer that no WebSocket gets through to, on both hosts: a wire that turns upgrades away, as some proxies do. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EventSource } from "eventsource";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import type { DeltaFrame, Image } from "../match/protocol.ts";
import { openFeed } from "../site/feed.ts";
import type { Feed } from "../site/feed-core.ts";
import { type RoomsHost, startRooms } from "./rooms-host.ts";

const SECRET = "a secret of this test";
const EPOCH = epoch("epoch1");
const at = "2026-06-01T12:00:00.000Z";
const imageAt = (v: number): Image => ({ epoch: EPOCH, v, at, doc: { v }, entries: [] });
const deltaTo = (v: number): DeltaFrame => ({
  t: "d",
  epoch: EPOCH,
  from: v - 1,
  v,
  at,
  o: { v },
  e: [],
});

/** Passes plain requests on and turns WebSockets away; can be cut. */
class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  /** First lines of the requests that came. */
  readonly asked: string[] = [];
  upgrades = 0;

  constructor(port: number) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
      socket.on("error", () => {});
      socket.once("data", (head) => {
        const text = head.toString();
        this.asked.push(text.split("\r\n", 1)[0] ?? "");
        if (/^upgrade: websocket/im.test(text)) {
          this.upgrades++;
          socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
          return;
        }
        const onward = connect(port, "127.0.0.1");
        onward.on("error", () => socket.destroy());
        socket.on("close", () => onward.destroy());
        onward.write(head);
        socket.pipe(onward).pipe(socket);
      });
    });
  }

  async start(): Promise<URL> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  stop(): void {
    this.#server.close();
    this.cut();
  }
}

async function until(what: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!what()) {
    if (Date.now() > deadline) throw new Error(`not within 15 s: ${String(what)}`);
    await sleep(10);
  }
}

describe.each(["partykit", "bun"] as const)("on %s", (kind) => {
  let state = "";
  let host: RoomsHost;
  let wire: Wire;
  let rooms: URL;
  let publish: ReturnType<typeof publishTo>;
  const feeds: Feed<object>[] = [];
  const feed = (room: string): Feed<object> => {
    const opened = openFeed({ rooms, room, WebSocket, EventSource, random: () => 0 });
    feeds.push(opened);
    return opened;
  };

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), "touchline-stream-"));
    host = await startRooms({ kind, state, secret: SECRET, apiUrl: "http://127.0.0.1:1" });
    publish = publishTo(host.url.href, SECRET);
    wire = new Wire(Number(host.url.port));
    rooms = await wire.start();
  });

  afterAll(async () => {
    for (const opened of feeds) opened.close();
    wire.stop();
    await host[Symbol.asyncDispose]();
    await rm(state, { recursive: true });
  });

  test("[W-28] a feed whose socket never opens reads the stream, and goes on there after a cut", async () => {
    await publish("blocked", { t: "i", ...imageAt(1) });
    const viewer = feed("blocked");
    await until(() => viewer.state().v === 1);
    expect(wire.upgrades).toBe(2);
    await publish("blocked", deltaTo(2));
    await until(() => viewer.state().v === 2);
    expect(viewer.state()).toMatchObject({ doc: { v: 2 }, connection: "live" });

    wire.cut();
    await until(() => viewer.state().connection === "reconnecting");
    await publish("blocked", deltaTo(3));
    await until(() => viewer.state().v === 3 && viewer.state().connection === "live");
    expect(wire.upgrades).toBe(2);
    expect(wire.asked.at(-1)).toContain("version=2");
  });
});
