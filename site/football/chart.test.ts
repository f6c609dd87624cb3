import { describe, expect, test } from "vitest";
import { player, Scorer } from "../../match/football/testing.ts";
import { apart, bars, races, span, ticks } from "./chart.ts";
import { en } from "./panel-words/en.ts";
import { clockText, happenings, statisticsOf } from "./figures.ts";

const a9 = player("a", 9);
const played = () =>
  new Scorer()
    .start("first-half")
    .do({ type: "football.shot-taken", side: "a", minute: 10, outcome: "saved", xg: 0.2, player: a9 })
    .goal("a", 20, { xg: 0.5, player: a9 })
    .goal("b", 45, { added: 2, how: "own goal", player: player("a", 4) })
    .do({ type: "football.card-shown", side: "b", minute: 45, card: "red", player: player("b", 3) });

describe("what the charts draw", () => {
  test("chances add up step by step, with goals marked, own goals too", () => {
    const [home, away] = races(played().doc);
    expect(home).toMatchObject({ total: 0.7, goals: [{ x: 20, y: 0.7 }] });
    expect(away).toMatchObject({ total: 0, goals: [{ x: 47, y: 0 }] });
  });

  test("shots without chances are counted", () => {
    const { doc } = new Scorer().start("first-half").goal("b", 3);
    expect(races(doc)[1]).toMatchObject({ total: 1 });
    expect(bars(doc)).toEqual([{ key: "b0", side: "b", from: 0, shots: 1, goals: 1 }]);
    expect(span(doc.card)).toBe(90);
  });

  test("ticks are round, and labels do not touch", () => {
    expect(ticks(2.4)).toEqual([0, 1, 2, 3]);
    expect(apart(10, 12, 14)).toEqual([4, 18]);
    expect(apart(10, 40, 14)).toEqual([10, 40]);
  });
});

describe("what the screens tell", () => {
  test("goals, cards and substitutions in their order", () => {
    expect(happenings(played().doc, en).map(({ kind, minute, how }) => [kind, minute, how])).toEqual([
      ["goal", "20", undefined],
      ["goal", "45+2", "own goal"],
      ["red", "45", undefined],
    ]);
  });

  test("statistics that the feed gives, and no others", () => {
    const ids = statisticsOf(played().doc).map(({ id }) => id);
    expect(ids).not.toContain("possession");
    expect(ids).toContain("redCards");
  });

  test("the clock runs in a half, and stands on what is known when the wall's time is another", () => {
    const { doc } = played();
    const since = Date.parse(doc.card.clock?.since ?? "");
    expect(clockText(doc, since + 2_705_000)).toBe("45:05");
    expect(clockText(doc, since + 605_000), "a match that runs ahead of the wall").toBe("45’");
    expect(clockText(doc, since - 1000)).toBe("45’");
    expect(clockText(played().end("first-half").doc, since)).toBeUndefined();
  });
});
