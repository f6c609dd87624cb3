import { describe, expect, it } from "vitest";
import { matchId } from "../../match/ids.ts";
import { openBook, write } from "./book.ts";
import { type MatchForm, missingIn, newMatchId, opening, readPlayers, shortOf } from "./setup.ts";

const form: MatchForm = {
  format: { sport: "football", halfMinutes: 40 },
  competition: "Liga Vecinal",
  venue: "",
  startsAt: "2026-06-06T14:00:00.000Z",
  sides: {
    a: { name: "Málaga Oeste", short: "", players: "1 José Ñuñez\n7 José Ñuñez\n\n12 Iker" },
    b: { name: "نادي البحر", short: "", players: "" },
  },
};

describe("a new match", () => {
  it("is what the rules take, with players of any script", () => {
    const match = newMatchId(form, "x4k2");
    expect(match).toBe("malaga-oeste-b-2026-06-06-x4k2");
    let n = 0;
    const stamp = { at: form.startsAt, newId: () => `e${++n}` };
    const written = write(openBook(match, [], []), opening(form), stamp);
    if (!written.ok) throw new Error(written.reason);
    const { players, sides } = written.book.doc ?? {};
    expect(Object.keys(players ?? {}).slice(0, 3)).toEqual([
      "mál-josé-ñuñez",
      "mál-josé-ñuñez-2",
      "mál-iker",
    ]);
    expect(Object.values(players ?? {})[2]).toMatchObject({ shirt: 12, bench: true });
    expect(Object.keys(players ?? {})).toHaveLength(3 + 11);
    expect(sides?.a.short).toBe("MÁL");
  });

  it("has an id that a match may have, whatever the names are", () => {
    const sides = { a: { ...form.sides.a, name: "-- Very long name of a club indeed --" }, b: form.sides.b };
    expect(() => matchId(newMatchId({ ...form, sides }, "x4k2"))).not.toThrow();
  });

  it.each([
    ["7 Jo Marsh", { name: "Jo Marsh", shirt: 7, bench: false }],
    ["#10. Sam Ode,", { name: "Sam Ode", shirt: 10, bench: false }],
    ["- Kit Bell (9)", { name: "Kit Bell", shirt: 9, bench: false }],
    ["• Ana Ilić", { name: "Ana Ilić", bench: false }],
  ])("reads %j from a pasted list", (line, player) => expect(readPlayers(line)).toEqual([player]));

  it("says which field is missing", () => {
    const side = (over: object) => ({ ...form, sides: { ...form.sides, a: { ...form.sides.a, ...over } } });
    expect(missingIn(form)).toBeUndefined();
    expect(missingIn(side({ name: " " }))).toBe("name-a");
    expect(missingIn(side({ name: form.sides.b.name }))).toBe("same-name");
    expect(missingIn(side({ players: "Only One" }))).toBe("players-a");
    expect(missingIn({ ...form, competition: "" })).toBe("competition");
    expect(missingIn({ ...form, startsAt: "soon" })).toBe("starts-at");
  });

  it.each([
    ["Hillside Cricket Club", "", "HCC"],
    ["Moor", "", "MOO"],
    ["Moor", "mr", "MR"],
  ])("shortens %s with %j to %s", (name, short, made) => expect(shortOf({ name, short })).toBe(made));
});
