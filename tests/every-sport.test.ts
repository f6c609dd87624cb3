/** The laws of the fold for every sport that the simulator plays: a new one is held too. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { decodeEvent, type Fact, isCorrection, type MatchEvent } from "../match/event.ts";
import { apply, fold } from "../match/fold.ts";
import type { MatchDocument } from "../match/sports.ts";
import { matchAt, PLAYED } from "../simulator/play/sports.ts";

const START = Date.UTC(2026, 3, 4, 14);
const RUNS = { numRuns: 60 };

const onlyFacts = (events: readonly MatchEvent[]): Fact[] =>
  events.flatMap((event) => (isCorrection(event) ? [] : [event]));

/** Event by event, without what is unlawful where it stands. */
function played(facts: readonly Fact[]): MatchDocument | undefined {
  let doc: MatchDocument | undefined;
  for (const event of facts) {
    const applied = apply(doc, event);
    if (applied.ok) ({ doc } = applied);
  }
  return doc;
}

describe.each(PLAYED)("%s", (sport) => {
  let events: readonly MatchEvent[] = [];
  let facts: readonly Fact[] = [];
  /** The match as it stood a few dozen times. */
  let states: readonly (MatchDocument | undefined)[] = [];
  beforeAll(() => {
    events = [...matchAt({ sport, seed: 7 }, 0, START).events];
    facts = onlyFacts(events);
    states = Array.from({ length: 25 }, (_, part) =>
      played(facts.slice(0, Math.floor((part * facts.length) / 24))),
    );
  });
  const place = fc.nat({ max: 100_000 });
  const at = (where: number) => facts[where % facts.length] as Fact;

  test("[M-10] redelivery changes nothing", () => {
    fc.assert(
      fc.property(place, place, (one, length) => {
        const from = one % events.length;
        const again = events.slice(from, from + 1 + (length % 50));
        expect(fold([...events.slice(0, from), ...again, ...again, ...events.slice(from)])).toEqual(
          fold(events),
        );
      }),
      { numRuns: 10 },
    );
  });

  test("[M-13] any event can be amended or taken back after the end, and the match is what it had been at once", () => {
    fc.assert(
      fc.property(place, place, fc.boolean(), (which, other, retract) => {
        const target = at(1 + (which % (facts.length - 1)));
        const { v, id, match, seq } = target;
        const right: Fact = { ...at(1 + (other % (facts.length - 1))), v, id, match, seq, at: target.at };
        const envelope = {
          v: 1,
          id: "correction",
          match,
          seq: events.length + 1,
          at: target.at,
          target: seq,
        } as const;
        const correction: MatchEvent = retract
          ? { ...envelope, type: "retracted" }
          : { ...envelope, type: "amended", event: right };
        const atOnce = facts.flatMap((event) => (event !== target ? [event] : retract ? [] : [right]));
        expect(fold([...events, correction]).doc).toEqual(played(atOnce));
      }),
      RUNS,
    );
  });

  test("[M-16] a spoilt event is refused by the border or by a rule, and nothing throws", () => {
    const spoil = (event: Fact, member: number, value: unknown): string => {
      const members = Object.keys(event);
      return JSON.stringify({ ...event, [members[member % members.length] ?? "type"]: value });
    };
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("a", "b", 0, 1, -1, 99, "constructor", "__proto__", null, [], {}),
      place.map((which) => Object.values(at(which)).at(-1)),
    );
    fc.assert(
      fc.property(place, place, fc.nat(20), value, (which, when, member, put) => {
        const decoded = decodeEvent(spoil(at(which), member, put));
        if (!decoded.ok) expect(decoded.malformed.problem).not.toBe("");
        if (!decoded.ok || isCorrection(decoded.event)) return;
        const applied = apply(states[when % states.length], decoded.event);
        if (!applied.ok) expect(applied.rule).toMatch(/^[A-Z]-/);
      }),
      { numRuns: 2_000 },
    );
  });
});
