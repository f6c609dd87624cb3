import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listing } from "../match/listing.ts";
import type * as Favourites from "./favourites.ts";
import { announced } from "./samples.ts";

const { doc } = announced().image();
const match = listing(doc, doc.startsAt);

describe("favourites", () => {
  const kept = new Map<string, string>();
  let own: typeof Favourites;
  beforeEach(async () => {
    kept.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    vi.resetModules();
    own = await import("./favourites.ts");
  });
  afterEach(() => vi.unstubAllGlobals());

  it("[P-9] are kept, and told to who watches", () => {
    const seen: number[] = [];
    own.onFavourites(() => seen.push(own.favourites().size));
    own.follow(own.matchKey(match), true);
    own.follow(own.matchKey(match), true);
    own.follow(own.teamKey(match, "Kestrels"), true);
    own.follow(own.matchKey(match), false);
    expect(seen).toEqual([1, 1, 2, 1]);
    expect(JSON.parse(kept.get("touchline-favourites") ?? "")).toEqual(["team cricket Kestrels"]);
  });

  it.each([
    ["match", true, true],
    ["team", true, true],
    ["competition", false, true],
  ] as const)("[P-9] a %s pins: %s, has a star: %s", (kind, pins, has) => {
    const keys = {
      match: own.matchKey(match),
      team: own.teamKey(match, match.sides.b.name),
      competition: own.competitionKey(match, match.competition),
    };
    const chosen = new Set([keys[kind]]);
    expect([own.isPinned(chosen, match), own.isFollowed(chosen, match)]).toEqual([pins, has]);
    expect(own.isFollowed(new Set(["team tennis Kestrels"]), match)).toBe(false);
  });

  it.each(["{", "7", '{"a":1}', "null"])("[P-9] are none where %s is kept", (text) => {
    kept.set("touchline-favourites", text);
    expect(own.favourites().size).toBe(0);
  });

  it("[P-9] pass over what is no favourite, and are not without end", () => {
    kept.set(
      "touchline-favourites",
      JSON.stringify(["match a", 7, ...Array.from({ length: 1_000 }, (_, i) => `match ${i}`)]),
    );
    expect(own.favourites().size).toBe(500);
    expect(own.nameOf("team cricket Port Ellery")).toEqual({ name: "Port Ellery", sport: "cricket" });
    expect(own.nameOf("match m-1")).toEqual({ name: "m-1" });
  });
});
