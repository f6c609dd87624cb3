/** The home page in a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

needs("chromium", (chromium) => {
  describe("the home page", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    interface Opened {
      readonly page: Page;
      readonly asked: readonly string[];
      readonly wrong: readonly string[];
    }

    async function open(path = "/", options: Parameters<Browser["newContext"]>[0] = {}): Promise<Opened> {
      const site = await serveSite([
        { sport: "cricket", share: 0.5 },
        { sport: "football", share: 0.6 },
        { sport: "tennis", share: 1 },
        { sport: "cricket", share: 0.001 },
      ]);
      const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block", ...options });
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      const page = await context.newPage();
      const asked: string[] = [];
      const wrong: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      page.on("pageerror", ({ message }) => wrong.push(message));
      page.on("console", (said) => {
        // There are no rooms behind this site; all else that is said is wrong.
        if (said.type() === "error" && !/WebSocket|parties/.test(said.text())) wrong.push(said.text());
      });
      await page.goto(new URL(path, site.address).href);
      return { page, asked, wrong };
    }
    const names = (page: Page) => page.locator(".live-card .live-name, .row-name").allTextContents();

    test("[P-3] is taken over without a flash, and without asking for the matches again", async () => {
      const { page, asked, wrong } = await open();
      // Preact leaves its tree at the element that it has taken over.
      await page.waitForFunction(() => "__k" in (document.querySelector("#app") ?? {}));
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += Reflect.get(entry, "value");
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shifts).toBeLessThan(0.01);
      // Where the room is, is asked once nobody answers; the matches are not.
      const again = asked.filter((path) => /^\/(?:v1\/|$)/.test(path) && !path.endsWith("/room"));
      expect(again).toEqual(["/"]);
      expect(wrong).toEqual([]);
    });

    test("[P-40] the minute of football goes on while the page is live, stands while it is not, and moves nothing", async () => {
      const { page } = await open();
      const { doc, ...image } = await page.evaluate(async () => (await fetch("/v1/board")).json());
      const listings = Object.values<{ headline: { clock?: { since: string } } }>(doc.matches);
      const since = listings.find(({ headline }) => headline.clock)?.headline.clock?.since ?? "";
      const minute = page.locator(".live-card .minute");
      // As it was drawn: in the minute that was told last.
      expect(Number.parseInt(await minute.innerText(), 10)).toBeGreaterThan(45);
      let beat = () => {};
      await page.routeWebSocket(/board/, (socket) => {
        const { epoch, v } = image;
        socket.send(JSON.stringify({ t: "r", epoch, v }));
        beat = () => socket.send(JSON.stringify({ t: "h", epoch, v, at: image.at, viewers: 1, s: null }));
        beat();
      });
      // The page's clock goes on by itself as well: a slow machine has most of a minute for all of it.
      await page.clock.install({ time: Date.parse(since) + 30.05 * 60_000 });
      await page.reload();
      await expect.poll(() => minute.innerText(), SOON).toBe("76’");
      const places = () =>
        page.locator(".live-where > *").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
      const before = await places();
      /** The page may be about to connect again: what it is told before is lost. */
      const onABeat = async () => {
        beat();
        await page.clock.runFor(1_000);
        return minute.innerText();
      };
      await page.clock.runFor(60_000);
      await expect.poll(onABeat, SOON).toMatch(/^7[78]’$/);
      // Nobody says any more that play goes on: a minute later the same stands there.
      let stood = "";
      await expect
        .poll(async () => {
          const last = stood;
          await page.clock.runFor(60_000);
          stood = await minute.innerText();
          return stood === last && (await page.locator(".pill-warn").first().isVisible());
        }, SOON)
        .toBe(true);
      await expect.poll(onABeat, SOON).not.toBe(stood);
      expect(await places()).toEqual(before);
    });

    test("[P-9] a favourite stands above, is kept, and then has its room before anything is drawn", async () => {
      const { page } = await open();
      await page.locator(".live-card .star").nth(1).click();
      const [, second] = await page.locator(".live-card h3").allTextContents();
      await page.getByRole("switch").first().check();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".dialog").count(), SOON).toBe(0);
      expect(await page.locator(".pinned h3").allTextContents()).toEqual([second]);
      await page.reload();
      await page.locator(".pinned").waitFor();
      expect(await page.evaluate(() => document.documentElement.style.getPropertyValue("--room"))).toMatch(
        /^\d+px$/,
      );
      expect(await page.locator(".pinned .star-on").count()).toBe(1);
    });

    test("[P-9] search is a key away, narrows what is shown, and finds who is followed by name", async () => {
      const { page } = await open();
      const [first = ""] = await names(page);
      await page.locator(".bar-home").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type(first.slice(0, 5).toUpperCase());
      await expect
        .poll(async () => (await page.locator(".finds").allTextContents()).join(), SOON)
        .toContain(first);
      expect(new URL(page.url()).searchParams.get("q")).toBe(first.slice(0, 5).toUpperCase());
      await page.keyboard.press("Escape");
      await expect.poll(() => new URL(page.url()).search, SOON).toBe("");
    });

    test("[P-8] a choice is an address: Back takes it back, and nothing is loaded anew", async () => {
      const { page, asked } = await open();
      await page.locator(".sports").getByText("Football").click();
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBe(1);
      expect(new URL(page.url()).search).toBe("?sport=football");
      await page.goBack();
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBeGreaterThan(1);
      expect(asked.filter((path) => path === "/")).toHaveLength(1);
    });

    test("[P-8] without JavaScript choices, search and the way to a match work, and the page says how old it is", async () => {
      const { page } = await open("/", { javaScriptEnabled: false });
      await page.locator(".sports").getByText("Football").click();
      expect(await page.locator(".live-card").count()).toBe(1);
      expect(await page.locator(".star").first().isVisible()).toBe(false);
      await expect(page.locator(".still").textContent()).resolves.toContain("Reload");
      await page.goto(new URL("/", page.url()).href);
      const [first = ""] = await names(page);
      await page.getByRole("searchbox").fill(first);
      await page.getByRole("button", { name: "Find" }).click();
      expect(new URL(page.url()).searchParams.get("q")).toBe(first);
      expect(await names(page)).toContain(first);
      await page.locator(".live-card, .row").first().click();
      await page.waitForURL(/\/matches\//);
      expect(await page.locator(".hero").count()).toBe(1);
    });
  });
});
