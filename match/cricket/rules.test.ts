import { describe, expect, test } from "vitest";
import type { Happening } from "../event.ts";
import { player, Scorer, T20 } from "../testing.ts";
import type { DeliveryRuns } from "./events.ts";
import type { CricketFormat } from "./format.ts";

const HUNDRED: CricketFormat = { ...T20, name: "The Hundred", ballsPerOver: 5, ballsPerSpell: 10 };
const TEST: CricketFormat = { sport: "cricket", name: "Test", inningsPerSide: 2, ballsPerOver: 6 };
const oneOver: CricketFormat = { ...T20, overs: 1 };
const chasing = (runs: number, overs = 20) =>
  new Scorer({ ...T20, overs: 1 }).bat("a").balls(6, { batter: 0 }).bat("b", { target: { runs, overs } });

const refusal = (scorer: Scorer, payload: Happening) => {
  const applied = scorer.try(payload);
  return applied.ok ? "lawful" : applied.rule;
};

describe("runs and whom they are charged to", () => {
  interface Charge {
    readonly rule: string;
    readonly runs: DeliveryRuns;
    readonly total: number;
    readonly batter: number;
    readonly faced: number;
    readonly bowler: number;
    readonly legal: number;
  }
  const table: readonly Charge[] = [
    {
      rule: "[C-18.1] runs off the bat",
      runs: { batter: 3 },
      total: 3,
      batter: 3,
      faced: 1,
      bowler: 3,
      legal: 1,
    },
    {
      rule: "[C-22.6] a wide is charged to the bowler and not faced",
      runs: { batter: 0, wides: 1 },
      total: 1,
      batter: 0,
      faced: 0,
      bowler: 1,
      legal: 0,
    },
    {
      rule: "[C-22.6] every run off a wide is a wide",
      runs: { batter: 0, wides: 5 },
      total: 5,
      batter: 0,
      faced: 0,
      bowler: 5,
      legal: 0,
    },
    {
      rule: "[C-21.16] a no-ball is faced but not one of the over",
      runs: { batter: 4, noballs: 1 },
      total: 5,
      batter: 4,
      faced: 1,
      bowler: 5,
      legal: 0,
    },
    {
      rule: "[C-23.2] byes are nobody's",
      runs: { batter: 0, byes: 4 },
      total: 4,
      batter: 0,
      faced: 1,
      bowler: 0,
      legal: 1,
    },
    {
      rule: "[C-23.2] nor are leg byes",
      runs: { batter: 0, legbyes: 2 },
      total: 2,
      batter: 0,
      faced: 1,
      bowler: 0,
      legal: 1,
    },
    {
      rule: "[C-23.2] byes off a no-ball are not charged either",
      runs: { batter: 0, noballs: 1, byes: 2 },
      total: 3,
      batter: 0,
      faced: 1,
      bowler: 1,
      legal: 0,
    },
    {
      rule: "[C-41.17] penalty runs are the side's alone",
      runs: { batter: 1, penalty: 5 },
      total: 6,
      batter: 1,
      faced: 1,
      bowler: 1,
      legal: 1,
    },
  ];
  test.each(table)("$rule", ({ runs, total, batter, faced, bowler, legal }) => {
    const { innings } = new Scorer().bat("a").ball(runs);
    expect(innings.runs).toBe(total);
    expect(innings.balls).toBe(legal);
    expect(innings.batters[player("a", 1)]).toMatchObject({ runs: batter, balls: faced });
    expect(innings.bowlers[player("b", 11)]).toMatchObject({ runs: bowler, balls: legal });
  });

  test("[C-19.7] four and six count as such only if they reached the boundary", () => {
    const { innings } = new Scorer()
      .bat("a")
      .ball({ batter: 4 })
      .ball({ batter: 4 }, { boundary: true })
      .ball({ batter: 6 }, { boundary: true });
    expect(innings.batters[player("a", 1)]).toMatchObject({ runs: 14, fours: 1, sixes: 1 });
  });
});

