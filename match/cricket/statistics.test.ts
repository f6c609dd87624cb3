import { describe, expect, test } from "vitest";
import { linesOf } from "../lines.ts";
import { addUp, figures, leaders } from "../statistics.ts";
import { player, Scorer, T20 } from "../testing.ts";
import type { Wicket } from "./events.ts";
import { statistics } from "./statistics.ts";

const lineOf = ({ doc }: Scorer, id: string) => linesOf(doc).find((line) => line.id === id)?.line;
const out = (kind: Wicket["kind"], fielders: Wicket["fielders"], scorer = new Scorer().bat("a")) =>
  scorer.ball({}, { wickets: [{ player: player("a", 1), kind, fielders }] });
const hands = (...places: readonly number[]) =>
  places.map((place) => ({ id: player("b", place), name: `B Number${place}` }));

describe("a player's line in a cricket match", () => {
  test("counts what was batted and bowled, with a no-ball faced and a wide not", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 4 }, { boundary: true }).ball({ wides: 1 });
    scorer.ball({ batter: 6, noballs: 1 }, { boundary: true }).ball({ legbyes: 2 }).balls(4);
    expect(lineOf(scorer, "a1")).toEqual({
      matches: 1,
      innings: 1,
      notOuts: 1,
      runs: 10,
      balls: 7,
      fours: 1,
      sixes: 1,
      highestScore: [10, 1],
    });
    expect(lineOf(scorer, "b11")).toEqual({ matches: 1, ballsBowled: 6, conceded: 12 });
    expect(lineOf(scorer, "a7")).toEqual({ matches: 1 });
  });

  test("has fifty or a hundred, not both", () => {
    const fifty = new Scorer().bat("a").balls(5, { batter: 6 }).balls(5, { batter: 4 });
    const lines = linesOf(fifty.doc).map(({ line }) => [Number(line["runs"] ?? 0), line["fifties"]] as const);
    for (const [runs, fifties] of lines) expect(fifties).toBe(runs >= 50 ? 1 : undefined);
    const scorer = new Scorer().bat("a");
    for (let over = 0; over < 8; over++) scorer.balls(5, { batter: 4 }).ball({ batter: 1 });
    expect(lineOf(scorer, "a1")).toMatchObject({ runs: 168, hundreds: 1 });
    expect(lineOf(scorer, "a1")).not.toHaveProperty("fifties");
  });

  test.each([
    ["caught", hands(4), "b4", { matches: 1, catches: 1 }],
    ["stumped", hands(3), "b3", { matches: 1, stumpings: 1 }],
    ["run out", hands(5, 6, 5), "b5", { matches: 1, runOuts: 1 }],
    ["run out", hands(5, 6), "b6", { matches: 1, runOuts: 1 }],
    ["bowled", undefined, "b11", { matches: 1, ballsBowled: 1, wickets: 1, bestBowling: [1, 0] }],
    [
      "caught and bowled",
      undefined,
      "b11",
      { matches: 1, ballsBowled: 1, wickets: 1, catches: 1, bestBowling: [1, 0] },
    ],
  ] as const)("%s by %j counts for %s", (kind, fielders, id, line) => {
    expect(lineOf(out(kind, fielders && [...fielders]), id)).toEqual(line);
  });

  test("a substitute's catch is nobody's", () => {
    const scorer = out("caught", [{ ...hands(4)[0], name: "A Twelfth", substitute: true }]);
    expect(lineOf(scorer, "b4")).toEqual({ matches: 1 });
  });

  test("[C-R4] the best of his innings: with not out above without, wickets above runs conceded", () => {
    const twice = new Scorer({ ...T20, inningsPerSide: 2 }).bat("a");
    twice.ball({ batter: 4 }).ball({ batter: 0 }, { wickets: [{ player: player("a", 1), kind: "bowled" }] });
    expect(lineOf(twice, "a1")).toMatchObject({ highestScore: [4, 0] });
    expect(lineOf(twice, "b11")).toMatchObject({ bestBowling: [1, -4] });
    twice.do({ type: "cricket.innings-closed", reason: "declared" }).bat("b");
    twice.do({ type: "cricket.innings-closed", reason: "declared" }).bat("a").ball({ batter: 4 });
    expect(lineOf(twice, "a1")).toMatchObject({ highestScore: [4, 1], runs: 8 });
    expect(lineOf(twice, "b11")).toMatchObject({ bestBowling: [1, -4], conceded: 8 });
    twice.ball({ batter: 0 }, { wickets: [{ player: player("a", 1), kind: "bowled" }] });
    expect(lineOf(twice, "b11")).toMatchObject({ bestBowling: [1, -4], wickets: 2 });
  });

  test("[C-R4] a duck is out for nothing, and no score", () => {
    expect(lineOf(out("bowled", undefined), "a1")).toMatchObject({ ducks: 1 });
    const line = lineOf(new Scorer().bat("a").ball({ batter: 0 }), "a1");
    expect(line).not.toHaveProperty("ducks");
    expect(line).not.toHaveProperty("highestScore");
  });

  test("who is out is not not out, and nobody has played before the toss", () => {
    expect(lineOf(out("bowled", undefined), "a1")).toEqual({ matches: 1, innings: 1, balls: 1, ducks: 1 });
    expect(linesOf(new Scorer().doc)).toEqual([]);
  });

  test("super overs do not count", () => {
    const scorer = new Scorer({
      sport: "cricket",
      name: "Club",
      inningsPerSide: 1,
      overs: 1,
      ballsPerOver: 6,
    });
    scorer
      .bat("a")
      .balls(6, { batter: 2 })
      .bat("b", { target: { runs: 13 } })
      .balls(6, { batter: 2 });
    const before = linesOf(scorer.doc);
    scorer.bat("b", { superOver: true }).ball({ batter: 6 }, { boundary: true });
    expect(linesOf(scorer.doc)).toEqual(before);
  });
});

