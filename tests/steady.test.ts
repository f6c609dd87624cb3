/** A match's page while the match goes on, in a real browser: what a reader looks at does not jump. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { longTest } from "../bench/fold-cost.ts";
import { openLiveMatch } from "../bench/live-match.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";

const SERVED = 400;
const STEPS = 20;

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
          by: shift.value,
        });
      }
    }
  }).observe({ type: "layout-shift" });
}

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
  });
});