describe("overs", () => {
  test("[C-17.1] six legal balls make an over, wides and no-balls do not count", () => {
    const scorer = new Scorer().bat("a").balls(5).ball({ wides: 1 }).ball({ noballs: 1 });
    expect(scorer.innings).toMatchObject({ overs: 0, ballsThisOver: 5, oversText: "0.5" });
    expect(scorer.ball().innings).toMatchObject({ overs: 1, ballsThisOver: 0, oversText: "1.0" });
  });

  test("[C-17.1] a seventh legal ball is unlawful", () => {
    const scorer = new Scorer().bat("a").balls(6);
    expect(refusal(scorer, scorer.delivery({}, { over: 0, bowler: player("b", 11) }))).toBe("C-17.1");
  });

  test("[C-17.5] an over cannot begin before the last one is complete", () => {
    const scorer = new Scorer().bat("a").balls(4);
    expect(refusal(scorer, scorer.delivery({}, { over: 1, bowler: player("b", 10) }))).toBe("C-17.5");
  });

  test("[C-17.5] a miscounted over stands: five balls", () => {
    const scorer = new Scorer().bat("a").balls(5).do({ type: "cricket.over-miscounted", over: 0, balls: 5 });
    expect(scorer.innings).toMatchObject({ overs: 1, ballsThisOver: 0, balls: 5, oversText: "1.0" });
  });

  test("[C-17.5] a miscounted over stands: seven balls", () => {
    const scorer = new Scorer()
      .bat("a")
      .balls(5)
      .do({ type: "cricket.over-miscounted", over: 0, balls: 7 })
      .balls(1);
    expect(scorer.innings).toMatchObject({ overs: 0, ballsThisOver: 6 });
    expect(scorer.balls(1).innings).toMatchObject({ overs: 1, balls: 7 });
  });

  test("[C-17.6] nobody bowls two overs in succession", () => {
    const scorer = new Scorer().bat("a").balls(6);
    expect(refusal(scorer, scorer.delivery({}, { bowler: player("b", 11) }))).toBe("C-17.6");
    expect(refusal(scorer, scorer.delivery())).toBe("lawful");
  });

  test("[C-17.6] in The Hundred a bowler may stay for ten balls, not for fifteen", () => {
    const bowler = player("b", 11);
    const scorer = new Scorer(HUNDRED).bat("a");
    for (let at = 0; at < 10; at++) scorer.ball({}, { bowler });
    expect(scorer.innings.overs).toBe(2);
    expect(refusal(scorer, scorer.delivery({}, { bowler }))).toBe("C-17.6");
  });

  describe("a bowler's overs", () => {
    const ODI: CricketFormat = { ...T20, overs: 10, oversPerBowler: 2 };
    /** Overs of these bowlers, one after the other. */
    const overs = (format: CricketFormat, ...bowlers: readonly number[]) => {
      const scorer = new Scorer(format).bat("a");
      for (const place of bowlers) over(scorer, place);
      return scorer;
    };
    const over = (scorer: Scorer, place: number) => {
      for (let ball = 0; ball < (scorer.doc.card.format.ballsPerOver ?? 6); ball++)
        scorer.ball({}, { bowler: player("b", place) });
    };
    const next = (scorer: Scorer, place: number) =>
      refusal(scorer, scorer.delivery({}, { bowler: player("b", place) }));

    test("[C-13.9] are as many as the format says, unless an official lets another pass", () => {
      const scorer = overs(ODI, 11, 10, 11, 10);
      expect(next(scorer, 11)).toBe("C-13.9");
      const one = scorer.delivery({}, { bowler: player("b", 11) });
      expect(refusal(scorer, { ...one, despite: ["C-13.9"] })).toBe("lawful");
      expect(next(overs({ ...ODI, oversPerBowler: 3 }, 11, 10, 11, 10), 11)).toBe("lawful");
      expect(next(overs(T20, 11, 10, 11, 10), 11)).toBe("lawful");
    });

    test("[C-13.9] are sets of five in The Hundred: twenty balls", () => {
      const hundred = { ...HUNDRED, oversPerBowler: 4 };
      expect(next(overs(hundred, 11, 11, 10, 11, 11, 10), 11)).toBe("C-13.9");
      expect(next(overs(hundred, 11, 11, 10, 11, 10, 10), 11)).toBe("lawful");
    });

    test("[C-13.9] are a fifth of a reduced innings, and what does not divide is shared out", () => {
      const seven = () =>
        new Scorer({ ...ODI, overs: 20, oversPerBowler: 4 })
          .bat("a")
          .do({ type: "cricket.overs-revised", overs: 7 });
      // Seven overs by five bowlers: two of them may have two.
      const scorer = seven();
      for (const place of [11, 10, 11, 10, 9]) over(scorer, place);
      expect(next(scorer, 10)).toBe("C-13.9");
      over(scorer, 8);
      expect(next(scorer, 9)).toBe("C-13.9");
      expect(next(scorer, 7)).toBe("lawful");
    });

    test("[C-13.9] a part of one counts as one, and whoever has had his does not finish another's", () => {
      const scorer = overs(ODI, 11, 10, 11).balls(3, {});
      const finish = (place: number) => ({
        ...scorer.delivery({}, { bowler: player("b", place) }),
        despite: ["C-17.8"],
      });
      expect(refusal(scorer, finish(11))).toBe("C-13.9");
      for (let ball = 0; ball < 3; ball++) scorer.do(finish(9));
      over(scorer, 8);
      over(scorer, 9);
      over(scorer, 8);
      expect(next(scorer, 9)).toBe("C-13.9");
    });

    test("[C-13.9] who is in an over when the innings is reduced may finish it", () => {
      const scorer = overs({ ...ODI, overs: 20, oversPerBowler: 4 }, 11, 10, 11, 10, 11).ball(
        {},
        { bowler: player("b", 10) },
      );
      scorer.do({ type: "cricket.overs-revised", overs: 10 });
      expect(next(scorer, 10)).toBe("lawful");
    });
  });

  test("[C-17.8] another bowler finishes an over only with the umpires' leave, and neither has a maiden", () => {
    const scorer = new Scorer().bat("a").balls(3);
    const other = scorer.delivery({}, { bowler: player("b", 5) });
    expect(refusal(scorer, other)).toBe("C-17.8");
    scorer.do({ ...other, despite: ["C-17.8"] });
    for (let at = 0; at < 2; at++) scorer.do(scorer.delivery({}, { bowler: player("b", 5) }));
    expect(scorer.innings.overs).toBe(1);
    expect(Object.values(scorer.innings.bowlers).map(({ maidens }) => maidens)).toEqual([0, 0]);
  });

  test("[C-17] a maiden is a whole over without a run off bat, wide or no-ball", () => {
    const maiden = new Scorer().bat("a").balls(5).ball({ legbyes: 4 });
    expect(maiden.innings.bowlers[player("b", 11)]?.maidens).toBe(1);
    const wide = new Scorer().bat("a").balls(3).ball({ wides: 1 }).balls(3);
    expect(wide.innings.bowlers[player("b", 11)]?.maidens).toBe(0);
    const unfinished = new Scorer().bat("a").balls(5);
    expect(unfinished.innings.bowlers[player("b", 11)]?.maidens).toBe(0);
  });

  test("[C-18.11] the batters cross on odd runs and face from the other end after the over", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 1 });
    expect(scorer.innings).toMatchObject({ striker: player("a", 2), nonStriker: player("a", 1) });
    scorer.ball({ wides: 2 });
    expect(scorer.innings.striker).toBe(player("a", 1));
    scorer.balls(5);
    expect(scorer.innings.striker).toBe(player("a", 2));
  });
});

