import { describe, expect, test } from "vitest";
import type { Entry } from "../head.ts";
import type { MatchEvent } from "../event.ts";
import { fold } from "../fold.ts";
import { describe as inWords } from "./commentary.ts";
import { possessive, shortName, surname } from "./names.ts";
import { Umpire } from "./testing.ts";

const last = ({ entries }: Umpire): Entry => {
  const entry = entries.at(-1);
  if (!entry) throw new Error("nothing was said");
  return entry;
};

describe("what the umpire calls", () => {
  test.each([
    ["a", "15-0."],
    ["b", "0-15."],
    ["ab", "15-all."],
    ["aab", "30-15."],
    ["aaabbb", "Deuce."],
    ["aaabbba", "Advantage Ashgrove."],
    ["aaaa", "Game Ashgrove. Ashgrove leads 1-0."],
    ["aaaabbbb", "Game Brook. 1-all."],
    ["bbbb", "Game Brook, a break of serve. Brook leads 1-0."],
    ["bbba", "15-40. Ashgrove saves a break point."],
  ])("after %j: %s", (played, said) => expect(last(new Umpire().points(played)).text).toBe(said));

  test("in a tie-break", () => {
    const umpire = new Umpire().sixAll();
    expect(last(umpire).text).toBe("Game Brook. 6-all: tie-break.");
    expect(last(umpire.points("aab")).text).toBe("2-1, Ashgrove.");
  });

  test("at the end of a set and of the match, with the set’s figures", () => {
    const umpire = new Umpire().games("aaaaaa");
    expect(last(umpire)).toMatchObject({ key: true, period: 1, text: "Game and set, Ashgrove: 6-0." });
    expect(last(umpire).summary).toEqual({
      title: "1st set: Ashgrove 6-0",
      items: ["Points 24–0", "Break points 3/3–0/0", "12 min"],
    });
    expect(last(umpire.games("bbbbbb")).text).toBe("Game and set, Brook: 6-0. One set all.");
    expect(last(umpire.games("aaaaaa")).text).toBe("Game, set and match, Ashgrove: 6-0.");
  });
});

test("every event is a sentence, key moments are marked, and pairs take the plural", () => {
  const umpire = new Umpire({ draw: "doubles" });
  for (const how of ["ace", "service-winner", "winner"] as const) umpire.point("a", { how });
  umpire.point("b", { how: "double-fault" }).point("b", { how: "forced-error" });
  umpire.point("b", { how: "unforced-error", shot: "backhand", rally: 14 }).points("bb");
  umpire.do({ type: "tennis.call-reviewed", by: "b", overturned: true });
  umpire.do({ type: "tennis.penalty-imposed", side: "a", penalty: "point", reason: "racket abuse" });
  umpire.do({ type: "tennis.player-retired", side: "a" });
  for (const { lead, text } of umpire.entries)
    expect(`${lead} ${text ?? ""}`.trim()).toMatch(/^[\p{Lu}\d].*\.$/u);
  expect(umpire.entries.map(({ lead }) => lead).join(" ")).not.toMatch(/\b(?:undefined|hits|takes|misses)\b/);
  expect(last(umpire)).toMatchObject({ lead: "Ashgrove / Alder retire.", key: true });
  expect(umpire.entries.at(-2)).toMatchObject({ lead: "Ashgrove / Alder: a point penalty.", key: true });
});

test("the same event always reads the same, and neighbours differ", () => {
  const said = () => new Umpire().points("aaaaaaaaa").entries.map(({ lead }) => lead);
  expect(said()).toEqual(said());
  const points = said().slice(-9);
  for (const [at, lead] of points.slice(1).entries()) expect(lead).not.toBe(points[at]);
});

test("[M-14] an amended point says what was and what is", () => {
  const { events } = new Umpire().point("a", { how: "ace" }).point("a");
  const target = events.find(({ type }) => type === "tennis.point-played");
  if (target?.type !== "tennis.point-played") throw new Error("no point");
  const { how: _how, ...plain } = target;
  const { seq } = target;
  const amended: MatchEvent = {
    v: 1,
    id: "c",
    match: target.match,
    seq: events.length + 1,
    at: target.at,
    type: "amended",
    target: seq,
    event: { ...plain, winner: "b" },
  };
  const { entries, doc } = fold([...events, amended]);
  expect(entries.find((entry) => entry.seq === seq)?.was).toBe("an ace by the first-named");
  expect(entries.at(-1)?.lead).toBe(
    "Correction: an ace by the first-named, amended to point to the second-named.",
  );
  expect(doc?.headline.a.detail).toBe("15");
});

test.each([
  ["Rogelio Dutra Da Sandoval", "Da Sandoval"],
  ["R. Ode", "Ode"],
  ["Juma", "Juma"],
  ["Ida del Moravec", "del Moravec"],
])("%s is %s", (name, short) => expect(surname(name)).toBe(short));

test("names that would be the same are told in full", () => {
  const sides = { a: { name: "Ada Holm", short: "HOL" }, b: { name: "Bo Holm", short: "HOL" } };
  expect(shortName({ sides }, "a")).toBe("Ada Holm");
  expect(possessive("Holms")).toBe("Holms’");
});

test("an event in a few words", () => {
  const envelope = { v: 1, id: "e", seq: 1, at: "2026-06-01T12:00:00Z" } as const;
  const { match } = new Umpire().events[0] ?? {};
  if (!match) throw new Error("nothing");
  expect(inWords({ ...envelope, match, type: "tennis.game-recorded", winner: "b" })).toBe(
    "game to the second-named",
  );
  expect(inWords({ ...envelope, match, type: "tennis.walkover-given", side: "b" })).toBe("walkover given");
});
