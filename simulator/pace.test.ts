import { describe, expect, test } from "vitest";
import type { LogUnavailable } from "../log/log.ts";
import type { MatchEvent } from "../match/event.ts";
import { type Pacing, type Studio, write } from "./pace.ts";
import { matchAt } from "./play/sports.ts";
import { FakeClock } from "./testing/clock.ts";
import { MemoryLog } from "./testing/memory-log.ts";

const played = [...matchAt({ seed: 1, sport: "cricket", format: "t10" }, 0, Date.UTC(2026, 3, 4, 14)).events];
const PACED: Pacing = { speed: 20, from: 0, history: 0 };

function studio(more: Omit<Partial<Studio>, "log" | "clock"> = {}) {
  const log = new MemoryLog();
  const clock = new FakeClock();
  return { log, clock, signal: new AbortController().signal, ...more };
}

const times = (events: readonly MatchEvent[]) => events.map(({ at }) => Date.parse(at));
const gaps = (events: readonly MatchEvent[]) =>
  times(events).flatMap((at, i, all) => (i > 0 ? [at - (all[i - 1] ?? at)] : []));

describe("pacing", () => {
  test("events come in order, each as long after the last as the match divided by the speed, at most 20 s", async () => {
    const { log, ...rest } = studio();
    await write(played, PACED, { log, ...rest });
    const written = log.events();
    expect(written.map(({ seq }) => seq)).toEqual(played.map(({ seq }) => seq));
    const wanted = gaps(played).map((gap) => Math.min(20_000, gap / 20));
    for (const [place, gap] of gaps(written).entries()) {
      expect(Math.abs(gap - (wanted[place] ?? 0))).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...gaps(written))).toBe(20_000);
  });

  test("a paced event bears the moment of writing and is otherwise what was played", async () => {
    const { log, clock, ...rest } = studio();
    const start = clock.now();
    await write(played.slice(0, 20), PACED, { log, clock, ...rest });
    const written = log.events();
    expect(times(written)[0]).toBe(start);
    expect(written.map((event) => ({ ...event, at: "" }))).toEqual(
      played.slice(0, 20).map((event) => ({ ...event, at: "" })),
    );
  });

  test("at speed 0 everything is written at once, as recorded, and no time passes", async () => {
    const { log, clock, ...rest } = studio();
    const start = clock.now();
    await write(played, { ...PACED, speed: 0 }, { log, clock, ...rest });
    expect(log.events()).toEqual(played);
    expect(clock.now()).toBe(start);
    expect(log.appends).toHaveLength(1);
  });

  test("history is written at once, as recorded; what follows is paced", async () => {
    const { log, clock, ...rest } = studio();
    const start = clock.now();
    await write(played.slice(0, 40), { ...PACED, history: 30 }, { log, clock, ...rest });
    expect(log.events().slice(0, 30)).toEqual(played.slice(0, 30));
    expect(log.appends[0]).toHaveLength(30);
    expect(
      times(log.events())
        .slice(30)
        .every((at) => at >= start),
    ).toBe(true);
  });

  test("what is in the log already is passed over", async () => {
    const { log, ...rest } = studio();
    await write(played, { ...PACED, from: 100 }, { log, ...rest });
    expect(log.events().map(({ seq }) => seq)).toEqual(played.slice(100).map(({ seq }) => seq));
  });
});

describe("while the log is unavailable", () => {
  const troubles: number[] = [];
  const onTrouble = (_: LogUnavailable, failures: number) => void troubles.push(failures);

  test("the same event is offered again, none is lost, none overtakes", async () => {
    const log = new MemoryLog([3, 4, 5, 30]);
    await write(played, PACED, { ...studio(), log, onTrouble });
    expect(log.events().map(({ seq }) => seq)).toEqual(played.map(({ seq }) => seq));
    expect(troubles).toEqual([1, 2, 3, 1]);
  });

  test("the event keeps the moment at which it happened", async () => {
    const log = new MemoryLog([1, 2, 3]);
    const clock = new FakeClock();
    const start = clock.now();
    await write(played.slice(0, 1), PACED, { ...studio(), log, clock });
    expect(times(log.events())).toEqual([start]);
    expect(clock.now()).toBeGreaterThan(start);
  });

  test("the match waits: afterwards there is no burst", async () => {
    const log = new MemoryLog(Array.from({ length: 30 }, (_, attempt) => attempt + 20));
    await write(played, PACED, { ...studio(), log });
    const after = log.events().slice(25, 60);
    expect(gaps(after).filter((gap) => gap < 200)).toHaveLength(0);
  });

  test("any other error is thrown", async () => {
    const log = { append: () => Promise.reject(new TypeError("a defect")) };
    await expect(write(played, PACED, { ...studio(), log })).rejects.toThrow("a defect");
  });
});

test("an abort ends the match where it is", async () => {
  const stop = new AbortController();
  const log = new MemoryLog();
  const events = (function* () {
    for (const event of played) {
      if (event.seq === 50) stop.abort();
      yield event;
    }
  })();
  await write(events, PACED, { ...studio(), log, signal: stop.signal });
  expect(log.events()).toHaveLength(49);
});
