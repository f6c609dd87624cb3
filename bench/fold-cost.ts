/** `bun bench/fold-cost.ts`: what an event of a five-day Test costs to fold and to diff, from its first tenth to its last. */
import type { MatchEvent } from "../match/event.ts";
import { apply } from "../match/fold.ts";
import { diff } from "../match/patch.ts";
import type { MatchDocument } from "../match/sports.ts";
import { isCorrection } from "../match/event.ts";
import { matchAt } from "../simulator/play/sports.ts";

const PARTS = 10;
const MATCHES = 12;
const WARM_UP = 3;

/** The longest of some Tests that the simulator plays. */
export function longTest(): readonly MatchEvent[] {
  const tests = Array.from({ length: MATCHES }, (_, index) => [
    ...matchAt({ seed: 4, sport: "cricket", format: "test" }, index, Date.UTC(2026, 5, 1, 10)).events,
  ]);
  return tests.reduce((longest, test) => (test.length > longest.length ? test : longest));
}

/**
 * Microseconds an event of each tenth of the match, the least of `rounds` foldings: what else the machine does only
 * ever adds.
 */
export function costOfTenths(events: readonly MatchEvent[], rounds: number): readonly number[] {
  const least = Array.from({ length: PARTS }, () => Number.POSITIVE_INFINITY);
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [part, cost] of onePass(events).entries())
      if (round >= 0) least[part] = Math.min(least[part] ?? cost, cost);
  }
  return least;
}

function onePass(events: readonly MatchEvent[]): readonly number[] {
  let doc: MatchDocument | undefined;
  return Array.from({ length: PARTS }, (_, part) => {
    const from = Math.floor((part * events.length) / PARTS);
    const tenth = events.slice(from, Math.floor(((part + 1) * events.length) / PARTS));
    const start = performance.now();
    for (const event of tenth) {
      if (isCorrection(event))
        throw new TypeError("a correction folds the match anew, which is another cost");
      const applied = apply(doc, event);
      if (!applied.ok) continue;
      diff(doc ?? {}, applied.doc);
      ({ doc } = applied);
    }
    return (1_000 * (performance.now() - start)) / tenth.length;
  });
}

if (import.meta.main) {
  const events = longTest();
  const costs = costOfTenths(events, 20);
  console.log(`${events.length} events, microseconds an event by tenths of the match:`);
  console.log(costs.map((cost) => cost.toFixed(1)).join("  "));
  console.log(`last tenth to first: ${((costs.at(-1) ?? 0) / (costs[0] ?? 0)).toFixed(2)}`);
}
