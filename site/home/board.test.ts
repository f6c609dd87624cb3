import { describe, expect, it } from "vitest";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { type Board, listing } from "../../match/document.ts";
import type { Phase } from "../../match/head.ts";
import { matchId } from "../../match/ids.ts";
import { announced } from "../samples.ts";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { sections } from "./board.ts";
import { SportNav } from "./sport-nav.tsx";

const { doc } = announced().image();
const match = (id: string, phase: Phase, startsAt: string, at = startsAt) =>
  listing({ ...doc, id: matchId(id), startsAt, status: { phase, label: phase } }, at);

const board: Board = {
  matches: Object.fromEntries(
    [
      match("late", "upcoming", "2026-06-07T18:00:00Z"),
      match("early", "upcoming", "2026-06-07T10:00:00Z"),
      match("rain", "paused", "2026-06-06T10:00:00Z"),
      match("play", "live", "2026-06-06T12:00:00Z"),
      match("old", "finished", "2026-06-01T10:00:00Z", "2026-06-01T18:00:00Z"),
      match("new", "abandoned", "2026-06-05T10:00:00Z", "2026-06-05T11:00:00Z"),
    ].map((each) => [each.id, each]),
  ),
};
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("the board in sections", () => {
  const found = sections(board, undefined, (at) => at.slice(0, 10));

  it("has play before pauses", () => expect(ids(found.live)).toEqual(["play", "rain"]));

  it("has what comes next first, grouped by day", () => {
    expect(found.upcoming.map(({ day, listings }) => [day, ids(listings)])).toEqual([
      ["2026-06-07", ["early", "late"]],
    ]);
  });

  it("has results by the day on which they came, newest first", () => {
    expect(found.results.map(({ day, listings }) => [day, ids(listings)])).toEqual([
      ["2026-06-05", ["new"]],
      ["2026-06-01", ["old"]],
    ]);
  });

  it("keeps to one sport where asked", () => {
    expect(sections(board, "cricket", String).live).toHaveLength(2);
    expect(sections(board, "football", String).live).toHaveLength(0);
  });
});

describe("the choice of sports", () => {
  it("marks the one that is shown", async () => {
    await pageWords.load("en");
    const html = renderToString(
      h(Speaking, {
        speech: speechIn({ language: "en" }),
        children: h(SportNav, { sports: ["cricket", "football"], shown: "football" }),
      }),
    );
    expect(html).toContain('<a href="#football" aria-current="true">Football</a>');
  });
});
