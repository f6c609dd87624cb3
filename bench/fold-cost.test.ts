import { expect, test } from "vitest";
import { costOfTenths, longTest } from "./fold-cost.ts";

const ATTEMPTS = 6;

test("an event costs the same to fold all through a five-day Test", { timeout: 60_000 }, () => {
  const events = longTest();
  let costs = costOfTenths(events, 10);
  // The least of more foldings comes nearer to what folding itself costs, whatever else the machine does.
  for (let attempt = 1; attempt < ATTEMPTS && !isFlat(costs); attempt++) {
    const again = costOfTenths(events, 10);
    costs = costs.map((cost, part) => Math.min(cost, again[part] ?? cost));
  }
  expect(costs).toSatisfy(isFlat);
});

/** The last tenth as dear as the first; an innings in between may have more to tell, but not half as much again. */
function isFlat([first = Number.NaN, ...later]: readonly number[]): boolean {
  return (later.at(-1) ?? Number.NaN) <= 1.2 * first && Math.max(...later) <= 1.35 * first;
}
