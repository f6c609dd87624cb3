import { describe, expect, test } from "vitest";
import { playerId } from "../ids.ts";
import type { Happening } from "../event.ts";
import { called } from "./scoring.ts";
import { scoreText } from "./sets.ts";
import { Umpire } from "./testing.ts";
import type { TennisFormat } from "./format.ts";

const ruleOf = (umpire: Umpire, event: Happening) => {
  const applied = umpire.try(event);
  return applied.ok ? "lawful" : applied.rule;
};
const point = (winner: "a" | "b", more: object = {}): Happening => ({
  type: "tennis.point-played",
  winner,
  ...more,
});

describe("the game", () => {
  test.each([
    ["", "0", "0"],
    ["a", "15", "0"],
    ["ab", "15", "15"],
    ["aab", "30", "15"],
    ["aaabb", "40", "30"],
    ["aaabbb", "40", "40"],
    ["aaabbba", "AD", "40"],
    ["aaabbbb", "40", "AD"],
    ["aaabbbab", "40", "40"],
  ])("[T-5] after %j it is %s-%s", (played, a, b) => {
    const { points } = new Umpire().points("a".repeat(4) + played).set;
    expect([called(points, "a", false), called(points, "b", false)]).toEqual([a, b]);
  });

  test.each([
    ["four points win it", "aaaa", [1, 0]],
    ["not without two clear", "aaabbba", [0, 0]],
    ["two clear after deuce", "aaabbbabaa", [1, 0]],
    ["the receiver can win it", "bbbb", [0, 1]],
  ])("[T-5] %s", (_name, played, [a, b]) => {
    expect(new Umpire().points(played).set.games).toEqual({ a, b });
  });

  test("[T-A6] without advantage the point after deuce wins it", () => {
    expect(new Umpire({ noAd: true }).points("aaabbbb").set.games).toEqual({ a: 0, b: 1 });
  });
});

const FINAL_SETS: readonly (readonly [TennisFormat["finalSet"], string, string])[] = [
  ["tie-break", "ab".repeat(6), "7-6(0)"],
  ["tie-break to 10", "ab".repeat(6), "7-6(0)"],
  ["tie-break at 12-12", "ab".repeat(12), "13-12(0)"],
];

describe("the set", () => {
  test.each([
    ["six games, two clear", "aaaaaa", "6-0"],
    ["not at 6-5", "abababababa", undefined],
    ["at 7-5", "abababababaa", "7-5"],
  ])("[T-6] %s", (_name, played, text) => {
    const umpire = new Umpire().games(played);
    expect(umpire.set.winner && scoreText(umpire.card, "a")).toBe(text);
  });

  test("[T-6] at six all a tie-break to seven decides it, and its winner has seven games", () => {
    const umpire = new Umpire().sixAll().points("aaaaaa");
    expect(umpire.set).toMatchObject({ games: { a: 6, b: 6 }, tieBreak: { a: 6, b: 0 } });
    umpire.point("a");
    expect(umpire.set).toMatchObject({ games: { a: 7, b: 6 }, winner: "a" });
  });

  test("[T-5] a tie-break is won by two clear points, however many it takes", () => {
    const umpire = new Umpire().sixAll().points("ab".repeat(6));
    expect(umpire.point("a").set.winner).toBeUndefined();
    expect(scoreText(umpire.point("a").card, "a")).toBe("7-6(6)");
  });

  test("[T-A6] a short set is won by four games, with its tie-break at four all", () => {
    expect(new Umpire({ games: 4 }).games("aaaa").set.winner).toBe("a");
    const umpire = new Umpire({ games: 4 }).games("abababab").points("bbbbbbb");
    expect(scoreText(umpire.card, "b")).toBe("5-4(0)");
  });

  test.each(FINAL_SETS)("[T-A6] final set by %s", (finalSet, games, text) => {
    const umpire = new Umpire({ finalSet }).games("a".repeat(6) + "b".repeat(6) + games);
    const to = finalSet === "tie-break to 10" ? 10 : 7;
    umpire.points("b".repeat(to - 1));
    expect(umpire.card.outcome).toBeUndefined();
    umpire.point("b");
    expect(scoreText(umpire.card, "b")).toBe(`0-6 6-0 ${text}`);
    expect(umpire.card.outcome).toEqual({ winner: "b" });
  });

  test("[T-6] an advantage set has no tie-break", () => {
    const umpire = new Umpire({ finalSet: "advantage" }).games(
      `${"a".repeat(6)}${"b".repeat(6)}${"ab".repeat(15)}`,
    );
    expect(umpire.set).toMatchObject({ games: { a: 15, b: 15 } });
    expect(umpire.set.tieBreak).toBeUndefined();
    expect(scoreText(umpire.games("bb").card, "b")).toBe("0-6 6-0 17-15");
  });

  test("[T-A6] a match tie-break to ten stands for the final set", () => {
    const umpire = new Umpire({ finalSet: "match tie-break" }).games("a".repeat(6) + "b".repeat(6));
    umpire.points("ab".repeat(9)).point("a");
    expect(umpire.doc.headline).toMatchObject({ a: { score: "6 0 10" }, b: { score: "0 6 9" } });
    umpire.point("a");
    expect(scoreText(umpire.card, "a")).toBe("6-0 0-6 [11-9]");
    expect(umpire.set.games).toEqual({ a: 1, b: 0 });
  });

  test("[T-6] only the final set has the final set's rule", () => {
    expect(new Umpire({ finalSet: "advantage" }).sixAll().points("a".repeat(7)).set.winner).toBe("a");
  });
});

