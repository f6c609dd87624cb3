import { expect, test } from "vitest";
import { linesOf } from "../lines.ts";
import { addUp, figures } from "../statistics.ts";
import { statistics } from "./statistics.ts";
import { Umpire } from "./testing.ts";

const lineOf = ({ doc }: Umpire, id: string) => linesOf(doc).find((line) => line.id === id)?.line;

test("[T-S1] a set won to love counts for the winner; a match tie-break is none", () => {
  const umpire = new Umpire({ finalSet: "match tie-break" }).games("aaaaaabbbbbb").points("a".repeat(10));
  expect(umpire.card.outcome).toMatchObject({ winner: "a" });
  expect(lineOf(umpire, "a1")).toMatchObject({ sets: 2, bagels: 1 });
  expect(lineOf(umpire, "b1")).toMatchObject({ sets: 1, bagels: 1 });
  expect(lineOf(new Umpire().games("aaaaaba"), "a1")).not.toHaveProperty("bagels");
});

test("[T-S2] the most aces in a match are the greatest of all matches, and in doubles nobody's", () => {
  const served = (aces: number) => {
    const umpire = new Umpire();
    for (let ace = 0; ace < aces; ace++) umpire.point("a", { how: "ace", serve: 1 });
    return lineOf(umpire, "a1") ?? {};
  };
  const all = addUp([served(2), served(3), served(1)]);
  expect(figures(statistics, all)).toMatchObject({ aces: 6, "most-aces": 3 });
  expect(served(0)).not.toHaveProperty("mostAces");
  const pairs = new Umpire({ draw: "doubles" }).point("a", { how: "ace", serve: 1 });
  expect(lineOf(pairs, "a1")).not.toHaveProperty("mostAces");
});
