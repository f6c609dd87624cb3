/** The delay against spoilers as a reader meets it: pages of a match that is scored meanwhile. */
import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LiveScoring } from "./live-scoring.ts";
import { scoredForAll } from "./scored-for-all.ts";
import { needs } from "./services/needs.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
const LONG = 90_000;
const DELAY_MS = 10_000;

declare global {
  interface Window {
    seen: string[];
  }
}

/** Runs in the page before its own scripts: keeps every score that was visible, and every title, at each frame. */
function keepSeen(): void {
  window.seen = [];
  const look = () => {
    const scores = document.querySelectorAll<HTMLElement>(".side-score .fig, .live-score .fig, .mini b");
    const visible = Array.from(scores).filter((score) => score.checkVisibility());
    window.seen.push(...visible.map((score) => score.textContent), document.title);
    requestAnimationFrame(look);
  };
  look();
}

needs("chromium", (chromium) => {
  describe("a spoiler delay", () => {
    let browser: Browser;
    let match: LiveScoring;
    scoredForAll(chromium, { sport: "cricket", events: 170, ago: 60_000 }, (scored) => {
      ({ browser, match } = scored);
    });

    async function open(delay: string | undefined): Promise<Page> {
      const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
      const page = await context.newPage();
      await page.addInitScript(keepSeen);
      if (delay !== undefined) {
        await page.addInitScript((seconds) => {
          if (localStorage.getItem("touchline-delay") === null)
            localStorage.setItem("touchline-delay", seconds);
        }, delay);
      }
      return page;
    }
    const score = async () => {
      const answer = await fetch(new URL(`/v1/matches/${match.match}`, match.stage.address));
      const { doc } = await answer.json();
      return String(doc.headline.b.score ?? doc.headline.a.score);
    };
    /** Scores until the score is another one. */
    async function change(): Promise<{ before: string; after: string; at: number }> {
      const before = await score();
      for (;;) {
        const at = Date.now();
        await match.score();
        await expect
          .poll(
            async () =>
              (await (await fetch(new URL(`/v1/matches/${match.match}`, match.stage.address))).json()).v,
            SOON,
          )
          .toBe(match.told);
        const after = await score();
        if (after !== before) return { before, after, at };
      }
    }
    const shown = (page: Page) => page.locator(".hero .side-score .fig, .live-score .fig").allTextContents();

    test(
      "[P-27] keeps back on a match's page what the server drew, and shows each change when it is due",
      async () => {
        const page = await open("10");
        const first = await change();
        await page.goto(match.page.href);
        await expect.poll(() => shown(page), SOON).toContain(first.before);
        expect(Date.now() - first.at).toBeLessThan(DELAY_MS);
        await expect
          .poll(() => page.locator(".hero .pill-good").textContent(), SOON)
          .toBe("Live shown 10s late");
        const second = await change();
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(first.after);
        expect(Date.now() - first.at).toBeGreaterThanOrEqual(DELAY_MS);
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(second.after);
        expect(Date.now() - second.at).toBeGreaterThanOrEqual(DELAY_MS);
        const seen = (await page.evaluate(() => window.seen)).join("\n");
        expect(seen.indexOf(first.before)).toBeLessThan(seen.indexOf(first.after));
        expect(seen.slice(0, seen.indexOf(first.before))).not.toContain(first.after);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] says on the home page that what has just happened is held back, until it is due",
      async () => {
        const page = await open("10");
        const { after, at } = await change();
        await page.goto(match.stage.address.href);
        await page.getByText("Held back against spoilers", { exact: true }).waitFor();
        expect(await page.evaluate(() => window.seen)).not.toContain(after);
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(after);
        expect(Date.now() - at).toBeGreaterThanOrEqual(DELAY_MS);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] holds as soon as it is chosen, takes back nothing, and ends as soon",
      async () => {
        const page = await open(undefined);
        await page.goto(match.page.href);
        await page.locator(".hero .pill-good").waitFor();
        const now = await score();
        await page.locator(".settings").click();
        await page.getByLabel("60 s", { exact: true }).check();
        await expect.poll(() => page.locator(".hero .pill-good").textContent(), SOON).toContain("60s late");
        const { after } = await change();
        await page.waitForTimeout(2_000);
        expect(await shown(page)).toContain(now);
        await page.getByLabel("Off", { exact: true }).check();
        await expect.poll(() => shown(page), SOON).toContain(after);
        await page.context().close();
      },
      LONG,
    );
  });
});