describe("the match", () => {
  test.each([
    [1, 1],
    [3, 2],
    [5, 3],
  ] as const)("[T-7] best of %i is won by %i sets, and no point is played after it", (bestOf, sets) => {
    const umpire = new Umpire({ bestOf }).games("a".repeat(6 * sets - 1));
    expect(umpire.card.outcome).toBeUndefined();
    umpire.games("a");
    expect(umpire.card.outcome).toEqual({ winner: "a" });
    expect(ruleOf(umpire, point("a"))).toBe("T-7");
    expect(ruleOf(umpire, { type: "tennis.player-retired", side: "b" })).toBe("T-7");
  });

  test("[T-29] who retires has lost, whatever the score", () => {
    const umpire = new Umpire().games("aaaab").do({ type: "tennis.player-retired", side: "a" });
    umpire.do({ type: "finished" });
    expect(umpire.card.outcome).toEqual({ winner: "b", by: "retirement" });
    expect(umpire.doc.headline.text).toBe("Brook won 1-4 (Ashgrove retired)");
  });

  test("[T-29] a retirement without a name has no winner", () => {
    const umpire = new Umpire().points("aab").do({ type: "tennis.player-retired" });
    expect(umpire.card.outcome).toEqual({ by: "retirement" });
    expect(umpire.doc.headline.text).toBe("Match ended by retirement, 0-0");
  });

  test("[T-29] a walkover comes before the first point, a default at any time", () => {
    const given: Happening = { type: "tennis.walkover-given", side: "b" };
    expect(ruleOf(new Umpire().point("a"), given)).toBe("T-29");
    expect(new Umpire().do(given).doc.headline.text).toBe("Ashgrove won by walkover");
    const defaulted = new Umpire().point("a").do({ type: "tennis.player-defaulted", side: "a" });
    expect(defaulted.card.outcome).toEqual({ winner: "b", by: "default" });
  });

  test.each([
    ["warning", { a: 0, b: 0 }, { a: 1, b: 0 }],
    ["point", { a: 0, b: 0 }, { a: 2, b: 0 }],
    ["game", { a: 1, b: 0 }, { a: 0, b: 0 }],
  ] as const)("[T-29] penalised by a %s", (penalty, games, points) => {
    const umpire = new Umpire().point("a").do({ type: "tennis.penalty-imposed", side: "b", penalty });
    expect(umpire.set).toMatchObject({ games, points });
  });

  test("[T-28] calls are reviewed after the first point, not before it", () => {
    const review: Happening = { type: "tennis.call-reviewed", by: "a", overturned: false };
    expect(ruleOf(new Umpire(), review)).toBe("T-28");
    expect(ruleOf(new Umpire().point("a"), review)).toBe("lawful");
  });

  test("a game of which only the winner is known counts", () => {
    const umpire = new Umpire().points("ab");
    for (let at = 0; at < 6; at++) umpire.do({ type: "tennis.game-recorded", winner: "b" });
    expect(scoreText(umpire.card, "b")).toBe("6-0");
  });
});

