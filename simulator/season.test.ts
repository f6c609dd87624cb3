import { describe, expect, test } from "vitest";
import { fold } from "../match/fold.ts";
import { headStart } from "./head-start.ts";
import { matchAt } from "./play/sports.ts";
import type { Standing } from "./resume.ts";
import { BETWEEN_MATCHES_MS, playSeason, type Season, seasonEvents, type SeasonStudio } from "./season.ts";
import { FakeClock } from "./testing/clock.ts";
import { cricketIn } from "../match/testing.ts";
import { MemoryLog } from "./testing/memory-log.ts";

const SEASON: Season = {
  seed: 1,
  sport: "cricket",
  format: "t10",
  matches: 3,
  speed: 50,
  headStart: false,
  endless: false,
};

function studio(more: Omit<Partial<SeasonStudio>, "log" | "clock"> = {}) {
  const said: string[] = [];
  const log = new MemoryLog();
  const clock = new FakeClock();
  return {
    log,
    clock,
    said,
    signal: new AbortController().signal,
    say: (line: string) => void said.push(line),
    ...more,
  };
}

const ids = (season: Season, count: number) =>
  Array.from({ length: count }, (_, index) => matchAt(season, index, 0).id);

/** What `standing` answers for the matches named, unplayed for the rest. */
const standings = (known: Readonly<Record<string, Standing>>) => async (match: string) =>
  known[match] ?? { v: 0, over: false };

describe("a season", () => {
  test("plays its matches side by side, each to its lawful end", async () => {
    const { log, ...rest } = studio();
    await playSeason(SEASON, { log, ...rest });
    const order = log.records.map(({ key }) => key);
    expect(new Set(order.slice(0, 30)).size).toBe(3);
    for (const id of ids(SEASON, 3)) {
      const { doc, refused, v } = fold(log.events(id));
      expect(refused).toEqual([]);
      expect(v).toBe(log.events(id).length);
      expect(doc?.status.phase).toBe("finished");
      expect(doc?.coverage).toBe("full");
    }
  });

  test("says little: innings and results", async () => {
    const { said, ...rest } = studio();
    await playSeason({ ...SEASON, format: "t20", matches: 1 }, rest);
    expect(said.join()).not.toMatch(/Drinks|delay/);
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.length).toBeLessThanOrEqual(6);
    expect(said.at(-1)).toMatch(/^harbour-cup-1-1: Result · .* won by /);
  });

  test("without end, a slot goes on with its next fixture after a while", async () => {
    const stop = new AbortController();
    const { log, clock, ...rest } = studio({ signal: stop.signal });
    const [first, second] = [0, 3].map((index) => matchAt(SEASON, index, 0).id);
    let ended = 0;
    let begun = 0;
    const append = async (records: Parameters<typeof log.append>[0]) => {
      await log.append(records);
      if (records.some(({ key, value }) => key === first && value.includes('"finished"')))
        ended = clock.now();
      if (records.some(({ key }) => key === second)) {
        begun ||= clock.now();
        stop.abort();
      }
    };
    await playSeason({ ...SEASON, endless: true }, { ...rest, log: { append }, clock });
    expect(begun - ended).toBe(BETWEEN_MATCHES_MS);
  });
});

describe("a head start", () => {
  test("the first slot is in the chase, the second in the first innings, the third at the toss", async () => {
    const clock = new FakeClock();
    const start = clock.now();
    const stop = new AbortController();
    const log = new MemoryLog();
    setTimeout(() => stop.abort(), 0);
    await playSeason(
      { ...SEASON, headStart: true },
      {
        ...studio(),
        log,
        clock: {
          now: clock.now,
          sleep: () => new Promise((resolve) => stop.signal.addEventListener("abort", () => resolve())),
        },
        signal: stop.signal,
      },
    );
    const [chase, innings, toss] = ids(SEASON, 3).map((id) => cricketIn(fold(log.events(id)).doc));
    expect(Object.keys(chase?.card.innings ?? {})).toEqual(["1", "2"]);
    expect(chase?.card.innings["2"]?.balls).toBeGreaterThan(10);
    expect(Object.keys(innings?.card.innings ?? {})).toEqual(["1"]);
    expect(innings?.status.phase).toBe("live");
    expect(toss?.card.toss).toBeDefined();
    expect(toss?.status.phase).toBe("upcoming");
    const last = ids(SEASON, 3).map((id) => Date.parse(log.events(id).at(-1)?.at ?? ""));
    expect(last).toEqual([start, start, start]);
    expect(Date.parse(chase?.startsAt ?? "")).toBeLessThan(start - 3_600_000);
  });

  test("slots take turns, and a match without events has none", () => {
    const { events } = matchAt(SEASON, 0, 0);
    expect(headStart(0, events)).toEqual(headStart(3, events));
    expect(headStart(2, events).history).toBe(4);
    expect(headStart(0, [])).toEqual({ history: 0, elapsed: 0 });
  });
});

describe("resuming", () => {
  const [first = ""] = ids(SEASON, 1);
  const one = { ...SEASON, matches: 1 };

  test("goes on after what has been folded in", async () => {
    const { log, ...rest } = studio({ standing: standings({ [first]: { v: 80, over: false } }) });
    await playSeason(one, { log, ...rest });
    expect(log.events(first)[0]?.seq).toBe(81);
  });

  test("passes over what is finished", async () => {
    const [, second = "", third = ""] = ids(one, 3);
    const over = { v: 130, over: true };
    const { log, ...rest } = studio({ standing: standings({ [first]: over, [second]: over }) });
    await playSeason(one, { log, ...rest });
    expect(new Set(log.records.map(({ key }) => key))).toEqual(new Set([third]));
  });

  test("with nobody to ask, starts from the log's beginning and says so", async () => {
    const { log, said, ...rest } = studio({ standing: async () => undefined });
    await playSeason(one, { log, ...rest });
    expect(log.events(first)[0]?.seq).toBe(1);
    expect(said[0]).toContain("sent from its beginning");
  });
});

test("a dry run tells the same every time, match after match", () => {
  const once = [...seasonEvents(SEASON)];
  expect(JSON.stringify(once)).toBe(JSON.stringify([...seasonEvents(SEASON)]));
  expect([...new Set(once.map(({ match }) => match))]).toEqual(ids(SEASON, 3));
});
