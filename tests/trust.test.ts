/** What a match's page says of itself when it is asked, and what its reader follows there. */
import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LiveScoring } from "./live-scoring.ts";
import { scoredForAll } from "./scored-for-all.ts";
import { needs } from "./services/needs.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

needs("chromium", (chromium) => {
  describe("the head of a match's page", () => {
    let browser: Browser;
    let match: LiveScoring;
    scoredForAll(chromium, { sport: "cricket", events: 170, ago: 5_000 }, (scored) => {
      ({ browser, match } = scored);
    });
    const open = async () => {
      const page = await browser.newPage({ serviceWorkers: "block", locale: "en-GB" });
      await page.goto(match.page.href);
      await page.locator(".hero .pill-good").waitFor();
      return page;
    };

    test("[P-28] tells how fresh it is, closes by Escape, and gives the focus back", async () => {
      const page = await open();
      const status = page.locator("button.trust");
      await status.focus();
      await page.keyboard.press("Enter");
      const box = page.getByRole("dialog", { name: "How fresh this is" });
      await box.waitFor();
      await expect.poll(() => box.textContent(), SOON).toContain("What you see is what the source says.");
      expect(await box.textContent()).toContain("WebSocket");
      await match.score(3);
      await expect.poll(() => box.textContent(), SOON).toMatch(/half within \d\.\ds, 95 % within \d\.\ds/);
      await expect.poll(() => box.textContent(), SOON).toContain("Its clock agrees with the source's.");
      await expect.poll(() => box.textContent(), SOON).toMatch(new RegExp(`Version ?${match.told} · `));
      await page.keyboard.press("Escape");
      await expect.poll(() => box.isVisible(), SOON).toBe(false);
      expect(await status.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await expect.poll(() => box.isVisible(), SOON).toBe(true);
      await page.context().close();
    });

    test("[P-29] has a star, and what is followed there stands above all on the home page", async () => {
      const page = await open();
      const star = page.locator(".hero .star");
      await star.click();
      await page.getByRole("switch").nth(1).check();
      await page.keyboard.press("Escape");
      await expect.poll(() => star.getAttribute("class"), SOON).toContain("star-on");
      await page.goto(match.stage.address.href);
      await expect.poll(() => page.locator(".pinned .live-card").count(), SOON).toBe(1);
      await page.context().close();
    });
  });
});
