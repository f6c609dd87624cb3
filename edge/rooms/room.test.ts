import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { epoch } from "../../match/ids.ts";
import { BOARD_ROOM, type Image, type Publication, type RoomFrame } from "../../match/protocol.ts";
import type { Clock } from "./agenda.ts";
import { Room } from "./room.ts";
import type { Shelf } from "./shelf.ts";
import type { Sockets } from "./viewer.ts";

const EPOCH = epoch("epoch1");
const START = Date.UTC(2026, 5, 1, 12);
const at = "2026-06-01T12:00:00.000Z";

const imageOf = (v: number): Image => ({ epoch: EPOCH, v, at, doc: { v }, entries: [] });
const image = (v: number): Publication => ({ t: "i", ...imageOf(v) });
const delta = (from: number): Publication => ({
  t: "d",
  epoch: EPOCH,
  from,
  v: from + 1,
  at,
  o: { v: from + 1 },
  e: [],
});
const beat = (v: number): Publication => ({ t: "h", epoch: EPOCH, v, at, s: null });

/** Virtual time: what is due runs in order. */
class Timeline implements Clock {
  #now = START;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): void {
    this.#due.push({ at: this.#now + ms, run });
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#due.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }
}

/** A room with all that its sockets were told, and when. */
function roomNamed(name: string, open = 1) {
  const clock = new Timeline();
  const told: { readonly at: number; readonly frame: RoomFrame }[] = [];
  const sockets: Sockets = {
    tell(frames) {
      for (const frame of frames) told.push({ at: clock.now(), frame: JSON.parse(frame) as RoomFrame });
      return open;
    },
    close() {},
  };
  const shelved: Image[] = [];
  const shelf: Shelf = {
    keep: async (kept) => void shelved.push(kept),
    kept: async () => shelved.at(-1),
    keepRelays: async () => {},
    keptRelays: async () => undefined,
  };
  const room = new Room({
    name,
    sockets,
    shelf,
    sendMs: 0.01,
    limit: Number.POSITIVE_INFINITY,
    reach: () => Promise.reject(new Error("no other room")),
    find: async () => ({ status: "away", cause: "no API" }),
    warn: () => {},
    clock,
    random: () => 0,
  });
  const publish = (publication: Publication) =>
    room.answer({
      method: "POST",
      url: `http://rooms.example/parties/main/${name}`,
      headers: new Headers(),
      json: async () => publication,
    });
  return { room, clock, told, shelved, publish };
}

describe("the board", () => {
  const moment = fc.record({
    ms: fc.integer({ min: 0, max: 400 }),
    what: fc.constantFrom("delta", "delta", "delta", "image", "beat"),
  });

  test("[W-23] changes at most every 250 ms, whatever comes when, and its last change is told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 80 }), async (moments) => {
        const { clock, told, publish } = roomNamed(BOARD_ROOM);
        let v = 1;
        await publish(image(v));
        for (const { ms, what } of moments) {
          clock.pass(ms);
          if (what === "beat") await publish(beat(v));
          else await publish(what === "delta" ? delta(v++) : image(++v));
        }
        clock.pass(250);
        const changes = told.filter(({ frame }) => frame.t !== "h");
        const pauses = changes.slice(1).map((change, i) => change.at - (changes[i]?.at ?? 0));
        expect(Math.min(250, ...pauses)).toBe(250);
        expect(changes.at(-1)?.frame).toMatchObject({ v });
      }),
    );
  });

  test("[W-23] every beat is told at once all the same, with the version shown", async () => {
    const { clock, told, publish } = roomNamed(BOARD_ROOM);
    await publish(image(1));
    await publish(delta(1));
    await publish(beat(2));
    expect(told.map(({ frame }) => frame)).toMatchObject([
      { t: "i", v: 1 },
      { t: "h", v: 1 },
      { t: "h", v: 1 },
    ]);
    clock.pass(250);
    expect(told.at(-1)?.frame).toMatchObject({ t: "d", v: 2 });
  });

  test("[W-12] a match's pause follows from what a send costs its host", async () => {
    const { clock, told, publish } = roomNamed("a-match", 1_000);
    await publish(image(1));
    await publish(delta(1));
    clock.pass(19);
    expect(told.at(-1)?.frame).toMatchObject({ v: 1 });
    clock.pass(1);
    expect(told.at(-1)?.frame).toMatchObject({ t: "d", v: 2 });
  });

  test("a match of as few viewers is told at once", async () => {
    const { told, publish } = roomNamed("a-match", 0);
    await publish(image(1));
    await publish(delta(1));
    expect(told.at(-1)?.frame).toMatchObject({ t: "d", v: 2 });
  });
});

describe("what a room keeps", () => {
  let world: ReturnType<typeof roomNamed>;
  beforeEach(() => {
    world = roomNamed("a-match", 0);
  });

  test("is its image, once in two seconds however much comes", async () => {
    const { clock, shelved, publish } = world;
    await publish(image(1));
    for (let v = 1; v < 5; v++) await publish(delta(v));
    clock.pass(1_999);
    expect(shelved).toEqual([]);
    clock.pass(1);
    expect(shelved).toMatchObject([{ v: 5 }]);
  });

  test("is what it wakes with", async () => {
    const { room, shelved } = world;
    shelved.push(imageOf(7));
    await room.wake();
    const health = await room.answer({
      method: "GET",
      url: "http://rooms.example/parties/main/a-match",
      headers: new Headers(),
      json: async () => undefined,
    });
    expect(await health.json()).toEqual({ v: 7, epoch: EPOCH, viewers: 0, relays: null });
  });

  test("is kept before the room counts as idle", async () => {
    const { room, clock, publish } = world;
    expect(room.isIdle).toBe(true);
    await publish(image(1));
    expect(room.isIdle).toBe(false);
    clock.pass(2_000);
    expect(room.isIdle).toBe(true);
  });

  test("a room that somebody watches is not idle", async () => {
    const { room, clock, publish } = roomNamed("a-match", 1);
    await room.wake();
    await publish(image(1));
    clock.pass(60_000);
    expect(room.isIdle).toBe(false);
    room.disconnect();
    expect(room.isIdle).toBe(true);
  });
});
