import { describe, expect, test } from "vitest";
import { squadOf } from "./cricket/squad.ts";
import { fixture } from "./fixture.ts";
import { CLUBS, SURNAMES } from "./names.ts";

const START = Date.UTC(2026, 3, 4, 14);
const fixtures = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => fixture(seed, index, "t20", START));

describe("the calendar", () => {
  test("the same seed has the same fixtures, another has others", () => {
    expect(fixtures(1, 30)).toEqual(fixtures(1, 30));
    const meetings = (seed: number) => fixtures(seed, 30).map(({ clubs }) => [clubs.a.name, clubs.b.name]);
    expect(meetings(1)).not.toEqual(meetings(2));
  });

  test("an id names competition, seed and place in the calendar, and no two matches share one", () => {
    expect(fixtures(7, 3).map(({ id }) => id)).toEqual([
      "harbour-cup-7-1",
      "coast-league-7-2",
      "harbour-cup-7-3",
    ]);
    expect(fixture(7, 0, "odi", START).id).toBe("lighthouse-shield-7-1");
    expect(new Set(fixtures(1, 60).map(({ id }) => id)).size).toBe(60);
  });

  test("no club is on two fields in one round, and each meets the other five in five rounds", () => {
    const games = fixtures(3, 30);
    for (let round = 0; round < 5; round++) {
      const clubs = games.slice(round * 6, round * 6 + 6).flatMap(({ clubs: { a, b } }) => [a.name, b.name]);
      expect(new Set(clubs).size).toBe(12);
    }
    const meetings = games.map(({ clubs: { a, b } }) => [a.name, b.name].toSorted().join(" v "));
    expect(new Set(meetings).size).toBe(30);
  });
});

describe("squads", () => {
  const clubs = CLUBS.flat();
  test("a club has the same people in every match of a seed", () => {
    for (const club of clubs) expect(squadOf(1, club)).toEqual(squadOf(1, club));
  });

  test("nobody plays for two clubs, and no two share a surname", () => {
    const people = clubs.flatMap((club) => [...squadOf(1, club).eleven, squadOf(1, club).twelfth]);
    const surnames = people.map(({ name }) => name.split(" ").at(-1));
    expect(new Set(people.map(({ id }) => id)).size).toBe(144);
    expect(new Set(surnames).size).toBe(144);
    expect(new Set(SURNAMES).size).toBe(SURNAMES.length);
  });

  test("there are bowlers for every quota: six in an eleven at least", () => {
    for (const club of clubs)
      expect(squadOf(1, club).eleven.filter(({ bowling }) => bowling).length).toBeGreaterThan(5);
  });
});
