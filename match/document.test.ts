import { expect, test } from "vitest";
import { boardOf, type Listing } from "./document.ts";
import { listing } from "./listing.ts";
import { matchId } from "./ids.ts";
import { Scorer } from "./testing.ts";

const over = (at: number): Listing => {
  const { doc } = new Scorer().bat("a").ball().do({ type: "finished" });
  return { ...listing(doc, new Date(at * 1000).toISOString()), id: matchId(`match-${at}`) };
};

test("[M-15] the board has all that is on, and the newest hundred results", () => {
  const live = { ...listing(new Scorer().doc, "1970-01-01T00:00:00.000Z"), id: matchId("live") };
  const results = Array.from({ length: 130 }, (_, at) => over(at));
  const { matches } = boardOf([live, ...results]);
  expect(Object.keys(matches)).toHaveLength(101);
  expect(matches[live.id]).toBe(live);
  expect(matches[matchId("match-129")]).toBe(results[129]);
  expect(matches[matchId("match-29")]).toBeUndefined();
});