test("figures follow from the sums, to two places, and leave out what is divided by nothing", () => {
  const line = { matches: 3, innings: 3, notOuts: 1, runs: 100, balls: 70, ballsBowled: 36, conceded: 50 };
  expect(figures(statistics, line)).toEqual({
    matches: 3,
    runs: 100,
    "strike-rate": 142.86,
    average: 50,
    economy: 8.33,
  });
});

describe("bests", () => {
  const [highest, bowling] = ["highest-score", "best-bowling"].map((name) =>
    statistics.filter((one) => one.name === name),
  );
  const ranks = (of: typeof highest = [], key: string, bests: readonly (readonly number[])[]) =>
    of.flatMap((statistic) =>
      leaders(
        statistic,
        bests.map((best, at) => ({ id: player("a", at + 1), name: `A ${at}`, line: { [key]: best } })),
        9,
      ).map(({ rank, value }) => [rank, value]),
    );

  test("[C-R4] are written and ranked as cricket does, equals together", () => {
    const scores = [
      [99, 1],
      [100, 0],
      [100, 1],
      [100, 0],
      [7, 1],
    ];
    expect(ranks(highest, "highestScore", scores)).toEqual([
      [1, "100*"],
      [2, "100"],
      [2, "100"],
      [4, "99*"],
      [5, "7*"],
    ]);
    expect(
      ranks(bowling, "bestBowling", [
        [5, -30],
        [5, -23],
        [6, -90],
        [1, 0],
      ]),
    ).toEqual([
      [1, "6/90"],
      [2, "5/23"],
      [3, "5/30"],
      [4, "1/0"],
    ]);
  });

  test("of several lines the greatest stays, and counters add up beside it", () => {
    const lines = [
      { runs: 40, highestScore: [40, 1] },
      { runs: 40, highestScore: [40, 0] },
      { runs: 3, highestScore: [3, 1] },
    ];
    expect(addUp(lines)).toEqual({ runs: 83, highestScore: [40, 1] });
    expect(addUp(lines.toReversed())).toEqual({ runs: 83, highestScore: [40, 1] });
    expect(figures(statistics, addUp(lines))).toMatchObject({ runs: 83, "highest-score": "40*" });
  });
});
