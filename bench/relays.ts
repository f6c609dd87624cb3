/**
 * `bun bench/relays.ts [--host bun]`: how long a change takes to viewers in a match's room, in the relays right below it, and
 * in those a level further down, with a hundred relays to feed. All rooms share one process, so the machine's cores are the
 * limit and not the way.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, Option } from "commander";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import { FANOUT, nameOf } from "../match/places.ts";
import { type HostKind, startRooms } from "../tests/rooms-host.ts";

const SECRET = "a secret of this measurement";
const EPOCH = epoch("measured1");
const ROOM = "bench";
/** Two viewers a room at most, and one relay a viewer: the smallest tree of two levels. */
const LIMIT = 2;
const RELAYS_LEAST = FANOUT + 10;
const VIEWERS = 2 * FANOUT;
const CHANGES = 60;
const PAUSE_MS = 200;
const SPREAD_WITHIN_MS = 20_000;

const { host: kind } = new Command("bun bench/relays.ts")
  .description("Measures how much later the viewers of relays see a change.")
  .addOption(
    new Option("--host <kind>", "what the rooms run on")
      .choices(["partykit", "bun"] satisfies HostKind[])
      .default("partykit"),
  )
  .parse()
  .opts<{ host: HostKind }>();

const state = await mkdtemp(join(tmpdir(), "touchline-bench-"));
await using host = await startRooms({
  kind,
  state,
  secret: SECRET,
  apiUrl: "http://127.0.0.1:1",
  limit: LIMIT,
});
const publish = publishTo(host.url.href, SECRET);
const at = () => new Date().toISOString();
const filling = "x".repeat(600);
await publish(ROOM, {
  t: "i",
  epoch: EPOCH,
  v: 0,
  at: at(),
  doc: { filling, rest: filling.repeat(20) },
  entries: [],
});

const levels = ["the match's room", "relays below it", "relays below those"].map((name) => ({
  name,
  times: [] as number[],
}));
const levelOf = (place: number) => (place === 0 ? 0 : place <= FANOUT ? 1 : 2);

const sockets: WebSocket[] = [];
/** What the room has said. */
const heard = { relays: 0 };
async function watch(place: number): Promise<void> {
  const path = `/parties/main/${nameOf({ room: ROOM, place })}`;
  const socket = new WebSocket(new URL(path, host.url).href.replace("http", "ws"));
  socket.addEventListener("message", ({ data }) => {
    const frame = JSON.parse(String(data)) as { t: string; relays?: number; o?: { sent: number } };
    if (frame.t === "p") heard.relays = frame.relays ?? 0;
    if (frame.o) levels[levelOf(place)]?.times.push(performance.now() - frame.o.sent);
  });
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  sockets.push(socket);
}

for (let i = 0; i < VIEWERS; i++) await watch(0);
const deadline = performance.now() + SPREAD_WITHIN_MS;
while (heard.relays < RELAYS_LEAST && performance.now() < deadline) await sleep(50);
const { relays } = heard;
if (relays < RELAYS_LEAST) throw new Error(`the room has ${relays} relays, fewer than ${RELAYS_LEAST}`);
// All but a few of the room's viewers move, as feeds do.
for (const socket of sockets.splice(LIMIT)) socket.close(1000);
for (let place = 1; place <= relays; place++) await watch(place);
await sleep(2_000);
for (const { times } of levels) times.length = 0;

for (let v = 1; v <= CHANGES; v++) {
  const o = { filling: filling + String(v), sent: performance.now() };
  await publish(ROOM, { t: "d", epoch: EPOCH, from: v - 1, v, at: at(), o, e: [] });
  await sleep(PAUSE_MS);
}
await sleep(1_000);
for (const socket of sockets) socket.close();

console.log(`| ${kind}, ${relays} relays | p50 ms | p99 ms |\n|---|---:|---:|`);
for (const { name, times } of levels) {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  console.log(`| ${name} | ${share(0.5)} | ${share(0.99)} |`);
}
await rm(state, { recursive: true });
