/** Parts of a page whose code follows the first sight, as a browser takes them over from the server. */
import { expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite } from "./site-server.ts";

needs("chromium", (chromium) => {
  test("a part that was drawn by the server is taken over in place", async () => {
    const site = await serveSite([{ sport: "cricket", share: 0.9 }]);
    const browser = await openBrowser(chromium);
    onTestFinished(async () => {
      await browser.close();
      await site[Symbol.asyncDispose]();
    });
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on("pageerror", ({ message }) => failures.push(message));
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        document.querySelector("#worm-title")?.setAttribute("data-served", "");
      });
    });
    const asked = page.waitForResponse(/\/panels-/);
    await page.goto(new URL(`${site.matches[0]}#innings-1`, site.address).href);
    await asked;
    // Preact leaves its tree at the element that it has taken over.
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll(".late")).every((part) => "__k" in part),
    );
    // What the address names is still what is shown, and the drawing is still the server's.
    expect(await page.locator("#innings-1:target").isVisible()).toBe(true);
    expect(await page.locator("#worm-title").getAttribute("data-served")).toBe("");
    expect(await page.locator("#worm-title").count()).toBe(1);
    expect(await page.locator("#innings-1").count()).toBe(1);
    expect(failures).toEqual([]);
  });
});
