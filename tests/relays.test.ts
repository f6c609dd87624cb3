/** A match spread over relays, on either host of the rooms: that rooms reach each other there. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Outbox } from "../ingest/outbox.ts";
import { publishTo } from "../ingest/rooms.ts";
import { epoch } from "../match/ids.ts";
import type { DeltaFrame, Image, Publication, RoomFrame } from "../match/protocol.ts";
import { type RoomsHost, startRooms } from "./rooms-host.ts";
import { Bare, Watched } from "./rooms-viewers.ts";

const SECRET = "a secret of this test";
const EPOCH = epoch("epoch1");
const at = "2026-06-01T12:00:00.000Z";
const LIMIT = 4;
const long = "A document of some length, so that a delta is shorter. ".repeat(20);
const imageAt = (v: number): Image => ({ epoch: EPOCH, v, at, doc: { long, v }, entries: [] });
const deltaFrom = (from: number): DeltaFrame => ({
  t: "d",
  epoch: EPOCH,
  from,
  v: from + 1,
  at,
  o: { v: from + 1 },
  e: [],
});
const beatOf = (v: number): Publication => ({ t: "h", epoch: EPOCH, v, at, s: null });

/** Feeds take their time to move. */
const sooner = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms / 10);
  return () => clearTimeout(timer);
};

async function until(what: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${String(what)}`);
    await sleep(10);
  }
}

describe.each(["partykit", "bun"] as const)("relays on %s", (kind) => {
  let state = "";
  let host: RoomsHost;
  let publish: ReturnType<typeof publishTo>;
  const start = async (port?: number) => {
    host = await startRooms({
      kind,
      state,
      secret: SECRET,
      apiUrl: "http://127.0.0.1:1",
      limit: LIMIT,
      ...(port !== undefined && { port }),
    });
    publish = publishTo(host.url.href, SECRET);
  };
  const health = async (room: string): Promise<unknown> =>
    (await fetch(new URL(`/parties/main/${room}`, host.url))).json();

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), "touchline-relays-"));
    await start();
  });
  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await rm(state, { recursive: true });
  });

  test("[W-31] a room that is too full feeds relays, which tell its viewers the same, and all are counted", async () => {
    await publish("final", { t: "i", ...imageAt(1) });
    const here = Array.from({ length: LIMIT + 1 }, () => new Bare(host, "final"));
    await until(() => here.every(({ frames }) => frames.at(-1)?.t === "p"));
    expect(here[0]?.frames.filter(({ t }) => t !== "h")).toEqual([
      { t: "i", ...imageAt(1) },
      { t: "p", relays: 3 },
    ]);
    const there = [1, 2, 3].map((place) => new Bare(host, `final~${place}`));
    // A relay may be entered before it has heard of the match: its viewers wait for both.
    const kinds = ({ frames }: Bare) => new Set(frames.map(({ t }) => t));
    await until(() => there.every((viewer) => kinds(viewer).isSupersetOf(new Set(["i", "p"]))));
    for (let v = 1; v < 20; v++) await publish("final", deltaFrom(v));
    await until(async () => {
      await publish("final", beatOf(20));
      // A relay passes a beat on when it has all that came before.
      const isCurrent = (frame: RoomFrame) => frame.t === "h" && frame.v === 20 && frame.viewers === 8;
      return [...here, ...there].every(({ frames }) => frames.some(isCurrent));
    });
    for (const { frames } of [...here, ...there]) {
      const versions = frames.filter(({ t }) => t === "d") as DeltaFrame[];
      expect(versions.map(({ from }) => from)).toEqual([1, ...versions.slice(0, -1).map(({ v }) => v)]);
      expect(versions.at(-1)?.v).toBe(20);
    }
    expect(await health("final")).toEqual({ v: 20, epoch: EPOCH, viewers: 8, relays: 3 });
    expect(await health("final~2")).toEqual({ v: 20, epoch: EPOCH, viewers: 1, relays: 3 });
    await Promise.all([...here, ...there].map((viewer) => viewer.close()));
  });

  test("[W-36] feeds move to the relays while the match runs, and show every version in order and live", async () => {
    await publish("moving", { t: "i", ...imageAt(1) });
    await using outbox = new Outbox(publish);
    const feeds = Array.from({ length: 3 * LIMIT }, () => new Watched(host, "moving", { after: sooner }));
    const isIn = async (place: number) => ((await health(`moving~${place}`)) as { viewers: number }).viewers;
    let v = 1;
    await until(async () => {
      outbox.put("moving", { ...imageAt(++v), changed: [], live: true });
      outbox.beat("moving");
      const relays = ((await health("moving")) as { relays: number | null }).relays ?? 0;
      const places = Array.from({ length: relays }, (_, i) => isIn(i + 1));
      const there = (await Promise.all(places)).reduce((sum, viewers) => sum + viewers, 0);
      return there === feeds.length;
    }, 20_000);
    outbox.put("moving", { ...imageAt(++v), changed: [], live: true });
    await until(() => feeds.every(({ shown }) => shown.at(-1)?.v === v));
    for (const { shown } of feeds) {
      const versions = shown.map(({ v: version }) => version);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
      for (const { v: version, doc } of shown) if (version > 0) expect(doc).toEqual(imageAt(version).doc);
      const first = shown.findIndex(({ connection }) => connection === "live");
      expect(shown.slice(first).every(({ connection }) => connection === "live")).toBe(true);
    }
    for (const feed of feeds) feed.close();
  }, 40_000);

  test("[W-30] what a relay takes is signed for it, and what a viewer may not ask it is refused", async () => {
    const path = "/parties/main/final~1";
    const unsigned = await fetch(new URL(path, host.url), { method: "POST", body: '{"t":"p","relays":0}' });
    expect(unsigned.status).toBe(401);
    expect((await fetch(new URL("/parties/main/final~0", host.url))).status).toBe(404);
  });

  test("[W-35] a relay outside the tree sends its viewers away; the tree outlives the host", async () => {
    await publish("kept", { t: "i", ...imageAt(1) });
    const stray = new Bare(host, "kept~9");
    await until(() => stray.frames.some((frame) => frame.t === "p" && frame.relays === 0));
    const here = Array.from({ length: LIMIT + 1 }, () => new Bare(host, "kept"));
    await until(() => here.every(({ frames }) => frames.at(-1)?.t === "p"));
    const { port } = host.url;
    await host.kill();
    await start(Number(port));
    expect(await health("kept")).toMatchObject({ relays: 3 });
    await publish("kept", { t: "i", ...imageAt(5) });
    const viewer = new Bare(host, "kept~2");
    await until(() => viewer.frames.some((frame) => frame.t === "i" && frame.v === 5));
    await viewer.close();
  }, 40_000);
});
