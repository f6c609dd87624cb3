/** A match's page while the match goes on, in a real browser: what a reader looks at does not jump. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { longTest } from "../bench/fold-cost.ts";
import { openLiveMatch } from "../bench/live-match.ts";
import { matchAt } from "../simulator/play/sports.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";

const SERVED = 400;
const STEPS = 20;
const MANY_STEPS = 160;
const UNDER_WAY = 60;
/** Layout shift is told with two decimals. A page that comes in two pieces, or a note in the middle of a line, moves less. */
const TOLD_AS_NONE = 0.005;

declare global {
  interface Window {
    jumps: { what: string; by: number }[];
    /** What was drawn while nobody could see it. */
    unseen: string[];
  }
}

/** Runs in the page before its own scripts: keeps what the browser counts as layout shift. */
function keepJumps(): void {
  window.jumps = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as unknown as { value: number; sources: { node?: Node }[] }[]) {
      for (const { node } of shift.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        window.jumps.push({
          what: element?.closest(".entries, .balls, .panel-card")?.className ?? "",
          by: shift.value / shift.sources.length,
        });
      }
    }
  }).observe({ type: "layout-shift" });
}

/** All layout shift so far. */
const moved = (page: Page): Promise<number> =>
  page.evaluate(() => window.jumps.reduce((all, { by }) => all + by, 0));

/** Runs in the page: keeps what is drawn behind other tabs and in tables that are closed. */
function keepUnseen(): void {
  window.unseen = [];
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.checkVisibility() === false)
        window.unseen.push(element.closest("[id]")?.id ?? element.tagName);
    }
  }).observe(document.querySelector("main") ?? document.body, everything);
}

/** Runs in the page: presses `button`, and reads `text` in the first frame in which it can be seen. */
async function firstSeen([button, text]: readonly [string, string]): Promise<string> {
  document.querySelector<HTMLElement>(button)?.click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const element = document.querySelector(text);
    if (element?.checkVisibility()) return element.textContent;
  }
}

/** Runs in the page: presses a tab, and tells of each frame from the next one on whether the tab is marked and the panel seen. */
async function framesAfter([tab, text]: readonly [string, string]): Promise<[boolean, boolean][]> {
  const frames: [boolean, boolean][] = [];
  document.querySelector<HTMLElement>(tab)?.click();
  while (!frames.at(-1)?.[1]) {
    await new Promise(requestAnimationFrame);
    const isMarked = document.querySelector(tab)?.getAttribute("aria-current") === "true";
    frames.push([isMarked, document.querySelector(text)?.checkVisibility() === true]);
  }
  return frames;
}