describe("the service", () => {
  const open = () => {
    const umpire = new Umpire();
    umpire.try({ type: "tennis.toss-won", side: "b", chose: "end" });
    return umpire;
  };

  test("[T-9] the toss says who serves first, unless an end was chosen; it is made before the first point", () => {
    expect(new Umpire().card.serving).toBe("a");
    expect(open().card.serving).toBeUndefined();
    const toss: Happening = { type: "tennis.toss-won", side: "b", chose: "receive" };
    expect(new Umpire().do(toss).card.serving).toBe("a");
    expect(ruleOf(new Umpire().point("a"), toss)).toBe("T-9");
  });

  test("[T-14] the first point names its server where nothing else does", () => {
    expect(ruleOf(open(), point("a"))).toBe("T-14");
    expect(open().point("a", { server: "b" }).card.serving).toBe("b");
  });

  test("[T-14] the sides serve in turn, from one set to the next", () => {
    const umpire = new Umpire();
    for (const [games, server] of [
      [0, "a"],
      [1, "b"],
      [1, "a"],
      [7, "b"],
    ] as const) {
      expect(umpire.games("a".repeat(games)).card.serving).toBe(server);
    }
  });

  test("[T-5] in a tie-break one point, then two in turn; the other side serves first afterwards", () => {
    const umpire = new Umpire().sixAll();
    const served = Array.from("abababaaaa", (side) => {
      const by = umpire.card.serving;
      umpire.points(side);
      return by;
    });
    expect(served.join("")).toBe("abbaabbaab");
    expect(umpire.set.winner).toBe("a");
    expect(umpire.card.serving).toBe("b");
  });

  test("[T-27] who takes over the service within a game serves it to its end; in a tie-break the order comes back", () => {
    const umpire = new Umpire().point("a").point("a", { server: "b" });
    expect(umpire.card.serving).toBe("b");
    expect(umpire.points("aa").card.serving).toBe("a");
    const tieBreak = new Umpire().sixAll().point("a").point("a", { server: "a" });
    expect(tieBreak.card.serving).toBe("b");
    expect(tieBreak.points("aaaaa").card.serving).toBe("b");
  });

  test("[T-27] a game served out of turn stands and alters the order; the figures are of who served", () => {
    const umpire = new Umpire().games("a").point("a", { server: "a" }).points("aaa");
    expect(umpire.set.figures.a).toMatchObject({ serviceGames: 2, held: 2 });
    expect(umpire.card.serving).toBe("b");
  });

  test.each([
    ["T-24", { winner: "a", how: "double-fault" }],
    ["T-24", { winner: "b", how: "ace" }],
    ["T-24", { winner: "b", how: "service-winner" }],
    ["T-20", { winner: "b", how: "double-fault", serve: 1 }],
  ] as const)("[%s] cannot be, with side a serving: %j", (rule, { winner, ...more }) => {
    expect(ruleOf(new Umpire(), point(winner, more))).toBe(rule);
  });

  test.each([
    { winner: "b", how: "double-fault", serve: 2 },
    { winner: "a", how: "ace", serve: 2 },
    { winner: "b", how: "winner" },
  ] as const)("[T-24] can be, with side a serving: %j", ({ winner, ...more }) => {
    expect(ruleOf(new Umpire(), point(winner, more))).toBe("lawful");
  });

  test("[T-14] who serves plays for the side that serves, unless the officials let it pass", () => {
    const wrong = point("a", { server: "a", servedBy: playerId("b1") });
    expect(ruleOf(new Umpire(), wrong)).toBe("T-14");
    expect(ruleOf(new Umpire(), { ...wrong, despite: ["T-14"] })).toBe("lawful");
  });

  test("[T-14] in doubles the four serve in turn, and each pair may begin a set with the other", () => {
    const umpire = new Umpire({ draw: "doubles" });
    expect(umpire.card.server).toBeUndefined();
    umpire.point("a", { servedBy: playerId("a2") });
    expect(umpire.card.server).toBe("a2");
    umpire
      .points("aaa")
      .point("a", { servedBy: playerId("b1") })
      .points("aaa");
    expect(umpire.card.server).toBe("a1");
    expect(umpire.games("a").card.server).toBe("b2");
    expect(umpire.games("a").card.server).toBe("a2");
    expect(umpire.games("aa").card.server).toBeUndefined();
    expect(umpire.point("a", { servedBy: playerId("a1") }).card.server).toBe("a1");
  });

  test("[T-14] in a doubles tie-break the four serve in the same turn", () => {
    const umpire = new Umpire({ draw: "doubles" });
    umpire.point("a", { servedBy: playerId("a1") }).points("aaa");
    umpire
      .point("b", { servedBy: playerId("b1") })
      .points("bbb")
      .games("ab".repeat(5));
    const served = Array.from("ababab", (side) => {
      const by = umpire.card.server;
      umpire.points(side);
      return by;
    });
    expect(served).toEqual(["a1", "b1", "b1", "a2", "a2", "b2"]);
  });
});

