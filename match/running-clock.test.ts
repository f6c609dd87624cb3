import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAt } from "../simulator/play/sports.ts";
import { apply } from "./fold.ts";
import type { MatchDocument } from "./sports.ts";
import { minuteShown, type RunningClock } from "./running-clock.ts";

const KICK_OFF = Date.UTC(2026, 5, 6, 14);
const since = new Date(KICK_OFF).toISOString();
const FIRST_HALF = { since, at: 0, to: 45 };
const SECOND_HALF = { since, at: 2_700, to: 90 };
const EXTRA_TIME = { since, at: 5_400, to: 105 };

test.each([
  ["the first second", FIRST_HALF, 0, "1’"],
  ["the second minute", FIRST_HALF, 60, "2’"],
  ["the last minute of a half", FIRST_HALF, 44 * 60 + 59, "45’"],
  ["stoppage time", FIRST_HALF, 45 * 60, "45+1’"],
  ["the second half", SECOND_HALF, 21.5 * 60, "67’"],
  ["its stoppage time", SECOND_HALF, 46.2 * 60, "90+2’"],
  ["extra time", EXTRA_TIME, 14 * 60, "105’"],
  ["stoppage time of extra time", EXTRA_TIME, 15 * 60, "105+1’"],
  ["a match that runs ahead of the wall", { ...SECOND_HALF, told: 80 }, 60, "80’"],
  ["the same in stoppage time", { ...FIRST_HALF, told: 47 }, 60, "45+2’"],
  ["a wall that has caught up", { ...SECOND_HALF, told: 60 }, 21.5 * 60, "67’"],
  ["a recorded match", { ...SECOND_HALF, told: 71 }, 86_400, "71’"],
  ["a device whose clock is behind", { ...SECOND_HALF, told: 71 }, -30, "71’"],
] as const)("[P-40] %s", (_, clock, seconds, shown) =>
  expect(minuteShown(clock, KICK_OFF + seconds * 1_000)).toBe(shown),
);

/** "45+2’" is 47. */
const counted = (shown: string): number =>
  shown
    .slice(0, -1)
    .split("+")
    .reduce((sum, part) => sum + Number(part), 0);

test("[P-40] no minute comes before one that was shown in the same half, whatever is told meanwhile", () => {
  const half = fc.constantFrom(FIRST_HALF, SECOND_HALF, EXTRA_TIME);
  const moment = fc.record({ second: fc.nat(74 * 60), told: fc.nat(50) });
  fc.assert(
    fc.property(half, fc.array(moment, { maxLength: 20 }), (clock, moments) => {
      const tellings = moments.map(({ told }) => clock.at / 60 + told).toSorted((x, y) => x - y);
      const seconds = moments.map(({ second }) => second).toSorted((x, y) => x - y);
      const shown = seconds.map((second, place) =>
        counted(minuteShown({ ...clock, told: tellings[place] ?? 0 }, KICK_OFF + second * 1_000)),
      );
      expect(shown).toEqual(shown.toSorted((x, y) => x - y));
    }),
  );
});

describe("a match that is played through", () => {
  const minutes: { half: RunningClock["to"]; event: number | undefined; shown: number }[] = [];
  let doc: MatchDocument | undefined;
  for (const event of matchAt({ sport: "football", seed: 3 }, 0, KICK_OFF).events) {
    const applied = apply(doc, event as never);
    if (!applied.ok) continue;
    ({ doc } = applied);
    const { clock } = doc.headline;
    if (!clock) continue;
    const named = "minute" in event ? event.minute + (event.added ?? 0) : undefined;
    minutes.push({ half: clock.to, event: named, shown: counted(minuteShown(clock, Date.parse(event.at))) });
  }

  test("[P-40] shows the minute that its events name", () => {
    const named = minutes.filter(({ event }) => event !== undefined);
    expect(named.length).toBeGreaterThan(30);
    expect(named.map(({ shown }) => shown)).toEqual(named.map(({ event }) => event));
  });

  test("[P-40] never shows an earlier one in the same half", () => {
    for (const half of [45, 90]) {
      const shown = minutes.filter((one) => one.half === half).map((one) => one.shown);
      expect(shown.length).toBeGreaterThan(30);
      expect(shown).toEqual(shown.toSorted((x, y) => x - y));
    }
  });
});
