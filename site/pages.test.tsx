import { describe, expect, it } from "vitest";
import type { Board } from "../match/document.ts";
import type { MatchDocument } from "../match/sports.ts";
import { listing } from "../match/listing.ts";
import { matchId } from "../match/ids.ts";
import { samplePages as pages, textOf as text } from "./sample-pages.ts";
import { announced, opened, Script } from "./samples.ts";
import { matchAt, PLAYED } from "../simulator/play/sports.ts";
import type { MatchImage, Versioned } from "./view.ts";

const rooms = "https://rooms.example";
const origin = "https://scores.example";
const english = { rooms, origin, language: "en", named: false };
const page = (image: MatchImage): string => pages.match({ image, ...english });
const board = (...images: readonly MatchImage[]): Versioned<Board> => {
  const [first = announced().image()] = images;
  const matches = Object.fromEntries(images.map(({ doc, at }) => [doc.id, listing(doc, at)]));
  return { epoch: first.epoch, v: 1, at: first.at, doc: { matches } };
};

const home = (...images: readonly MatchImage[]): string =>
  pages.home({ board: board(...images), query: {}, players: [], ...english });

describe("a match's page", () => {
  it("[P-4] has the score in its title and description, for tabs and link previews", () => {
    const html = page(opened().image());
    expect(html).toContain("<title>NS 10/1 (0.5 ov) · Northshore v Kestrels</title>");
    expect(html).toMatch(/property="og:title" content="NS 10\/1/);
  });

  it("[P-4] names its address and its picture in full, with the version of the score", () => {
    const { v, epoch } = opened().image();
    const html = page(opened().image());
    const at = `${origin}/matches/sample`;
    expect(html).toContain(`rel="canonical" href="${at}"`);
    expect(html).toContain(`property="og:url" content="${at}"`);
    expect(html).toContain(`property="og:image" content="${at}/card.png?v=${epoch}-${v}"`);
    expect(html).toContain(`name="twitter:card" content="summary_large_image"`);
    expect(html).toContain(`rel="alternate" hreflang="es" href="${at}?lang=es"`);
    const spanish = pages.match({ image: opened().image(), ...english, language: "es", named: true });
    expect(spanish).toContain(`rel="canonical" href="${at}?lang=es"`);
    expect(spanish).toContain(`/card.png?v=${epoch}-${v}&amp;lang=es"`);
  });

  it("[P-27] has the script that holds back before anything that tells of the score", () => {
    const html = page(opened().image());
    const script = html.indexOf("<script src=");
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThan(html.indexOf("<title>"));
    expect(html.slice(0, script)).not.toContain("10/1");
  });

  it("[P-27] in a frame that is shown late names no score to who has no script", () => {
    const { doc } = opened().image();
    const frame = (attributes: Readonly<Record<string, string>>) =>
      text(pages.frame({ language: "en", element: "touchline-score", attributes, doc }));
    expect(frame({ delay: "0" })).toContain("Northshore 10/1, Kestrels");
    expect(frame({ delay: "30" })).toContain("Northshore, Kestrels");
    expect(frame({ delay: "30" })).not.toContain("10");
  });

  it("[P-5] says as data what it is about", () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(opened().image()))?.[1];
    expect(JSON.parse(json ?? "")).toMatchObject({ "@type": "SportsEvent", url: `${origin}/matches/sample` });
  });

  it("shows pair, bowler, last balls, how out, extras and the fall of wickets", () => {
    const shown = text(page(opened().image()));
    expect(shown).toContain("J. Ode");
    expect(shown).toContain("on strike");
    expect(shown).toMatch(/J\. Varga b J?\.? ?Umeh 4 2/);
    expect(shown).toContain("Extras lb 2, w 1 3");
    expect(shown).toMatch(/Fall of wickets 5\/1 J\. Varga/);
    expect(shown).toContain("Yet to bat J. Marchetti");
    expect(shown).toContain("Kestrels won the toss and chose to field");
  });

  it("says what was amended, and strikes out what was taken back", () => {
    const amended = opened();
    const four = amended.events.find((event) => event.type === "cricket.delivery-bowled");
    if (!four) throw new Error("the sample has no delivery");
    const legbyes = { ...four, runs: { batter: 0, legbyes: 4 } };
    expect(text(page(amended.add("amended", { target: four.seq, event: legbyes }).image()))).toContain(
      "Amended: was four",
    );
    const last = opened();
    const html = page(last.add("retracted", { target: last.events.length }).image());
    expect(html).toMatch(/<del>[^<]+<\/del> <span class="amended">Taken back/);
  });

  it("tells its viewers of missing events in words", () => {
    const gap = opened().image((doc): MatchDocument => ({ ...doc, coverage: "gap" }));
    expect(text(page(gap))).toContain("Some events have not reached us");
  });

  it("names a retired and an absent batter as a scorecard does", () => {
    const script = opened()
      .add("cricket.batter-retired", { batter: "ode", reason: "hurt" })
      .add("cricket.batter-absent", { side: "a", batter: "prewitt" });
    const shown = text(page(script.image()));
    expect(shown).toMatch(/J\. Ode retired hurt 2/);
    expect(shown).toMatch(/J\. Prewitt absent[a-z ]* – –/);
  });

  it("is whole before anything has happened", () => {
    const shown = text(page(announced().image()));
    expect(shown).toContain("Preview");
    expect(shown).toContain("The scorecard opens with the first ball.");
    expect(shown).toContain("Sat, 6 Jun 2026, 14:00");
  });

  it("shows the match in short while nobody is at the crease", () => {
    const shown = text(page(opened().add("cricket.innings-closed", { reason: "declared" }).image()));
    expect(shown).not.toContain("At the crease");
    expect(shown).toMatch(/Northshore 10\/1d? \(0\.5\) J\. Varga 4/);
  });

  it("calls a set a set where five balls make one", () => {
    const hundred = {
      sport: "cricket",
      name: "The Hundred",
      inningsPerSide: 1,
      overs: 20,
      ballsPerOver: 5,
      ballsPerSpell: 10,
    };
    const shown = text(page(opened(hundred).image()));
    expect(shown).toContain("The Hundred · 100 balls a side, in sets of five");
    expect(shown).toContain("a set");
  });

  it("draws each chart with a table behind it", () => {
    const html = page(opened().image());
    expect(html.match(/role="img"/g)).toHaveLength(5);
    expect(html.match(/Show as a table/g)).toHaveLength(5);
  });

  it.each(PLAYED)("of %s is whole at any time, with no id twice", (sport) => {
    const events = [...matchAt({ sport, seed: 5 }, 0, Date.UTC(2026, 5, 1, 14)).events];
    for (const share of [0.01, 0.03, 0.1, 0.4, 0.7, 1]) {
      const script = new Script();
      script.events.push(...events.slice(0, Math.max(1, Math.round(events.length * share))));
      const html = page(script.image());
      const drawn = html.replace(/<script type="application\/json".*?<\/script>/s, "");
      expect(drawn).not.toMatch(/undefined|NaN|\sstyle=/);
      const ids = Array.from(drawn.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("[P-21] of a sport without a screen of its own has what all have, and no tab that would be empty", () => {
    const html = page(opened().image((doc) => ({ ...doc, sport: "kabaddi" }) as unknown as MatchDocument));
    const tabs = Array.from(html.matchAll(/class="tab-(\w+)"/g), ([, tab]) => tab);
    expect(tabs).toEqual(["live", "commentary", "info"]);
    expect(html).toContain("NS 10/1");
    expect(text(html)).toContain("Commentary");
    const own = Array.from(page(opened().image()).matchAll(/class="tab-(\w+)"/g), ([, tab]) => tab);
    expect(own).toEqual(["live", "scorecard", "commentary", "charts", "lineups", "info"]);
  });

  it("needs neither inline style nor inline code", () => {
    for (const html of [page(opened().image()), home(opened().image())]) {
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\son[a-z]+=/);
      expect(html).not.toMatch(/<script>/);
      expect(html).not.toContain("javascript:");
    }
  });

  it.each([
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!--<script>",
    "\u2028\"'&amp;",
  ])("keeps %j from a feed as text", (hostile) => {
    const image = opened().image((doc) => ({
      ...doc,
      competition: hostile,
      sides: { ...doc.sides, a: { ...doc.sides.a, name: hostile } },
      players: Object.fromEntries(
        Object.entries(doc.players).map(([id, player]) => [id, { ...player, name: hostile }]),
      ),
    }));
    for (const [html, scripts] of [
      [page(image), 4],
      [home(image), 3],
    ] as const) {
      expect(html).not.toContain("<script>alert");
      expect(html).not.toContain("<img");
      expect(html).not.toContain("\u2028<");
      expect(html.match(/<\/script>/g)).toHaveLength(scripts);
      const json = /<script type="application\/json" id="image">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
      expect(json).not.toMatch(/[<>\u2028\u2029]/);
      expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(hostile).slice(1, -1));
    }
  });
});

describe("the home page", () => {
  it("puts what is live first", () => {
    const live = opened().image();
    const next = announced().image((doc) => ({ ...doc, id: matchId("next") }));
    const shown = text(home(next, live));
    expect(shown).toMatch(/Live now · 1 .*10\/1.*Coming up.*Saturday,? 6 June 2026 .*14:00/);
  });

  it("says so when there is nothing", () => {
    expect(text(home())).toContain("No matches yet");
  });

  it("offers a choice of sports only where there is one", () => {
    expect(home(opened().image())).not.toContain('aria-label="Sports"');
  });
});

describe("the problem page", () => {
  it("has a way home and asks not to be indexed", () => {
    const html = pages.problem({ ...english, status: 404, detail: "<b>Nothing</b> here." });
    expect(html).toContain("noindex");
    expect(html).toContain('href="/"');
    expect(html).toContain("&lt;b>Nothing");
    expect(html).not.toContain("application/json");
  });
});
