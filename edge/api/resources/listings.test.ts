import { expect, test } from "vitest";
import { listing } from "../../../match/document.ts";
import type { Phase } from "../../../match/head.ts";
import { matchId } from "../../../match/ids.ts";
import { sampleDocument, timeOf } from "../../../tests/samples.ts";
import { listingsOf } from "./listings.ts";

const board = (matches: Readonly<Record<string, readonly [Phase, startsAt: number]>>) => ({
  matches: Object.fromEntries(
    Object.entries(matches).map(([name, [phase, startsAt]]) => {
      const id = matchId(name);
      return [id, listing(sampleDocument(id, { phase, startsAt: timeOf(startsAt) }), timeOf(0))];
    }),
  ),
});

test("what is in play comes first, then what comes, then what is over with the latest first", () => {
  const listed = listingsOf(
    board({
      "over-long-ago": ["finished", -900],
      "to-come-later": ["upcoming", 900],
      "live-late": ["live", 0],
      "over-lately": ["abandoned", -100],
      "rain-delay": ["paused", -50],
      "to-come-soon": ["upcoming", 100],
      "live-early": ["live", -60],
    }),
    {},
  );
  expect(listed.map(({ id }) => id)).toEqual([
    "live-early",
    "rain-delay",
    "live-late",
    "to-come-soon",
    "to-come-later",
    "over-lately",
    "over-long-ago",
  ]);
});

test("matches that start together stand in the order of their ids", () => {
  const listed = listingsOf(board({ b: ["live", 0], c: ["live", 0], a: ["live", 0] }), {});
  expect(listed.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
