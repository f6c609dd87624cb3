import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RELAYS_MAX } from "../../match/places.ts";
import { LULL_MS, Spread } from "./spread.ts";

const LIMIT = 1_000;

describe("over how many relays viewers are spread", () => {
  test.each([
    ["few viewers need none", 1_000, 0, 0],
    ["one too many needs three, half full", 1_001, 0, 3],
    ["relays that are full need twice as many", 3_001, 3, 7],
    ["relays that are not full stay", 3_000, 3, 3],
    ["more than there can be", 99_999_999, 3, RELAYS_MAX],
  ])("[W-32] %s", (_, viewers, relays, wanted) => {
    expect(new Spread(LIMIT).wanted(viewers, relays, 0)).toBe(wanted);
  });

  test("[W-32] relays go after a minute in which viewers were few, and not before", () => {
    const spread = new Spread(LIMIT);
    expect(spread.wanted(100, 8, 0)).toBe(8);
    expect(spread.wanted(100, 8, LULL_MS - 1)).toBe(8);
    expect(spread.wanted(1_400, 8, LULL_MS)).toBe(8);
    expect(spread.wanted(900, 8, LULL_MS + 1)).toBe(8);
    expect(spread.wanted(900, 8, 2 * LULL_MS)).toBe(8);
    expect(spread.wanted(900, 8, 2 * LULL_MS + 1)).toBe(2);
    expect(spread.wanted(100, 2, 2 * LULL_MS + 1)).toBe(2);
    expect(spread.wanted(100, 2, 3 * LULL_MS + 1)).toBe(0);
  });

  test("[W-32] what was decided stands while viewers come to less than half again, or half of them go", () => {
    fc.assert(
      fc.property(fc.integer({ min: LIMIT + 1, max: 4_000_000 }), (viewers) => {
        const relays = new Spread(LIMIT).wanted(viewers, 0, 0);
        for (const factor of [1 / 2, 1, 1.49]) {
          const spread = new Spread(LIMIT);
          spread.wanted(viewers * factor, relays, 0);
          expect(spread.wanted(viewers * factor, relays, LULL_MS)).toBe(relays);
        }
      }),
    );
  });
});
