import { describe, expect, test } from "vitest";
import type { FootballDocument } from "../../match/football/card.ts";
import { Scorer } from "../../match/football/testing.ts";
import { momentumOf, pressureOf } from "./momentum.ts";
import { formationOf, shotsOn } from "./pitch.ts";

const started = () => new Scorer().start("first-half");
const shot = { type: "football.shot-taken", outcome: "saved" } as const;

/** The players of side a with positions, and its formation. */
function withPositions(positions: readonly string[], formation?: string): FootballDocument {
  const { doc } = started();
  const players = Object.entries(doc.players).map(([id, player]) => {
    const position = player.side === "a" ? positions[(player.place ?? 0) - 1] : undefined;
    return [id, { ...player, ...(position && { position }) }] as const;
  });
  const sides = formation ? { ...doc.sides, a: { ...doc.sides.a, formation } } : doc.sides;
  return { ...doc, sides, players: Object.fromEntries(players) };
}

const rowsOf = (doc: FootballDocument): readonly (readonly string[])[] => {
  const rows = Map.groupBy(formationOf(doc, "a"), ({ out }) => out);
  return Array.from(rows.values(), (row) => row.map(({ id }) => id));
};

describe("the map of shots", () => {
  test("has side a at the left goal and side b at the right one, each as its shooter sees it", () => {
    const { doc } = started()
      .do({ ...shot, side: "a", minute: 3, xg: 0.36, spot: { x: 10, y: 5 } })
      .do({ ...shot, side: "b", minute: 4, spot: { x: 10, y: 5 } })
      .do({ ...shot, side: "b", minute: 5 });
    expect(shotsOn(doc).map(({ x, y }) => [x, y])).toEqual([
      [5, 24],
      [100, 44],
    ]);
    const [big, usual] = shotsOn(doc);
    expect(big?.radius).toBeGreaterThan(usual?.radius ?? 9);
  });
});

describe("momentum", () => {
  test("leans to who shoots and has corners, and fades", () => {
    const { doc } = started()
      .do({ ...shot, side: "a", minute: 10, xg: 0.3 })
      .do({ type: "football.corner-awarded", side: "b", minute: 30 });
    const leads = pressureOf(doc.card);
    expect(leads).toHaveLength(30);
    expect(leads[9]).toBeCloseTo(0.45);
    expect(leads[29]).toBeCloseTo(-0.2);
    expect(Math.abs(leads[19] ?? 1)).toBeLessThan(0.01);
  });

  test("the first half's stoppage time does not push the second half on; the last one's counts on", () => {
    const scorer = started()
      .do({ ...shot, side: "a", minute: 45, added: 4 })
      .end("first-half")
      .start("second-half")
      .do({ ...shot, side: "b", minute: 46 });
    expect(pressureOf(scorer.doc.card)).toHaveLength(46);
    const { card } = scorer.do({ ...shot, side: "b", minute: 90, added: 3 }).doc;
    expect(pressureOf(card)).toHaveLength(93);
    expect(momentumOf(card)?.ticks.map(({ minute }) => minute)).toEqual([15, 30, 45, 60, 75, 90]);
  });

  test("is not drawn before there was any", () => {
    expect(momentumOf(started().doc.card)).toBeUndefined();
  });
});

describe("the line-up on the pitch", () => {
  const roles = [
    "Goalkeeper",
    ...Array.from({ length: 10 }, (_, at) => (at < 4 ? "Defender" : "Midfielder")),
  ];

  test("stands by its formation, from the right", () => {
    expect(rowsOf(withPositions(["GK"], "4-4-2"))).toEqual([
      ["a1"],
      ["a2", "a3", "a4", "a5"],
      ["a6", "a7", "a8", "a9"],
      ["a10", "a11"],
    ]);
    const [, right] = formationOf(withPositions(["GK"], "4-4-2"), "a");
    expect(right?.across).toBeGreaterThan(0.5);
  });

  test("stands by what players are where no formation is known, or one that is not theirs", () => {
    const expected = [["a1"], ["a2", "a3", "a4", "a5"], ["a6", "a7", "a8", "a9", "a10", "a11"]];
    expect(rowsOf(withPositions(roles))).toEqual(expected);
    expect(rowsOf(withPositions(roles, "3-3"))).toEqual(expected);
  });

  test("is not drawn where neither is known", () => {
    expect(rowsOf(withPositions([], "4-4-2"))).toEqual([]);
    expect(rowsOf(withPositions(["GK"]))).toEqual([]);
  });
});
