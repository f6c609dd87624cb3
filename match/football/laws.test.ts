import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeEvent, type Happening, type MatchEvent } from "../event.ts";
import { fold } from "../fold.ts";
import { diff, merge } from "../patch.ts";
import { CUP, envelope, player, Scorer } from "./testing.ts";
import { PERIODS } from "./period.ts";

const side = fc.constantFrom("a", "b");
const minute = fc.integer({ min: 1, max: 125 });
const someone = fc
  .tuple(side, fc.integer({ min: 1, max: 18 }))
  .map(([of, shirt]) => player(of as "a" | "b", shirt));
const despite = fc.option(
  fc.subarray([
    "F-3.1",
    "F-3.2",
    "F-3.3",
    "F-3.6",
    "F-3.8",
    "F-7.1",
    "F-7.3",
    "F-8.1",
    "F-10.2",
    "F-10.3",
    "F-12.3",
  ]),
  { nil: undefined },
);
const of = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), despite, ...more });
const happening = fc.oneof(
  of("football.period-started", { period: fc.constantFrom(...PERIODS) }),
  of("football.period-ended", { period: fc.constantFrom(...PERIODS) }),
  of("football.goal-scored", {
    side,
    minute,
    player: someone,
    how: fc.constantFrom("open play", "own goal", "penalty"),
  }),
  of("football.goal-disallowed", {
    side,
    minute,
    goal: fc.integer({ min: 1, max: 40 }),
    reason: fc.constant("foul"),
  }),
  of("football.shot-taken", {
    side,
    minute,
    player: someone,
    outcome: fc.constantFrom("saved", "wide"),
    xg: fc.constant(0.1),
  }),
  of("football.card-shown", {
    side,
    minute,
    player: someone,
    card: fc.constantFrom("yellow", "second yellow", "red"),
  }),
  of("football.substitution-made", { side, minute, out: someone, in: someone }),
  of("football.goalkeeper-changed", { side, minute, player: someone }),
  of("football.shootout-kick-taken", { side, player: someone, outcome: fc.constantFrom("scored", "saved") }),
  of("football.match-awarded", { side }),
  of("football.stoppage-announced", { minutes: fc.integer({ min: 0, max: 9 }) }),
  fc.constantFrom(
    { type: "finished" },
    { type: "abandoned" },
    { type: "paused", reason: "review" },
    { type: "resumed" },
  ),
);
const opening = new Scorer(CUP).start("first-half").events;
/** Lawful and unlawful alike. */
const log = fc.array(happening, { maxLength: 40 }).map((all): MatchEvent[] => [
  ...opening,
  ...all.map((one, at) => {
    const event = JSON.stringify({ ...envelope(opening.length + at + 1), ...(one as Happening) });
    const decoded = decodeEvent(event);
    if (!decoded.ok) throw new Error(`${event}: ${decoded.malformed.problem}`);
    return decoded.event;
  }),
]);

describe("whatever comes", () => {
  test("a redelivered log folds to the same, and so does one without what was refused", () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, from) => {
        const once = fold(events);
        expect(fold([...events, ...events.slice(from % events.length)])).toEqual(once);
        const refused = new Set(once.refused.map(({ seq }) => seq));
        const { doc } = fold(events.filter(({ seq }) => !refused.has(seq)));
        expect(doc?.card).toEqual(once.doc?.card);
      }),
      { numRuns: 60 },
    );
  });

  test("every change is a patch: apply(diff(a, b), a) = b", () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, at) => {
        const a = fold(events.slice(0, 4 + (at % (events.length - 3)))).doc;
        const b = fold(events).doc;
        if (!a || !b) throw new Error("no document");
        const patch = diff(a, b);
        expect(patch ? merge(a, patch) : a).toEqual(b);
      }),
      { numRuns: 60 },
    );
  });

  test("corrected is right at once", () => {
    fc.assert(
      fc.property(log, happening, fc.nat(), (events, other, pick) => {
        const target = opening.length + 1 + (pick % Math.max(1, events.length - opening.length));
        if (target > events.length) return;
        const event = JSON.parse(JSON.stringify({ ...envelope(target), ...(other as Happening) }));
        const amended = { ...envelope(events.length + 1), type: "amended", target, event } as const;
        const right = events.map((one) => (one.seq === target ? (event as MatchEvent) : one));
        expect(fold([...events, amended as MatchEvent]).doc?.card).toEqual(fold(right).doc?.card);
      }),
      { numRuns: 60 },
    );
  });

  test("the document stays lawful: the score is that of its goals, nobody is on the field twice", () => {
    fc.assert(
      fc.property(log, (events) => {
        const { doc } = fold(events);
        if (doc?.sport !== "football") throw new Error("no football");
        const { score, goals, periods, shots, statistics, shootout } = doc.card;
        const valid = Object.values(goals).filter(({ disallowed }) => !disallowed);
        for (const one of ["a", "b"] as const) {
          expect(score[one]).toBe(valid.filter((goal) => goal.side === one).length);
          expect(Object.values(periods).reduce((sum, period) => sum + period[one], 0)).toBe(score[one]);
          expect(statistics[one].shots).toBe(Object.values(shots).filter((shot) => shot.side === one).length);
          const kicks = Object.values(shootout?.kicks ?? {}).filter((kick) => kick.side === one);
          expect(shootout?.[one] ?? 0).toBe(kicks.filter(({ outcome }) => outcome === "scored").length);
        }
        expect(JSON.stringify(doc)).not.toContain("null");
      }),
      { numRuns: 60 },
    );
  });
});