describe("wickets", () => {
  const kinds = [
    ["[C-32.1] bowled", "bowled", 1],
    ["[C-33.1] caught", "caught", 1],
    ["[C-36.1] lbw", "lbw", 1],
    ["[C-39.1] stumped", "stumped", 1],
    ["[C-35.1] hit wicket", "hit wicket", 1],
    ["[C-38.4] run out is not the bowler's", "run out", 0],
    ["[C-37.1] nor is obstructing the field", "obstructing the field", 0],
    ["[C-34.1] nor hit the ball twice", "hit the ball twice", 0],
  ] as const;
  test.each(kinds)("%s", (_rule, kind, credit) => {
    const { innings } = new Scorer().bat("a").wicket(kind);
    expect(innings.wickets).toBe(1);
    expect(innings.bowlers[player("b", 11)]?.wickets).toBe(credit);
    expect(innings.batters[player("a", 1)]).toMatchObject({ state: "out", balls: 1 });
    expect(innings.fallOfWickets["1"]).toEqual({ player: player("a", 1), runs: 0, over: "0.1" });
    expect(innings.striker).toBeUndefined();
  });

  const impossible = [
    ["[C-21.18] bowled off a no-ball", { noballs: 1 }, "bowled", "C-21.18"],
    ["[C-21.18] run out off a no-ball is lawful", { noballs: 1 }, "run out", "lawful"],
    ["[C-22.9] lbw off a wide", { wides: 1 }, "lbw", "C-22.9"],
    ["[C-22.9] stumped off a wide is lawful", { wides: 1 }, "stumped", "lawful"],
  ] as const;
  test.each(impossible)("%s", (_rule, runs, kind, verdict) => {
    const scorer = new Scorer().bat("a");
    const wickets = [{ player: player("a", 1), kind }];
    expect(refusal(scorer, scorer.delivery(runs, { wickets }))).toBe(verdict);
  });

  test("[C-21.19] after a no-ball comes a free hit, and stays through a wide", () => {
    const scorer = new Scorer().bat("a").ball({ noballs: 1 }).ball({ wides: 1 });
    const bowled = scorer.delivery({}, { wickets: [{ player: player("a", 1), kind: "bowled" }] });
    expect(refusal(scorer, bowled)).toBe("C-21.19");
    const stumped = [{ player: player("a", 1), kind: "stumped" }] as const;
    expect(refusal(scorer, scorer.delivery({ wides: 1 }, { wickets: [...stumped] }))).toBe("C-21.19");
    scorer.ball();
    expect(scorer.innings.freeHit).toBeUndefined();
    expect(
      refusal(scorer, scorer.delivery({}, { wickets: [{ player: player("a", 1), kind: "bowled" }] })),
    ).toBe("lawful");
  });

  test("[C-21.19] a Test knows no free hit", () => {
    expect(new Scorer(TEST).bat("a").ball({ noballs: 1 }).innings.freeHit).toBeUndefined();
  });

  test("[C-25.4] who retires hurt is not out and may come back", () => {
    const scorer = new Scorer()
      .bat("a")
      .ball({ batter: 4 })
      .do({ type: "cricket.batter-retired", batter: player("a", 1), reason: "hurt" });
    expect(scorer.innings).toMatchObject({ wickets: 0, nonStriker: player("a", 2) });
    scorer
      .ball({}, { striker: player("a", 3) })
      .wicket("bowled", { striker: player("a", 3), wickets: [{ player: player("a", 3), kind: "bowled" }] });
    scorer.ball({ batter: 2 }, { striker: player("a", 1) });
    expect(scorer.innings.batters[player("a", 1)]).toMatchObject({ state: "batting", runs: 6, order: 1 });
  });

  test("[C-25.4.3] retired out is a wicket, but not the bowler's", () => {
    const scorer = new Scorer()
      .bat("a")
      .ball()
      .do({ type: "cricket.batter-retired", batter: player("a", 1), reason: "out" });
    expect(scorer.innings).toMatchObject({ wickets: 1 });
    expect(scorer.innings.bowlers[player("b", 11)]?.wickets).toBe(0);
  });

  test("[C-40.1] timed out is a wicket without a ball", () => {
    const scorer = new Scorer()
      .bat("a")
      .wicket()
      .do({ type: "cricket.batter-timed-out", batter: player("a", 3) });
    expect(scorer.innings).toMatchObject({ wickets: 2, balls: 1 });
    expect(scorer.innings.batters[player("a", 3)]?.dismissal?.text).toBe("timed out");
  });

  test("[C-25.2] who is out does not bat again", () => {
    const scorer = new Scorer().bat("a").wicket();
    expect(refusal(scorer, scorer.delivery({}, { striker: player("a", 1) }))).toBe("C-25.2");
  });

  test("[C-25.4] nobody leaves the crease without being out or retiring", () => {
    const scorer = new Scorer().bat("a").ball();
    expect(refusal(scorer, scorer.delivery({}, { striker: player("a", 5) }))).toBe("C-25.4");
  });

  test("[C-1.2] batters and bowlers are of their own side", () => {
    const scorer = new Scorer().bat("a");
    expect(refusal(scorer, scorer.delivery({}, { striker: player("b", 1) }))).toBe("C-1.2");
    expect(refusal(scorer, scorer.delivery({}, { bowler: player("a", 9) }))).toBe("C-1.2");
    expect(refusal(scorer, scorer.delivery({}, { nonStriker: player("a", 1) }))).toBe("C-1.2");
  });
});

