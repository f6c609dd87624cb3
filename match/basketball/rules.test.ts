import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fact, type Happening, type MatchEvent } from "../event.ts";
import { apply, fold } from "../fold.ts";
import { playerId, SIDES, type SideId } from "../ids.ts";
import { diff, merge } from "../patch.ts";
import { envelope } from "../testing.ts";
import type { BasketballDocument } from "./card.ts";
import { type BasketballFormat, FORMATS } from "./format.ts";
import { inBonus, teamFouls } from "./periods.ts";

const who = (side: SideId, place: number) => playerId(`${side}${place}`);
const five = (side: SideId) => [1, 2, 3, 4, 5].map((place) => who(side, place));

/** Keeps a game of two invented sides, event by event. */
class Table {
  readonly events: Fact[] = [];
  #doc: BasketballDocument | undefined;

  constructor(format: BasketballFormat = FORMATS.FIBA) {
    this.do({
      type: "announced",
      format,
      competition: "Village Cup",
      startsAt: "2026-06-01T12:00:00Z",
      sides: { a: { name: "Ashgrove", short: "ASH" }, b: { name: "Brookside", short: "BRO" } },
    });
    for (const side of SIDES) {
      const players = [1, 2, 3, 4, 5, 6, 7].map((place) => ({
        id: who(side, place),
        name: `Ada ${side.toUpperCase()}${place}`,
      }));
      this.do({ type: "lineup-named", side, players });
    }
    this.do({ type: "started" });
  }

