/** The site as an app: what it shows without a network, and how a new build takes over. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite, untilKept } from "./site-server.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

needs("chromium", (chromium) => {
  describe("without a network", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    async function open(alter?: (path: string, text: string) => string) {
      const site = await serveSite(
        [
          { sport: "cricket", share: 0.5 },
          { sport: "football", share: 0.6 },
        ],
        alter && { alter },
      );
      const context = await browser.newContext({ locale: "en-GB" });
      onTestFinished(async () => {
        await context.close();
        await site[Symbol.asyncDispose]();
      });
      return { site, context, page: await context.newPage() };
    }

    const away = (context: BrowserContext) => context.setOffline(true);
    const text = async (page: Page, selector: string) => page.locator(selector).first().textContent();

    test("[P-10] a match stands as it was last known, says so, and claims nothing to be live", async () => {
      const { site, context, page } = await open();
      await page.goto(new URL(site.matches[0] ?? "", site.address).href);
      const score = await text(page, ".side-score");
      await untilKept(page);
      await away(context);
      await page.reload();
      await page.locator(".kept-banner").waitFor();
      expect(await text(page, ".kept-banner")).toMatch(
        /^You are offline\. This is how it stood at \d\d:\d\d\.$/,
      );
      expect(await text(page, ".side-score")).toBe(score);
      expect(await text(page, ".hero .pill")).toMatch(/^Offline, as of \d\d:\d\d$/);
      expect(await page.locator(".status-live, .pill-good").count()).toBe(0);
      expect(await page.title()).not.toContain("Offline");
    });

    test("[P-27] what was never kept says so to who wants everything late, too", async () => {
      const { site, context, page } = await open();
      await page.goto(site.address.href);
      await untilKept(page);
      await page.evaluate(() => localStorage.setItem("touchline-delay", "30"));
      await away(context);
      await page.goto(new URL(site.matches[0] ?? "", site.address).href);
      await page.getByRole("heading", { name: "You are offline" }).waitFor();
      expect(await page.locator(".held").isVisible()).toBe(false);
    });

    test("[P-10] the board stands as it was, and what was never kept says so and leads to what is", async () => {
      const { site, context, page } = await open();
      await page.goto(site.address.href);
      await untilKept(page);
      await page.goto(new URL(site.matches[0] ?? "", site.address).href);
      await untilKept(page);
      await away(context);
      await page.goto(new URL("/?sport=cricket", site.address).href);
      await expect.poll(() => page.locator(".live-card").count(), SOON).toBe(1);
      expect(await text(page, "#now")).toContain("In play then");
      await page.goto(new URL("/players/nobody", site.address).href);
      await expect.poll(() => text(page, "h1"), SOON).toBe("You are offline");
      expect(await page.locator(".kept-pages a").first().getAttribute("href")).toBe(site.matches[0]);
      await page.goto(new URL("/?lang=es&sport=cricket", site.address).href);
      await expect.poll(() => text(page, ".kept-banner"), SOON).toContain("No tienes conexión");
    });

    test("[P-10] with the network back a page is the newest again", async () => {
      const { site, context, page } = await open();
      await page.goto(site.address.href);
      await untilKept(page);
      await away(context);
      await page.reload();
      await page.locator(".kept-banner").waitFor();
      await context.setOffline(false);
      await page.reload();
      await page.locator(".live-card").first().waitFor();
      expect(await page.locator(".kept-banner").count()).toBe(0);
      expect(await page.locator(".status-live").count()).toBeGreaterThan(0);
    });

    test("[P-10] the worker of a new build takes over with its first page, and leaves open tabs their files", async () => {
      const named = { now: "", next: "" };
      const alter = (path: string, code: string) =>
        path === "/worker.js" && named.next ? code.replaceAll(named.now, named.next) : code;
      const { site, page } = await open(alter);
      await page.goto(site.address.href);
      await untilKept(page);
      const builds = () =>
        page.evaluate(async () =>
          (await caches.keys()).filter((name) => name.startsWith("touchline-build-")),
        );
      const [first = ""] = await builds();
      named.now = first.replace("touchline-build-", "");
      named.next = `${named.now}-next`;
      await page.reload();
      await expect.poll(builds, SOON).toEqual([first, `${first}-next`]);
      await expect
        .poll(
          () =>
            page.evaluate(async () => {
              const registration = await navigator.serviceWorker.getRegistration("/");
              return [registration?.waiting, registration?.active?.state];
            }),
          SOON,
        )
        .toEqual([null, "activated"]);
      named.next = `${named.now}-third`;
      await page.reload();
      await expect.poll(builds, SOON).toEqual([`${first}-next`, `${first}-third`]);
    });

    test("[P-11] the site can be installed", async () => {
      const { site, page } = await open();
      await page.goto(site.address.href);
      const session = await page.context().newCDPSession(page);
      const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
      expect(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
      ).toEqual([]);
      const manifest = await (
        await page.request.get(new URL("/manifest.webmanifest", site.address).href)
      ).json();
      for (const { src, sizes } of manifest.icons) {
        const icon = await page.request.get(new URL(src, site.address).href);
        const [width] = String(sizes).split("x").map(Number);
        expect([icon.headers()["content-type"], (await icon.body()).readUInt32BE(16)]).toEqual([
          "image/png",
          width,
        ]);
      }
    });
  });
});
