import { describe, expect, it } from "vitest";
import type { Happening, MatchEvent } from "../../../match/event.ts";
import type { PlayerId } from "../../../match/ids.ts";
import { envelope, player, Scorer, T20 } from "../../../match/testing.ts";
import { en } from "../i18n/en.ts";
import { bowlersToPick } from "./bowling.ts";
import {
  candidates,
  deliveryOf,
  dismissals,
  type Manner,
  nextOf,
  type Pair,
  type Picks,
  picksOf,
} from "./play.ts";

const SHORT = { sport: "cricket", name: "Club", inningsPerSide: 1, overs: 1, ballsPerOver: 6 } as const;
const toss: Happening = { type: "cricket.toss-won", side: "b", chose: "field" };
const kindOf = (scorer: Scorer, picks: Picks = {}) => nextOf(scorer.doc, picks);

describe("what a scorer of cricket says next", () => {
  it("who opens, who bowls, and then each ball", () => {
    const scorer = new Scorer().do(toss);
    expect(kindOf(scorer)).toEqual({ kind: "innings", batting: ["a"], superOver: false });
    scorer.bat("a");
    expect(kindOf(scorer)).toMatchObject({ kind: "pick", place: "striker" });
    const [striker, nonStriker, bowler] = [player("a", 1), player("a", 2), player("b", 11)];
    expect(kindOf(scorer, { striker })).toMatchObject({ kind: "pick", place: "nonStriker" });
    expect(kindOf(scorer, { striker, nonStriker })).toMatchObject({ kind: "pick", place: "bowler" });
    const pair = { over: 0, striker, nonStriker, bowler };
    expect(kindOf(scorer, { striker, nonStriker, bowler })).toMatchObject({ kind: "ball", pair });
    scorer.do(deliveryOf(pair, 1));
    expect(kindOf(scorer)).toMatchObject({
      kind: "ball",
      pair: { striker: nonStriker, nonStriker: striker },
    });
    expect(kindOf(scorer, { swapped: true })).toMatchObject({ kind: "ball", pair });
  });

  it("a new batter after a wicket, another bowler after an over", () => {
    const scorer = new Scorer().bat("a").wicket();
    const next = kindOf(scorer);
    expect(next).toMatchObject({ kind: "pick", place: "striker" });
    if (next.kind !== "pick") return;
    const there = candidates(scorer.doc, "striker", next.innings, {});
    expect([there[0], there.length]).toEqual([player("a", 3), 9]);
    scorer.ball();
    scorer.balls(4);
    expect(kindOf(scorer)).toMatchObject({ kind: "pick", place: "bowler" });
    scorer.balls(6);
    const bowlers = candidates(scorer.doc, "bowler", scorer.innings, {});
    expect(bowlers[0]).toBe(player("b", 11));
  });

  const barredIn = (scorer: Scorer) =>
    bowlersToPick(scorer.doc, scorer.innings, en.cricket).flatMap(({ value, note, barred }) =>
      barred ? [[value, note]] : [],
    );

  it("[D-23] who bowled the last over stands last, with the reason, and cannot be picked", () => {
    const scorer = new Scorer().bat("a").balls(6);
    const all = bowlersToPick(scorer.doc, scorer.innings, en.cricket);
    expect(all.at(-1)).toEqual({
      value: player("b", 11),
      label: "B Number11",
      note: "Bowled the last over",
      barred: true,
    });
    expect([all.length, barredIn(scorer).length]).toEqual([11, 1]);
    expect(scorer.try({ ...scorer.delivery(), bowler: player("b", 11) })).toMatchObject({ rule: "C-17.6" });
    // In The Hundred one may bowl ten balls, and no more.
    const hundred = new Scorer({ ...T20, ballsPerOver: 5, ballsPerSpell: 10 }).bat("a");
    const bowl = (over: number) => {
      for (let n = 0; n < 5; n++) hundred.do({ ...hundred.delivery(), over, bowler: player("b", 1) });
    };
    bowl(0);
    expect(barredIn(hundred)).toEqual([]);
    bowl(1);
    expect(barredIn(hundred)).toEqual([[player("b", 1), "Bowled the last over"]]);
  });

  it("[D-23] so does who has bowled all the overs that a bowler may", () => {
    const twoOvers = () => new Scorer({ ...T20, oversPerBowler: 2 }).bat("a").balls(24);
    const fiveBowled = () => {
      const scorer = twoOvers();
      for (let n = 0; n < 6; n++) scorer.do({ ...scorer.delivery(), bowler: player("b", 1) });
      return scorer;
    };
    expect(barredIn(twoOvers())).toEqual([
      [player("b", 11), "All overs bowled"],
      [player("b", 10), "All overs bowled"],
    ]);
    const scorer = fiveBowled();
    expect(barredIn(scorer)).toEqual([
      [player("b", 10), "All overs bowled"],
      [player("b", 1), "Bowled the last over"],
      [player("b", 11), "All overs bowled"],
    ]);
    for (const { value, barred } of bowlersToPick(scorer.doc, scorer.innings, en.cricket))
      expect([value, fiveBowled().try({ ...scorer.delivery(), bowler: value }).ok]).toEqual([value, !barred]);
  });

  it("the same three again after an undo", () => {
    const scorer = new Scorer().bat("a").wicket();
    const wanted = { over: 0, striker: player("a", 2), nonStriker: player("a", 5), bowler: player("b", 9) };
    const undone = { ...envelope(9), ...deliveryOf(wanted, 1) } as MatchEvent;
    expect(kindOf(scorer, picksOf(undone))).toMatchObject({ kind: "ball", pair: wanted });
    // Not if they cannot be: the one who is in was not among them.
    const others = { ...undone, striker: player("a", 7), nonStriker: player("a", 8) } as MatchEvent;
    expect(kindOf(scorer, picksOf(others))).toMatchObject({ pair: { nonStriker: player("a", 2) } });
    expect(picksOf({ ...envelope(9), type: "resumed" })).toEqual({});
  });

  it("the other side's innings, the end, a super over after a tie", () => {
    const scorer = new Scorer(SHORT).bat("a").balls(6, { batter: 1 });
    expect(kindOf(scorer)).toEqual({ kind: "innings", batting: ["b"], superOver: false });
    scorer.bat("b").balls(6, { batter: 1 });
    expect(kindOf(scorer)).toEqual({ kind: "innings", batting: ["b"], superOver: true });
    const won = new Scorer(SHORT).bat("a").balls(6).bat("b").ball({ batter: 1 });
    expect(kindOf(won)).toEqual({ kind: "finish" });
    expect(kindOf(won.do({ type: "finished" }))).toEqual({ kind: "over" });
  });

  it("either side in a match of two innings, for the follow-on", () => {
    const test = { sport: "cricket", name: "Club", inningsPerSide: 2, ballsPerOver: 6 } as const;
    const scorer = new Scorer(test).bat("a").ball({ batter: 1 });
    scorer.do({ type: "cricket.innings-closed", reason: "declared" }).bat("b").ball();
    scorer.do({ type: "cricket.innings-closed", reason: "declared" });
    expect(kindOf(scorer)).toEqual({ kind: "innings", batting: ["a", "b"], superOver: false });
  });
});

