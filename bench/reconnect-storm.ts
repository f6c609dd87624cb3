/**
 * `bun bench/reconnect-storm.ts [--sockets N] [--host bun]`: cuts all viewers of a room at once while the match goes on, and says
 * how fast they are current again, how their returns are spread, and what the store had to answer.
 */
import { createServer as createHttpServer } from "node:http";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, Option } from "commander";
import { Outbox } from "../ingest/outbox.ts";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import type { Image } from "../match/protocol.ts";
import { openFeed } from "../site/feed.ts";
import { type HostKind, startRooms } from "../tests/rooms-host.ts";

const ROOM = "storm-1";
const SECRET = "a secret of this benchmark";
const EPOCH = epoch("storm001");
const CHANGE_EVERY_MS = 200;
const WATCH_MS = 5_000;
const OPEN_AT_ONCE = 100;
const PADDING = "What stays the same from ball to ball. ".repeat(400);

const now = () => new Date().toISOString();
const imageAt = (v: number): Image => ({
  epoch: EPOCH,
  v,
  at: now(),
  doc: { PADDING, balls: v },
  entries: [],
});
/** The edge API, as far as a room asks it: knows the first image and counts the questions. */
async function countingApi() {
  let asked = 0;
  const image = JSON.stringify(imageAt(1));
  const server = createHttpServer((_, response) => {
    asked++;
    response.writeHead(200, { "content-type": "application/json" }).end(image);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: portOf(server.address()), asked: () => asked, close: () => server.close() };
}

/** A wire to the rooms that can be cut, and that knows when each viewer came. */
async function cuttableWire(port: number) {
  const sockets = new Set<Socket>();
  const arrivals: number[] = [];
  const server = createServer((socket) => {
    arrivals.push(performance.now());
    const onward = connect(port, "127.0.0.1");
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        sockets.delete(end);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  }).listen(0, "127.0.0.1", 4_096);
  await once(server, "listening");
  return {
    url: new URL(`http://127.0.0.1:${portOf(server.address())}`),
    arrivals,
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => server.close(),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address ? address.port : 0;

/** The largest part of `times` within any `windowMs`. */
function densest(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) >= windowMs) first++;
    most = Math.max(most, last - first + 1);
  }
  return most / sorted.length;
}

async function run(count: number, kind: HostKind): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), "touchline-storm-"));
  const api = await countingApi();
  await using host = await startRooms({
    kind,
    state,
    secret: SECRET,
    apiUrl: `http://127.0.0.1:${api.port}`,
  });
  const wire = await cuttableWire(Number(host.url.port));
  let version = 0;
  await using outbox = new Outbox(publishTo(host.url.href, SECRET));
  const go = () => outbox.put(ROOM, { ...imageAt(++version), changed: [], live: true });
  go();

  const feeds: ReturnType<typeof openFeed>[] = [];
  const current = () =>
    feeds.filter((feed) => feed.state().connection === "live" && isNew(feed.state().v)).length;
  const isNew = (v: number) => v >= version - WATCH_LAG;
  for (let i = 0; i < count; i += OPEN_AT_ONCE) {
    for (let j = i; j < Math.min(count, i + OPEN_AT_ONCE); j++)
      feeds.push(openFeed({ rooms: wire.url, room: ROOM }));
    const deadline = performance.now() + 10_000;
    while (current() < feeds.length && performance.now() < deadline) await sleep(20);
  }
  console.log(`${current()} of ${count} viewers are current`);

  const going = setInterval(go, CHANGE_EVERY_MS);
  await sleep(2_000);
  const askedBefore = api.asked();
  wire.arrivals.length = 0;
  const cutAt = performance.now();
  wire.cut();
  let recovered = Number.NaN;
  // Viewers are current until they have noticed.
  let fallen = false;
  while (performance.now() - cutAt < WATCH_MS) {
    const are = current() >= 0.99 * count;
    if (!are) fallen = true;
    else if (fallen && Number.isNaN(recovered)) recovered = performance.now() - cutAt;
    await sleep(20);
  }
  console.log(`99 % current again: ${Number.isNaN(recovered) ? "not" : `after ${Math.round(recovered)} ms`}`);
  console.log(`current after ${WATCH_MS} ms: ${((100 * current()) / count).toFixed(1)} %`);
  console.log(`most returns in any 100 ms: ${(100 * densest(wire.arrivals, 100)).toFixed(1)} %`);
  console.log(`reads of the store: ${api.asked() - askedBefore}`);

  clearInterval(going);
  for (const feed of feeds) feed.close();
  wire.close();
  wire.cut();
  api.close();
  await rm(state, { recursive: true });
}

/** A version this many changes old is still on its way: the room paces itself by its viewers. */
const WATCH_LAG = 5;

const { sockets, host } = new Command("bun bench/reconnect-storm.ts")
  .description("Cuts all viewers of a room at once and measures their return.")
  .option("--sockets <count>", "viewers", "2000")
  .addOption(
    new Option("--host <kind>", "what the rooms run on")
      .choices(["partykit", "bun"] satisfies HostKind[])
      .default("partykit"),
  )
  .parse()
  .opts<{ sockets: string; host: HostKind }>();

await run(Number(sockets), host);
process.exit(0);
