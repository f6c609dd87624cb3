import { describe, expect, it } from "vitest";
import { playerId } from "../../match/ids.ts";
import { sports } from "../../match/sports.ts";
import { LANGUAGES } from "../i18n/languages.ts";
import { speechIn } from "../i18n/words.tsx";
import { samplePages as pages, textOf as text } from "../sample-pages.ts";
import { opened } from "../samples.ts";
import type { PlayerRecord } from "./player-page.tsx";
import { labelOf, playerWords } from "./words.ts";

const asked = { origin: "https://scores.example", language: "en", named: false };
const line = { matches: 1, innings: 1, runs: 34, balls: 20, fours: 4 };
const record: PlayerRecord = {
  id: playerId("ode"),
  name: "J. <Ode>",
  totals: [
    { sport: "cricket", competition: "Harbour Cup", line },
    {
      sport: "cricket",
      competition: "Coast League",
      line: {
        matches: 2,
        innings: 2,
        runs: 66,
        balls: 40,
        wickets: 3,
        conceded: 30,
        ballsBowled: 24,
        highestScore: [60, 1],
        bestBowling: [2, -11],
      },
    },
  ],
  matches: [
    {
      match: "m-2",
      sport: "cricket",
      competition: "Harbour Cup",
      startsAt: "2026-06-06T14:00:00Z",
      sides: { a: "Northshore", b: "Kestrels" },
      line,
    },
    { match: "m-1", sport: "cricket", competition: "Coast League", startsAt: "2026-06-01T14:00:00Z", line },
  ],
};

describe("a player's page", () => {
  const html = pages.player({ record, ...asked });
  const shown = text(html);

  it("[P-7] has his figures in all, by competition, and match by match", () => {
    expect(shown).toMatch(/Runs 100 Wickets 3 Strike rate 166\.67 /);
    expect(shown).toMatch(/Harbour Cup 34 – 170\.00 /);
    expect(shown).toMatch(/Coast League 66 3 165\.00 33\.00 7\.50 /);
    expect(shown).toMatch(/All 100 3 166\.67 /);
    expect(shown).toMatch(/Northshore v Kestrels 6 Jun 2026 · Harbour Cup 34 4/);
  });

  it("[P-7] has what is best of all his matches, as the field writes it, in a language from the right too", () => {
    expect(shown).toMatch(/Coast League 66 3 165\.00 33\.00 7\.50 10\.00 8\.00 60\* 2\/11 /);
    expect(text(pages.player({ record, ...asked, language: "ar" }))).toContain("\u206860*\u2069");
  });

  it("[P-7] leads to his matches and to those whom he compares with", () => {
    expect(html).toContain('href="/matches/m-2"');
    expect(html).toContain('href="/matches/m-1"');
    expect(html).toContain('href="/leaders/cricket"');
    expect(html).toContain('rel="canonical" href="https://scores.example/players/ode"');
  });

  it("keeps a name of a feed as text", () => {
    expect(html).not.toContain("<Ode>");
    expect(shown).toContain("J. &lt;Ode>");
  });

  it("[P-7] of one who has not played says so, and is not to be found", () => {
    const none = pages.player({ record: undefined, ...asked });
    expect(text(none)).toContain("No figures yet");
    expect(none).toContain("noindex");
  });
});

describe("the page of leaders", () => {
  const totals = ["a", "b", "c", "d", "e", "f"].map((id, i) => ({
    id: playerId(id),
    name: `Player ${id}`,
    line: { runs: 60 - 10 * i, balls: 40 },
  }));
  const view = { sport: "cricket", totals, competitions: ["Cup & Co"], ...asked } as const;

  it("[P-7] has the first of every statistic, with the way to them and to the whole list", () => {
    const html = pages.leaders(view);
    expect(text(html)).toMatch(
      /Runs Whole list .*1 Player a 60 2 Player b 50 3 Player c 40 4 Player d 30 5 Player e 20 [^P]*Strike rate/,
    );
    expect(html).toContain('href="/players/a"');
    expect(html).toContain('href="/leaders/cricket/runs"');
    expect(text(html)).toContain("With at least 30: balls faced");
  });

  it("[P-7] has one statistic at length, and keeps to a competition", () => {
    const [runs] = sports.find(({ name }) => name === "cricket")?.statistics ?? [];
    const html = pages.leaders({ ...view, statistic: runs, competition: "Cup & Co" });
    expect(text(html)).toContain("6 Player f 10");
    expect(html).toContain('href="/leaders/cricket?competition=Cup%20%26%20Co"');
    expect(html).toMatch(
      /<a href="\/leaders\/cricket\/runs\?competition=Cup%20%26%20Co" aria-current="true"/,
    );
  });

  it("says so where nobody has played", () => {
    expect(text(pages.leaders({ ...view, totals: [] }))).toContain("Nobody yet");
  });
});

describe.each(LANGUAGES)("[P-36] figures that are new, in %s", (language) => {
  const newest = Date.UTC(2026, 5, 6, 15);
  const drawn = (dated: { readonly newest?: number }) => [
    pages.player({ record, ...asked, language, ...dated }),
    pages.leaders({ sport: "cricket", totals: [], competitions: [], ...asked, language, ...dated }),
  ];
  const say = playerWords.in(language);

  it("say so to the script that runs before the first paint, and have a note before them", () => {
    for (const html of drawn({ newest })) {
      expect(html).toMatch(new RegExp(`^<!doctype html><html[^>]* data-newest="${newest}"`));
      expect(text(html)).toContain(`${say.newer} ${say.newerUntil} . ${say.showNewer}`);
      const [before = ""] = html.split('class="newer"');
      expect(before).not.toMatch(/<table|class="tile/);
    }
  });

  it("that are old do not", () => {
    for (const html of drawn({})) {
      expect(html).not.toContain("data-newest");
      expect(text(html)).not.toContain(say.newer);
    }
  });
});

it("[P-7] a match's page leads to its players", () => {
  const html = pages.match({ image: opened().image(), rooms: "https://rooms.example", ...asked });
  expect(html).toContain('<a class="player" href="/players/varga" dir="auto">J. Varga</a>');
  expect(html).toContain('<a class="player" href="/players/umeh" dir="auto">');
});

/** Those that the languages have words for; another is shown by its own labels. */
const translated = sports.filter(({ name }) => Object.hasOwn(playerWords.in("en").statistics, name));

describe.each(LANGUAGES)("in %s", (language) => {
  const speech = speechIn({ language });
  it.each(
    translated.flatMap(({ name, statistics }) => statistics.map((one) => [name, one.name, one] as const)),
  )("%s has a label for %s", (sport, _, statistic) => {
    const known = playerWords.in(language).statistics[sport]?.[statistic.name];
    expect(known).toBeDefined();
    expect(labelOf(speech, sport, statistic)).toBe(known);
    if ("sum" in statistic && statistic.least)
      expect(playerWords.in(language).counters).toHaveProperty(statistic.least.counter);
  });

  it("[P-21] a sport without words of its own is shown by its own labels", () => {
    expect(translated.length).toBeGreaterThanOrEqual(4);
    expect(labelOf(speech, "kabaddi", { name: "raids", label: "Raids" })).toEqual(["Raids", "Raids"]);
  });
});
