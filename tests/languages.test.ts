/** The site's languages as readers meet them. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

needs("chromium", (chromium) => {
  describe("a reader's language", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    async function open(locale: string, path = "/"): Promise<Page> {
      const site = await serveSite([{ sport: "cricket", share: 0.5 }]);
      const context = await browser.newContext({ locale });
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      const page = await context.newPage();
      await page.goto(new URL(path, site.address).href);
      return page;
    }
    const spoken = (page: Page) => page.locator("html").getAttribute("lang");

    test("[N-1] is that of the browser, with its direction", async () => {
      const page = await open("ar-EG");
      expect([await spoken(page), await page.locator("html").getAttribute("dir")]).toEqual(["ar", "rtl"]);
    });

    test.each(["es", "ar"])(
      "[N-15] %s: a match goes on saying what the server said of it",
      async (language) => {
        const page = await open("en-GB");
        const path = await page.locator(".live-title a").first().getAttribute("href");
        const address = new URL(`${path}?lang=${language}`, page.url()).href;
        const served = await fetch(address).then((answer) => answer.text());
        const said = [".hero-text", ".hero .status"].map((of) => page.locator(of));
        await page.goto(address);
        const haveWordsCome = () =>
          performance.getEntriesByType("resource").some(({ name }) => name.includes("/sayings-"));
        await expect.poll(() => page.evaluate(haveWordsCome), { timeout: 10_000 }).toBe(true);
        for (const place of said) {
          const text = (await place.innerText()).split("\n").at(-1) ?? "";
          expect(text).toMatch(language === "ar" ? /\p{Script=Arabic}/u : /ganó|necesita|entrada/);
          expect(served.replaceAll(/<[^>]*>/g, "")).toContain(text);
        }
      },
    );

    test("[N-2] is kept once it is chosen, before anything is painted in another", async () => {
      const page = await open("en-GB");
      expect(await spoken(page)).toBe("en");
      await page.locator(".languages summary").click();
      await page.getByRole("link", { name: "Español" }).click();
      await expect.poll(() => spoken(page)).toBe("es");
      // A fresh address names no language: the choice holds, and the links of the page now keep to it.
      const painted: string[] = [];
      await page.exposeFunction("painted", (language: string) => painted.push(language));
      await page.addInitScript(() => {
        new PerformanceObserver(() =>
          Reflect.get(globalThis, "painted")(document.documentElement.lang),
        ).observe({
          type: "paint",
          buffered: true,
        });
      });
      await page.goto(new URL("/", page.url()).href);
      await expect.poll(() => spoken(page)).toBe("es");
      await expect.poll(() => painted.length).toBeGreaterThan(0);
      expect(new Set(painted)).toEqual(new Set(["es"]));
      expect(await page.locator(".brand").getAttribute("href")).toBe("/?lang=es");
    });
  });
});