needs("chromium", (chromium) => {
  describe("a page while its match goes on", () => {
    test("[P-20] entries and balls make room for the next ones without a jump", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.addInitScript(keepJumps);
        await page.goto(match.page.href);
        await page.getByText("Live", { exact: true }).first().waitFor();
        const first = () => page.locator(".entries .entry-clock").first().innerText();
        const before = await first();
        for (let step = 0; step < STEPS; step++) {
          await match.step();
          await sleep(100);
        }
        await expect.poll(first).not.toBe(before);
        const jumps = await page.evaluate(() => window.jumps);
        expect(jumps.filter(({ what }) => what === "entries" || what === "balls")).toEqual([]);
      } finally {
        await browser.close();
      }
    }, 60_000);

    test.each(["cricket", "football", "basketball", "tennis"] as const)(
      "[P-39] a page of %s stands still while it loads and while its match goes on",
      async (sport) => {
        const events = [...matchAt({ sport, seed: 3 }, 0, Date.UTC(2026, 5, 6, 14)).events];
        await using match = await openLiveMatch(events, Math.round(events.length * 0.3));
        const browser = await openBrowser(chromium);
        try {
          for (const width of [390, 1280]) {
            const page = await browser.newPage({ viewport: { width, height: 844 } });
            await page.addInitScript(keepJumps);
            await page.goto(match.page.href);
            await page.waitForFunction(() =>
              Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
            );
            await page.locator(".hero .pill-good").waitFor();
            expect(await moved(page)).toBeLessThan(TOLD_AS_NONE);
            const score = page.locator(".hero");
            const before = await score.innerText();
            for (let step = 0; step < UNDER_WAY; step++) {
              await match.step();
              await sleep(40);
            }
            await expect.poll(() => score.innerText()).not.toBe(before);
            expect(await moved(page)).toBeLessThan(TOLD_AS_NONE);
            match.rewind();
            await page.close();
          }
        } finally {
          await browser.close();
        }
      },
      90_000,
    );

    test("[P-20] of commentary that was behind another tab nothing flies in from afar", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 2_400 } });
        await page.goto(match.page.href);
        await page.getByText("Live", { exact: true }).first().waitFor();
        // Drawn while it cannot be seen.
        await sleep(1_500);
        const first = page.locator("#commentary .entry-clock").first();
        const farthest = page.evaluate(async () => {
          let far = 0;
          for (const end = performance.now() + 4_000; performance.now() < end;) {
            await new Promise(requestAnimationFrame);
            for (const { style } of document.querySelectorAll<HTMLElement>("#commentary .entries > *"))
              far = Math.max(far, Math.abs(new DOMMatrixReadOnly(style.transform).f));
          }
          return far;
        });
        await page.locator(".tab-commentary").click();
        await first.waitFor();
        const before = await first.innerText();
        for (let step = 0; step < 4; step++) {
          await match.step();
          await sleep(300);
        }
        await expect.poll(() => first.innerText()).not.toBe(before);
        expect(await farthest).toBeGreaterThan(0);
        expect(await farthest).toBeLessThan(500);
      } finally {
        await browser.close();
      }
    }, 60_000);

    test("[P-32] what cannot be seen is left alone, and is as it stands now when it is seen", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.goto(match.page.href);
        await page.getByText("Live", { exact: true }).first().waitFor();
        await page.waitForFunction(() =>
          Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
        );
        const score = page.locator(".side:has(.side-active) .side-score .fig");
        const before = await score.innerText();
        await page.evaluate(keepUnseen);
        for (let step = 0; step < STEPS; step++) {
          await match.step();
          await sleep(20);
        }
        await expect.poll(() => score.innerText()).not.toBe(before);
        // The room may still hold the last of them.
        await sleep(500);
        expect(await page.evaluate(() => window.unseen)).toEqual([]);
        const now = await score.innerText();
        const totals = "[aria-labelledby^=glance-worm] .behind";
        const newest = `${totals} tr:last-child td`;
        expect(await page.evaluate(firstSeen, [`${totals} summary`, newest] as const)).toBe(now);
        const card = "#scorecard .innings-score .fig";
        expect(await page.evaluate(firstSeen, [".tab-scorecard", card] as const)).toBe(now);
      } finally {
        await browser.close();
      }
    }, 60_000);

    test("[P-37] a tab answers in the next frame, and what it leads to follows", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.goto(match.page.href);
        await page.waitForFunction(() =>
          Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
        );
        for (const [tab, text] of [
          [".tab-scorecard", "#scorecard .innings-score"],
          [".tab-commentary", "#commentary .entry"],
          [".tab-live", "#live .entry"],
        ] as const) {
          const frames = await page.evaluate(framesAfter, [tab, text] as const);
          expect(frames[0]).toEqual([true, false]);
          expect(frames.at(-1)).toEqual([true, true]);
          // What the tabs stand on is where it was: the panel is seen from its top.
          const top = await page
            .locator(tab.replace(".tab-", "#"))
            .evaluate((element) => element.getBoundingClientRect().top);
          const bar = await page
            .locator(".bar")
            .evaluate((element) => element.getBoundingClientRect().bottom);
          expect(top).toBeGreaterThanOrEqual(bar - 1);
        }
      } finally {
        await browser.close();
      }
    }, 60_000);

    test("[P-37] a link to something in another panel leads to it", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.goto(match.page.href);
        await page.waitForFunction(() =>
          Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
        );
        await page.locator('.tab-live[aria-current="true"]').waitFor();
        await page.evaluate(() => void (location.hash = "#all-commentary"));
        const heading = page.locator("#all-commentary");
        await heading.waitFor({ state: "visible" });
        await expect
          .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
          .toBeLessThan(300);
        expect(await page.locator(".tab-commentary").getAttribute("aria-current")).toBe("true");
        await page.goBack();
        await page.locator("#live .entry").first().waitFor({ state: "visible" });
        expect(await heading.isVisible()).toBe(false);
      } finally {
        await browser.close();
      }
    }, 60_000);

    test("[P-37] a list that grows for hours is drawn in part, and whole for who reads on", async () => {
      await using match = await openLiveMatch(longTest(), SERVED);
      const browser = await openBrowser(chromium);
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        await page.goto(`${match.page.href}#commentary`);
        await page.getByText("Live", { exact: true }).first().waitFor();
        const entries = page.locator("#commentary .entry");
        const newest = () => page.locator("#commentary .entry-clock").first().innerText();
        const before = await newest();
        let most = 0;
        for (let step = 0; step < MANY_STEPS; step++) {
          await match.step();
          await sleep(10);
          if (step % 10 === 0) most = Math.max(most, await entries.count());
        }
        await expect.poll(newest).not.toBe(before);
        expect(Math.max(most, await entries.count())).toBeLessThanOrEqual(120);
        await page.mouse.move(195, 600);
        await expect
          .poll(
            async () => {
              await page.mouse.wheel(0, 2_000);
              return entries.count();
            },
            { timeout: 20_000 },
          )
          .toBeGreaterThan(160);
      } finally {
        await browser.close();
      }
    }, 60_000);
  });
});
