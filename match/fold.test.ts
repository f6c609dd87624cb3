import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCorrection, type Fact, type Happening, type MatchEvent } from "./event.ts";
import { apply, fold } from "./fold.ts";
import { diff, merge } from "./patch.ts";
import type { MatchDocument } from "./sports.ts";
import { envelope, Scorer } from "./testing.ts";

/** What a scorer may tap next, lawful or not. */
const tap = fc.oneof(
  { weight: 12, arbitrary: fc.record({ batter: fc.nat(6) }).map((runs) => ({ runs })) },
  { weight: 2, arbitrary: fc.record({ wides: fc.integer({ min: 1, max: 5 }) }).map((runs) => ({ runs })) },
  {
    weight: 2,
    arbitrary: fc.record({ noballs: fc.constant(1), batter: fc.nat(6) }).map((runs) => ({ runs })),
  },
  { weight: 1, arbitrary: fc.record({ byes: fc.integer({ min: 1, max: 4 }) }).map((runs) => ({ runs })) },
  { weight: 2, arbitrary: fc.constantFrom("bowled", "run out", "caught").map((out) => ({ out })) },
  { weight: 1, arbitrary: fc.constant({ pause: true }) },
);
type Tap = { runs?: Record<string, number>; out?: "bowled" | "run out" | "caught"; pause?: boolean };

/** Plays taps as far as they are lawful, over two short innings. */
function play(taps: readonly Tap[]): Scorer {
  const scorer = new Scorer(
    { sport: "cricket", name: "Club", inningsPerSide: 1, overs: 4, ballsPerOver: 6 },
    5,
  ).bat("a");
  for (const { runs, out, pause } of taps) {
    if (scorer.innings.closed && scorer.innings.ordinal === 1) scorer.bat("b");
    if (scorer.innings.closed) break;
    if (pause) scorer.try({ type: "paused", reason: "rain" });
    else if (out) {
      const next = scorer.delivery();
      scorer.try({ ...next, wickets: [{ player: next.striker, kind: out }] });
    } else scorer.try(scorer.delivery(runs));
  }
  return scorer;
}

const matches = fc.array(tap, { maxLength: 70 }).map(play);

