import { beforeEach, describe, expect, it } from "vitest";
import { Chronicle, type Sliced } from "../../../match/chronicle.ts";
import { fold } from "../../../match/fold.ts";
import { epoch } from "../../../match/ids.ts";
import type { SportName } from "../../../match/sports.ts";
import { matchAt } from "../../../simulator/play/sports.ts";
import type { MatchImage } from "../../view.ts";
import { pauseBetween } from "./pace.ts";
import { Player } from "./player.ts";
import type { Archive } from "./reel.ts";
import { chaptersOf, momentAt, stopFrom } from "./stops.ts";

const EPOCH = epoch("past1234");
const events = [...matchAt({ sport: "cricket", seed: 11 }, 0, Date.UTC(2026, 5, 1, 14)).events];
const newest = events.length;
const chronicle = new Chronicle();
chronicle.append(events);

function run<T>(work: Sliced<T>): T {
  let slice = work.next();
  while (!slice.done) slice = work.next();
  return slice.value;
}

function imageAt(seq: number): MatchImage {
  const { doc, ...state } = run(chronicle.stateAt(seq));
  if (!doc) throw new Error("not announced");
  return { epoch: EPOCH, ...state, doc };
}

let reads: string[];
/** What waits to be answered, where answers are held back. */
let held: (() => void)[] | undefined;
let isDown: boolean;
/** The timer that is set, and for how long. */
let timer: { readonly ms: number; readonly act: () => void } | undefined;

beforeEach(() => {
  reads = [];
  held = undefined;
  isDown = false;
  timer = undefined;
});

async function answered<T>(what: string, answer: () => T): Promise<T> {
  reads.push(what);
  if (isDown) throw new Error("offline");
  if (held) await new Promise<void>((resolve) => held?.push(resolve));
  return answer();
}
const archive: Archive = {
  now: () => answered("now", () => imageAt(newest)),
  image: (seq) => answered(`image ${seq}`, () => imageAt(seq)),
  steps: (seq) => answered(`steps ${seq}`, () => run(chronicle.stepsFrom(seq, 100, EPOCH))),
  moments: () => answered("moments", () => run(chronicle.moments())),
};
const open = (seq: number, scene?: MatchImage) =>
  new Player({
    archive,
    seq,
    scene,
    newest,
    changed: () => {},
    later(ms, act) {
      timer = { ms, act };
      return () => (timer = undefined);
    },
  });
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
async function tick(): Promise<number> {
  const due = timer;
  if (!due) throw new Error("no timer is set");
  timer = undefined;
  due.act();
  await settle();
  return due.ms;
}
const docAt = (seq: number) => fold(events.slice(0, seq)).doc;

describe("looking back", () => {
  it("[H-8] shows the match as it stood, wherever it goes", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    for (const seq of [120, 121, 119, 30, 200, newest, 5]) {
      player.seek(seq);
      await settle();
      expect(player.playback).toMatchObject({ seq, hasFailed: false });
      expect(player.playback.scene?.doc).toEqual(docAt(seq));
    }
  });

  it("[P-27] knows of no moment that the page has not shown yet", async () => {
    const player = new Player({
      archive,
      seq: 100,
      scene: imageAt(100),
      newest: 100,
      changed: () => {},
      later: () => () => {},
    });
    await settle();
    expect(player.playback.moments.length).toBeGreaterThan(0);
    expect(player.playback.moments.at(-1)?.seq).toBeLessThanOrEqual(100);
  });

  it("[P-27] goes no further than the page has shown, by no way", async () => {
    const player = new Player({
      archive,
      seq: 90,
      scene: imageAt(90),
      newest: 100,
      changed: () => {},
      later(ms, act) {
        timer = { ms, act };
        return () => (timer = undefined);
      },
    });
    await settle();
    const reached = () => [player.playback.seq, player.playback.scene?.v];
    player.play();
    await settle();
    for (let ticks = 0; timer && ticks < 200; ticks++) await tick();
    expect(reached()).toEqual([100, 100]);
    expect(player.playback).toMatchObject({ isPlaying: false, hasFailed: false });
    for (const stride of ["event", "key", "chapter"] as const) {
      player.step(stride, 1);
      await settle();
      expect(reached()).toEqual([100, 100]);
    }
    player.aim(120);
    expect(reached()).toEqual([100, 100]);
    player.seek(newest);
    await settle();
    expect(reached()).toEqual([100, 100]);
  });

  it("[H-8] reads a stretch at once, so that the next steps are at hand, back and forth", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    player.seek(120);
    await settle();
    const before = reads.length;
    for (const by of [1, 1, -1, -1, -1] as const) player.step("event", by);
    expect(player.playback).toMatchObject({ seq: 119, scene: { v: 119 } });
    expect(reads.slice(before).filter((what) => what.startsWith("image"))).toEqual([]);
  });

  it("[H-8] steps by events, by key moments and by overs, and stops at both ends", async () => {
    const player = open(120, imageAt(120));
    await settle();
    const { moments } = player.playback;
    player.step("chapter", 1);
    await settle();
    const at = momentAt(moments, player.playback.seq);
    expect(at?.clock).toMatch(/^\d+\.1$/);
    player.step("chapter", -1);
    player.step("chapter", -1);
    await settle();
    const earlier = momentAt(moments, player.playback.seq);
    expect(Number.parseFloat(at?.clock ?? "")).toBeCloseTo(Number.parseFloat(earlier?.clock ?? "") + 2);
    player.step("key", 1);
    expect(momentAt(moments, player.playback.seq)?.key).toBe(true);
    player.seek(newest);
    player.step("event", 1);
    expect(player.playback.seq).toBe(newest);
    player.seek(0);
    player.step("event", -1);
    expect(player.playback.seq).toBe(moments[0]?.seq);
  });

  it("[H-8] an answer to what was asked for before is not shown", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    held = [];
    player.seek(50);
    player.seek(150);
    const [first, second, ...rest] = held;
    for (const go of rest) go();
    await settle();
    expect(player.playback).toMatchObject({ seq: 150, scene: { v: 150 } });
    first?.();
    second?.();
    await settle();
    expect(player.playback).toMatchObject({ seq: 150, scene: { v: 150 } });
  });

  it("[H-8] says that the past cannot be read, keeps what it shows, and tries again", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    isDown = true;
    player.seek(50);
    await settle();
    expect(player.playback).toMatchObject({ hasFailed: true, seq: 50, scene: { v: newest } });
    isDown = false;
    player.seek(50);
    await settle();
    expect(player.playback).toMatchObject({ hasFailed: false, scene: { v: 50 } });
  });
});

