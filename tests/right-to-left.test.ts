/** The Arabic site: what reads from the left on a page that reads from the right, seen by where it is drawn. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { SportName } from "../match/sports.ts";
import { PLAYED } from "../simulator/play/sports.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

needs("chromium", (chromium) => {
  describe("a page that reads from the right", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    /** The match of a sport, or the home page, in Arabic. */
    async function open(viewport: typeof PHONE, sport: SportName, hash = "", isHome = false): Promise<Page> {
      const site = await serveSite(PLAYED.map((played) => ({ sport: played, share: 0.7 })));
      const context = await browser.newContext({ viewport });
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      const page = await context.newPage();
      const path = isHome ? "/" : (site.matches[PLAYED.indexOf(sport)] ?? "");
      await page.goto(new URL(`${path}?lang=ar${hash}`, site.address).href);
      return page;
    }

    /** Where the middle of each letter is drawn from the left, in the order of the text; spaces and marks of direction left out. */
    const lettersOf = (element: Locator) =>
      element.evaluate((node) => {
        const letters: { letter: string; x: number }[] = [];
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          for (const [at, letter] of Array.from(text.textContent ?? "").entries()) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { left, width } = range.getBoundingClientRect();
            if (/\S/.test(letter) && width > 0) letters.push({ letter, x: left + width / 2 });
          }
        }
        return letters;
      });
    /** A text as the eye has it, from left to right. */
    const seen = async (element: Locator) =>
      (await lettersOf(element))
        .toSorted((one, other) => one.x - other.x)
        .map(({ letter }) => letter)
        .join("");
    const allSeen = async (elements: Locator) => Promise.all((await elements.all()).map(seen));
    const boxes = (elements: Locator) =>
      elements.evaluateAll((all) =>
        all.map((one) => {
          const { left, right, width } = one.getBoundingClientRect();
          return { left, right, width };
        }),
      );

    test("[N-4] minutes and clock of a football match have their sign behind them", async () => {
      const page = await open(PHONE, "football");
      await page.locator(".moment").first().waitFor();
      const minutes = await allSeen(page.locator(".moment-minute"));
      expect(minutes.length).toBeGreaterThan(5);
      expect(minutes.filter((text) => !/^\d+(\+\d+)?’$/.test(text))).toEqual([]);
      expect(await seen(page.locator(".match-clock"))).toMatch(/^\d+(\+\d+)?’$|^\d+:\d+$/);
      await page.locator(".tab-lineups").click();
      await page.locator(".deed").first().waitFor();
      const deeds = await allSeen(page.locator(".deed bdi"));
      expect(deeds.filter((text) => !/^\d+(\+\d+)?’$/.test(text))).toEqual([]);
    });

    test("[N-4] a bar of statistics stands beside its own side's figure, and no key runs into another", async () => {
      const page = await open(PHONE, "football", "#scorecard");
      const rows = page.locator("#scorecard .versus tbody tr");
      await rows.first().waitFor();
      const figures = await boxes(rows.locator("td:first-child"));
      const bars = await boxes(rows.locator(".none-yet"));
      const ofA = await boxes(rows.filter({ has: page.locator("rect.side-a") }).locator("rect.side-a"));
      expect(figures[0]?.left).toBeGreaterThan(bars[0]?.right ?? Infinity);
      expect(ofA.length).toBeGreaterThan(3);
      for (const { right } of ofA) expect(right).toBeCloseTo(bars[0]?.right ?? 0, 0);
      const [first, second] = await boxes(page.locator("#scorecard .key"));
      expect(first?.left).toBeGreaterThanOrEqual(second?.right ?? Infinity);
    });

    /** Without the marks that nobody sees. */
    const plain = (text: string) => text.replaceAll(/[\u2066-\u2069\u200f]/g, "");

    test.each([
      ["football", ".chips", 2],
      ["football", "#info dd", 1],
      ["tennis", ".chips", 2],
      ["tennis", "#scorecard .best", 3],
      ["tennis", "#scorecard .points", 3],
    ] as const)("[N-16] a score of two sides reads as they stand: %s, %s", async (sport, where, atLeast) => {
      const hash = /^#\w+/.exec(where)?.[0] ?? "";
      const page = await open(DESK, sport, hash);
      await page.locator(where).first().waitFor({ state: "attached" });
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      let scores = 0;
      // A match has hundreds of them.
      for (const element of (await page.locator(`${where} bdi`).all()).slice(0, 12)) {
        const [, one, dash, other] =
          /^(AD|\d+)([–-])(AD|\d+)$/.exec(plain((await element.textContent()) ?? "")) ?? [];
        if (one === undefined || other === undefined || dash === undefined) continue;
        scores++;
        expect(await seen(element)).toBe(`${other}${dash}${one}`);
      }
      expect(scores).toBeGreaterThanOrEqual(atLeast);
    });

    test("[N-16] initials do not part from the name behind them", async () => {
      const page = await open(PHONE, "football");
      await page.locator(".moment").first().waitFor();
      const names = await page.locator(".moment-who b, .who-how").allTextContents();
      const parted = names.map(plain).filter((name) => /\p{Lu}\. \p{Lu}/u.test(name));
      expect(parted).toEqual([]);
      expect(names.filter((name) => /\p{Lu}\.\u00a0\p{Lu}/u.test(name)).length).toBeGreaterThan(3);
    });

    for (const viewport of [PHONE, DESK]) {
      test(`[N-4] cricket's figures stand under each other, clear of the names, ${viewport.width} px wide`, async () => {
        const page = await open(viewport, "cricket");
        const rows = page.locator(".steady tbody tr");
        await rows.first().waitFor();
        for (const row of await rows.all()) {
          const names = await lettersOf(row.locator(".player"));
          const figures = await Promise.all((await row.locator(".num").all()).map(lettersOf));
          const nameEnds = Math.min(...names.map(({ x }) => x));
          expect(Math.max(...figures.flat().map(({ x }) => x)), await row.innerText()).toBeLessThan(
            nameEnds - 12,
          );
        }
        const batters = page.locator(".steady").first().locator("tbody tr");
        const ends = await Promise.all(
          (await batters.all()).map(async (row) => {
            const cells = await Promise.all((await row.locator(".num").all()).map(lettersOf));
            return cells.map((letters) => Math.round(Math.max(...letters.map(({ x }) => x))));
          }),
        );
        expect(ends).toHaveLength(2);
        // A bold figure is a little wider than another.
        expect(ends[1]?.slice(1)).toEqual(ends[0]?.slice(1));
      });
    }

    test("[N-4] a plus or minus of basketball stands before its figure", async () => {
      const page = await open(DESK, "basketball", "#scorecard");
      await page.locator(".box-score").first().waitFor();
      const margins = await allSeen(page.locator(".box-score tbody td:last-child"));
      expect(margins.some((text) => text.startsWith("−"))).toBe(true);
      expect(margins.filter((text) => !/^(0|[+−]\d+)$/.test(text))).toEqual([]);
    });

    test("[N-4] a tie-break's points stand behind the games", async () => {
      const page = await open(DESK, "tennis");
      await page.locator(".board sup").first().waitFor();
      const cell = page.locator(".board td:has(sup)").first();
      expect(await seen(cell)).toBe((await cell.textContent())?.trim());
    });

    test("[N-4] a place that does not fit is cut at its own end", async () => {
      const page = await open(PHONE, "cricket");
      const place = page.locator(".hero-place .cut");
      const [box] = await boxes(place);
      const letters = await lettersOf(place);
      const first = letters[0]?.x ?? 0;
      const last = letters.at(-1)?.x ?? 0;
      expect(first).toBeGreaterThan(box?.left ?? Infinity);
      expect(last).toBeGreaterThan(box?.right ?? Infinity);
    });

    test("[N-4] the sign of the search stands where its text begins", async () => {
      const page = await open(DESK, "cricket", "", true);
      const [field] = await boxes(page.locator(".search input"));
      const [sign] = await boxes(page.locator(".search > svg"));
      const [key] = await boxes(page.locator(".search-key"));
      expect((field?.right ?? 0) - (sign?.right ?? 0)).toBeLessThan(20);
      expect((key?.left ?? 0) - (field?.left ?? 0)).toBeLessThan(20);
    });
  });
});
