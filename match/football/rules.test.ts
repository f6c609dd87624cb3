import { describe, expect, test } from "vitest";
import { fold } from "../fold.ts";
import { diff } from "../patch.ts";
import type { Happening } from "../event.ts";
import type { FootballFormat } from "./format.ts";
import { CUP, envelope, LEAGUE, player, Scorer } from "./testing.ts";

const card = (side: "a" | "b", shirt: number, colour: "yellow" | "second yellow" | "red", minute = 20) =>
  ({ type: "football.card-shown", side, player: player(side, shirt), card: colour, minute }) as const;
const change = (side: "a" | "b", out: number, arriving: number, minute = 60) =>
  ({
    type: "football.substitution-made",
    side,
    out: player(side, out),
    in: player(side, arriving),
    minute,
  }) as const;
const shot = (side: "a" | "b", minute: number, by?: number) =>
  ({
    type: "football.shot-taken",
    side,
    minute,
    outcome: "saved",
    ...(by && { player: player(side, by) }),
  }) as const;
const begin = (period: "first-half" | "second-half" | "extra-first-half" | "shootout") =>
  ({ type: "football.period-started", period }) as const;
const tie = (a: number, b: number, awayGoals = false): FootballFormat => ({
  ...CUP,
  firstLeg: { a, b },
  awayGoals,
});

const kickedOff = (format = LEAGUE) => new Scorer(format).start("first-half");
const secondHalf = (format = LEAGUE) => new Scorer(format).start("first-half", "second-half");

