/** The site without a mouse, in a real browser. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PLAYED } from "../simulator/play/sports.ts";
import { focused, missed, walk } from "./keyboard-walk.ts";
import { newKey, scoredMatch } from "./scored-match.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";
import { openStage } from "./stage.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
const LONG = 60_000;
const PHONE = { width: 390, height: 700 };
const DESK = { width: 1280, height: 700 };

needs("chromium", (chromium) => {
  describe("by keyboard", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    /** Matches of all sports, and a page of theirs. */
    async function open(pathOf: (matches: readonly string[]) => string, viewport = DESK): Promise<Page> {
      const site = await serveSite(PLAYED.map((sport) => ({ sport, share: 0.7 })));
      const context = await browser.newContext({ viewport, locale: "en-GB", serviceWorkers: "block" });
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      const page = await context.newPage();
      await page.goto(new URL(pathOf(site.matches), site.address).href);
      await settled(page);
      return page;
    }
    const matchOf =
      (sport: (typeof PLAYED)[number], rest = "") =>
      (matches: readonly string[]) =>
        `${matches[PLAYED.indexOf(sport)]}${rest}`;
    /** What can wait has come. A browser on a busy machine may never be idle, so that it is waited for a while only. */
    const settled = (page: Page) =>
      page.evaluate(async () => {
        for (let i = 0; i < 8; i++)
          await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
      });
    const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement);
    const isFocused = (element: Locator) => expect.poll(() => hasFocus(element), SOON).toBe(true);
    const press = (page: Page, ...keys: readonly string[]) =>
      keys.reduce<Promise<void>>(
        (before, key) => before.then(() => page.keyboard.press(key)),
        Promise.resolve(),
      );

    const pages = {
      home: () => "/",
      "a match": matchOf("cricket"),
      "a box score": matchOf("basketball", "#scorecard"),
      "a match as it stood": matchOf("cricket", "?at=60"),
      leaders: () => "/leaders/cricket/runs",
      "the gallery": () => "/embed",
    } as const;
    for (const viewport of [PHONE, DESK]) {
      test.each(Object.entries(pages))(
        `[P-33] all of %s, ${viewport.width} px wide, is reached as it is read, shows its focus, and holds nobody`,
        async (_, pathOf) => {
          const page = await open(pathOf, viewport);
          // Wherever the address leads, it begins at the top.
          await page.locator(".brand").focus();
          await press(page, "Shift+Tab");
          const first = await focused(page);
          const there = [...(first ? [first] : []), ...(await walk(page))];
          const back = await walk(page, "Shift+Tab");
          expect(there.filter(({ isLit }) => !isLit)).toEqual([]);
          expect([...there, ...back].filter(({ isSeen }) => !isSeen)).toEqual([]);
          expect(await missed(page, there)).toEqual([]);
          const places = there.map(({ place }) => place);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(back.map(({ place }) => place)).toEqual(places.toReversed());
        },
        LONG,
      );
    }

    test("[P-33] a match's page is told from its head to its tabs to what they show", async () => {
      const page = await open(matchOf("cricket"));
      expect((await walk(page)).map(({ name }) => name).slice(0, 16)).toEqual([
        "Skip to content",
        "Touchline",
        "en, Language: English",
        "Switch between light and dark",
        "Settings",
        "Reconnecting…",
        expect.stringMatching(/^Follow: /),
        "Live",
        "Scorecard",
        "Commentary",
        "Charts",
        "Line-ups",
        "Info",
        "Replay",
        expect.any(String),
        expect.any(String),
      ]);
    });

    test("[P-33] home: search, filters, stars, cards", async () => {
      const page = await open(() => "/");
      const search = page.getByRole("searchbox");
      await press(page, "/");
      await isFocused(search);
      await page.keyboard.type("kest");
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBe(1);
      await press(page, "Escape");
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBe(4);
      // From where the search was it goes on.
      await press(page, "Tab", "Tab", "Tab", "Enter");
      const cricket = page.locator(".sports").getByRole("link", { name: "Cricket" });
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBe(1);
      await isFocused(cricket);
      const star = page.locator(".live-card .star");
      await star.focus();
      await press(page, "Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await press(page, "Tab", "Space");
      await expect.poll(() => dialog.getByRole("switch").first().isChecked(), SOON).toBe(true);
      for (let step = 0; step < 8; step++) {
        await press(page, "Tab");
        const stop = await focused(page);
        // Beyond a dialog there is the browser alone.
        if (stop) expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      }
      await press(page, "Escape");
      await expect.poll(() => dialog.count(), SOON).toBe(0);
      // The card has moved to those that are followed.
      await isFocused(page.locator(".pinned .star"));
      await page.locator(".live-title a").first().focus();
      await press(page, "Enter");
      await page.locator(".tabs").waitFor();
    });

    test("[P-33] the menu of languages closes by Escape, and when it is left", async () => {
      const page = await open(() => "/");
      const summary = page.locator(".languages summary");
      const isOpen = () => page.locator(".languages").evaluate((menu) => menu.hasAttribute("open"));
      await summary.focus();
      await press(page, "Enter", "Tab");
      expect((await focused(page))?.name).toBe("English");
      await press(page, "Escape");
      expect(await isOpen()).toBe(false);
      await isFocused(summary);
      await press(page, "Enter", "Tab", "Tab", "Tab");
      expect((await focused(page))?.name).toBe("العربية");
      await press(page, "Tab");
      expect(await isOpen()).toBe(false);
      await isFocused(page.locator(".theme").first());
    });

    test("[P-33] a match: the skip link stays in the tab, tabs lead into what they show, boxes open and close", async () => {
      const page = await open(matchOf("cricket", "#scorecard"));
      const shown = () => page.locator(".panel:visible").evaluateAll((all) => all.map(({ id }) => id));
      await page.locator(".skip").focus();
      await press(page, "Enter");
      await isFocused(page.locator("#main"));
      expect(await shown()).toEqual(["scorecard"]);
      await press(page, "Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".panel")?.id)).toBe("scorecard");

      await page.locator(".tab-commentary").focus();
      await press(page, "Enter");
      await expect.poll(shown, SOON).toEqual(["commentary"]);
      await settled(page);
      await press(page, "Tab");
      const keyOnly = page.getByRole("checkbox", { name: "Key moments only" });
      await isFocused(keyOnly);
      const entries = page.locator("#commentary .entry:visible");
      const all = await entries.count();
      await press(page, "Space");
      await expect.poll(() => entries.count(), SOON).toBeLessThan(all);

      const status = page.locator("button.trust");
      await status.focus();
      await press(page, "Enter");
      const trust = page.getByRole("dialog", { name: "How fresh this is" });
      await trust.waitFor();
      expect(await trust.evaluate((box) => box.contains(document.activeElement))).toBe(true);
      // It comes next after what opened it, and is left as it was entered.
      await press(page, "Tab");
      await isFocused(page.locator(".hero .star"));
      await press(page, "Shift+Tab", "Escape");
      await expect.poll(() => trust.isVisible(), SOON).toBe(false);
      await isFocused(status);

      const settings = page.getByRole("button", { name: "Settings" });
      await settings.focus();
      await press(page, "Enter");
      const dialog = page.getByRole("dialog", { name: "Settings" });
      await dialog.waitFor();
      await press(page, "Tab", "ArrowRight");
      await expect.poll(() => page.locator("html").getAttribute("data-theme"), SOON).toBe("light");
      expect(await focused(page)).toMatchObject({ isLit: true, isSeen: true });
      await press(page, "Escape");
      await expect.poll(() => dialog.count(), SOON).toBe(0);
      await isFocused(settings);
    });

    test("[P-33] looking back: into the past and out of it again, the focus at hand", async () => {
      const page = await open(matchOf("cricket"), PHONE);
      await page.locator(".look-back").focus();
      await press(page, "Enter");
      const slider = page.locator(".dock input");
      await isFocused(slider);
      const at = async () => Number(await slider.inputValue());
      const newest = await at();
      await press(page, "ArrowLeft", "ArrowLeft");
      await expect.poll(at, SOON).toBe(newest - 2);
      await press(page, "Tab", "Tab", "Enter");
      await expect.poll(at, SOON).toBe(newest - 3);
      await press(page, "Tab");
      expect((await focused(page))?.name).toBe("Play");
      // What lies over the past closes first.
      await page.getByRole("button", { name: "Settings" }).focus();
      await press(page, "Enter");
      await page.getByRole("dialog").waitFor();
      await press(page, "Escape");
      await expect.poll(() => page.getByRole("dialog").count(), SOON).toBe(0);
      expect(await page.locator(".dock").count()).toBe(1);
      await page.locator(".dock-play").focus();
      await press(page, "Escape");
      await expect.poll(() => page.locator(".dock").count(), SOON).toBe(0);
      await isFocused(page.locator(".look-back"));
    });

    test("[P-33] the gallery: another match by arrow keys, its code by Enter", async () => {
      const page = await open(() => "/embed");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator(".pick input:checked").focus();
      const before = page.url();
      await press(page, "ArrowDown");
      await expect.poll(() => page.url(), SOON).not.toBe(before);
      const copy = page.getByRole("button", { name: "Copy" }).first();
      await copy.focus();
      await press(page, "Enter");
      await page.getByText("Copied").waitFor();
    });

    test(
      "[P-33] the console: all of its pad, and sheets that give the focus back",
      async () => {
        await using stage = await openStage();
        const key = newKey(stage, "Hillside CC");
        const address = await scoredMatch(stage, key, { sport: "cricket", events: 190, seed: 5 });
        const page = await browser.newPage({ viewport: PHONE, locale: "en-GB" });
        await page.goto(address);
        await page.locator(".tap").first().waitFor();
        await page.evaluate(() =>
          document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
        );
        const stops = await walk(page);
        expect(stops.length).toBeGreaterThan(10);
        expect(stops.filter(({ isLit, isSeen }) => !isLit || !isSeen)).toEqual([]);
        expect(await missed(page, stops)).toEqual([]);
        const more = page.getByRole("button", { name: "More", exact: true });
        for (const closing of ["Escape", "Enter"]) {
          await more.focus();
          await press(page, "Enter");
          await page.getByRole("dialog").waitFor();
          expect(await focused(page)).toMatchObject({ name: "Cancel", isLit: true });
          await press(page, closing);
          await expect.poll(() => page.getByRole("dialog").count(), SOON).toBe(0);
          await isFocused(more);
        }
        await page.context().close();
      },
      LONG,
    );
  });
});
