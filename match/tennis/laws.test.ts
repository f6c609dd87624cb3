import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact, Happening, MatchEvent } from "../event.ts";
import { decodeEvent, encodeEvent, isCorrection } from "../event.ts";
import { apply, fold } from "../fold.ts";
import { otherSide, SIDES } from "../ids.ts";
import { diff, merge } from "../patch.ts";
import type { TennisDocument } from "./card.ts";
import { FINAL_SETS, type TennisFormat } from "./format.ts";
import { matchFigures } from "./figures.ts";
import { ruleOfSet, setsToWin } from "./scoring.ts";
import { setsOf, setsWon } from "./sets.ts";
import { Umpire } from "./testing.ts";

const side = fc.constantFrom(...SIDES);
const format = fc.record({
  draw: fc.constantFrom("singles" as const, "doubles" as const),
  bestOf: fc.constantFrom(1 as const, 3 as const, 5 as const),
  games: fc.constantFrom(2, 4, 6),
  finalSet: fc.constantFrom(...FINAL_SETS),
  noAd: fc.boolean(),
});

/** What an umpire may tap next, lawful or not. */
const tap: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc
      .record({
        winner: side,
        how: fc.option(fc.constantFrom("ace", "double-fault", "winner", "unforced-error"), {
          nil: undefined,
        }),
        serve: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
        server: fc.option(side, { nil: undefined, freq: 12 }),
      })
      .map(({ how, serve, server, winner }) => ({
        type: "tennis.point-played" as const,
        winner,
        ...(how && { how }),
        ...(serve && { serve }),
        ...(server && { server }),
      })),
  },
  { weight: 4, arbitrary: side.map((winner) => ({ type: "tennis.game-recorded" as const, winner })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("tennis.penalty-imposed" as const),
      side,
      penalty: fc.constantFrom("warning", "point", "game"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: "paused" as const, reason: "rain" as const }) },
);

function play(settings: Partial<TennisFormat>, taps: readonly Happening[]): Umpire {
  const umpire = new Umpire(settings);
  for (const payload of taps) umpire.try(payload);
  return umpire;
}
const matches = fc
  .tuple(format, fc.array(tap, { maxLength: 220, size: "max" }))
  .map(([settings, taps]) => play(settings, taps));

const RUNS = { numRuns: 60 };

/** What every document of tennis keeps, whatever came before. */
function expectLawful({ card }: TennisDocument): void {
  const needed = setsToWin(card.format);
  const sets = setsOf(card);
  expect(sets.map(({ ordinal }) => ordinal)).toEqual(sets.map((_, at) => at + 1));
  expect(sets.length).toBeLessThanOrEqual(card.format.bestOf);
  for (const [at, set] of sets.entries()) {
    const { games, winner, log, tieBreak } = set;
    const rule = ruleOfSet(card.format, set.ordinal);
    if (at < sets.length - 1) expect(winner).toBeDefined();
    const won = Object.values(log).filter((game) => game.winner);
    expect({
      a: won.filter((game) => game.winner === "a").length,
      b: won.filter((game) => game.winner === "b").length,
    }).toEqual(games);
    if (!winner) continue;
    const lead = games[winner] - games[otherSide(winner)];
    const byTieBreak =
      rule.tieBreak !== undefined && games[otherSide(winner)] === rule.tieBreak.at && lead === 1;
    expect(byTieBreak || (lead >= 2 && games[winner] >= rule.games)).toBe(true);
    expect(tieBreak === undefined || byTieBreak).toBe(true);
  }
  for (const one of SIDES) expect(setsWon(card, one)).toBeLessThanOrEqual(needed);
  const decided = SIDES.find((one) => setsWon(card, one) === needed);
  if (decided) expect(card.outcome).toEqual({ winner: decided });
  else expect(card.outcome).toBeUndefined();
  const { a, b } = matchFigures(card);
  const logged = sets
    .flatMap(({ log }) => Object.values(log))
    .reduce((sum, { points }) => sum + points.length, 0);
  expect(a.points + b.points).toBe(logged);
  expect(a.breaks + b.held).toBe(b.serviceGames);
  expect(b.breaks + a.held).toBe(a.serviceGames);
}

