/** The commentary in a real browser, while a match goes on. */
import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LiveScoring } from "./live-scoring.ts";
import { scoredForAll } from "./scored-for-all.ts";
import { needs } from "./services/needs.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
/** How fast one reads, and for how long. */
const READING = { interval: 80, timeout: 20_000 };

declare global {
  interface Window {
    shifts: number;
  }
}

/** Runs in the page before its own scripts: sums up what the browser counts as layout shift. */
function sumShifts(): void {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.shifts += Number(Reflect.get(shift, "value"));
  }).observe({ type: "layout-shift" });
}

needs("chromium", (chromium) => {
  describe("the commentary", () => {
    let browser: Browser;
    let match: LiveScoring;
    scoredForAll(chromium, { sport: "cricket", events: 170, ago: 5_000 }, (scored) => {
      ({ browser, match } = scored);
    });

    async function open(language = "en"): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      await page.addInitScript(sumShifts);
      await page.goto(`${match.page.href}?lang=${language}#commentary`);
      await page.locator(".hero .pill-good").waitFor();
      await page.waitForFunction(() =>
        Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
      );
      return page;
    }
    const list = "#commentary .entry";
    /** Marks the entry that is read in the middle of the window; where it is, in whole pixels. */
    async function readOne(page: Page): Promise<() => Promise<number>> {
      await page.mouse.move(195, 600);
      await page.mouse.wheel(0, 1_500);
      await page.waitForFunction(() => scrollY > 1_000);
      await page.evaluate(() => {
        const entries = Array.from(document.querySelectorAll("#commentary .entry"));
        entries.find((entry) => entry.getBoundingClientRect().top > 300)?.setAttribute("data-read", "");
      });
      return async () => Math.round((await page.locator("[data-read]").boundingBox())?.y ?? 0);
    }
    /** Scrolls as far as it goes, as a reader does, until nothing more comes. */
    async function toTheEnd(page: Page): Promise<void> {
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 300);
          return page.locator("#commentary .older").count();
        }, READING)
        .toBe(0);
    }

    test("[P-26] is read on by itself as its reader comes to the end, without a jump", async () => {
      const page = await open();
      const before = await page.locator(list).count();
      await page.evaluate(() => (window.shifts = 0));
      await page.mouse.move(195, 600);
      await toTheEnd(page);
      const clocks = await page.locator(`${list} .entry-text`).allTextContents();
      const all = await (
        await page.request.get(`${match.stage.address.href}v1/matches/${match.match}/timeline?limit=200`)
      ).json();
      expect(clocks.length).toBeGreaterThan(before);
      expect(clocks).toHaveLength(all.entries.length);
      expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.02);
      await page.context().close();
    });

    test("[P-26] has a button for that where the browser does not tell what is in view", async () => {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      await page.addInitScript(() => {
        window.IntersectionObserver = class extends IntersectionObserver {
          override observe(): void {}
        };
      });
      await page.goto(`${match.page.href}#commentary`);
      const before = await page.locator(list).count();
      const button = page.locator("#commentary .older button");
      await page.waitForFunction(() => "__k" in (document.querySelector("#commentary .late") ?? {}));
      await button.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(list).count(), SOON).toBeGreaterThan(before);
      await context.close();
    });

    test("[P-22] shows key moments alone if so asked, also of what is older", async () => {
      const page = await open();
      await page.getByLabel("Key moments only").check();
      await page.mouse.move(195, 600);
      await toTheEnd(page);
      const { entries } = await (
        await page.request.get(
          `${match.stage.address.href}v1/matches/${match.match}/timeline?limit=200&key=true`,
        )
      ).json();
      const shown = await page.locator(`${list}:visible`).count();
      expect(shown).toBe(entries.length);
      await page.getByLabel("Key moments only").uncheck();
      await expect.poll(() => page.locator(`${list}:visible`).count(), SOON).toBeGreaterThan(shown);
      await page.context().close();
    });

    test.each([
      ["the browser", ""],
      ["the page itself, where the browser does not", "html { overflow-anchor: none }"],
    ])("[P-23] stays in its place by %s while new entries come, and leads to them", async (_by, style) => {
      const page = await open();
      if (style !== "") {
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets.push(sheet);
        }, style);
      }
      const place = await readOne(page);
      const before = await place();
      await match.score(3);
      await page.locator(".fresh").waitFor();
      await expect.poll(() => page.locator(".fresh").textContent(), SOON).toBe("3 new");
      // Less than a pixel is the rounding of a scroll position.
      expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
      expect(await page.locator(".fresh-row [aria-live]").textContent()).toBe("New entries above");
      await page.locator(".fresh").click();
      await expect.poll(() => page.locator(".fresh").count(), SOON).toBe(0);
      await expect.poll(() => page.locator(list).first().isVisible(), SOON).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("all-commentary");
      await page.context().close();
    });

    test("[P-24] strikes out what was put right or taken back, also where it is older than the feed keeps", async () => {
      const page = await open();
      await page.mouse.move(195, 600);
      await toTheEnd(page);
      const old = match.events.find(
        (event) =>
          event.type === "cricket.delivery-bowled" &&
          JSON.stringify(event.runs) === '{"batter":0}' &&
          !event.wickets,
      );
      if (old?.type !== "cricket.delivery-bowled") throw new Error("no ball went by");
      await match.correct(old.seq, { ...old, runs: { batter: 4 }, boundary: true });
      await expect
        .poll(() => page.locator("#commentary .amended del").allTextContents(), SOON)
        .toEqual(["no run"]);
      await match.correct(match.told);
      await expect.poll(() => page.locator("#commentary .entry-retracted del").count(), SOON).toBe(1);
      expect(await page.locator("#commentary .entry-correction").first().textContent()).toContain(
        "taken back",
      );
      await page.context().close();
    });

    test.each(["es", "ar"])("[P-25] says in %s that its sentences are English", async (language) => {
      const page = await open(language);
      const entries = page.locator("#commentary .entries").first();
      expect(await entries.getAttribute("lang")).toBe("en");
      expect(await entries.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
      await page.context().close();
    });
  });
});