const pair: Pair = {
  over: 0,
  striker: "a1" as PlayerId,
  nonStriker: "a2" as PlayerId,
  bowler: "b11" as PlayerId,
};

describe("a ball as it is tapped", () => {
  const cases: [name: string, runs: number, manner: Manner, expected: object][] = [
    ["a single", 1, {}, { runs: { batter: 1 } }],
    ["a four", 4, {}, { runs: { batter: 4 }, boundary: true }],
    ["a four, all run", 4, { allRun: true }, { runs: { batter: 4 } }],
    ["a wide", 0, { extra: "wide" }, { runs: { batter: 0, wides: 1 } }],
    ["four wides and the one", 4, { extra: "wide" }, { runs: { batter: 0, wides: 5 } }],
    ["six off a no-ball", 6, { extra: "noball" }, { runs: { batter: 6, noballs: 1 }, boundary: true }],
    ["byes off a no-ball", 2, { extra: "noball", off: "bye" }, { runs: { batter: 0, noballs: 1, byes: 2 } }],
    ["a leg bye", 1, { off: "legbye" }, { runs: { batter: 0, legbyes: 1 } }],
  ];
  it.each(cases)("%s", (_, runs, manner, expected) => {
    const delivery = deliveryOf(pair, runs, manner);
    expect(delivery).toEqual({ type: "cricket.delivery-bowled", ...pair, ...expected });
    expect(() => new Scorer().bat("a").do(delivery)).not.toThrow();
  });

  it("offers only ways out that the laws know off such a ball", () => {
    const scorer = new Scorer().bat("a").ball({ noballs: 1 });
    expect(scorer.innings.freeHit).toBe(true);
    for (const [at, manner] of [
      [new Scorer().bat("a"), {}],
      [new Scorer().bat("a"), { extra: "wide" }],
      [new Scorer().bat("a"), { extra: "noball" }],
      [scorer, {}],
    ] as const) {
      for (const kind of dismissals(at.innings, manner)) {
        const next = at.delivery();
        const ball = deliveryOf(
          { over: next.over, striker: next.striker, nonStriker: next.nonStriker, bowler: next.bowler },
          0,
          manner,
          { player: next.striker, kind },
        );
        const tried = new Scorer().bat("a");
        if (at === scorer) tried.ball({ noballs: 1 });
        expect([kind, tried.try(ball).ok]).toEqual([kind, true]);
      }
    }
  });
});
