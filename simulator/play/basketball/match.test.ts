import { beforeAll, describe, expect, test } from "vitest";
import type { BasketballDocument } from "../../../match/basketball/card.ts";
import { decodeEvent, encodeEvent, type MatchEvent } from "../../../match/event.ts";
import { fold } from "../../../match/fold.ts";
import { SIDES } from "../../../match/ids.ts";
import { chance } from "../chance.ts";
import { matchAt } from "../sports.ts";
import { fixture } from "./fixture.ts";
import { playBasketball } from "./match.ts";
import { FORMAT_NAMES, type FormatName } from "./tempo.ts";

interface Played {
  readonly first: MatchEvent;
  readonly last: MatchEvent;
  /** Of the first few games alone. */
  readonly events: readonly MatchEvent[];
  readonly doc: BasketballDocument;
}

const START = Date.UTC(2026, 3, 4, 14);
const GAMES: Readonly<Record<FormatName, number>> = { nba: 1_000, fiba: 250 };
const KEPT = 3;

function play(format: FormatName, index: number): Played {
  const seed = Math.floor(index / 6);
  const meeting = fixture(seed, index, format, START);
  const playing = playBasketball(meeting, chance(seed, meeting.id));
  const events: MatchEvent[] = [];
  for (;;) {
    const next = playing.next();
    if (!next.done) events.push(next.value);
    else {
      const [first, last] = [events[0], events.at(-1)];
      if (next.value?.sport !== "basketball" || !first || !last)
        throw new TypeError(`${meeting.id} has no document`);
      return { first, last, events: index < KEPT ? events : [], doc: next.value };
    }
  }
}

let corpus: Readonly<Record<FormatName, readonly Played[]>> = { nba: [], fiba: [] };
beforeAll(() => {
  const some = (format: FormatName) =>
    Array.from({ length: GAMES[format] }, (_, index) => play(format, index));
  corpus = { nba: some("nba"), fiba: some("fiba") };
}, 120_000);

const all = () => FORMAT_NAMES.flatMap((format) => corpus[format]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const perSide = (format: FormatName, figure: (row: BasketballDocument["card"]["sides"]["a"]) => number) =>
  mean(corpus[format].flatMap(({ doc }) => SIDES.map((side) => figure(doc.card.sides[side]))));

test.each(FORMAT_NAMES)(
  "the same seed plays the same %s game byte for byte, another seed another",
  (format) => {
    const text = (seed: number) =>
      JSON.stringify([...matchAt({ sport: "basketball", seed, format }, 1, START).events]);
    expect(text(5)).toBe(text(5));
    expect(text(5)).not.toBe(text(6));
  },
);

describe("every game", () => {
  test("is lawful when it is folded again from the log, and its events pass the border", () => {
    for (const format of FORMAT_NAMES) {
      for (const { events, doc } of corpus[format].slice(0, KEPT)) {
        const folded = fold(events);
        expect(folded.refused).toEqual([]);
        expect(folded.doc).toEqual(doc);
        for (const event of events) expect(decodeEvent(encodeEvent(event))).toEqual({ ok: true, event });
      }
    }
  });

  test("ends with a winner, whom the fold finds as declared, and takes about two hours", () => {
    for (const { first, last, doc } of all()) {
      expect(last.type === "finished" && last.outcome).toEqual(doc.card.outcome);
      const minutes = (Date.parse(last.at) - Date.parse(first.at)) / 60_000;
      expect(minutes).toBeGreaterThan(75);
      expect(minutes).toBeLessThan(200);
    }
  });

  test("is played by fives whose minutes add up", () => {
    for (const { doc } of all()) {
      const { format, periods, players } = doc.card;
      const extra = Object.keys(periods).length - format.periods;
      const minutes = format.periods * format.minutes + extra * format.overtimeMinutes;
      for (const side of SIDES) {
        const rows = Object.values(players).filter((row) => row.side === side);
        expect(mean(rows.map(({ seconds = 0 }) => seconds)) * rows.length).toBeCloseTo(minutes * 300, 0);
      }
    }
  });
});

/**
 * Published for the NBA of 2019-20: 111.4 points on 100.9 possessions, 34 threes, 23 free throws, 14 to 15 turnovers,
 * 61 of 971 games in overtime (CelticsLife, March 2020); 6.2 to 6.4 % of games in overtime from 2013 to 2016
 * (RotoGrinders, "Banking On Overtime"); 61 % home wins from 2002 to 2013 (BuzzFeed, 2013), fewer since. The others,
 * and those of the EuroLeague, are approximate.
 */
describe("the figures lie where leagues' averages do", () => {
  const ranges: readonly (readonly [string, () => number, number, number])[] = [
    ["NBA points of a side", () => perSide("nba", ({ points }) => points), 106, 119],
    ["NBA field goals tried", () => perSide("nba", ({ fga }) => fga), 83, 92],
    ["NBA threes tried", () => perSide("nba", ({ tpa }) => tpa), 30, 41],
    ["NBA free throws tried", () => perSide("nba", ({ fta }) => fta), 19, 27],
    ["NBA rebounds", () => perSide("nba", (row) => row.offensive + row.defensive), 40, 47],
    ["NBA assists", () => perSide("nba", ({ assists }) => assists), 22, 29],
    ["NBA turnovers", () => perSide("nba", ({ turnovers }) => turnovers), 12, 16],
    ["NBA fouls", () => perSide("nba", ({ fouls }) => fouls), 17, 24],
    ["EuroLeague points of a side", () => perSide("fiba", ({ points }) => points), 74, 88],
    ["EuroLeague turnovers", () => perSide("fiba", ({ turnovers }) => turnovers), 10.5, 15],
    [
      "NBA possessions of a side",
      () => perSide("nba", (row) => row.fga + 0.44 * row.fta - row.offensive + row.turnovers),
      95,
      104,
    ],
    [
      "NBA home wins",
      () => mean(corpus.nba.map(({ doc: { card } }) => (card.outcome?.winner === "a" ? 1 : 0))),
      0.53,
      0.62,
    ],
    [
      "NBA games that go to overtime",
      () => mean(corpus.nba.map(({ doc: { card } }) => (card.periods["5"] ? 1 : 0))),
      0.04,
      0.08,
    ],
    [
      "the spread of NBA margins",
      () => Math.sqrt(mean(corpus.nba.map(({ doc: { card } }) => (card.score.a - card.score.b) ** 2))),
      12,
      15.5,
    ],
  ];
  test.each(ranges)("%s", (_name, figure, least, most) => {
    expect(figure()).toBeGreaterThan(least);
    expect(figure()).toBeLessThan(most);
  });
});
