import { expect, test } from "vitest";
import { playerId } from "../ids.ts";
import { addUp, figures, leaders } from "../statistics.ts";
import { newRow, opened, type PlayerRow } from "./card.ts";
import { FORMATS } from "./format.ts";
import { players, statistics } from "./player-lines.ts";

const id = playerId("a1");

const lineOf = (row: Partial<PlayerRow>) => {
  const card = { ...opened(FORMATS.FIBA), players: { [id]: { ...newRow("a"), ...row } } };
  return players({ card })[id] ?? {};
};

const figuresOf = (row: Partial<PlayerRow>) => figures(statistics, lineOf(row));

const leadersBy = (name: string, row: Partial<PlayerRow>) =>
  statistics
    .filter((statistic) => statistic.name === name)
    .flatMap((statistic) => leaders(statistic, [{ id, name: "Ada A1", line: lineOf(row) }], 5));

test("rebounds are those of both ends", () => {
  expect(lineOf({ offensive: 3, defensive: 8 })).toMatchObject({ offensive: 3, defensive: 8, rebounds: 11 });
});

test("who is in the box score has played a game, whatever he did in it", () => {
  expect(lineOf({})).toMatchObject({ matches: 1, points: 0, seconds: 0, plusMinus: 0 });
});

test("a game in which nobody has been on the court has no lines", () => {
  expect(players({ card: opened(FORMATS.FIBA) })).toEqual({});
});

test("shots made are told of a hundred, and not at all where none was tried", () => {
  expect(figuresOf({ fgm: 5, fga: 12, ftm: 0, fta: 4 })).toMatchObject({
    "field-goals": 41.67,
    "free-throws": 0,
  });
  expect(figuresOf({ fgm: 5, fga: 12 })).not.toHaveProperty("threes");
});

test.each([
  ["field-goals", { fgm: 9, fga: 9 }, { fgm: 9, fga: 10 }],
  ["threes", { tpm: 4, tpa: 4 }, { tpm: 4, tpa: 5 }],
  ["free-throws", { ftm: 4, fta: 4 }, { ftm: 4, fta: 5 }],
] as const)("nobody leads in %s who has tried too few", (name, few, enough) => {
  expect(leadersBy(name, few)).toEqual([]);
  expect(leadersBy(name, enough)).toMatchObject([{ rank: 1, player: { id } }]);
});

test("a plus-minus below nought counts, as do threes made and turnovers", () => {
  expect(figuresOf({ plusMinus: -7, tpm: 2, turnovers: 3 })).toMatchObject({
    "plus-minus": -7,
    "threes-made": 2,
    turnovers: 3,
  });
});

test.each([
  [
    { points: 10, offensive: 4, defensive: 6 },
    { doubleDoubles: 1, tripleDoubles: 0 },
  ],
  [
    { points: 9, steals: 10, blocks: 10 },
    { doubleDoubles: 1, tripleDoubles: 0 },
  ],
  [
    { points: 31, assists: 10, defensive: 12 },
    { doubleDoubles: 1, tripleDoubles: 1 },
  ],
  [
    { points: 40, turnovers: 12, fouls: 10 },
    { doubleDoubles: 0, tripleDoubles: 0 },
  ],
] as const)(
  "[B-S1] %j is %j: two or three of points, rebounds, assists, steals and blocks at ten",
  (row, feats) => {
    expect(lineOf(row)).toMatchObject(feats);
  },
);

test("[B-S2] the most points in a game are the greatest of all games", () => {
  expect(figures(statistics, addUp([lineOf({ points: 31 }), lineOf({ points: 8 })]))).toMatchObject({
    points: 39,
    "most-points": 31,
  });
  expect(lineOf({})).not.toHaveProperty("mostPoints");
});

test("no two statistics share a name", () => {
  const names = statistics.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
