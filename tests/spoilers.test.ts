/** The delay against spoilers as a reader meets it: pages of a match that is scored meanwhile. */
import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LiveScoring } from "./live-scoring.ts";
import { scoredForAll } from "./scored-for-all.ts";
import { needs } from "./services/needs.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
const LONG = 90_000;
const DELAY_MS = 10_000;

declare global {
  interface Window {
    seen: string[];
  }
}

/** Runs in the page before its own scripts: keeps every score and figure that was visible, and every title, at each frame. */
function keepSeen(): void {
  window.seen = [];
  const told = ".side-score .fig, .live-score .fig, .mini b, .dock-says, .tile dd, .leaders td";
  const look = () => {
    const scores = document.querySelectorAll<HTMLElement>(told);
    const visible = Array.from(scores).filter((score) => score.checkVisibility());
    window.seen.push(...visible.map((score) => score.textContent), document.title);
    requestAnimationFrame(look);
  };
  look();
}

needs("chromium", (chromium) => {
  describe("a spoiler delay", () => {
    let browser: Browser;
    let match: LiveScoring;
    scoredForAll(chromium, { sport: "cricket", events: 170, ago: 60_000 }, (scored) => {
      ({ browser, match } = scored);
    });

    async function open(delay: string | undefined): Promise<Page> {
      const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
      const page = await context.newPage();
      await page.addInitScript(keepSeen);
      if (delay !== undefined) {
        await page.addInitScript((seconds) => {
          if (localStorage.getItem("touchline-delay") === null)
            localStorage.setItem("touchline-delay", seconds);
        }, delay);
      }
      return page;
    }
    const score = async () => {
      const answer = await fetch(new URL(`/v1/matches/${match.match}`, match.stage.address));
      const { doc } = await answer.json();
      return String(doc.headline.b.score ?? doc.headline.a.score);
    };
    /** Tells of the next event, and waits until the API does. */
    async function next(): Promise<void> {
      await match.score();
      const version = async () =>
        (await (await fetch(new URL(`/v1/matches/${match.match}`, match.stage.address))).json()).v;
      await expect.poll(version, SOON).toBe(match.told);
    }
    /** Scores until the score is another one. */
    async function change(): Promise<{ before: string; after: string; at: number }> {
      const before = await score();
      for (;;) {
        const at = Date.now();
        await next();
        const after = await score();
        if (after !== before) return { before, after, at };
      }
    }
    const shown = (page: Page) => page.locator(".hero .side-score .fig, .live-score .fig").allTextContents();

    test(
      "[P-27] keeps back on a match's page what the server drew, and shows each change when it is due",
      async () => {
        const page = await open("10");
        const first = await change();
        await page.goto(match.page.href);
        await expect.poll(() => shown(page), SOON).toContain(first.before);
        expect(Date.now() - first.at).toBeLessThan(DELAY_MS);
        await expect
          .poll(() => page.locator(".hero .pill-good").textContent(), SOON)
          .toBe("Live shown 10s late");
        const second = await change();
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(first.after);
        expect(Date.now() - first.at).toBeGreaterThanOrEqual(DELAY_MS);
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(second.after);
        expect(Date.now() - second.at).toBeGreaterThanOrEqual(DELAY_MS);
        const seen = (await page.evaluate(() => window.seen)).join("\n");
        expect(seen.indexOf(first.before)).toBeLessThan(seen.indexOf(first.after));
        expect(seen.slice(0, seen.indexOf(first.before))).not.toContain(first.after);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] says on the home page that what has just happened is held back, until it is due",
      async () => {
        const page = await open("10");
        const { after, at } = await change();
        await page.goto(match.stage.address.href);
        await page.getByText("Held back against spoilers", { exact: true }).waitFor();
        expect(await page.evaluate(() => window.seen)).not.toContain(after);
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(after);
        expect(Date.now() - at).toBeGreaterThanOrEqual(DELAY_MS);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] holds as soon as it is chosen, takes back nothing, and ends as soon",
      async () => {
        const page = await open(undefined);
        await page.goto(match.page.href);
        await page.locator(".hero .pill-good").waitFor();
        const now = await score();
        await page.locator(".settings").click();
        await page.getByLabel("60 s", { exact: true }).check();
        await expect.poll(() => page.locator(".hero .pill-good").textContent(), SOON).toContain("60s late");
        const { after } = await change();
        await page.waitForTimeout(2_000);
        expect(await shown(page)).toContain(now);
        await page.getByLabel("Off", { exact: true }).check();
        await expect.poll(() => shown(page), SOON).toContain(after);
        await page.context().close();
      },
      LONG,
    );

    const at = (seq: number, query = "") => new URL(`?at=${seq}${query}`, match.page).href;
    const slider = (page: Page) => page.locator(".dock input");
    const reach = async (page: Page) => Number(await slider(page).getAttribute("max"));

    test(
      "[P-35] an address of a moment that is held back shows it when it is due, and says so until then",
      async () => {
        const page = await open("10");
        const first = await change();
        await page.goto(at(match.told));
        const note = page.locator("main.blank");
        await expect
          .poll(() => note.textContent(), SOON)
          .toMatch(/newer than your spoiler delay allows\. It shows by itself at \d\d:\d\d:\d\d\./);
        expect(Date.now() - first.at).toBeLessThan(DELAY_MS);
        expect(await page.locator(".dock, .hero").count()).toBe(0);
        expect((await page.evaluate(() => window.seen)).join("\n")).not.toContain(first.after);
        await expect.poll(() => shown(page), { timeout: 2 * DELAY_MS }).toContain(first.after);
        expect(Date.now() - first.at).toBeGreaterThanOrEqual(DELAY_MS);
        expect(await page.locator(".past-note").count()).toBe(1);
        expect(await reach(page)).toBe(match.told);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-35] leads from such an address to the newest that may be seen, in every language",
      async () => {
        for (const [language, word, link] of [
          ["en", "newer than your spoiler delay", "The newest that you may see"],
          ["es", "tu retraso contra spoilers", "Lo último que puedes ver"],
          ["ar", "تأخيرك ضد الحرق", "أحدث ما يمكنك رؤيته"],
        ] as const) {
          const page = await open("60");
          await next();
          await page.goto(at(match.told, `&lang=${language}`));
          await page.getByText(word).waitFor();
          await page.getByRole("link", { name: link }).click();
          await page.locator(".hero .side-score").first().waitFor();
          expect(page.url()).not.toContain("at=");
          await page.context().close();
        }
      },
      LONG,
    );

    test(
      "[P-35] a page of the past leads no further than what may be seen, and does not tell how far the match is",
      async () => {
        const page = await open("10");
        const { after, at: happened } = await change();
        await page.goto(at(150));
        await slider(page).waitFor();
        /** Where the slider stands, and how far it goes: that grows while what is held back becomes due. */
        const stand = () =>
          slider(page).evaluate((input: HTMLInputElement) => [Number(input.value), Number(input.max)]);
        await page.locator(".dock-speed").selectOption("300");
        await slider(page).press("End");
        await expect.poll(async () => (await stand())[0], SOON).toBeGreaterThan(150);
        await page.getByLabel("One event on").click();
        const [value = NaN, far = NaN] = await stand();
        expect(value).toBeLessThanOrEqual(far);
        expect(far).toBeLessThan(match.told);
        expect(Date.now() - happened).toBeLessThan(DELAY_MS);
        const told = await page.locator(".dock").evaluate((dock) => dock.outerHTML);
        expect(told).not.toContain(after);
        expect((await page.evaluate(() => window.seen)).join("\n")).not.toContain(after);
        await expect.poll(() => reach(page), { timeout: 2 * DELAY_MS }).toBe(match.told);
        expect(Date.now() - happened).toBeGreaterThanOrEqual(DELAY_MS);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] no title tells the score before the script that holds back is here",
      async () => {
        const page = await open("10");
        const { after } = await change();
        let release = () => {};
        const held = new Promise<void>((resolve) => (release = resolve));
        await page.route("**/assets/early-*.js", async (route) => {
          await held;
          await route.continue();
        });
        const loaded = page.goto(match.page.href);
        await page.waitForRequest("**/assets/early-*.js");
        await page.waitForTimeout(300);
        expect(await page.title()).toBe("");
        release();
        await loaded;
        expect(await page.title()).not.toContain(after);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-36] figures of players that are newer than the delay are held back until they are due",
      async () => {
        for (const path of ["/leaders/cricket", await playerPath()]) {
          const page = await open("10");
          const { at: happened } = await change();
          await page.goto(new URL(path, match.stage.address).href);
          await page.getByText("newer than your spoiler delay. They show by themselves at").waitFor();
          expect(Date.now() - happened).toBeLessThan(DELAY_MS);
          expect(await figures(page).count()).toBe(0);
          expect((await page.evaluate(() => window.seen)).filter((text) => /^\d/.test(text))).toEqual([]);
          await expect.poll(() => figures(page).count(), { timeout: 2 * DELAY_MS }).toBeGreaterThan(0);
          expect(Date.now() - happened).toBeGreaterThanOrEqual(DELAY_MS);
          expect(await page.locator(".newer").isVisible()).toBe(false);
          await page.context().close();
        }
      },
      LONG,
    );

    test(
      "[P-36] and are shown all the same to who asks for it, in every language",
      async () => {
        for (const [language, button] of [
          ["en", "Show all the same"],
          ["es", "Mostrar de todos modos"],
          ["ar", "أظهرها على أي حال"],
        ] as const) {
          const page = await open("60");
          await next();
          await page.goto(new URL(`/leaders/cricket?lang=${language}`, match.stage.address).href);
          const show = page.getByRole("button", { name: button });
          await show.waitFor();
          expect(await figures(page).count()).toBe(0);
          // Its end says that the time is known, and with it the script here that moves the focus.
          await page.locator(".newer time:visible").waitFor();
          await show.focus();
          await show.press("Enter");
          await expect.poll(() => figures(page).count(), SOON).toBeGreaterThan(0);
          expect(await show.isVisible()).toBe(false);
          expect(await page.evaluate(() => document.activeElement?.className)).toContain("leaders");
          await page.context().close();
        }
      },
      LONG,
    );

    test(
      "[P-36] nothing moves for who has chosen no delay",
      async () => {
        const page = await open(undefined);
        await next();
        await page.goto(new URL("/leaders/cricket", match.stage.address).href);
        await page.waitForLoadState("networkidle");
        expect(await page.locator("html").getAttribute("data-newest")).toMatch(/^\d+$/);
        expect(await figures(page).count()).toBeGreaterThan(0);
        expect(await page.locator(".newer").isVisible()).toBe(false);
        const moved = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                const entries = list.getEntries() as (PerformanceEntry & {
                  sources: { node: Node | null }[];
                })[];
                const nodes = entries.flatMap(({ sources }) => sources.map(({ node }) => node));
                resolve(nodes.filter((node) => node?.parentElement?.closest("main")).length);
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(0), 500);
            }),
        );
        expect(moved).toBe(0);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-27] in the gallery an editor sees matches and widgets as late as everything, and copies what he chose",
      async () => {
        const page = await open("10");
        const { after } = await change();
        await page.goto(new URL(`/embed?match=${match.match}`, match.stage.address).href);
        const picked = page.locator(".pick:has(:checked) .status");
        await expect.poll(() => picked.innerText(), SOON).toContain("…");
        expect(await page.locator("touchline-score").first().getAttribute("delay")).toBe("10");
        expect(await page.locator(".codes").innerText()).not.toContain("delay");
        const widget = page.locator("touchline-score").first();
        const cards = () => widget.evaluate((element) => element.shadowRoot?.textContent ?? "");
        expect(await cards()).not.toContain(after);
        await expect.poll(cards, { timeout: 3 * DELAY_MS }).toContain(after);
        await page.context().close();
      },
      LONG,
    );

    test(
      "[P-36] so are answers of the API that the reference has just got",
      async () => {
        const began = Date.now();
        const page = await open("10");
        await page.goto(new URL("/reference", match.stage.address).href);
        const answer = page.getByRole("region", { name: "Example answer of GET /v1/board", exact: true });
        await answer.waitFor();
        expect(await answer.innerText()).toBe("");
        await expect.poll(() => answer.innerText(), { timeout: 2 * DELAY_MS }).toContain("headline");
        expect(Date.now() - began).toBeGreaterThanOrEqual(DELAY_MS);
        await page.context().close();
      },
      LONG,
    );

    test("[P-27] a page that tells nothing of a match is not held back", async () => {
      const page = await open("10");
      await page.goto(new URL("/matches/nobody-knows-it", match.stage.address).href);
      expect(await page.locator("h1").isVisible()).toBe(true);
      await page.context().close();
    });

    const figures = (page: Page) => page.locator(".leaders td:visible, .tile dd:visible");
    async function playerPath(): Promise<string> {
      const answer = await fetch(new URL(`/v1/matches/${match.match}/players`, match.stage.address));
      const { players } = await answer.json();
      return `/players/${players[0].id}`;
    }
  });
});
