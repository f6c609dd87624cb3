/** Looking back at a match, in a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { MatchImage } from "../site/view.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

needs("chromium", (chromium) => {
  describe("looking back", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    /** A match in its second innings, its page at `query`, and what the API says of it. */
    async function open(query = "", options: { readonly javaScriptEnabled?: boolean } = {}) {
      const site = await serveSite([{ sport: "cricket", share: 0.7 }]);
      const context = await browser.newContext(options);
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      const page = await context.newPage();
      const failures: string[] = [];
      page.on("pageerror", ({ message }) => failures.push(message));
      const [path = ""] = site.matches;
      await page.goto(new URL(path + query, site.address).href);
      const read = async (rest: string): Promise<MatchImage> =>
        (await fetch(new URL(`/v1${path}${rest}`, site.address))).json();
      return { page, failures, read };
    }

    const scores = async (page: Page) =>
      (await page.locator(".hero .side-score").allInnerTexts()).map((text) => text.split(/\s/)[0]);
    const scoresOf = ({ doc: { headline } }: MatchImage) =>
      headline.order.map((side) => headline[side].score ?? "–");
    const note = (page: Page) => page.locator(".past-note");
    const slider = (page: Page) => page.locator(".dock input");

    test("[H-6] goes to any event, shows the score that it had, and says that it is the past", async () => {
      const { page, failures, read } = await open();
      const now = await read("");
      expect(await note(page).count()).toBe(0);
      await page.locator(".look-back").click();
      await slider(page).waitFor();
      for (const seq of [60, 61, 150, 20]) {
        await slider(page).fill(String(seq));
        const then = await read(`?at=${seq}`);
        await expect.poll(() => scores(page)).toEqual(scoresOf(then));
        const { clock = "" } = then.entries.find((entry) => entry.clock !== undefined) ?? {};
        await expect.poll(() => note(page).innerText()).toContain(`As of ${clock}`);
        await expect.poll(() => new URL(page.url()).search).toBe(`?at=${seq}`);
        expect(await page.title()).toMatch(/^As of /);
        expect(await page.locator(".hero, .mini, .tabs").allInnerTexts()).not.toContainEqual(
          expect.stringMatching(/\blive\b/i),
        );
      }
      await page.goBack();
      await expect.poll(() => scores(page)).toEqual(scoresOf(now));
      expect(await note(page).count()).toBe(0);
      await page.goForward();
      await expect.poll(() => note(page).count()).toBe(1);
      await page.getByText("Back to now").click();
      await expect.poll(() => scores(page)).toEqual(scoresOf(now));
      expect(new URL(page.url()).search).toBe("");
      expect(failures).toEqual([]);
    }, 60_000);

    test("[H-8] goes by keys: an event, an over, out again", async () => {
      const { page, read } = await open();
      await page.locator(".look-back").click();
      await slider(page).fill("100");
      const at = async () => Number(await slider(page).inputValue());
      const ball = async () =>
        Number.parseFloat((await slider(page).getAttribute("aria-valuetext"))?.split(" ")[0] ?? "");
      await expect.poll(ball).toBeGreaterThan(1);
      const [before, over] = [await at(), Math.floor(await ball())];
      await slider(page).press("ArrowLeft");
      expect(await at()).toBe(before - 1);
      await slider(page).press("PageUp");
      await expect.poll(ball).toBe(over + 1.1);
      await expect.poll(() => scores(page)).toEqual(scoresOf(await read(`?at=${await at()}`)));
      await slider(page).press("Escape");
      await expect.poll(() => note(page).count()).toBe(0);
    });

    test("[H-9] plays on, and pauses", async () => {
      const { page, read } = await open("?at=80");
      const seq = async () => Number(await slider(page).inputValue());
      await page.locator(".dock-speed").selectOption("300");
      await page.getByRole("button", { name: "Play" }).click();
      await expect.poll(seq, { timeout: 15_000 }).toBeGreaterThan(90);
      await page.getByRole("button", { name: "Pause" }).click();
      const at = await seq();
      await expect.poll(() => scores(page)).toEqual(scoresOf(await read(`?at=${at}`)));
      await expect.poll(seq).toBe(at);
      await expect.poll(() => new URL(page.url()).search).toBe(`?at=${at}`);
    }, 60_000);

    test("[H-6] has an address that a server draws, which needs no script", async () => {
      const { page, read } = await open("?at=70", { javaScriptEnabled: false });
      expect(await scores(page)).toEqual(scoresOf(await read("?at=70")));
      expect(await note(page).innerText()).toContain("not the score now");
      await page.getByRole("link", { name: "One event on" }).click();
      expect(new URL(page.url()).search).toBe("?at=71");
      expect(await scores(page)).toEqual(scoresOf(await read("?at=71")));
      await page.getByText("Back to now").click();
      expect(await scores(page)).toEqual(scoresOf(await read("")));
    });
  });
});