describe("playing again", () => {
  it("[H-9] shows every event in order, to the end, as long after the other as the speed says", async () => {
    const player = open(100, imageAt(100));
    await settle();
    player.play();
    await settle();
    for (let seq = 101; seq <= newest; seq++) {
      const [before, now] = [events[seq - 2]?.at ?? "", events[seq - 1]?.at ?? ""];
      expect(await tick()).toBe(pauseBetween(before, now, 30));
      expect(player.playback).toMatchObject({ seq, scene: { v: seq } });
    }
    expect(player.playback.isPlaying).toBe(false);
    expect(player.playback.scene?.doc).toEqual(docAt(newest));
    expect(timer).toBeUndefined();
  });

  it("[H-9] begins again from the start where it had come to the end", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    player.play();
    await settle();
    await tick();
    expect(player.playback.seq).toBe((player.playback.moments[0]?.seq ?? 0) + 1);
  });

  it("[H-9] takes another speed at once, and pauses", async () => {
    const player = open(100, imageAt(100));
    await settle();
    player.play();
    await settle();
    const slow = timer?.ms ?? 0;
    player.setSpeed(100);
    expect(timer?.ms).toBeLessThan(slow);
    player.pause();
    expect(timer).toBeUndefined();
    expect(player.playback).toMatchObject({ isPlaying: false, seq: 100 });
    player.play();
    player.seek(150);
    expect(player.playback.isPlaying).toBe(false);
  });

  it("[H-9] stops, and says so, where it cannot read on", async () => {
    const player = open(100, imageAt(100));
    await settle();
    player.play();
    await settle();
    isDown = true;
    for (let ticks = 0; timer && ticks < 200; ticks++) await tick();
    expect(player.playback).toMatchObject({ isPlaying: false, hasFailed: true });
    isDown = false;
    player.play();
    await settle();
    expect(timer).toBeDefined();
  });

  it("[H-9] goes on when the match has gone on", async () => {
    const player = open(newest, imageAt(newest));
    await settle();
    const last = player.playback.moments.at(-1)?.seq ?? 0;
    player.grow(newest + 2, [
      { seq: last, period: 2 },
      { seq: newest + 1, period: 2 },
    ]);
    expect(player.playback.newest).toBe(newest + 2);
    expect(player.playback.moments.at(-1)?.seq).toBe(newest + 1);
    expect(player.playback.moments.at(-2)?.seq).toBe(last);
  });

  it("[H-9] shortens breaks, and lets nothing flicker by", () => {
    const at = (seconds: number) => new Date(seconds * 1000).toISOString();
    expect(pauseBetween(at(0), at(30), 1)).toBe(30_000);
    expect(pauseBetween(at(0), at(1_200), 1)).toBe(90_000);
    expect(pauseBetween(at(0), at(1_200), 10)).toBe(9_000);
    expect(pauseBetween(at(0), at(1_200), 100)).toBe(4_000);
    expect(pauseBetween(at(0), at(0), 100)).toBe(40);
    expect(pauseBetween(at(9), at(0), 1)).toBe(40);
  });
});

describe("the stops on the way", () => {
  it.each([
    ["cricket", ["0.1", "0.2", undefined, "1.1", "1.2"], [1, 4]],
    ["football", ["1’", "5’", "6’", "45+2’", "46’"], [1, 3, 4, 5]],
    ["basketball", ["12:00", "12:00", "11:50", "11:01", "10:59"], [1, 3, 5]],
    ["tennis", ["0-0", "0-0", "1-0", undefined, "1-1"], [1, 3, 5]],
  ] as const)("[H-8] are where a chapter of %s begins", (sport, clocks, expected) => {
    const moments = clocks.map((clock, at) => ({ seq: at + 1, period: 1, ...(clock && { clock }) }));
    expect(chaptersOf(moments, sport)).toEqual(expected);
  });

  it("[H-8] are all moments in a sport that has no measure of its own", () => {
    const moments = [1, 4, 9].map((seq) => ({ seq, period: 1 }));
    expect(chaptersOf(moments, "kabaddi" as SportName)).toEqual([1, 4, 9]);
  });

  it("[H-8] are the next and the one before, from a stop or from between two", () => {
    expect([stopFrom([2, 5, 9], 5, 1), stopFrom([2, 5, 9], 5, -1)]).toEqual([9, 2]);
    expect([stopFrom([2, 5, 9], 6, 1), stopFrom([2, 5, 9], 6, -1)]).toEqual([9, 5]);
    expect([stopFrom([2, 5, 9], 1, -1), stopFrom([2, 5, 9], 9, 1), stopFrom([], 4, 1)]).toEqual([2, 9, 4]);
  });
});
