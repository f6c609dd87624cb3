import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pause, retryDelay } from "./pause.ts";

test.each([
  [1, 100],
  [2, 200],
  [3, 400],
  [6, 3_200],
  [7, 5_000],
  [1_000, 5_000],
])("after failure %i the longest pause is %i ms", (failures, ms) => {
  expect(retryDelay(failures, 0)).toBe(ms);
  expect(retryDelay(failures, 1)).toBe(ms / 2);
});

test("a pause is never longer than 5 s, nor shorter than half of its longest", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const ms = retryDelay(failures, random);
        expect(ms).toBeLessThanOrEqual(5_000);
        expect(ms).toBeGreaterThanOrEqual(retryDelay(failures, 0) / 2);
      },
    ),
  );
});

test("a pause ends when its signal aborts", async () => {
  const stop = new AbortController();
  const pausing = pause(60_000, stop.signal);
  stop.abort();
  await expect(pausing).resolves.toBeUndefined();
  await expect(pause(60_000, stop.signal)).resolves.toBeUndefined();
});
