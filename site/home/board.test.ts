import { describe, expect, it } from "vitest";
import type { Board } from "../../match/document.ts";
import { listing } from "../../match/listing.ts";
import type { Phase } from "../../match/head.ts";
import { matchId } from "../../match/ids.ts";
import { announced } from "../samples.ts";
import { daysOf, matching, pin, type Sections, sections, steady } from "./board.ts";

const { doc } = announced().image();
const match = (id: string, phase: Phase, startsAt: string, at = startsAt) =>
  listing({ ...doc, id: matchId(id), startsAt, status: { phase, label: phase } }, at);

const rain = match("rain", "paused", "2026-06-06T10:00:00Z");
const play = match("play", "live", "2026-06-06T12:00:00Z");
const test = match("test", "live", "2026-06-03T10:00:00Z", "2026-06-06T11:00:00Z");
const all = [
  match("late", "upcoming", "2026-06-07T18:00:00Z"),
  match("early", "upcoming", "2026-06-07T10:00:00Z"),
  rain,
  play,
  match("old", "finished", "2026-06-01T10:00:00Z", "2026-06-01T18:00:00Z"),
  match("new", "abandoned", "2026-06-05T10:00:00Z", "2026-06-05T11:00:00Z"),
];
const boardOf = (matches: readonly ReturnType<typeof match>[]): Board => ({
  matches: Object.fromEntries(matches.map((each) => [each.id, each])),
});
const dayOf = (at: string) => at.slice(0, 10);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const byDay = (days: Sections["results"]) =>
  days.map(({ day, groups }) => [day, groups.flatMap(({ listings }) => ids(listings))]);

describe("the board in sections", () => {
  const found = sections(all, dayOf);

  it("[P-8] has play before pauses", () => expect(ids(found.live)).toEqual(["play", "rain"]));

  it("[P-8] has what comes next first, by day", () =>
    expect(byDay(found.upcoming)).toEqual([["2026-06-07", ["early", "late"]]]));

  it("[P-8] has results by the day on which they came, newest first", () =>
    expect(byDay(found.results)).toEqual([
      ["2026-06-05", ["new"]],
      ["2026-06-01", ["old"]],
    ]));

  it("has a competition's matches of a day together", () => {
    const other = {
      ...match("m-2", "finished", "2026-06-05T10:00:00Z", "2026-06-05T10:30:00Z"),
      competition: "Other",
    };
    const third = match("m-3", "finished", "2026-06-05T10:00:00Z", "2026-06-05T10:00:00Z");
    const [day] = sections([...all, other, third], dayOf).results;
    expect(day?.groups.map(({ competition, listings }) => [competition, ids(listings)])).toEqual([
      ["Harbour Cup", ["new", "m-3"]],
      ["Other", ["m-2"]],
    ]);
  });
});

describe("what is asked for", () => {
  const asked = (query: Parameters<typeof matching>[1], board = boardOf([...all, test])) =>
    ids(matching(board, query, dayOf));

  it("[P-8] is a sport, a competition, a day, or words", () => {
    expect(asked({ sport: "football" })).toEqual([]);
    expect(asked({ sport: "cricket", competition: "Harbour Cup" })).toHaveLength(7);
    expect(asked({ day: "2026-06-07" })).toEqual(["late", "early"]);
    expect(asked({ q: "kest" })).toHaveLength(7);
    expect(asked({ q: "estrels" })).toEqual([]);
  });

  it("[P-8] has a match of several days on each of them", () => {
    expect(asked({ day: "2026-06-04" })).toEqual(["test"]);
    expect(asked({ day: "2026-06-06" })).toEqual(["rain", "play", "test"]);
  });

  it("has the days that there is something on, and what is on on that of its last event", () => {
    const days = daysOf([...all, test], dayOf);
    expect(days.map(({ day, count }) => [day, count])).toEqual([
      ["2026-06-01", 1],
      ["2026-06-05", 1],
      ["2026-06-06", 3],
      ["2026-06-07", 2],
    ]);
  });
});

describe("what is shown as live", () => {
  it("[P-8] keeps its place when play stops, when it ends, and when another begins", () => {
    const first = sections(all, dayOf);
    const kept = steady([], first.live);
    const moved = [
      { ...play, status: { phase: "finished", label: "Result" } as const },
      { ...rain, status: { phase: "live", label: "Play" } as const },
      match("begun", "live", "2026-06-06T09:00:00Z"),
    ];
    const next = sections([...all.filter(({ id }) => id !== "play" && id !== "rain"), ...moved], dayOf, kept);
    expect(ids(next.live)).toEqual(["play", "rain", "begun"]);
    expect(byDay(next.results).flat(2)).not.toContain("play");
    expect(steady(kept, next.live)).toEqual(["play", "rain", "begun"]);
    expect(steady(kept, first.live)).toBe(kept);
  });
});

describe("favourites", () => {
  it("[P-8] stand above: what is on, what comes next, what was last; nothing stands twice", () => {
    const chosen = new Set(["rain", "early", "old"]);
    const { pinned, rest } = pin(sections(all, dayOf), ({ id }) => chosen.has(id));
    expect([ids(pinned.live), ids(pinned.near)]).toEqual([["rain"], ["early", "old"]]);
    expect([ids(rest.live), byDay(rest.upcoming), byDay(rest.results)]).toEqual([
      ["play"],
      [["2026-06-07", ["late"]]],
      [["2026-06-05", ["new"]]],
    ]);
  });
});