describe("what the next point may decide", () => {
  const at = (played: string, format: Partial<TennisFormat> = {}) => {
    const { doc } = new Umpire(format).points(played);
    return doc.headline.figures ?? "";
  };
  const games = (winners: string) => Array.from(winners, (side) => side.repeat(4)).join("");

  test.each([
    ["bb", ""],
    ["bbb", "3 break points Brook"],
    ["abbb", "2 break points Brook"],
    ["aabbb", "Break point Brook"],
    ["aaabbb", ""],
    ["aaabbbb", "Break point Brook"],
    ["aaa", ""],
    [`${games("aaaaa")}aaa`, "3 set points Ashgrove"],
    [`${games("aaaaaaaaaaa")}bba`, ""],
    [`${games("aaaaaaaaaaa")}bbaaa`, "Match point Ashgrove"],
    [`${games("ababababababaaaaaa".slice(0, 12))}aaaaaab`, "5 set points Ashgrove"],
  ])("[T-7] after %j: %j", (played, chances) => expect(at(played)).toBe(chances));

  test("[T-A6] a deciding point can be one for both", () => {
    expect(at(`${games("ababababa")}aaabbb`, { noAd: true })).toBe("Set point Ashgrove");
    expect(at(`${games("babababab")}bbbaaa`, { noAd: true })).toContain("Set point Brook");
  });
});

describe("the figures", () => {
  test("break points, breaks, holds, serves and points of either side", () => {
    const umpire = new Umpire();
    umpire.point("a", { how: "ace", serve: 1 }).point("b", { how: "double-fault" });
    umpire.point("b", { serve: 2, how: "winner" }).point("a", { serve: 2, how: "unforced-error" });
    umpire.point("b", { serve: 1 }).point("a", { serve: 1 }).points("bb");
    expect(umpire.set.figures).toMatchObject({
      a: {
        points: 3,
        servePoints: 8,
        serveWon: 3,
        serves: 5,
        firstIn: 3,
        firstWon: 2,
        secondWon: 1,
        aces: 1,
        doubleFaults: 1,
        winners: 1,
        serviceGames: 1,
        held: 0,
      },
      b: { points: 5, breakPoints: 2, breaks: 1, winners: 1, unforced: 1, serviceGames: 0 },
    });
  });

  test("nobody breaks in a tie-break", () => {
    const { figures } = new Umpire().sixAll().points("b".repeat(7)).set;
    expect([figures.b.breaks, figures.a.serviceGames, figures.b.serviceGames]).toEqual([0, 6, 6]);
  });
});