describe("laws of the fold", () => {
  test("[M-10] redelivery changes nothing", () => {
    fc.assert(
      fc.property(matches, fc.array(fc.nat(200), { maxLength: 20 }), ({ events }, again) => {
        const redelivered = events.flatMap((event, at) =>
          again.includes(at) ? [event, ...events.slice(0, at), event] : [event],
        );
        expect(fold(redelivered)).toEqual(fold(events));
      }),
      { numRuns: 100 },
    );
  });

  test("[M-11] every prefix folds, and event by event gives the same as at once", () => {
    fc.assert(
      fc.property(matches, ({ events, doc, entries }) => {
        const folded = fold(events);
        expect(folded.doc).toEqual(doc);
        expect(folded.entries).toEqual(entries);
        expect(folded.refused).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("[M-12] the patch between two versions turns the one into the other", () => {
    fc.assert(
      fc.property(matches, fc.nat(100), fc.nat(100), ({ events }, one, two) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)].map(
          (at) => 4 + (at % Math.max(1, events.length - 4)),
        );
        const [a, b] = [
          fold(events.slice(0, Math.min(from ?? 4, to ?? 4))).doc,
          fold(events.slice(0, Math.max(from ?? 4, to ?? 4))).doc,
        ];
        if (!a || !b) throw new Error("announced");
        expect(merge(a, JSON.parse(JSON.stringify(diff(a, b) ?? {})))).toEqual(b);
      }),
      { numRuns: 100 },
    );
  });

  test("[M-13] a corrected log folds to what it would have been if right at once", () => {
    fc.assert(
      fc.property(matches, fc.nat(), fc.nat(6), ({ events }, pick, batter) => {
        const balls = events.filter((event) => event.type === "cricket.delivery-bowled");
        const wrong = balls[pick % Math.max(1, balls.length)];
        if (!wrong) return;
        const right: Fact = { ...wrong, runs: { batter } };
        const asIfRight = events.map((event) => (event === wrong ? right : event));
        const correction: MatchEvent = {
          ...envelope(events.length + 1),
          type: "amended",
          target: wrong.seq,
          event: right,
        };
        expect(fold([...events, correction]).doc).toEqual(fold(asIfRight).doc);
      }),
      { numRuns: 200 },
    );
  });

  test("[M-13] a retracted event is as if it had never been", () => {
    fc.assert(
      fc.property(matches, fc.nat(), ({ events }, pick) => {
        const target = 5 + (pick % Math.max(1, events.length - 4));
        const gone = events.find(({ seq }) => seq === target);
        if (!gone) return;
        const retraction: MatchEvent = { ...envelope(events.length + 1), type: "retracted", target };
        const without = fold(events.filter((event) => event !== gone)).doc;
        const { doc } = fold([...events, retraction]);
        expect(doc).toEqual(without && { ...without, coverage: "full" });
      }),
      { numRuns: 200 },
    );
  });

  test("[M-13] who takes a correction back has the first state again", () => {
    fc.assert(
      fc.property(matches, fc.nat(), ({ events, doc }, pick) => {
        const target = 5 + (pick % Math.max(1, events.length - 4));
        const last = events.length;
        const back = (seq: number, what: number): MatchEvent => ({
          ...envelope(seq),
          type: "retracted",
          target: what,
        });
        const undone = fold([...events, back(last + 1, target), back(last + 2, last + 1)]);
        if (target <= last) expect(undone.doc).toEqual(doc);
      }),
      { numRuns: 100 },
    );
  });
});

const inningsOf = (doc: MatchDocument | undefined) =>
  doc?.sport === "cricket" ? doc.card.innings["1"] : undefined;
const match = () => new Scorer().bat("a").ball({ batter: 4 }, { boundary: true }).ball({ batter: 1 });
const correct = (
  scorer: Scorer,
  payload: { type: "amended"; target: number; event: Fact } | { type: "retracted"; target: number },
) => fold([...scorer.events, { ...envelope(scorer.events.length + 1), ...payload }]);

describe("corrections as viewers see them", () => {
  test("[M-14] an amended event says what it was, the correction what was and is", () => {
    const scorer = match();
    const four = scorer.events.find((event) => event.type === "cricket.delivery-bowled");
    if (four?.type !== "cricket.delivery-bowled") throw new Error("no ball");
    const { boundary: _rope, ...ball } = four;
    const { doc, entries } = correct(scorer, {
      type: "amended",
      target: four.seq,
      event: { ...ball, runs: { batter: 0, legbyes: 2 } },
    });
    expect(inningsOf(doc)).toMatchObject({ runs: 3, extras: { legbyes: 2 } });
    expect(entries.find(({ seq }) => seq === four.seq)).toMatchObject({ was: "four", mark: "2lb" });
    expect(entries.at(-1)).toMatchObject({
      tone: "correction",
      lead: "Correction: four, amended to two leg byes.",
    });
  });

  test("[M-14] a retracted event stays as taken back", () => {
    const scorer = match();
    const { entries } = correct(scorer, { type: "retracted", target: 6 });
    expect(entries.find(({ seq }) => seq === 6)).toMatchObject({ retracted: true, was: "four" });
  });

  test("[M-6] a correction needs an event that came before it", () => {
    const { refused } = correct(match(), { type: "retracted", target: 99 });
    expect(refused).toMatchObject([{ rule: "M-6" }]);
  });

  test("[M-7] a correction is retracted, not amended", () => {
    const scorer = match();
    const [announced] = scorer.events;
    if (!announced || isCorrection(announced)) throw new Error("announced comes first");
    const last = scorer.events.length;
    const { refused } = fold([
      ...scorer.events,
      { ...envelope(last + 1), type: "retracted", target: 6 },
      { ...envelope(last + 2), type: "amended", target: last + 1, event: announced },
    ]);
    expect(refused).toMatchObject([{ seq: last + 2, rule: "M-7" }]);
  });

  test("[M-8] an event that became unlawful is passed over, and counts again once it is lawful", () => {
    const scorer = new Scorer().bat("a").balls(6).ball({ batter: 2 });
    const first = 6;
    const wide = scorer.events.find(({ seq }) => seq === first);
    if (wide?.type !== "cricket.delivery-bowled") throw new Error("no ball");
    const last = scorer.events.length;
    const asWide: MatchEvent = {
      ...envelope(last + 1),
      type: "amended",
      target: first,
      event: { ...wide, runs: { batter: 0, wides: 1 } },
    };
    const broken = fold([...scorer.events, asWide]);
    expect(broken.refused).toMatchObject([{ seq: last, rule: "C-17.5" }]);
    expect(inningsOf(broken.doc)).toMatchObject({ runs: 1, balls: 5 });
    const mended = fold([
      ...scorer.events,
      asWide,
      { ...envelope(last + 2), type: "retracted", target: last + 1 },
    ]);
    expect(mended.refused).toEqual([]);
    expect(mended.doc).toEqual(scorer.doc);
  });
});

describe("events out of place", () => {
  const refused = (scorer: Scorer, payload: Happening) => {
    const applied = scorer.try(payload);
    return applied.ok ? "lawful" : applied.rule;
  };

  test("[M-1] nothing comes before the announcement, and that once", () => {
    const announced = match().events[0];
    if (!announced || isCorrection(announced)) throw new Error("announced comes first");
    expect(apply(undefined, { ...envelope(1), type: "started" })).toMatchObject({ rule: "M-1" });
    expect(apply(match().doc, announced)).toMatchObject({ rule: "M-1" });
  });

  test("[M-2] nothing is played before the start", () => {
    const [announced] = match().events;
    const { doc } = fold(announced ? [announced] : []);
    expect(apply(doc, { ...envelope(2), type: "cricket.innings-started", batting: "a" })).toMatchObject({
      rule: "M-2",
    });
    expect(apply(doc, { ...envelope(2), type: "cricket.toss-won", side: "a", chose: "bat" })).toMatchObject({
      ok: true,
    });
  });

  test("[M-3] a pause has its reason and label, and ends when somebody plays", () => {
    const scorer = match().do({ type: "paused", reason: "rain" });
    expect(scorer.doc.status).toEqual({ phase: "paused", reason: "rain", label: "Rain delay" });
    expect(scorer.ball().doc.status).toEqual({ phase: "live", label: "1st innings" });
    expect(refused(scorer, { type: "resumed" })).toBe("M-3");
  });

  test("[M-4] nothing is played after the end", () => {
    const scorer = match().do({ type: "finished" });
    expect(refused(scorer, { type: "finished" })).toBe("M-4");
    expect(refused(scorer, { type: "cricket.innings-started", batting: "b" })).toBe("M-4");
  });

  test("[M-5] a match takes events of its own sport only", () => {
    const foreign = { ...envelope(9), type: "chess.move-played" } as unknown as Fact;
    expect(apply(match().doc, foreign)).toMatchObject({ rule: "M-5" });
  });

  test("[M-9] a missing event shows as a gap until an amendment supplies it", () => {
    const scorer = match().balls(3);
    const missing = scorer.events.filter(({ seq }) => seq !== 8);
    const lost = scorer.events.find(({ seq }) => seq === 8);
    if (!lost || isCorrection(lost)) throw new Error("no event 8");
    expect(fold(missing).doc?.coverage).toBe("gap");
    const supplied = fold([
      ...missing,
      { ...envelope(scorer.events.length + 1), type: "amended", target: 8, event: lost },
    ]);
    expect(supplied.doc).toEqual(scorer.doc);
  });
});
