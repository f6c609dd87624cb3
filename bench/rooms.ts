/** How many frames a second each host of the rooms delivers from one room, and how late they come. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import { type HostKind, startRooms } from "../tests/rooms-host.ts";

const SECRET = "a secret of this measurement";
const EPOCH = epoch("measured1");
const RUN_MS = 5_000;
const LOADS = [
  { sockets: 1_000, perSecond: 20 },
  { sockets: 2_000, perSecond: 20 },
] as const;

/** Publishes to one room for five seconds; each delta carries when it was sent. */
async function measure(kind: HostKind, sockets: number, perSecond: number) {
  const state = await mkdtemp(join(tmpdir(), "touchline-bench-"));
  await using host = await startRooms({ kind, state, secret: SECRET, apiUrl: "http://127.0.0.1:1" });
  const publish = publishTo(host.url.href, SECRET);
  const at = () => new Date().toISOString();
  const filling = "x".repeat(200);
  await publish("bench", { t: "i", epoch: EPOCH, v: 0, at: at(), doc: { filling }, entries: [] });

  const latencies: number[] = [];
  const address = new URL("/parties/main/bench", host.url).href.replace("http", "ws");
  const open: WebSocket[] = [];
  for (let i = 0; i < sockets; i++) {
    const socket = new WebSocket(address);
    socket.addEventListener("message", ({ data }) => {
      const sent = /"sent":(\d+)/.exec(String(data))?.[1];
      if (sent) latencies.push(Date.now() - Number(sent));
    });
    await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
    open.push(socket);
  }
  const start = Date.now();
  for (let v = 1; Date.now() < start + RUN_MS; v++) {
    const o = { filling: filling + String(v), sent: Date.now() };
    await publish("bench", { t: "d", epoch: EPOCH, from: v - 1, v, at: at(), o, e: [] });
    await sleep(Math.max(0, start + (v * 1_000) / perSecond - Date.now()));
  }
  await sleep(500);
  for (const socket of open) socket.close();
  await rm(state, { recursive: true });
  const sorted = latencies.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  const deliveries = Math.round(latencies.length / (RUN_MS / 1_000));
  return { kind, sockets, perSecond, deliveries, p50: share(0.5), p99: share(0.99) };
}

for (const { sockets, perSecond } of LOADS) {
  for (const kind of ["partykit", "bun"] as const) {
    console.log(JSON.stringify(await measure(kind, sockets, perSecond)));
  }
}