describe("what the laws forbid", () => {
  const cases: readonly (readonly [string, () => Scorer, Happening, string])[] = [
    ["[F-8.1] no shot before kick-off", () => new Scorer(), shot("a", 1), "F-8.1"],
    ["[F-8.1] no goal at half-time", () => kickedOff().end("first-half"), { ...shot("a", 45) }, "F-8.1"],
    ["[F-7.1] the second half follows the first", () => new Scorer(), begin("second-half"), "F-7.1"],
    ["[F-7.1] a half is played once", () => kickedOff().end("first-half"), begin("first-half"), "F-7.1"],
    ["[F-7.1] a half begins when the one before has ended", () => kickedOff(), begin("second-half"), "F-7.1"],
    ["[F-7.1] minute 46 is of the second half", () => kickedOff(), shot("a", 46), "F-7.1"],
    ["[F-7.1] minute 45 is of the first half", () => secondHalf(), shot("a", 45), "F-7.1"],
    [
      "[F-7.3] stoppage time is added to the last minute",
      () => kickedOff(),
      { ...shot("a", 44), added: 1 },
      "F-7.3",
    ],
    [
      "[F-3.1] nobody plays for the other side",
      () => kickedOff(),
      { ...shot("a", 5), player: player("b", 9) },
      "F-3.1",
    ],
    ["[F-3.8] who is on the bench does not shoot", () => kickedOff(), shot("a", 5, 14), "F-3.8"],
    [
      "[F-3.6] who has been sent off does not shoot",
      () => kickedOff().do(card("a", 9, "red")),
      shot("a", 30, 9),
      "F-3.6",
    ],
    ["[F-3.3] who is not on the field is not replaced", () => secondHalf(), change("a", 13, 14), "F-3.3"],
    ["[F-3.3] who is on the field does not come on", () => secondHalf(), change("a", 9, 8), "F-3.3"],
    [
      "[F-3.3] who has been replaced does not return",
      () => secondHalf().do(change("a", 9, 14)),
      change("a", 8, 9),
      "F-3.3",
    ],
    [
      "[F-3.6] who has been sent off is not replaced",
      () => kickedOff().do(card("a", 9, "red")),
      change("a", 9, 14, 30),
      "F-3.6",
    ],
    [
      "[F-3.2] no sixth substitution",
      () => [12, 13, 14, 15, 16].reduce((scorer, on, at) => scorer.do(change("b", at + 2, on)), secondHalf()),
      change("b", 8, 17),
      "F-3.2",
    ],
    [
      "[F-12.3] a second caution is no plain one",
      () => kickedOff().do(card("a", 4, "yellow")),
      card("a", 4, "yellow", 30),
      "F-12.3",
    ],
    ["[F-12.3] no second yellow without a first", () => kickedOff(), card("a", 4, "second yellow"), "F-12.3"],
    [
      "[F-12.3] who has been sent off is shown nothing more",
      () => kickedOff().do(card("a", 4, "red")),
      card("a", 4, "yellow", 30),
      "F-12.3",
    ],
    [
      "[F-10.1] a goal that is none cannot be taken off",
      () => kickedOff(),
      { type: "football.goal-disallowed", goal: 2, side: "a", reason: "foul", minute: 3 },
      "F-10.1",
    ],
    [
      "[F-10.2] no extra time in a league",
      () => secondHalf().end("second-half"),
      begin("extra-first-half"),
      "F-10.2",
    ],
    [
      "[F-10.2] no extra time when somebody leads",
      () => secondHalf(CUP).goal("a", 80).end("second-half"),
      begin("extra-first-half"),
      "F-10.2",
    ],
    [
      "[F-7.1] no penalties before the extra time that is due",
      () => secondHalf(CUP).end("second-half"),
      begin("shootout"),
      "F-7.1",
    ],
    [
      "[F-10.3] no kick before the penalties",
      () => secondHalf(CUP),
      { type: "football.shootout-kick-taken", side: "a", outcome: "scored" },
      "F-10.3",
    ],
  ];
  test.each(cases)("%s", (_name, scorer, event, rule) => {
    expect(scorer().rule(event)).toBe(rule);
  });

  test.each(cases.filter(([, , , rule]) => !["F-10.1", "F-10.3"].includes(rule)))(
    "the officials can let it pass: %s",
    (name, scorer, event, rule) => {
      const played = scorer();
      const again = name.includes("played once");
      const despite = { ...event, despite: [rule] } as Happening;
      expect(played.rule(despite)).toBe(again ? rule : "lawful");
    },
  );

  test("[F-3.2] a concussion substitution counts for itself, and extra time gives one more", () => {
    const scorer = new Scorer({ ...CUP, concussionSubstitutions: 1 }).start("first-half", "second-half");
    for (const [at, on] of [12, 13, 14, 15, 16].entries()) scorer.do(change("b", at + 2, on));
    expect(scorer.rule({ ...change("b", 9, 17), concussion: true })).toBe("lawful");
    scorer.end("second-half").start("extra-first-half");
    expect(scorer.rule(change("b", 10, 18, 95))).toBe("lawful");
  });
});