describe("laws of the fold of tennis", () => {
  test("no sequence of events makes an unlawful document", () => {
    fc.assert(
      fc.property(matches, ({ doc }) => expectLawful(doc)),
      RUNS,
    );
  });

  test("[M-10] redelivery changes nothing", () => {
    fc.assert(
      fc.property(matches, fc.array(fc.nat(240), { maxLength: 6 }), ({ events }, again) => {
        const redelivered = events.flatMap((event, at) =>
          again.includes(at) ? [event, ...events.slice(0, at), event] : [event],
        );
        expect(fold(redelivered)).toEqual(fold(events));
      }),
      RUNS,
    );
  });

  test("[M-11] every prefix folds, and event by event gives the same as at once", () => {
    fc.assert(
      fc.property(matches, fc.nat(240), ({ events, doc, entries }, length) => {
        const folded = fold(events);
        expect([folded.doc, folded.entries, folded.refused]).toEqual([doc, entries, []]);
        expect(fold(events.slice(0, length)).refused).toEqual([]);
      }),
      RUNS,
    );
  });

  test("[M-12] the patch between two versions turns the one into the other", () => {
    fc.assert(
      fc.property(matches, fc.nat(240), fc.nat(240), ({ events }, one, two) => {
        const at = (length: number) => fold(events.slice(0, 4 + (length % events.length))).doc;
        const [from, to] = [at(Math.min(one, two)), at(Math.max(one, two))];
        if (!from || !to) throw new Error("announced");
        expect(merge(from, JSON.parse(JSON.stringify(diff(from, to) ?? {})))).toEqual(to);
      }),
      RUNS,
    );
  });

  test("[M-12] the patch of a point is small however long the match has been", () => {
    const umpire = new Umpire({ finalSet: "advantage" }).games(
      `${"a".repeat(6)}${"b".repeat(6)}${"ab".repeat(20)}`,
    );
    const before = umpire.doc;
    umpire.point("a", { how: "ace", serve: 1 });
    expect(JSON.stringify(diff(before, umpire.doc)).length).toBeLessThan(700);
  });

  test("[M-13] a corrected log folds to what it would have been if it had been right at once", () => {
    fc.assert(
      fc.property(matches, fc.nat(), fc.boolean(), ({ events }, which, retract) => {
        const points = events.filter(({ type }) => type === "tennis.point-played");
        const target = points[which % Math.max(1, points.length)];
        if (target?.type !== "tennis.point-played") return;
        const { how: _how, ...plain } = target;
        const right: Fact = { ...plain, winner: otherSide(target.winner) };
        const seq = events.length + 1;
        const envelope = {
          v: 1,
          id: "c",
          match: target.match,
          seq,
          at: target.at,
          target: target.seq,
        } as const;
        const correction: MatchEvent = retract
          ? { ...envelope, type: "retracted" }
          : { ...envelope, type: "amended", event: right };
        const corrected = fold([...events, correction]).doc;
        const atOnce = events.flatMap((event) => (event === target ? (retract ? [] : [right]) : [event]));
        let doc: ReturnType<typeof fold>["doc"];
        for (const event of atOnce) {
          if (isCorrection(event)) continue;
          const applied = apply(doc, event);
          if (applied.ok) ({ doc } = applied);
        }
        expect(corrected).toEqual(doc);
      }),
      RUNS,
    );
  });

  test("what passes the border folds or is refused with a rule, and never throws", () => {
    const loose = fc.record(
      {
        type: fc.constantFrom(
          "tennis.point-played",
          "tennis.game-recorded",
          "tennis.player-retired",
          "tennis.x",
        ),
        winner: fc.oneof(side, fc.anything()),
        server: fc.oneof(side, fc.anything()),
        how: fc.oneof(fc.constant("ace"), fc.anything()),
        servedBy: fc.oneof(fc.constantFrom("a1", "b2", "constructor", "__proto__"), fc.anything()),
        side: fc.oneof(side, fc.anything()),
      },
      { requiredKeys: ["type"] },
    );
    fc.assert(
      fc.property(fc.array(loose, { maxLength: 30 }), (payloads) => {
        const umpire = new Umpire({ draw: "doubles" });
        for (const payload of payloads) {
          const text = JSON.stringify({
            v: 1,
            id: "x",
            match: "club-match",
            seq: 1,
            at: "2026-06-01T12:00:00Z",
            ...payload,
          });
          const decoded = decodeEvent(text);
          if (!decoded.ok || isCorrection(decoded.event)) continue;
          expect(decodeEvent(encodeEvent(decoded.event))).toEqual(decoded);
          const { v: _v, id: _id, match: _match, seq: _seq, at: _at, ...happening } = decoded.event;
          const applied = umpire.try(happening);
          if (!applied.ok) expect(applied.rule).toMatch(/^[MT]-\w/);
        }
      }),
      RUNS,
    );
  });
});