describe("the end of an innings", () => {
  test("[C-13.3] all out at ten wickets, and no ball after it", () => {
    const scorer = new Scorer().bat("a");
    const early = scorer.delivery();
    for (let at = 0; at < 10; at++) scorer.wicket();
    expect(scorer.innings.closed).toBe("all out");
    expect(refusal(scorer, early)).toBe("C-13.3");
  });

  test("[C-13.3] a side of eight is all out at seven, an absent batter counts", () => {
    const scorer = new Scorer(T20, 8).bat("a");
    for (let at = 0; at < 6; at++) scorer.wicket();
    scorer.do({ type: "cricket.batter-absent", side: "a", batter: player("a", 8) });
    expect(scorer.innings).toMatchObject({ closed: "all out", wickets: 6 });
  });

  test("[C-13.3] the overs are bowled", () => {
    expect(new Scorer(oneOver).bat("a").balls(6).innings.closed).toBe("overs");
  });

  test("[C-15.1] a side declares", () => {
    const scorer = new Scorer(TEST)
      .bat("a")
      .ball({ batter: 4 })
      .do({ type: "cricket.innings-closed", reason: "declared" });
    expect(scorer.doc.headline.a.score).toBe("4/0d");
  });

  test("[C-13.1] nobody has more innings than the match gives", () => {
    const scorer = new Scorer(oneOver).bat("a").balls(6);
    expect(refusal(scorer, { type: "cricket.innings-started", batting: "a" })).toBe("C-13.1");
  });

  test("[C-13.3] one innings at a time", () => {
    const scorer = new Scorer().bat("a");
    expect(refusal(scorer, { type: "cricket.innings-started", batting: "b" })).toBe("C-13.3");
  });
});

