/** WCAG 2.2 A and AA, as far as a machine can judge them, by axe in a real browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PLAYED } from "../simulator/play/sports.ts";
import { openBrowser, settled } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const PAGES = ["/", "/leaders/cricket/runs", "/embed", "/reference", "/score", "/matches/nobody"];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

needs("chromium", (chromium) => {
  describe("what axe finds", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    /** Each complaint as its rule and where it is. */
    async function complaints(page: Page): Promise<string[]> {
      // By the debugger, which the page's Content-Security-Policy does not bind.
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (values): Promise<AxeResults> =>
          Reflect.get(globalThis, "axe").run(document, { runOnly: { type: "tag", values } }),
        RULES,
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    }

    /** `deep`: with all tabs of a match. */
    const looks = [
      { language: "en", colorScheme: "light", viewport: PHONE, deep: true },
      { language: "ar", colorScheme: "dark", viewport: DESK, deep: false },
    ] as const;

    for (const { language, colorScheme, viewport, deep } of looks) {
      test(`[P-31] on any page in ${language}, ${colorScheme}, ${viewport.width} px wide: nothing`, async () => {
        const site = await serveSite(PLAYED.map((sport) => ({ sport, share: 0.7 })));
        const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
        onTestFinished(async () => {
          await context.close();
          await site[Symbol.asyncDispose]();
        });
        const found: Record<string, string[]> = {};
        for (const path of [...PAGES, ...site.matches]) {
          const page = await context.newPage();
          await page.goto(new URL(`${path}?lang=${language}`, site.address).href);
          const tabs = page.locator(".tabs li a");
          const count = deep ? await tabs.count() : 0;
          for (let tab = 0; tab < Math.max(1, count); tab++) {
            if (count > 0) await tabs.nth(tab).click();
            await settled(page);
            const all = await complaints(page);
            if (all.length > 0) found[`${path}, tab ${tab}`] = all;
          }
          await page.close();
        }
        expect(found).toEqual({});
      }, 120_000);
    }
  });
});