describe("the moments of substitutions", () => {
  const MOMENTS = { ...LEAGUE, substitutionMoments: 3 };
  const at = (format: FootballFormat, ...minutes: readonly number[]) =>
    minutes.reduce(
      (scorer, minute, index) => scorer.do(change("b", index + 2, index + 12, minute)),
      secondHalf(format),
    );

  test("[F-3.2] a side changes players at three moments, however many are left", () => {
    expect(at(MOMENTS, 50, 60, 70).rule(change("b", 8, 17, 80))).toBe("F-3.2");
    expect(at(LEAGUE, 50, 60, 70).rule(change("b", 8, 17, 80))).toBe("lawful");
  });

  test("[F-3.2] those of one stoppage are one moment, which lasts from one minute into the next", () => {
    expect(at(MOMENTS, 50, 60, 60, 70).rule(change("b", 8, 17, 71))).toBe("lawful");
    expect(at(MOMENTS, 50, 60, 60, 70).rule(change("b", 8, 17, 72))).toBe("F-3.2");
    const played = at(MOMENTS, 50, 60, 70).do(shot("b", 70));
    expect(played.rule(change("b", 8, 17, 70))).toBe("F-3.2");
  });

  test("[F-3.2] the other side's are its own, and officials may let one pass", () => {
    expect(at(MOMENTS, 50, 60, 70).rule(change("a", 8, 17, 80))).toBe("lawful");
    expect(at(MOMENTS, 50, 60, 70).rule({ ...change("b", 8, 17, 80), despite: ["F-3.2"] })).toBe("lawful");
  });

  test("[F-3.2] an interval is none, and neither is its first minute afterwards", () => {
    const atHalfTime = kickedOff(MOMENTS)
      .end("first-half")
      .do(change("b", 2, 12, 45));
    atHalfTime.do(begin("second-half")).do(change("b", 3, 13, 46));
    for (const [index, minute] of [60, 70, 80].entries())
      atHalfTime.do(change("b", 4 + index, 14 + index, minute));
    expect(atHalfTime.rule(change("b", 8, 17, 85))).toBe("F-3.2");
  });

  test("[F-3.2] who is replaced before kick-off is no substitution", () => {
    const scorer = new Scorer({ ...LEAGUE, substitutions: 1 }).do(change("b", 2, 12, 1));
    scorer.start("first-half").do(change("b", 3, 13, 20));
    expect(scorer.rule(change("b", 4, 14, 30))).toBe("F-3.2");
  });

  test("[F-3.2] a concussion substitution takes no moment, and gives the other side one more of both", () => {
    const format = { ...MOMENTS, substitutions: 3, concussionSubstitutions: 1 };
    const scorer = at(format, 50, 60, 70).do({ ...change("b", 8, 17, 75), concussion: true });
    expect(scorer.rule({ ...change("b", 9, 18, 75), concussion: true })).toBe("F-3.2");
    expect(scorer.rule(change("b", 9, 18, 76))).toBe("F-3.2");
    for (const [index, minute] of [76, 78, 80, 82].entries())
      scorer.do(change("a", index + 2, index + 12, minute));
    expect(scorer.rule(change("a", 8, 17, 84))).toBe("F-3.2");
  });

  test("[F-3.2] extra time gives one more of both, and its own intervals", () => {
    const format = { ...CUP, substitutions: 5, substitutionMoments: 3 };
    const scorer = at(format, 50, 60, 70)
      .end("second-half")
      .do(change("b", 5, 15, 90));
    scorer.start("extra-first-half").do(change("b", 6, 16, 95));
    expect(scorer.rule(change("b", 7, 17, 100))).toBe("F-3.2");
    scorer.end("extra-first-half").do(change("b", 7, 17, 105));
    expect(scorer.rule(change("b", 8, 18, 105))).toBe("F-3.2");
  });
});

describe("the goalkeeper", () => {
  const keeps = (shirt: number, minute: number) =>
    ({ type: "football.goalkeeper-changed", side: "a", player: player("a", shirt), minute }) as const;
  const half = () => new Scorer(LEAGUE, [1, 12]).start("first-half", "second-half");

  test("[F-3.4] somebody on the field changes places with him, and back", () => {
    const scorer = half();
    expect(scorer.rule(keeps(1, 50))).toBe("F-3.4");
    expect(scorer.rule(keeps(9, 50))).toBe("lawful");
    expect(scorer.last).toMatchObject({ lead: "Ashgrove change their goalkeeper." });
    expect(scorer.rule(keeps(9, 51))).toBe("F-3.4");
    expect(scorer.rule(keeps(1, 55))).toBe("lawful");
  });

  test("[F-3.4] one on the bench or sent off does not, nor one of the other side", () => {
    expect(half().rule(keeps(14, 50))).toBe("F-3.8");
    expect(
      half()
        .do(card("a", 9, "red", 50))
        .rule(keeps(9, 52)),
    ).toBe("F-3.6");
    expect(half().rule({ ...keeps(9, 50), player: player("b", 9) })).toBe("F-3.1");
  });

  test("[F-3.4] a player of the field goes into the goal when the keeper is sent off, and out of it for the second", () => {
    const scorer = half()
      .do(card("a", 1, "red", 50))
      .do(keeps(9, 51))
      .do(change("a", 10, 12, 60));
    expect(scorer.rule(keeps(12, 61))).toBe("F-3.4");
    expect(scorer.rule(keeps(9, 62))).toBe("lawful");
  });
});