describe("the result", () => {
  const played = (first: number, second: readonly number[]) => {
    const scorer = new Scorer(oneOver).bat("a").ball({ batter: first }).balls(5).bat("b");
    for (const batter of second) scorer.ball({ batter });
    return scorer;
  };

  test("[C-16.6] by the wickets left to the side that passes the target", () => {
    const scorer = played(5, [2, 4]);
    expect(scorer.doc.card.outcome).toEqual({ winner: "b", by: { wickets: 10 } });
    expect(scorer.doc.headline.text).toBe("Brookside won by 10 wickets");
  });

  test("[C-16.6] by runs if the target is not reached", () => {
    expect(played(5, [1, 0, 1, 0, 0, 0]).doc.card.outcome).toEqual({ winner: "a", by: { runs: 3 } });
  });

  test("[C-16.5] equal scores are a tie, which a super over decides", () => {
    const scorer = played(5, [1, 4, 0, 0, 0, 0]);
    expect(scorer.doc.card.outcome).toEqual({ result: "tie" });
    scorer.bat("b", { superOver: true }).ball({ batter: 1 }).wicket().wicket();
    expect(scorer.innings.closed).toBe("all out");
    scorer.bat("a", { superOver: true }).ball({ batter: 2 });
    expect(scorer.doc.card.outcome).toEqual({ result: "tie", eliminator: "a" });
    expect(scorer.doc.headline.text).toBe("Match tied, Ashgrove won the super over");
  });

  test("[C-16.1] no super over without a tie, no innings after the result", () => {
    const scorer = played(5, [6]);
    expect(refusal(scorer, { type: "cricket.innings-started", batting: "a", superOver: true })).toBe(
      "C-16.1",
    );
  });

  test("[C-16.3] a chase that rain ends is no result", () => {
    const scorer = chasing(30).ball({ batter: 4 }).do({ type: "finished" });
    expect(scorer.doc.card.outcome).toEqual({ result: "no result" });
    expect(scorer.doc.headline.text).toBe("No result");
  });

  test("[C-16.4] or the other side had been cut to no more overs", () => {
    const cut = (balls: number) =>
      new Scorer()
        .bat("a")
        .balls(12, { batter: 1 })
        .do({ type: "cricket.innings-closed", reason: "time" })
        .bat("b")
        .balls(balls)
        .do({ type: "finished" });
    expect(cut(12).doc.card.outcome).toEqual({ winner: "a", by: { runs: 12 } });
    expect(cut(11).doc.card.outcome).toEqual({ result: "no result" });
  });

  test("[C-16.4] unless the target is revised to the overs that were bowled: short of it", () => {
    const scorer = chasing(30)
      .balls(2, { batter: 4 })
      .do({ type: "cricket.target-revised", runs: 12, overs: 0.2, method: "DLS" })
      .do({ type: "finished" });
    expect(scorer.doc.card.outcome).toEqual({ winner: "a", by: { runs: 3 } });
  });

  test("[C-16.4] and ahead of it", () => {
    const scorer = chasing(30)
      .balls(2, { batter: 4 })
      .do({ type: "cricket.target-revised", runs: 6, overs: 0.2, method: "DLS" })
      .do({ type: "finished" });
    expect(scorer.doc.card.outcome).toEqual({ winner: "b", by: { runs: 3 } });
  });

  test("[C-41.17] penalty runs after the last wicket can still win the match", () => {
    const scorer = played(5, [1, 0, 1, 0, 0, 0]).do({ type: "cricket.penalty-awarded", side: "b", runs: 5 });
    expect(scorer.doc.card.outcome).toEqual({ winner: "b", by: { runs: 2 } });
  });

  test("[C-41.17] a side that has not batted takes its penalty runs into its innings", () => {
    const scorer = new Scorer(oneOver)
      .bat("a")
      .balls(6)
      .do({ type: "cricket.penalty-awarded", side: "b", runs: 5 });
    expect(scorer.doc.card.pendingPenalty).toEqual({ b: 5 });
    scorer.bat("b");
    expect(scorer.innings).toMatchObject({ runs: 5, extras: { penalty: 5 } });
    expect(scorer.doc.card.pendingPenalty).toBeUndefined();
  });

  const declared = (scorer: Scorer) => scorer.do({ type: "cricket.innings-closed", reason: "declared" });
  const allOut = (scorer: Scorer) => {
    while (!scorer.innings.closed) scorer.wicket();
    return scorer;
  };

  test("[C-16.2] by an innings", () => {
    const scorer = allOut(new Scorer(TEST).bat("a").ball({ batter: 6 }));
    declared(scorer.bat("b").balls(4, { batter: 6 }));
    allOut(scorer.bat("a").ball({ batter: 6 }));
    expect(scorer.doc.card.outcome).toEqual({ winner: "b", by: { innings: 1, runs: 12 } });
    expect(scorer.doc.headline).toMatchObject({
      a: { score: "6 & 6" },
      b: { score: "24/0d" },
      text: "Brookside won by an innings and 12 runs",
    });
  });

  test("[C-16.1] the fourth innings chases what the other side leads by", () => {
    const scorer = allOut(new Scorer(TEST).bat("a").ball({ batter: 6 }));
    allOut(scorer.bat("b").ball({ batter: 4 }));
    allOut(scorer.bat("a").ball({ batter: 6 }));
    scorer.bat("b");
    expect(scorer.innings.target).toEqual({ runs: 9 });
    expect(scorer.doc.headline.text).toBe("Brookside need 9 runs");
    expect(scorer.balls(2, { batter: 6 }).doc.card.outcome).toEqual({ winner: "b", by: { wickets: 10 } });
  });

  test("[C-14.1] a side follows on if it is 200 behind in a Test, 150 in a match of three days", () => {
    const behind = (format: CricketFormat, sixes: number) => {
      const scorer = new Scorer(format).bat("a");
      for (let at = 0; at < sixes; at++) scorer.ball({ batter: 6 });
      return allOut(declared(scorer).bat("b").ball({ batter: 2 }));
    };
    const again: Happening = { type: "cricket.innings-started", batting: "b" };
    expect(refusal(behind(TEST, 33), again)).toBe("C-14.1");
    expect(refusal(behind(TEST, 33), { ...again, despite: ["C-14.1"] })).toBe("lawful");
    expect(refusal(behind({ ...TEST, days: 3 }, 25), again)).toBe("C-14.1");
    expect(refusal(behind({ ...TEST, days: 3 }, 26), again)).toBe("lawful");
    const scorer = behind(TEST, 34).do(again);
    expect(scorer.innings).toMatchObject({ followOn: true, ordinal: 3 });
    expect(scorer.entries.at(-1)?.lead).toBe("Brookside follow on.");
  });

  test("[C-14.1] nobody follows on in any other innings", () => {
    const scorer = declared(new Scorer(TEST).bat("a").ball({ batter: 6 }));
    expect(refusal(scorer, { type: "cricket.innings-started", batting: "b", followOn: true })).toBe("C-14.1");
  });

  test("[C-16.7] a Test that time ends is drawn", () => {
    const scorer = declared(new Scorer(TEST).bat("a").ball({ batter: 6 }))
      .bat("b")
      .ball()
      .do({ type: "finished" });
    expect(scorer.doc.card.outcome).toEqual({ result: "draw" });
  });
});

