import { expect, test } from "vitest";
import { costOfTenths, longTest } from "./fold-cost.ts";

test("an event costs the same to fold all through a five-day Test", () => {
  const [first = Number.NaN, ...later] = costOfTenths(longTest(), 15);
  expect(later.at(-1)).toBeLessThanOrEqual(1.2 * first);
  // The innings differ: with a wicket there is more to tell. An innings that is copied at every ball costs 1.5.
  expect(Math.max(...later)).toBeLessThanOrEqual(1.35 * first);
});
