/** `bun bench/fold-cost.ts`: what an event of a five-day Test costs to fold and to diff, from its first tenth to its last. */
import type { MatchEvent } from "../match/event.ts";
import { apply } from "../match/fold.ts";
import { diff } from "../match/patch.ts";
import type { MatchDocument } from "../match/sports.ts";
import { isCorrection } from "../match/event.ts";
import { matchAt } from "../simulator/play/sports.ts";

const PARTS = 10;
const MATCHES = 3;
const WARM_UP = 3;

/** The longest of some Tests that the simulator plays. */
export function longTest(): readonly MatchEvent[] {
  const tests = Array.from({ length: MATCHES }, (_, index) => [
    ...matchAt({ seed: 4, sport: "cricket", format: "test" }, index, Date.UTC(2026, 5, 1, 10)).events,
  ]);
  return tests.reduce((longest, test) => (test.length > longest.length ? test : longest));
}

/**
 * Microseconds an event of each tenth of the match, again and again after `rounds` more foldings. Each event counts
 * with the least that it ever took: what else the machine does only adds, and does not meet the same event every time.
 */
export function* costOfTenths(
  events: readonly MatchEvent[],
  rounds: number,
): Generator<readonly number[], never> {
  let least = events.map(() => Number.POSITIVE_INFINITY);
  for (let round = -WARM_UP + 1; ; round++) {
    const costs = onePass(events);
    if (round <= 0) continue;
    least = least.map((cost, index) => Math.min(cost, costs[index] ?? cost));
    if (round % rounds === 0) yield tenthsOf(least);
  }
}

function onePass(events: readonly MatchEvent[]): readonly number[] {
  let doc: MatchDocument | undefined;
  return events.map((event) => {
    if (isCorrection(event)) throw new TypeError("a correction folds the match anew, which is another cost");
    const start = performance.now();
    const applied = apply(doc, event);
    if (applied.ok) diff(doc ?? {}, applied.doc);
    const took = performance.now() - start;
    if (applied.ok) ({ doc } = applied);
    return took;
  });
}

const tenthsOf = (costs: readonly number[]): readonly number[] =>
  Array.from({ length: PARTS }, (_, part) => {
    const from = Math.floor((part * costs.length) / PARTS);
    const tenth = costs.slice(from, Math.floor(((part + 1) * costs.length) / PARTS));
    return (1_000 * tenth.reduce((sum, cost) => sum + cost, 0)) / tenth.length;
  });

if (import.meta.main) {
  const events = longTest();
  const costs = costOfTenths(events, 20).next().value;
  console.log(`${events.length} events, microseconds an event by tenths of the match:`);
  console.log(costs.map((cost) => cost.toFixed(1)).join("  "));
  console.log(`last tenth to first: ${((costs.at(-1) ?? 0) / (costs[0] ?? 0)).toFixed(2)}`);
}
