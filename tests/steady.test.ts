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
    /** Panels in which something was drawn while nobody saw them. */
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

/** Runs in the page: keeps what is drawn behind other tabs. */
function keepUnseen(): void {
  window.unseen = [];
  for (const panel of document.querySelectorAll(".panel")) {
    new MutationObserver(() => {
      if (getComputedStyle(panel).display === "none") window.unseen.push(panel.id);
    }).observe(panel, { subtree: true, childList: true, attributes: true, characterData: true });
  }
}

/** Runs in the page: goes to the scorecard, and reads the first innings' score there in the first frame that shows it. */
async function openScorecard(): Promise<string | undefined> {
  document.querySelector<HTMLElement>(".tab-scorecard")?.click();
  const panel = document.querySelector("#scorecard");
  do await new Promise(requestAnimationFrame);
  while (!panel?.checkVisibility());
  return panel.querySelector(".innings-score .fig")?.textContent;
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

    test("[P-32] what is behind another tab is left alone, and is as it stands now when it is seen", async () => {
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
        expect(await page.evaluate(openScorecard)).toBe(await score.innerText());
      } finally {
        await browser.close();
      }
    }, 60_000);
  });
});