describe("goals", () => {
  test("[F-10.1] goals count for their side, an own goal for the other's", () => {
    const { doc } = kickedOff()
      .goal("a", 10, { player: player("a", 9), assist: player("a", 8) })
      .goal("b", 45, { added: 2, player: player("a", 5), how: "own goal" });
    expect(doc.card.score).toEqual({ a: 1, b: 1 });
    expect(doc.card.statistics.a).toMatchObject({ shots: 1, onTarget: 1 });
    expect(doc.card.statistics.b).toMatchObject({ shots: 0 });
    expect(doc.headline).toMatchObject({ a: { score: "1" }, b: { score: "1" }, text: "Level at 1–1" });
  });

  test("a shot is kept with where it came from, a corner with when", () => {
    const spot = { x: -4.5, y: 12 };
    const { doc } = kickedOff()
      .goal("a", 10, { spot })
      .do({ type: "football.shot-taken", side: "b", minute: 12, outcome: "saved", spot: { x: 0, y: 11 } })
      .do({ type: "football.corner-awarded", side: "b", minute: 45, added: 1 });
    expect(Object.values(doc.card.shots)).toMatchObject([
      { side: "a", minute: 10, spot, outcome: "goal" },
      { side: "b", spot: { x: 0, y: 11 } },
    ]);
    expect(Object.values(doc.card.corners)).toEqual([{ side: "b", minute: 45, added: 1 }]);
  });

  test("[F-10.1] a goal that a review takes off no longer counts, nor its shot", () => {
    const scorer = kickedOff().goal("a", 10);
    const goal = scorer.events.length;
    scorer.do({ type: "paused", reason: "review" });
    expect(scorer.doc.status.label).toBe("VAR review");
    scorer.do({
      type: "football.goal-disallowed",
      goal,
      side: "a",
      reason: "offside",
      review: true,
      minute: 12,
    });
    expect(scorer.doc.card.score).toEqual({ a: 0, b: 0 });
    expect(scorer.doc.card.statistics.a.shots).toBe(0);
    expect(scorer.last).toMatchObject({ mark: "VAR", key: true });
  });

  test("[F-10.1] a goal that never counted leaves the score alone", () => {
    const { doc } = kickedOff().do({
      type: "football.goal-disallowed",
      side: "b",
      reason: "offside",
      minute: 8,
    });
    expect(doc.card.score).toEqual({ a: 0, b: 0 });
    expect(Object.values(doc.card.goals)).toHaveLength(1);
  });

  test("an own goal of a corrected log counts for the other side at once", () => {
    const scorer = kickedOff().goal("a", 10, { player: player("a", 9) });
    const target = scorer.events.length;
    const [goal] = scorer.events.slice(-1);
    const event = { ...goal, side: "b", how: "own goal" } as never;
    const log = [...scorer.events, { ...envelope(target + 1), type: "amended", target, event } as const];
    const corrected = fold(log);
    expect(corrected.refused).toEqual([]);
    expect(corrected.doc?.card).toMatchObject({ score: { a: 0, b: 1 } });
    const taken = fold([...scorer.events, { ...envelope(target + 1), type: "retracted", target }]);
    expect(taken.doc?.card).toMatchObject({ score: { a: 0, b: 0 }, goals: {} });
  });
});

