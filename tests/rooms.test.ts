/** The rooms on their hosts: what the tests of room and session cannot see. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Outbox } from "../ingest/outbox.ts";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import { BOARD_ROOM, CLOSE, type DeltaFrame, type Image, PROTOCOL_VERSION } from "../match/protocol.ts";
import { sign } from "../runtime/signature.ts";
import { openFeed } from "../site/feed.ts";
import type { Feed, FeedOptions } from "../site/feed-core.ts";
import { type RoomsHost, startRooms } from "./rooms-host.ts";
import { Bare, Socket, Stream } from "./rooms-viewers.ts";
import { freePort } from "./services/process.ts";

const SECRET = "a secret of this test";
const EPOCH = epoch("epoch1");
const at = "2026-06-01T12:00:00.000Z";
const long = "A document of some length, so that a delta is shorter. ".repeat(20);
const imageAt = (v: number): Image => ({
  epoch: EPOCH,
  v,
  at,
  doc: { long, over: { [`ball${v}`]: v } },
  entries: [],
});
const beatOf = (v: number) => ({ t: "h", epoch: EPOCH, v, at, s: null }) as const;
const deltaFrom = (from: number): DeltaFrame => {
  const over = { [`ball${from}`]: null, [`ball${from + 1}`]: from + 1 };
  return { t: "d", epoch: EPOCH, from, v: from + 1, at, o: { over }, e: [] };
};

/** The edge API, as far as a room asks it. */
class Api {
  readonly images = new Map<string, Image>();
  asked = 0;
  slow = 0;
  readonly #server: Server = createServer((request, response) => {
    this.asked++;
    const image = this.images.get(request.url ?? "");
    setTimeout(() => {
      response.writeHead(image ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(image ?? {}));
    }, this.slow);
  });

  async start(port: number): Promise<void> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => void this.#server.close(resolve));
  }
}

