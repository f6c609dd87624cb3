import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAt, PLAYED } from "../simulator/play/sports.ts";
import { Chronicle, type Sliced } from "./chronicle.ts";
import { isCorrection, type MatchEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { epoch } from "./ids.ts";
import { mergeEntries } from "./entries.ts";
import { merge } from "./patch.ts";
import { IMAGE_ENTRIES } from "./protocol.ts";
import { advance, type MatchState, UNSEEN } from "./state.ts";

const EPOCH = epoch("chron1cle");
const START = Date.UTC(2026, 5, 1, 14);
/** Enough for marks between, few enough to fold at every step. */
const LENGTH = 230;

function run<T>(work: Sliced<T>): T {
  let slice = work.next();
  while (!slice.done) slice = work.next();
  return slice.value;
}

/** How screens had the match after each event: what ingest tells, one event at a time, all folded anew for corrections. */
function screens(events: readonly MatchEvent[]): readonly MatchState[] {
  let state = UNSEEN;
  return events.map((event, at) => {
    ({ state } = advance(state, [event], { base: UNSEEN, events: events.slice(0, at) }));
    return state;
  });
}

/** A log with corrections put in: near and far, of facts, of corrections, and of what never was. */
function corrected(facts: readonly MatchEvent[], at: readonly (readonly [where: number, reach: number])[]) {
  const events = [...facts];
  for (const [where, reach] of at) {
    const place = 10 + (where % (events.length - 10));
    const target = Math.max(2, place - reach);
    const seen = events[target - 1];
    if (!seen) continue;
    const { v, id, match, at: time } = seen;
    const envelope = { v, id: `${id}-x`, match, seq: place + 1, at: time, target } as const;
    const other = events[target];
    const fact = other && !isCorrection(other) ? { ...other, seq: target } : undefined;
    events.splice(
      place,
      0,
      fact && reach % 2
        ? { ...envelope, type: "amended", event: fact }
        : { ...envelope, type: "retracted", reason: "checked" },
    );
    for (const [index, event] of events.entries()) events[index] = { ...event, seq: index + 1 };
  }
  return events;
}

const corrections = fc.array(fc.tuple(fc.nat(10_000), fc.oneof(fc.nat(6), fc.nat(80), fc.nat(400))), {
  maxLength: 6,
});

describe.each(PLAYED)("a chronicle of %s", (sport) => {
  const facts = [...matchAt({ sport, seed: 11 }, 0, START).events].slice(0, LENGTH);

  test("[H-1] has the match as screens had it after any event, whatever is asked first", () => {
    fc.assert(
      fc.property(corrections, fc.array(fc.nat(LENGTH), { minLength: 3, maxLength: 8 }), (at, asked) => {
        const events = corrected(facts, at);
        const expected = screens(events);
        const chronicle = new Chronicle();
        chronicle.append(events);
        for (const place of asked) {
          const seq = 1 + (place % events.length);
          expect(run(chronicle.stateAt(seq))).toEqual(expected[seq - 1]);
        }
      }),
      { numRuns: 6 },
    );
  });

  test("[H-2] plays on from an image in deltas that end where the match stands", () => {
    fc.assert(
      fc.property(corrections, fc.nat(LENGTH), fc.integer({ min: 1, max: 25 }), (at, place, limit) => {
        const events = corrected(facts, at);
        const expected = screens(events);
        const chronicle = new Chronicle();
        chronicle.append(events);
        const from = 1 + (place % events.length);
        let { v, doc, entries } = run(chronicle.stateAt(from));
        if (!doc) return;
        const steps = run(chronicle.stepsFrom(from, limit, EPOCH));
        expect(steps).toHaveLength(Math.min(limit, events.length - from));
        for (const step of steps) {
          expect(step.from).toBe(v);
          ({ v } = step);
          doc = merge(doc, JSON.parse(JSON.stringify(step.o)));
          entries = mergeEntries(entries, step.e);
          expect({ v, at: step.at, doc, entries }).toEqual(expected[v - 1]);
        }
        expect(entries.length).toBeLessThanOrEqual(IMAGE_ENTRIES);
      }),
      { numRuns: 6 },
    );
  });

  test("[H-3] names every moment that the commentary tells of, with the score after it", () => {
    const chronicle = new Chronicle();
    chronicle.append(facts);
    const moments = run(chronicle.moments());
    const { doc, entries } = fold(facts);
    expect(moments.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
    expect(moments.map(({ key = false }) => key)).toEqual(entries.map(({ key = false }) => key));
    expect(moments.at(-1)).toMatchObject({
      ...(doc?.headline.a.score !== undefined && { a: doc.headline.a.score }),
    });
    expect(new Set(moments.map(({ a = "" }) => a)).size).toBeGreaterThan(1);
  });

  test("[H-3] names them as they were told by any event, whatever was put right since", () => {
    fc.assert(
      fc.property(corrections, fc.array(fc.nat(LENGTH), { minLength: 1, maxLength: 4 }), (at, asked) => {
        const events = corrected(facts, at);
        const chronicle = new Chronicle();
        chronicle.append(events);
        for (const place of asked) {
          const seq = 1 + (place % events.length);
          const then = new Chronicle();
          then.append(events.slice(0, seq));
          expect(run(chronicle.moments(seq))).toEqual(run(then.moments()));
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe("a chronicle", () => {
  const facts = [...matchAt({ sport: "cricket", seed: 11 }, 0, START).events].slice(0, LENGTH);

  test("[H-1] grows with the match, and takes what comes again for what it is", () => {
    const chronicle = new Chronicle();
    chronicle.append(facts.slice(0, 200));
    const early = run(chronicle.stateAt(200));
    chronicle.append(facts.slice(100));
    expect(chronicle.v).toBe(LENGTH);
    expect(chronicle.size).toBe(LENGTH);
    expect(run(chronicle.stateAt(200))).toEqual(early);
    expect(run(chronicle.stateAt(LENGTH)).doc).toEqual(fold(facts).doc);
  });

  test("[H-1] has a match with missing events as far as it goes", () => {
    const known = facts.filter(({ seq }) => seq < 50 || seq > 90);
    const chronicle = new Chronicle();
    chronicle.append(known);
    expect(run(chronicle.stateAt(70))).toMatchObject({ v: 49, doc: { coverage: "full" } });
    expect(run(chronicle.stateAt(91))).toMatchObject({ v: 91, doc: { coverage: "gap" } });
    expect(run(chronicle.stepsFrom(60, 1, EPOCH))).toMatchObject([{ from: 49, v: 91 }]);
  });

  test("[H-4] folds in slices, and from what it has kept", () => {
    const chronicle = new Chronicle();
    chronicle.append(facts);
    const slices = (work: Sliced<unknown>) => {
      let count = 0;
      while (!work.next().done) count++;
      return count;
    };
    expect(slices(chronicle.stateAt(LENGTH))).toBe(2);
    expect(slices(chronicle.stateAt(LENGTH - 1))).toBe(0);
  });
});
