import { describe, expect, test } from "vitest";
import type { Happening } from "../event.ts";
import { linesOf } from "../lines.ts";
import type { SideId } from "../ids.ts";
import { figures } from "../statistics.ts";
import { statistics } from "./statistics.ts";
import { LEAGUE, player, Scorer } from "./testing.ts";

const lineOf = ({ doc }: Scorer, side: SideId, shirt: number) =>
  linesOf(doc).find((line) => line.id === player(side, shirt))?.line;

const secondHalf = () => new Scorer(LEAGUE, [1, 12]).start("first-half", "second-half");
const over = (scorer: Scorer) => scorer.end("second-half").do({ type: "finished" });
const change = (out: number, arriving: number, minute: number): Happening => ({
  type: "football.substitution-made",
  side: "a",
  out: player("a", out),
  in: player("a", arriving),
  minute,
});
const sentOff = (shirt: number, minute: number): Happening => ({
  type: "football.card-shown",
  side: "a",
  player: player("a", shirt),
  card: "red",
  minute,
});

describe("a goalkeeper's line", () => {
  test("[F-S1] has a clean sheet once the match is over and nothing was let in", () => {
    const scorer = secondHalf().goal("a", 60);
    expect(lineOf(scorer, "a", 1)).not.toHaveProperty("cleanSheets");
    over(scorer);
    expect(lineOf(scorer, "a", 1)).toMatchObject({ cleanSheets: 1 });
    expect(lineOf(scorer, "b", 1)).toMatchObject({ conceded: 1 });
    expect(lineOf(scorer, "b", 1)).not.toHaveProperty("cleanSheets");
    expect(lineOf(scorer, "a", 2)).not.toHaveProperty("cleanSheets");
  });

  test("[F-S1] has none for less than an hour, nor for what was let in while he was there", () => {
    const early = over(secondHalf().do(change(1, 12, 46)));
    expect([lineOf(early, "a", 1), lineOf(early, "a", 12)]).not.toContainEqual(
      expect.objectContaining({ cleanSheets: 1 }),
    );
    const late = over(
      secondHalf()
        .do(change(1, 12, 60))
        .goal("b", 80),
    );
    expect(lineOf(late, "a", 1)).toMatchObject({ cleanSheets: 1 });
    expect(lineOf(late, "a", 12)).toMatchObject({ conceded: 1 });
  });

  test("[F-S1] counts own goals, and no goal that was taken off", () => {
    expect(
      lineOf(over(secondHalf().goal("b", 60, { how: "own goal", player: player("a", 4) })), "a", 1),
    ).toMatchObject({
      conceded: 1,
    });
    const scorer = secondHalf().goal("b", 60);
    const goal = scorer.events.length;
    scorer.do({ type: "football.goal-disallowed", side: "b", minute: 61, goal, reason: "offside" });
    expect(lineOf(over(scorer), "a", 1)).toMatchObject({ cleanSheets: 1 });
  });

  test("[F-S1] ends with a red card, and the second keeper's begins with his coming on", () => {
    const scorer = secondHalf()
      .do(sentOff(1, 65))
      .do(change(9, 12, 66))
      .goal("b", 70);
    over(scorer);
    expect(lineOf(scorer, "a", 1)).toMatchObject({ cleanSheets: 1, redCards: 1 });
    expect(lineOf(scorer, "a", 12)).toMatchObject({ conceded: 1 });
  });
});

test("[F-S1] what a player of the field lets in is his, not the keeper's with whom he changed places", () => {
  const scorer = secondHalf();
  scorer.do({ type: "football.goalkeeper-changed", side: "a", player: player("a", 9), minute: 70 });
  over(scorer.goal("b", 80));
  expect(lineOf(scorer, "a", 1)).toMatchObject({ cleanSheets: 1 });
  expect(lineOf(scorer, "a", 9)).toMatchObject({ conceded: 1 });
});

test("[F-S2] two goals in a match are a brace, three or more a hat-trick and no brace", () => {
  const scorer = secondHalf();
  for (const [shirt, goals] of [
    [9, 2],
    [10, 4],
    [11, 1],
  ] as const)
    for (let goal = 0; goal < goals; goal++) scorer.goal("a", 60, { player: player("a", shirt) });
  expect(lineOf(scorer, "a", 9)).toMatchObject({ goals: 2, braces: 1 });
  expect(lineOf(scorer, "a", 10)).toMatchObject({ goals: 4, hatTricks: 1 });
  expect(lineOf(scorer, "a", 10)).not.toHaveProperty("braces");
  expect(lineOf(scorer, "a", 11)).not.toHaveProperty("braces");
  expect(figures(statistics, lineOf(scorer, "a", 10) ?? {})).toMatchObject({ "hat-tricks": 1, goals: 4 });
});