describe("the clock", () => {
  test("[F-7.1] runs in a half from where the half begins, and stops at its end", () => {
    const scorer = kickedOff();
    expect(scorer.doc.card.clock).toMatchObject({ period: "first-half", at: 0, since: expect.any(String) });
    scorer.do({ type: "football.stoppage-announced", minutes: 3 }).end("first-half");
    expect(scorer.doc.card.clock).toEqual({ period: "first-half", at: 2, stoppage: 3 });
    expect(scorer.doc.status).toMatchObject({ phase: "paused", label: "Half-time" });
    scorer.start("second-half");
    expect(scorer.doc.card.clock).toMatchObject({ at: 2700 });
    expect(scorer.doc.status).toMatchObject({ phase: "live", label: "2nd half" });
  });

  test("[P-40] the headline has it while it runs, with the latest minute told of this half", () => {
    const scorer = kickedOff();
    const clock = () => scorer.doc.headline.clock;
    expect(clock()).toEqual({ since: scorer.doc.card.clock?.since, at: 0, to: 45 });
    scorer
      .goal("a", 12)
      .do(shot("b", 30))
      .do(card("a", 4, "yellow", 30));
    expect(clock()).toMatchObject({ at: 0, told: 30 });
    scorer.do({ ...shot("a", 45), added: 2 } as never);
    expect(clock()).toMatchObject({ to: 45, told: 47 });
    scorer.end("first-half");
    expect(clock()).toBeUndefined();
    scorer.start("second-half");
    expect(clock()).toEqual({ since: scorer.doc.card.clock?.since, at: 2700, to: 90 });
    // What changes no minute costs nothing on the wire.
    const before = scorer.do(shot("a", 50)).doc.headline;
    const after = scorer.do(shot("a", 50)).doc.headline;
    expect(diff(before, after)).toBeUndefined();
    scorer.end("second-half").do({ type: "finished" });
    expect(clock()).toBeUndefined();
  });

  test("[P-40] extra time has one, penalties have none", () => {
    const scorer = secondHalf(CUP).end("second-half").start("extra-first-half");
    expect(scorer.doc.headline.clock).toMatchObject({ at: 5400, to: 105 });
    scorer.end("extra-first-half").start("extra-second-half").end("extra-second-half").start("shootout");
    expect(scorer.doc.headline).not.toHaveProperty("clock");
  });

  test("[P-40] a minute that is taken back is not told any more", () => {
    const scorer = kickedOff().goal("a", 12).goal("a", 34);
    const target = scorer.events.length;
    const taken = fold([...scorer.events, { ...envelope(target + 1), type: "retracted", target }]);
    expect(taken.doc?.headline.clock).toMatchObject({ told: 12 });
  });

  test("[F-7.3] runs on through stoppages, and stands while the match is suspended", () => {
    const scorer = kickedOff();
    const { clock } = scorer.doc.card;
    for (const reason of ["injury", "review", "drinks", "other"] as const) {
      scorer.do({ type: "paused", reason });
      expect(scorer.doc.card.clock).toEqual(clock);
      scorer.do({ type: "resumed" });
    }
    scorer.do({ type: "paused", reason: "rain" });
    const stood = scorer.doc.card.clock;
    expect(stood).toEqual({ period: "first-half", at: 9 });
    expect(scorer.doc.headline).not.toHaveProperty("clock");
    scorer.do({ type: "paused", reason: "bad-light" });
    expect(scorer.doc.card.clock).toEqual(stood);
    scorer.do({ type: "resumed" });
    expect(scorer.doc.card.clock).toEqual({ ...stood, since: scorer.events.at(-1)?.at });
    // A feed that forgets to say so.
    scorer.do({ type: "paused", reason: "rain" }).do(shot("a", 3));
    expect(scorer.doc.headline.clock).toMatchObject({ since: scorer.events.at(-1)?.at, told: 3 });
  });
});

