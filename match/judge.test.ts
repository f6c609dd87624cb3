import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Chronicle, type Sliced } from "./chronicle.ts";
import type { Fact, Happening, MatchEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { judge, judgeCorrected, verdictOn } from "./judge.ts";
import { envelope, Scorer } from "./testing.ts";

const numbered = (seq: number, payload: Happening): Fact => ({ ...envelope(seq), ...payload }) as Fact;
const retract = (seq: number, target: number, despite?: string[]): MatchEvent => ({
  ...envelope(seq),
  type: "retracted",
  target,
  ...(despite && { despite }),
});

describe("what may follow", () => {
  test("[M-17] lawful facts lead to the document that they fold to", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 1 });
    const { doc, events } = scorer;
    const next = numbered(events.length + 1, scorer.delivery({ batter: 4 }, { boundary: true }));
    const verdict = judge(doc, [next]);
    expect(verdict.ok && verdict.doc).toEqual(fold([...events, next]).doc);
  });

  test("[M-17] the first that is not is named, with its rule", () => {
    const scorer = new Scorer().bat("a").balls(5);
    const sixth = numbered(11, scorer.delivery());
    const seventh = { ...sixth, ...envelope(12) };
    expect(judge(scorer.doc, [sixth, seventh])).toMatchObject({ ok: false, index: 1, rule: "C-17.1" });
  });

  test("[M-17] before the announcement nothing is lawful", () => {
    const [, lineup] = new Scorer().events as Fact[];
    expect(judge(undefined, lineup ? [lineup] : [])).toMatchObject({ ok: false, rule: "M-1" });
    expect(judge(undefined, [])).toMatchObject({ ok: false, rule: "M-1" });
  });
});

describe("what may be corrected", () => {
  test("[M-18] the last event can always be taken back", () => {
    const { events, doc } = new Scorer().bat("a").ball({ batter: 1 });
    const before = fold(events.slice(0, -1)).doc;
    const verdict = judgeCorrected(events, [retract(events.length + 1, events.length)]);
    expect(verdict.ok && verdict.doc).toEqual(before);
    expect(before).not.toEqual(doc);
  });

  test("[M-18] a ball of an over that is finished cannot: the over after it would be unlawful", () => {
    const { events } = new Scorer().bat("a").balls(7);
    const last = events.length;
    const correction = retract(last + 1, last - 3);
    expect(judgeCorrected(events, [correction])).toMatchObject({
      ok: false,
      index: 0,
      rule: "C-17.5",
      breaks: last,
    });
    const despite = judgeCorrected(events, [retract(last + 1, last - 3, ["C-17.5"])]);
    expect(despite.ok).toBe(true);
  });

  test("[M-18] an amendment that is unlawful where it stands is at fault itself", () => {
    const scorer = new Scorer().bat("a");
    const first = scorer.delivery();
    scorer.ball();
    const at = scorer.events.length;
    const event = numbered(at, { ...first, nonStriker: first.striker });
    const amended: MatchEvent = { ...envelope(at + 1), type: "amended", target: at, event };
    const verdict = judgeCorrected(scorer.events, [amended]);
    expect(verdict).toMatchObject({ ok: false, index: 0, rule: "C-1.2" });
    expect(verdict).not.toHaveProperty("breaks");
  });

  test("[M-18] what was passed over before is no fault of a correction, and facts after it are judged with it", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 1 });
    const unlawful: MatchEvent = { ...envelope(scorer.events.length + 1), type: "resumed" };
    const log = [...scorer.events, unlawful];
    const taken = retract(log.length + 1, scorer.events.length);
    const again = numbered(log.length + 2, { ...scorer.delivery(), over: 5 });
    expect(judgeCorrected(log, [taken]).ok).toBe(true);
    expect(judgeCorrected(log, [taken, again])).toMatchObject({ ok: false, index: 1, rule: "C-17.5" });
    const nothing = retract(log.length + 1, 99);
    expect(judgeCorrected(log, [nothing])).toMatchObject({ ok: false, index: 0, rule: "M-6" });
  });
});

describe("a chronicle", () => {
  const { events: log } = new Scorer()
    .bat("a")
    .balls(20, { batter: 1 })
    .wicket()
    .balls(40, { wides: 1 })
    .balls(60, { batter: 2 });

  test("[M-18] judges as the whole log does, from a mark near by and with some of it still ahead", () => {
    const place = fc.integer({ min: 2, max: log.length });
    fc.assert(
      fc.property(place, place, fc.boolean(), (target, stored, again) => {
        const [last, fact] = [log.length, log[target - 1] as Fact];
        const correction: MatchEvent = again
          ? { ...envelope(last + 1), type: "amended", target, event: { ...fact, ...envelope(target) } }
          : retract(last + 1, target);
        const events = [correction, retract(last + 2, last)];
        const chronicle = new Chronicle();
        chronicle.append(log.slice(0, stored));
        const { state, refused } = run(chronicle.considered([...log.slice(stored), ...events]));
        expect(verdictOn(events, { doc: state.doc, refused })).toEqual(judgeCorrected(log, events));
        expect(chronicle.v).toBe(stored);
      }),
      { numRuns: 25 },
    );
  });
});

function run<T>(work: Sliced<T>): T {
  let slice = work.next();
  while (!slice.done) slice = work.next();
  return slice.value;
}