describe("the figures that a screen shows", () => {
  test("[C-R1] required rate and balls left count balls, not overs", () => {
    const scorer = chasing(61, 10).balls(3, { batter: 2 });
    expect(scorer.innings).toMatchObject({ runsNeeded: 55, ballsLeft: 57, requiredRate: 5.79, runRate: 12 });
    expect(scorer.doc.headline.text).toBe("Brookside need 55 off 57");
  });

  test("[C-R2] the projection goes on at the present rate", () => {
    expect(new Scorer().bat("a").balls(6, { batter: 2 }).innings.projected).toBe(240);
  });

  test("[C-R3] a partnership counts what was scored while two bat together", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 4 }).ball({ wides: 1 }).wicket().ball({ batter: 2 });
    expect(scorer.innings.partnerships).toEqual({
      "1": { batters: [player("a", 1), player("a", 2)], runs: 5, balls: 2 },
      "2": { batters: [player("a", 2), player("a", 3)], runs: 2, balls: 1 },
    });
  });
});

describe("playing conditions", () => {
  test("[C-P1] a powerplay has the runs and wickets of its overs, also those before it was set", () => {
    const scorer = new Scorer().bat("a").balls(6, { batter: 2 });
    scorer.do({ type: "cricket.powerplays-set", powerplays: [{ kind: "mandatory", from: 0, to: 1 }] });
    scorer.wicket().balls(5, { batter: 1 }).balls(6, { batter: 3 });
    expect(scorer.innings.powerplays).toEqual({
      "1": { kind: "mandatory", from: 0, to: 1, runs: 17, wickets: 1 },
    });
  });

  test("[C-D1] a review is lost if the decision stands, unless it was the umpire's call", () => {
    const scorer = new Scorer({ ...T20, reviews: 2 }).bat("a").ball();
    const review = (upheld: boolean, umpiresCall = false) =>
      scorer.do({
        type: "cricket.decision-reviewed",
        by: "b",
        batter: player("a", 1),
        upheld,
        ...(umpiresCall && { umpiresCall }),
      });
    review(true);
    review(false, true);
    expect(scorer.innings.reviews).toEqual({ b: { upheld: 1, umpiresCall: 1, lost: 0, left: 2 } });
    review(false);
    expect(scorer.innings.reviews?.b).toMatchObject({ lost: 1, left: 1 });
  });

  test("[C-S1] a tied super over is decided by boundaries where the format counts them back", () => {
    const format = { ...oneOver, countback: true };
    const scorer = new Scorer(format)
      .bat("a")
      .ball({ batter: 4 }, { boundary: true })
      .balls(5)
      .bat("b")
      .balls(4, { batter: 1 })
      .balls(2);
    for (const side of ["b", "a"] as const)
      scorer.bat(side, { superOver: true }).ball({ batter: 1 }).wicket().wicket();
    expect(scorer.doc.card.outcome).toEqual({ result: "tie", eliminator: "a" });
  });

  test("[C-S2] overs that are revised during an innings end it", () => {
    const scorer = new Scorer().bat("a").balls(8).do({ type: "cricket.overs-revised", overs: 1.4 }).balls(2);
    expect(scorer.innings).toMatchObject({ closed: "overs", oversText: "1.4" });
  });

  test("[C-S3] a par score is shown as the feed gives it", () => {
    const scorer = chasing(30).do({ type: "cricket.par-given", runs: 12, method: "DLS" });
    expect(scorer.innings.par).toEqual({ runs: 12, method: "DLS" });
  });
});