describe("[F-10.2] who wins", () => {
  const level = (format: FootballFormat) => secondHalf(format).end("second-half");
  const finished = (scorer: Scorer) => scorer.do({ type: "finished" }).doc;
  const cases: readonly (readonly [string, () => Scorer, object, string])[] = [
    ["more goals", () => secondHalf().goal("b", 70), { winner: "b", by: "goals" }, "Brookside won 1–0"],
    ["a draw", () => secondHalf().goal("b", 70).goal("a", 90, { added: 4 }), { result: "draw" }, "Drawn 1–1"],
    [
      "extra time",
      () =>
        level(CUP).start("extra-first-half").goal("a", 99).end("extra-first-half").start("extra-second-half"),
      { winner: "a", by: "extra time" },
      "Ashgrove won 1–0 after extra time",
    ],
    [
      "penalties, as soon as they are decided [F-10.3]",
      () =>
        level(CUP)
          .start("extra-first-half", "extra-second-half")
          .end("extra-second-half")
          .start("shootout")
          .kicks("scored", "saved", "scored", "missed", "scored", "saved"),
      { winner: "a", by: "penalties" },
      "Ashgrove won 3–0 on penalties",
    ],
    [
      "the tie on aggregate",
      () => secondHalf(tie(0, 2)).goal("a", 60),
      { winner: "b", by: "aggregate" },
      "Brookside go through 2–1 on aggregate",
    ],
    [
      "away goals",
      () => secondHalf(tie(1, 2, true)).goal("a", 60),
      { winner: "a", by: "away goals" },
      "Ashgrove go through on away goals",
    ],
  ];
  test.each(cases)("%s", (_name, scorer, outcome, text) => {
    const doc = finished(scorer());
    expect(doc.card.outcome).toEqual(outcome);
    expect(doc.headline.text).toBe(text);
  });

  test("[F-7.5] an abandoned match has no winner", () => {
    const { doc } = kickedOff().goal("a", 10).do({ type: "abandoned" });
    expect(doc.card.outcome).toEqual({ result: "no result" });
    expect(doc.headline.text).toBe("Abandoned at 1–0 (10’)");
  });

  test("an awarded match has the score that it is given", () => {
    const awarded = { type: "football.match-awarded", side: "b", score: { a: 0, b: 3 } } as const;
    const { doc } = kickedOff().goal("a", 10).do(awarded).do({ type: "abandoned" });
    expect(doc.card.outcome).toEqual({ winner: "b", by: "award" });
    expect(doc.headline).toMatchObject({
      a: { score: "0" },
      b: { score: "3" },
      text: "Awarded to Brookside, 3–0",
    });
  });
});

describe("[F-10.3] penalties", () => {
  const shootout = () =>
    new Scorer({ ...LEAGUE, shootout: true })
      .start("first-half", "second-half")
      .end("second-half")
      .start("shootout");
  const kick = (side: "a" | "b", shirt?: number) =>
    ({
      type: "football.shootout-kick-taken",
      side,
      outcome: "scored",
      ...(shirt && { player: player(side, shirt) }),
    }) as const;

  test("the sides kick in turn", () => {
    expect(shootout().kicks("scored").rule(kick("a"))).toBe("F-10.3");
  });
  test("nobody kicks twice before all have", () => {
    const scorer = shootout().do(kick("a", 9)).do(kick("b", 9));
    expect(scorer.rule(kick("a", 9))).toBe("F-10.3");
  });
  test("no kick once they are decided, and none is needed after five each but sudden death", () => {
    const s = "scored" as const;
    const decided = shootout().kicks(s, "saved", s, "saved", s, "saved");
    expect(decided.rule(kick("a"))).toBe("F-10.3");
    const level = shootout().kicks(s, s, s, s, s, s, s, s, s, s, s);
    expect(level.rule({ ...kick("b"), outcome: "missed" })).toBe("lawful");
    expect(level.rule(kick("a"))).toBe("F-10.3");
    expect(level.end("shootout").do({ type: "finished" }).doc.headline.a).toEqual({
      score: "0",
      detail: "(6)",
    });
  });
  test("goals from them are no goals of the match", () => {
    expect(shootout().kicks("scored").doc.card.score).toEqual({ a: 0, b: 0 });
  });
});

describe("the commentary", () => {
  test("marks what matters, and sums up a half", () => {
    const scorer = kickedOff().goal("a", 45, { added: 2, player: player("a", 9) });
    // There is a Number9 on both sides, so that the whole name is told.
    expect(scorer.last).toMatchObject({
      clock: "45+2’",
      mark: "Goal",
      key: true,
      lead: "GOAL! A. Number9 for Ashgrove.",
    });
  });
  test("ends a half with its figures", () => {
    const scorer = kickedOff().goal("b", 30).end("first-half");
    expect(scorer.last).toMatchObject({
      lead: "Half-time: Ashgrove 0, Brookside 1.",
      key: true,
      summary: { title: "Half-time" },
    });
  });
});
