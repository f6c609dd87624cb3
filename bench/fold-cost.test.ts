import { expect, test } from "vitest";
import { costOfTenths, longTest } from "./fold-cost.ts";

const ATTEMPTS = 6;

test("an event costs the same to fold all through a five-day Test", { timeout: 120_000 }, () => {
  let costs: readonly number[] = [];
  // The least of more foldings comes nearer to what folding itself costs, whatever else the machine does.
  for (costs of costOfTenths(longTest(), 10).take(ATTEMPTS)) if (isFlat(costs)) break;
  expect(costs).toSatisfy(isFlat);
});

/** The last tenth as dear as the first; an innings in between may have more to tell, but not half as much again. */
function isFlat([first = Number.NaN, ...later]: readonly number[]): boolean {
  return (later.at(-1) ?? Number.NaN) <= 1.2 * first && Math.max(...later) <= 1.35 * first;
}