describe("moments", () => {
  const said = (scorer: Scorer) => scorer.entries.at(-1)?.text ?? "";

  test("[C-18.5] a short run does not count, but the batters have changed ends; [C-19.8] overthrows are told", () => {
    const scorer = new Scorer().bat("a").ball({ batter: 1 }, { shortRuns: 1 });
    expect(scorer.innings).toMatchObject({ runs: 1, striker: player("a", 1) });
    expect(said(scorer)).toContain("One run short, and not counted.");
    expect(said(scorer.ball({ batter: 5 }, { overthrows: 4 }))).toContain("Four of them overthrows.");
    expect(scorer.innings.batters[player("a", 1)]?.runs).toBe(6);
  });

  test("[C-H1] three wickets with three balls are a hat-trick, over the end of an over too", () => {
    const scorer = new Scorer().bat("a").balls(4).wicket().wicket();
    expect(said(scorer)).not.toContain("hat-trick");
    scorer.balls(6);
    expect(said(scorer.wicket())).toContain("A hat-trick for B Number11!");
  });

  test("[C-H1] a ball without a wicket between them breaks it", () => {
    const scorer = new Scorer().bat("a").wicket().wicket().ball().wicket();
    expect(said(scorer)).not.toContain("hat-trick");
  });

  test("[C-H2] fifties of batters and pairs are told", () => {
    const scorer = new Scorer().bat("a");
    for (const batter of [6, 6, 6, 6, 6, 6, 1, 6, 6]) scorer.ball({ batter }, { boundary: batter === 6 });
    expect(said(scorer.ball({ batter: 2 }))).toMatch(
      /50 for A Number1, off 9 balls\. 50 partnership, off 10 balls\./,
    );
  });

  test("[C-H2] the fifty of a later pair is told also after somebody has retired", () => {
    const scorer = new Scorer()
      .bat("a")
      .ball()
      .do({ type: "cricket.batter-retired", batter: player("a", 1), reason: "hurt" })
      .wicket();
    for (let at = 0; at < 8; at++) scorer.ball({ batter: 6 }, { boundary: true });
    expect(said(scorer.ball({ batter: 2 }))).toContain("50 partnership, off 9 balls.");
  });
});