  get doc(): BasketballDocument {
    if (!this.#doc) throw new Error("not announced");
    return this.#doc;
  }

  try(payload: Happening): string | undefined {
    const event = { ...envelope(this.events.length + 1), ...payload } as Fact;
    const applied = apply(this.#doc, event);
    if (!applied.ok) return applied.rule;
    if (applied.doc.sport !== "basketball") throw new Error("another sport");
    this.#doc = applied.doc;
    this.events.push(event);
    return undefined;
  }

  do(payload: Happening): this {
    const rule = this.try(payload);
    if (rule) throw new Error(`${payload.type}: ${rule}`);
    return this;
  }

  tip(period = 1): this {
    const court = period === 1 ? { court: { a: five("a"), b: five("b") } } : {};
    return this.do({ type: "basketball.period-started", period, ...court });
  }

  end(): this {
    return this.do({ type: "basketball.period-ended" });
  }

  score(side: SideId, points: 2 | 3 = 2, clock?: number): this {
    return this.do(shot(side, { points, ...(clock !== undefined && { clock }) }));
  }

  foul(side: SideId, place = 1, kind: "personal" | "technical" | "offensive" = "personal"): this {
    return this.do({ type: "basketball.foul-called", side, player: who(side, place), kind });
  }
}

const shot = (side: SideId, more: Partial<Extract<Happening, { type: "basketball.shot-taken" }>> = {}) =>
  ({ type: "basketball.shot-taken", side, player: who(side, 1), points: 2, made: true, ...more }) as const;

describe("what the rules forbid", () => {
  const started = () => new Table().tip();
  const cases: readonly (readonly [string, () => Table, Happening])[] = [
    ["[B-8.1] play before the first period", () => new Table(), shot("a")],
    ["[B-8.1] a period that is not the next", started, { type: "basketball.period-started", period: 3 }],
    ["[B-8.4] play between periods", () => started().end(), shot("a")],
    [
      "[B-8.6] a period while another is in progress",
      started,
      { type: "basketball.period-started", period: 2 },
    ],
    [
      "[B-8.7] overtime when one side is ahead",
      () => started().score("a").end().tip(2).end().tip(3).end().tip(4).end(),
      { type: "basketball.period-started", period: 5 },
    ],
    ["[B-4.2] a player of the other side", started, shot("a", { player: who("b", 1) })],
    [
      "[B-4.2] a sixth on the court",
      started,
      { type: "basketball.substitution-made", side: "a", in: who("a", 6) },
    ],
    [
      "[B-18.2] a third time-out in the first half",
      () =>
        started()
          .do({ type: "basketball.timeout-called", side: "a" })
          .do({ type: "basketball.timeout-called", side: "a" }),
      { type: "basketball.timeout-called", side: "a" },
    ],
    [
      "[B-19.2] who is not on the court goes out",
      started,
      { type: "basketball.substitution-made", side: "a", in: who("a", 6), out: who("a", 7) },
    ],
    [
      "[B-40.1] a player with five fouls plays on",
      () => [1, 2, 3, 4, 5].reduce((table) => table.foul("a"), started()),
      shot("a"),
    ],
    [
      "[B-43.1] the third free throw of two",
      started,
      { type: "basketball.free-throw-taken", side: "a", made: true, number: 3, of: 2 },
    ],
    ["[B-48.1] an assist for a miss", started, shot("a", { made: false, assist: who("a", 2) })],
    ["[B-48.1] a blocked shot that goes in", started, shot("a", { block: who("b", 2) })],
    ["[B-48.1] a running score that the baskets do not make", started, shot("a", { score: { a: 3, b: 0 } })],
    ["[B-49.2] a clock that runs back", () => started().score("a", 2, 300), shot("a", { clock: 301 })],
    ["[B-49.2] more time than a period has", started, shot("a", { clock: 601 })],
  ];
  test.each(cases)("%s", (name, table, event) => {
    const rule = name.slice(1, name.indexOf("]"));
    expect(table().try(event)).toBe(rule);
  });

  const final = new Set(["B-8.1"]);
  test.each(cases.filter(([name]) => !final.has(name.slice(1, name.indexOf("]")))))(
    "officials can let it pass: %s",
    (name, table, event) => {
      const rule = name.slice(1, name.indexOf("]"));
      expect(table().try({ ...event, despite: [rule] })).toBeUndefined();
    },
  );
});

describe("what the rules count", () => {
  test("[B-16.2] two and three for field goals, one for a free throw", () => {
    const { card } = new Table()
      .tip()
      .score("a", 3)
      .score("b")
      .do({ type: "basketball.free-throw-taken", side: "b", player: who("b", 1), made: true }).doc;
    expect(card.score).toEqual({ a: 3, b: 3 });
    expect(card.periods["1"]).toMatchObject({ a: 3, b: 3 });
    expect(card.players[who("b", 1)]).toMatchObject({ points: 3, fgm: 1, ftm: 1 });
    expect(card).toMatchObject({ ties: 1, leadChanges: 0, run: { side: "b", points: 3 } });
  });

  test("the lead changes when who was behind goes ahead, level scores between or not", () => {
    const table = new Table().tip().score("a").score("b").score("b").score("a", 3);
    expect(table.doc.card.leadChanges).toBe(2);
  });

  test("[B-41.1] the fifth team foul of a quarter is in the bonus, and a new quarter counts anew", () => {
    const table = [1, 2, 3, 4].reduce((sum, place) => sum.foul("b", place), new Table().tip());
    expect(inBonus(table.doc.card, "a")).toBe(true);
    expect(inBonus(table.doc.card, "b")).toBe(false);
    table.end().tip(2);
    expect(inBonus(table.doc.card, "a")).toBe(false);
  });

  test("[B-41.1] FIBA counts technical and offensive fouls of players, the NBA does not", () => {
    const count = (format: BasketballFormat) =>
      teamFouls(new Table(format).tip().foul("a", 1, "technical").foul("a", 2, "offensive").doc.card, "a");
    expect(count(FORMATS.FIBA)).toBe(2);
    expect(count(FORMATS.NBA)).toBe(0);
  });

  test("[B-41.1] in FIBA's overtime the fouls of the last quarter still count", () => {
    const table = new Table()
      .tip()
      .end()
      .tip(2)
      .end()
      .tip(3)
      .end()
      .tip(4)
      .foul("a")
      .foul("a", 2)
      .end()
      .tip(5);
    expect(teamFouls(table.doc.card, "a")).toBe(2);
  });

  test("two technical fouls send a player off", () => {
    const table = new Table(FORMATS.NBA).tip().foul("a", 1, "technical").foul("a", 1, "technical");
    expect(table.doc.card.players[who("a", 1)]?.out).toBe(true);
  });

  test("[B-8.7] level after four quarters, overtime decides", () => {
    const table = new Table().tip().end().tip(2).end().tip(3).end().tip(4).end();
    expect(table.doc.card.outcome).toBeUndefined();
    table.tip(5).score("b").end();
    expect(table.doc.card.outcome).toEqual({ winner: "b", by: { points: 2 } });
    table.do({ type: "finished" });
    expect(table.doc.headline.text).toBe("Brookside won by 2 after overtime");
  });

  test("minutes and plus-minus are those of the stints on the court", () => {
    const table = new Table()
      .tip()
      .score("a", 2, 500)
      .do({
        type: "basketball.substitution-made",
        side: "a",
        in: who("a", 6),
        out: who("a", 5),
        clock: 480,
      })
      .score("b", 3, 400);
    expect(table.doc.card.players[who("a", 5)]).toMatchObject({ seconds: 120, plusMinus: 2 });
    expect(table.doc.card.players[who("a", 6)]?.since).toEqual({ gone: 120, margin: 2 });
  });
});

const seat = fc.integer({ min: 1, max: 7 });
const side = fc.constantFrom<SideId>("a", "b");
/** What a scorer may tap next, lawful or not. */
const tap = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        side,
        seat,
        points: fc.constantFrom(2 as const, 3 as const),
        made: fc.boolean(),
        clock: fc.nat(600),
      })
      .map(({ seat: at, ...rest }) => shot(rest.side, { ...rest, player: who(rest.side, at) })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ side, seat, made: fc.boolean() }).map(({ seat: at, ...rest }) => ({
      type: "basketball.free-throw-taken" as const,
      ...rest,
      player: who(rest.side, at),
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ side, seat, kind: fc.constantFrom("personal" as const, "technical" as const) })
      .map(({ seat: at, ...rest }) => ({
        type: "basketball.foul-called" as const,
        ...rest,
        player: who(rest.side, at),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(side, seat, seat).map(([of, arriving, leaving]) => ({
      type: "basketball.substitution-made" as const,
      side: of,
      in: who(of, arriving),
      out: who(of, leaving),
    })),
  },
  { weight: 1, arbitrary: fc.constant({ type: "basketball.period-ended" as const }) },
  {
    weight: 1,
    arbitrary: fc
      .nat(6)
      .map((period) => ({ type: "basketball.period-started" as const, period: period + 1 })),
  },
);

const games = fc.array(tap, { maxLength: 50 }).map((taps) => {
  const table = new Table().tip();
  for (const each of taps) table.try(each);
  return table;
});

describe("laws of the fold", () => {
  test("no lawful game makes an unlawful document", () => {
    fc.assert(
      fc.property(games, ({ doc: { card } }) => {
        for (const of of SIDES) {
          const rows = Object.values(card.players).filter((row) => row.side === of);
          const total = rows.reduce((sum, { points }) => sum + points, 0);
          expect(total).toBe(card.score[of]);
          expect(Object.values(card.periods).reduce((sum, period) => sum + period[of], 0)).toBe(
            card.score[of],
          );
          expect(card.sides[of].points).toBe(card.score[of]);
          expect(card.court?.[of] ?? []).toHaveLength(card.court ? 5 : 0);
          for (const { fgm, fga, ftm, fta } of rows) expect(fgm <= fga && ftm <= fta).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("redelivery changes nothing, and event by event gives the same as at once", () => {
    fc.assert(
      fc.property(games, ({ events, doc }) => {
        const folded = fold([...events, ...events]);
        expect(folded.doc).toEqual(doc);
        expect(folded.refused).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the patch between two versions turns the one into the other", () => {
    fc.assert(
      fc.property(games, fc.nat(60), ({ events, doc }, at) => {
        const before = fold(events.slice(0, 4 + (at % (events.length - 4)))).doc;
        if (!before) throw new Error("announced");
        expect(merge(before, JSON.parse(JSON.stringify(diff(before, doc) ?? {})))).toEqual(doc);
      }),
      { numRuns: 60 },
    );
  });

  test("a corrected log folds to what it would have been if right at once", () => {
    fc.assert(
      fc.property(games, fc.nat(), ({ events }, pick) => {
        const shots = events.filter(({ type }) => type === "basketball.shot-taken");
        const wrong = shots[pick % Math.max(1, shots.length)];
        if (wrong?.type !== "basketball.shot-taken") return;
        const right: Fact = { ...wrong, made: !wrong.made };
        const amended: MatchEvent = {
          ...envelope(events.length + 1),
          type: "amended",
          target: wrong.seq,
          event: right,
        };
        const asIfRight = events.map((event) => (event === wrong ? right : event));
        expect(fold([...events, amended]).doc).toEqual(fold(asIfRight).doc);
      }),
      { numRuns: 60 },
    );
  });

  test("a basket that is taken back takes its points with it", () => {
    const { events } = new Table().tip().score("a", 3).score("b");
    const basket = events.find(({ type }) => type === "basketball.shot-taken");
    const back: MatchEvent = { ...envelope(events.length + 1), type: "retracted", target: basket?.seq ?? 0 };
    expect(fold([...events, back]).doc?.headline).toMatchObject({ a: { score: "0" }, b: { score: "2" } });
  });

  test("every event of play has its line, the same each time", () => {
    const { events } = new Table().tip().score("a", 3, 0.4).foul("a").end();
    const { entries } = fold(events);
    expect(entries).toEqual(fold(events).entries);
    expect(entries.at(-1)).toMatchObject({ key: true, summary: { title: "End of the 1st quarter" } });
    expect(entries.find(({ mark }) => mark === "+3")).toMatchObject({ key: true, clock: "0.4" });
  });
});