async function until(what: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${String(what)}`);
    await sleep(10);
  }
}

const STREAM = ["stream", "accept: text/event-stream"] as const;
const SOCKET = [
  "socket",
  [
    "connection: upgrade",
    "upgrade: websocket",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
    "sec-websocket-version: 13",
  ].join("\r\n"),
] as const;
/** Connections that then read nothing, where the host can see it: PartyKit cannot for sockets. */
const SLOW = { partykit: [STREAM], bun: [STREAM, SOCKET] } as const;

describe.each(["partykit", "bun"] as const)("rooms on %s", (kind) => {
  const api = new Api();
  let state = "";
  let apiPort = 0;
  let host: RoomsHost;
  let publish: ReturnType<typeof publishTo>;

  const start = async (port?: number) => {
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    host = await startRooms({ kind, state, secret: SECRET, apiUrl, ...(port !== undefined && { port }) });
    publish = publishTo(host.url.href, SECRET);
  };
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, host.url), { method: "POST", body, headers });
  const health = async (room: string): Promise<unknown> =>
    (await fetch(new URL(`/parties/main/${room}`, host.url))).json();
  const feed = (options: Omit<FeedOptions, "rooms" | "WebSocket">): Feed<object> =>
    openFeed({ rooms: host.url, WebSocket: Socket, ...options });

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), "touchline-rooms-"));
    apiPort = await freePort();
    await api.start(apiPort);
    await start();
  }, 30_000);

  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await api.stop();
    await rm(state, { recursive: true });
  });

  test("takes what is signed and answers with version and viewers", async () => {
    expect(await publish("signed", { t: "i", ...imageAt(1) })).toEqual({ status: "ok", v: 1, viewers: 0 });
    expect(await publish("signed", deltaFrom(1))).toMatchObject({ status: "ok", v: 2 });
    expect(await health("signed")).toEqual({ v: 2, epoch: EPOCH, viewers: 0, relays: null });
  });

  test("asks for an image when a delta does not fit", async () => {
    expect(await publish("unfit", deltaFrom(7))).toEqual({ status: "needImage" });
  });

  test("turns away what is not signed, before it reads it", async () => {
    const response = await post("/parties/main/unsigned", "no JSON either");
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await health("unsigned")).toMatchObject({ v: 0 });
  });

  test("names the field of a malformed publication", async () => {
    const path = "/parties/main/malformed";
    const body = JSON.stringify({ t: "i", ...imageAt(1), v: "one" });
    const response = await post(path, body, await sign(SECRET, { path, body }, Date.now()));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/^v: /) as unknown,
    });
  });

  test("turns away what is too large", async () => {
    const response = await post("/parties/main/large", "x".repeat(1_100_000));
    expect(response.status).toBe(413);
  });

  test.each(["Upper", "under_score", "a--b"])("has no room %s", async (room) => {
    const response = await fetch(new URL(`/parties/main/${room}`, host.url));
    expect(response.status).toBe(404);
  });

  test("a viewer gets the image once, then deltas and beats", async () => {
    await publish("watched", { t: "i", ...imageAt(1) });
    const viewer = new Bare(host, "watched");
    await until(() => viewer.frames.length === 2);
    expect(viewer.frames[0]).toEqual({ t: "i", ...imageAt(1) });
    expect(viewer.frames[1]).toMatchObject({ t: "h", v: 1, viewers: 1, s: null });
    await publish("watched", deltaFrom(1));
    await publish("watched", beatOf(2));
    await until(() => viewer.frames.length === 4);
    expect(viewer.frames[2]).toEqual(deltaFrom(1));
    expect(viewer.frames[3]).toEqual({ ...beatOf(2), viewers: 1 });
    expect(await viewer.close()).toBe(1000);
    await until(async () => ((await health("watched")) as { viewers: number }).viewers === 0);
  });

  test("a viewer that comes back gets what it missed, as one delta", async () => {
    await publish("resumed", { t: "i", ...imageAt(1) });
    for (let v = 1; v < 5; v++) await publish("resumed", deltaFrom(v));
    const behind = new Bare(host, "resumed", { epoch: EPOCH, version: "2" });
    const current = new Bare(host, "resumed", { epoch: EPOCH, version: "5" });
    await until(() => behind.frames.length > 0 && current.frames.length > 0);
    expect(behind.frames[0]).toMatchObject({ t: "d", from: 2, v: 5, o: { over: { ball2: null, ball5: 5 } } });
    expect(current.frames[0]).toEqual({ t: "r", epoch: EPOCH, v: 5 });
    await Promise.all([behind.close(), current.close()]);
  });

  test("two viewers of one name are two viewers, however long it is", async () => {
    await publish("named", { t: "i", ...imageAt(1) });
    const viewers = [1, 2].map(() => new Bare(host, "named", { _pk: "same".repeat(100) }));
    await until(() => viewers.every(({ frames }) => frames.length === 2));
    await publish("named", deltaFrom(1));
    await until(() => viewers.every(({ frames }) => frames.length === 3));
    for (const { frames } of viewers) expect(frames[2]).toEqual(deltaFrom(1));
    await Promise.all(viewers.map((viewer) => viewer.close()));
  });

  test("[W-10] closes on an old page, on a bad frame and on too many questions, each with its code", async () => {
    await publish("strict", { t: "i", ...imageAt(1) });
    const old = new Bare(host, "strict", { p: String(PROTOCOL_VERSION - 1) });
    expect(await old.closed).toBe(CLOSE.oldProtocol);
    const [bad, eager] = [new Bare(host, "strict"), new Bare(host, "strict")];
    await until(() => bad.frames.length > 0 && eager.frames.length > 0);
    bad.send("hello");
    expect(await bad.closed).toBe(CLOSE.badFrame);
    for (let i = 0; i < 7; i++) eager.send('{"t":"g"}');
    expect(await eager.closed).toBe(CLOSE.tooFast);
    expect(eager.frames.filter(({ t }) => t === "i")).toHaveLength(7);
  });

  test("[W-14] a room that has nothing asks the API, once for all who wait", async () => {
    api.images.set("/v1/matches/asleep", imageAt(9));
    [api.asked, api.slow] = [0, 300];
    const viewers = Array.from({ length: 20 }, () => new Bare(host, "asleep"));
    await until(() => viewers.every(({ frames }) => frames.length === 2));
    expect(api.asked).toBe(1);
    expect(viewers[0]?.frames[0]).toEqual({ t: "i", ...imageAt(9) });
    // The API knows the score, but nobody feeds the room yet.
    expect(viewers[0]?.frames[1]).toMatchObject({ t: "h", v: 9, s: "stale" });
    api.slow = 0;
    await Promise.all(viewers.map((viewer) => viewer.close()));
  });

  test("the board is a room like any other", async () => {
    api.images.set("/v1/board", imageAt(3));
    const board = feed({ room: BOARD_ROOM });
    await until(() => board.state().v === 3);
    await until(() => board.state().connection === "stale");
    await publish(BOARD_ROOM, beatOf(3));
    await until(() => board.state().connection === "live");
    expect(board.state().doc).toEqual(imageAt(3).doc);
    board.close();
  });

  test("[W-11] a match that nobody knows is said to be unknown", async () => {
    const viewer = feed({ room: "nobody-knows" });
    await until(() => viewer.state().connection !== "connecting");
    expect(viewer.state().connection).toBe("unknown");
    viewer.close();
  });

  test("[W-20] 200 feeds and an outbox converge", async () => {
    await using outbox = new Outbox(publish);
    const feeds = Array.from({ length: 200 }, () => feed({ room: "crowd" }));
    for (let v = 1; v <= 60; v++) {
      // As ingest does: the store knows before the room, or the first viewer could hear that nobody does.
      api.images.set("/v1/matches/crowd", imageAt(v));
      outbox.put("crowd", { ...imageAt(v), changed: [], live: true });
      await sleep(10);
    }
    await until(() => feeds.every((each) => each.state().v === 60));
    for (const each of feeds)
      expect(each.state()).toMatchObject({ doc: imageAt(60).doc, connection: "live" });
    for (const each of feeds) each.close();
  });

  const streamUrl = (room: string, query: Record<string, string> = {}) =>
    new URL(`/parties/main/${room}?${new URLSearchParams(query)}`, host.url);
  const viewersOf = async (room: string) => ((await health(room)) as { viewers: number }).viewers;

  test("[W-21] a stream of events tells what a socket does, each with the position that it leads to", async () => {
    await publish("streamed", { t: "i", ...imageAt(1) });
    const stream = await Stream.open(streamUrl("streamed", { p: String(PROTOCOL_VERSION) }));
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "access-control-allow-origin": "*",
      "x-accel-buffering": "no",
    });
    await until(() => stream.frames.length === 2);
    expect(await viewersOf("streamed")).toBe(1);
    await publish("streamed", deltaFrom(1));
    await publish("streamed", beatOf(2));
    await until(() => stream.frames.length === 4);
    const [image, greeting, ...later] = stream.frames;
    expect(image).toEqual({ t: "i", ...imageAt(1) });
    expect(greeting).toMatchObject({ t: "h", v: 1, s: null });
    expect(later).toEqual([deltaFrom(1), { ...beatOf(2), viewers: 1 }]);
    const [{ retry } = {}, ...told] = stream.events;
    expect(Number(retry)).toBeGreaterThanOrEqual(1_000);
    expect(told.map(({ id }) => id)).toEqual(["epoch1:1", "epoch1:1", "epoch1:2", "epoch1:2"]);
    stream.leave();
    await stream.ended;
    // PartyKit notices that a stream's viewer left when it tells the next thing.
    await publish("streamed", deltaFrom(2));
    await until(async () => (await viewersOf("streamed")) === 0);
  });

  test("[W-21] a stream goes on from the query, and from the browser's last event rather than from that", async () => {
    await publish("streamed-on", { t: "i", ...imageAt(1) });
    for (let v = 1; v < 5; v++) await publish("streamed-on", deltaFrom(v));
    const url = streamUrl("streamed-on", { epoch: EPOCH, version: "2" });
    const asked = await Stream.open(url);
    const returned = await Stream.open(url, { "last-event-id": `${EPOCH}:4` });
    const current = await Stream.open(url, { "last-event-id": `${EPOCH}:5` });
    const elsewhere = await Stream.open(url, { "last-event-id": "another:9" });
    const all = [asked, returned, current, elsewhere];
    await until(() => all.every(({ frames }) => frames.length === 2));
    expect(all.map(({ frames }) => frames[0])).toMatchObject([
      { t: "d", from: 2, v: 5 },
      { t: "d", from: 4, v: 5 },
      { t: "r", v: 5 },
      { t: "i", v: 5 },
    ]);
    for (const stream of all) stream.leave();
  });

  test("[W-22] a stream that is refused or closed later is told why, and ends", async () => {
    await publish("strict-stream", { t: "i", ...imageAt(1) });
    const old = await Stream.open(streamUrl("strict-stream", { p: String(PROTOCOL_VERSION - 1) }));
    const lost = await Stream.open(streamUrl("nobody-streams"));
    await Promise.all([old.ended, lost.ended]);
    const reasons = [old, lost].map(({ events }) => ({
      ...events.at(-1),
      data: JSON.parse(events.at(-1)?.data ?? "") as unknown,
    }));
    expect(reasons).toEqual([
      { event: "close", data: { code: CLOSE.oldProtocol, reason: "reload the page" } },
      { event: "close", data: { code: CLOSE.unknownMatch, reason: "no such match" } },
    ]);
    expect(await viewersOf("strict-stream")).toBe(0);
    expect(await viewersOf("nobody-streams")).toBe(0);
  });

  /** Publishes much until a viewer that does not read is dropped; two others get all of it. */
  const crowdOut = async (room: string, headers: string) => {
    await publish(room, { t: "i", ...imageAt(1) });
    const slow = connect({ port: Number(host.url.port), host: "127.0.0.1" }).pause();
    slow.on("error", () => {});
    slow.write(`GET /parties/main/${room} HTTP/1.1\r\nhost: rooms\r\n${headers}\r\n\r\n`);
    const [stream, socket] = [await Stream.open(streamUrl(room)), new Bare(host, room)];
    await until(async () => (await viewersOf(room)) === 3);
    const bulk = "so much that the kernel's buffers fill ".repeat(10_000);
    let v = 1;
    await until(async () => {
      if (v < 100) await publish(room, { ...deltaFrom(v), o: { bulk: bulk + String(v++) } });
      return (await viewersOf(room)) === 2;
    });
    // The beat that each was greeted with is one more.
    await until(() => [stream, socket].every(({ frames }) => frames.length === v + 1));
    for (const { frames } of [stream, socket]) expect(frames.at(-1)).toMatchObject({ t: "d", v });
    slow.destroy();
    stream.leave();
    await socket.close();
    const back = new Bare(host, room, { epoch: EPOCH, version: "1" });
    await until(() => back.frames.length > 0);
    expect(back.frames[0]).toMatchObject({ v });
    await back.close();
  };

  test.each(SLOW[kind])(
    "[W-24] a %s that nobody reads is dropped, all others get everything, and it may resume",
    (what, headers) => crowdOut(`slow-${what}`, headers),
    30_000,
  );

  test("[W-14] viewers are told when nobody knows, and again when somebody does; state outlives the host", async () => {
    await publish("kept", { t: "i", ...imageAt(1) });
    await publish("kept", deltaFrom(1));
    const viewer = feed({ room: "kept" });
    await until(() => viewer.state().v === 2);
    await sleep(2_500);
    await api.stop();
    const { port } = host.url;
    await host[Symbol.asyncDispose]();
    await until(() => viewer.state().connection === "reconnecting");
    expect(viewer.state().staleSince).toBeTypeOf("number");

    await start(Number(port));
    expect(await health("kept")).toMatchObject({ v: 2, epoch: EPOCH });
    await until(() => viewer.state().connection === "stale");
    expect(await publish("kept", deltaFrom(2))).toMatchObject({ status: "ok", v: 3 });
    await until(() => viewer.state().v === 3);
    expect(viewer.state().connection).toBe("live");
    viewer.close();

    const early = feed({ room: "early" });
    await until(() => early.state().connection === "stale");
    api.images.set("/v1/matches/early", imageAt(4));
    await api.start(apiPort);
    await until(() => early.state().v === 4);
    expect(early.state().connection).toBe("stale");
    await publish("early", beatOf(4));
    await until(() => early.state().connection === "live");
    early.close();
  }, 40_000);
});

describe("the process of the rooms on bun", () => {
  test("[W-25] that is told to end has kept what it heard last", async () => {
    const state = await mkdtemp(join(tmpdir(), "touchline-rooms-"));
    const options = { kind: "bun", state, secret: SECRET, apiUrl: "http://127.0.0.1:1" } as const;
    const host = await startRooms(options);
    await publishTo(host.url.href, SECRET)("ended", { t: "i", ...imageAt(3) });
    await host[Symbol.asyncDispose]();
    await using again = await startRooms(options);
    const health = await fetch(new URL("/party/ended", again.url));
    expect(await health.json()).toMatchObject({ v: 3, epoch: EPOCH, viewers: 0 });
    await rm(state, { recursive: true });
  });
});
