import type { ComponentChild } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { Umpire } from "../../match/tennis/testing.ts";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { leadOf, scale, ticks } from "./chart.ts";
import { callsOf, comparisons, formatText, gamesOf } from "./figures.ts";
import { tennisPanels } from "./panels.tsx";
import { tennisViewIn } from "./view.tsx";
import { tennisWords } from "./panel-words.ts";
import { en } from "./panel-words/en.ts";

await pageWords.load("en");
await tennisWords.load("en");
const tennisView = await tennisViewIn("en");
const speech = speechIn({ language: "en" });
const said = (view: ComponentChild): string => render(<Speaking speech={speech}>{view}</Speaking>);
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("the charts", () => {
  it.each([
    [-7, 12, 6, [-5, 0, 5, 10]],
    [0, 8, 4, [0, 2, 4, 6, 8]],
    [-5, 5, 6, [-4, -2, 0, 2, 4]],
  ])("ticks from %i to %i", (least, most, count, expected) =>
    expect(ticks(least, most, count)).toEqual(expected),
  );

  it("has the lead after every point, breaks where they were, and sets where they end", () => {
    const { points, breaks, sets } = leadOf(new Umpire().games("aaaaaa").points("b").card);
    expect(points.at(-1)).toEqual({ x: 25, y: 23 });
    expect(breaks).toEqual([8, 16, 24].map((x) => ({ x, y: x, by: "a" })));
    expect(sets).toEqual([
      { x: 24, ordinal: 1, over: true },
      { x: 25, ordinal: 2, over: false },
    ]);
  });

  it("keeps more points above fewer", () => {
    const paper = scale(10, -5, 5);
    expect(paper.y(3)).toBeLessThan(paper.y(-3));
    expect(paper.x(0)).toBeLessThan(paper.x(10));
  });
});

it("calls a game point by point, the server's points first", () => {
  const [game] = gamesOf(new Umpire().points("aabbbaaa").card);
  expect(game && callsOf(game, "Game").map((call) => call.text)).toEqual([
    "15-0",
    "30-0",
    "30-15",
    "30-30",
    "30-40",
    "40-40",
    "AD-40",
    "Game",
  ]);
});

it("leaves out what nobody recorded", () => {
  const names = (umpire: Umpire) => comparisons(umpire.set.figures).map(({ id }) => en.figures[id]);
  expect(names(new Umpire().points("aab"))).not.toContain("Aces");
  expect(names(new Umpire().point("a", { how: "ace", serve: 1 }))).toContain("First serves in");
});

it("draws a match in every state without a style of its own", () => {
  const states = [
    new Umpire(),
    new Umpire().points("bbb"),
    new Umpire({ draw: "doubles", noAd: true, finalSet: "match tie-break" })
      .games("aaaaaabbbbbb")
      .points("aab"),
    new Umpire({ bestOf: 1 }).sixAll().points("bbbbbbb").do({ type: "finished" }),
    new Umpire().do({ type: "tennis.walkover-given", side: "b" }).do({ type: "finished" }),
  ];
  for (const { doc } of states) {
    const { Now, Summary, Charts, Scorecard } = tennisPanels;
    for (const View of [Now, Summary, Charts, Scorecard]) {
      expect(said(<View doc={doc} />)).not.toMatch(/style=|undefined|NaN/);
    }
  }
});

it("shows the points of the game, who serves, and what is at stake", () => {
  const { doc } = new Umpire().games("ab").points("bbb");
  expect(text(said(<tennisPanels.Now doc={doc} />))).toContain("A Player1 to serve");
  expect(tennisView.chips(doc, speech).at(-1)).toEqual({
    name: "3 break points",
    value: "Brook",
    tone: "warn",
  });
  expect(tennisView.period(doc, 1, speech)).toBe("1st set");
  expect(tennisView.aside(doc, speech)).toBe("Ada Ashgrove won the toss and chose to serve");
  expect(formatText(en, doc)).toBe("Singles · best of three sets");
});

it("writes the loser's points beside a tie-break's games", () => {
  const { doc } = new Umpire({ bestOf: 1 }).sixAll().points("aaabbbbbbb").do({ type: "finished" });
  expect(text(said(<tennisPanels.Summary doc={doc} />))).toContain("Brook won 7-6(3)");
  expect(said(<tennisPanels.Summary doc={doc} />)).toContain("<sup>3</sup>");
});

it("[P-7] leads from the board to its players, in doubles to each of a pair", () => {
  const linksOn = (doc: TennisDocument) => {
    const links = said(<tennisPanels.Now doc={doc} />).matchAll(/href="([^"]*)"[^>]*>([^<]*)</g);
    return Array.from(links, ([, path, name]) => [path, name]);
  };
  expect(linksOn(new Umpire().points("a").doc)).toEqual([
    ["/players/a1", "Ashgrove"],
    ["/players/b1", "Brook"],
  ]);
  const pairs = new Umpire({ draw: "doubles" }).points("a").doc;
  expect(linksOn(pairs)).toEqual([
    ["/players/a1", "Ashgrove"],
    ["/players/a2", "Alder"],
    ["/players/b1", "Brook"],
    ["/players/b2", "Birch"],
  ]);
  // The line-up may name them in another order than the side's name does.
  const named = {
    ...pairs.players,
    a1: { name: "Ann Alder", side: "a" },
    a2: { name: "Al Ashgrove", side: "a" },
  };
  expect(linksOn({ ...pairs, players: named } as TennisDocument).slice(0, 2)).toEqual([
    ["/players/a2", "Ashgrove"],
    ["/players/a1", "Alder"],
  ]);
  expect(linksOn({ ...pairs, players: {} })).toEqual([]);
});
