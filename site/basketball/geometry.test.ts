import { expect, test } from "vitest";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import { fold } from "../../match/fold.ts";
import { matchAt } from "../../simulator/play/sports.ts";
import { flowOf, racesOf } from "./geometry.ts";

const events = [...matchAt({ sport: "basketball", seed: 4 }, 0, Date.UTC(2026, 5, 1, 14)).events];
function played(share: number): BasketballDocument {
  const { doc } = fold(events.slice(0, Math.round(events.length * share)));
  if (doc?.sport !== "basketball") throw new TypeError("no basketball");
  return doc;
}

test("the lines of both sides end at their scores, with room between for what they are called", () => {
  for (const share of [0.1, 0.3, 0.6, 1]) {
    const { lines, yTicks } = racesOf(played(share));
    const [a, b] = lines;
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(11.9);
    for (const { path } of lines) {
      const end = Number(/V([\d.]+)$/.exec(path)?.[1]);
      expect(end).toBeGreaterThanOrEqual(yTicks.at(-1)?.y ?? 999);
    }
  }
  const { card } = played(1);
  const [a, b] = racesOf(played(1)).lines;
  // Paper counts from above: who has more stands higher.
  expect((a?.y ?? 0) < (b?.y ?? 0)).toBe(card.score.a > card.score.b);
});

test("nothing is drawn before there is a line to draw", () => {
  expect(racesOf(played(0.01)).isEmpty).toBe(true);
  expect(flowOf(played(0.01)).points.length).toBeLessThan(2);
});
