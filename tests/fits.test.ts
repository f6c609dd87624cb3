/** Every page on a phone: what is drawn is whole, beside its neighbours, and inside of the window. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PLAYED } from "../simulator/play/sports.ts";
import { LANGUAGES } from "../site/i18n/languages.ts";
import { StoreUnavailable } from "../store/store.ts";
import { faultsOf } from "./geometry.ts";
import { newKey, scoredMatch } from "./scored-match.ts";
import { openBrowser, settled } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { serveSite, untilKept } from "./site-server.ts";
import { openStage, type Stage } from "./stage.ts";

const WIDTHS = [390, 320];
const LONG = 300_000;

const PAGES = [
  "/",
  "/?q=a",
  "/?q=nothing+is+called+so",
  "/leaders/cricket",
  "/leaders/football/goals",
  "/embed",
  "/reference",
  "/score",
  "/matches/nobody",
  "/players/nobody",
];

interface Sought {
  readonly least: number;
  readonly where: string;
}

/** Runs in the page: what is pressed and lower than `least`. Of a box that is ticked, its label counts. */
function tooLow({ least, where }: Sought): string[] {
  const pressed = [...document.querySelectorAll("a, button, select, summary, label:has(input)")];
  return pressed.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isText =
      getComputedStyle(element).display === "inline" || element.matches(".player, .skip, .trust");
    const isThere = element.checkVisibility({ visibilityProperty: true }) && width > 0;
    if (!isThere || isText || height >= least - 0.5) return [];
    return [`${where}: ${element.tagName}.${element.className} is ${height} px high`];
  });
}

needs("chromium", (chromium) => {
  describe("on a phone", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromium);
    });
    afterAll(() => browser.close());

    /** A page, and the faults of what it was led to, by name and width; tables behind charts and all other folds are opened. */
    function look(context: BrowserContext) {
      const found: Record<string, readonly string[]> = {};
      async function at(shown: Page, name: string): Promise<void> {
        await settled(shown);
        const folds = await shown.locator("main details").evaluateAll((all) => {
          for (const one of all) one.setAttribute("open", "");
          return all.length;
        });
        if (folds > 0) await settled(shown);
        for (const width of WIDTHS) {
          await shown.setViewportSize({ width, height: 844 });
          const faults = await faultsOf(shown);
          if (faults.length > 0) found[`${name}, ${width} px`] = faults;
        }
      }
      async function page(address: string, then?: (page: Page) => Promise<void>): Promise<void> {
        const opened = await context.newPage();
        await opened.goto(address);
        if (then) await then(opened);
        else await at(opened, new URL(address).pathname);
        await opened.close();
      }
      return { found, at, page };
    }

    async function open(): Promise<BrowserContext> {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        reducedMotion: "reduce",
      });
      onTestFinished(() => context.close());
      return context;
    }

    for (const language of LANGUAGES) {
      test(
        `[P-38] in ${language} every page fits, with each tab of a match of any sport`,
        async () => {
          const shares = [0.7, 1, 0.001];
          const site = await serveSite(shares.flatMap((share) => PLAYED.map((sport) => ({ sport, share }))));
          const away = await serveSite([], {
            reader: { board: () => Promise.reject(new StoreUnavailable("it is away")) },
          });
          onTestFinished(async () => {
            await site[Symbol.asyncDispose]();
            await away[Symbol.asyncDispose]();
          });
          const { found, at, page } = look(await open());
          const address = (path: string) => {
            const url = new URL(path, site.address);
            url.searchParams.set("lang", language);
            return url.href;
          };
          for (const path of PAGES) await page(address(path));
          await page(new URL(`/?lang=${language}`, away.address).href, (shown) => at(shown, "503"));
          const matches = site.matches.map((path, index) => ({ path, sport: PLAYED[index % PLAYED.length] }));
          for (const [index, { path, sport }] of matches.entries()) {
            await page(address(path), async (shown) => {
              const player = shown.locator('a[href^="/players/"]').first();
              const leads = index < PLAYED.length ? await player.getAttribute("href") : null;
              const tabs = shown.locator(".tabs li a");
              const count = index < PLAYED.length ? await tabs.count() : 1;
              for (let tab = 0; tab < count; tab++) {
                await tabs.nth(tab).click();
                await at(shown, `${sport} ${index}, tab ${tab}`);
              }
              if (leads) await page(address(leads));
            });
            if (index < PLAYED.length)
              await page(address(`${path}?at=40`), (shown) => at(shown, `the past of ${sport}`));
          }
          expect(found).toEqual({});
        },
        LONG,
      );

      test(
        `[P-38] in ${language} what is opened above a page fits, and so does what is kept`,
        async () => {
          const site = await serveSite([{ sport: "cricket", share: 0.7 }]);
          onTestFinished(() => site[Symbol.asyncDispose]());
          const context = await open();
          const { found, at, page } = look(context);
          const address = (path: string) => new URL(`${path}?lang=${language}`, site.address).href;
          const [match = ""] = site.matches;
          await page(address(match), async (shown) => {
            await untilKept(shown);
            for (const opener of [".languages summary", ".settings", ".trust", ".hero-link .star"]) {
              await shown.locator(opener).first().click();
              await at(shown, opener);
              await shown.keyboard.press("Escape");
            }
            await context.setOffline(true);
            await shown.reload();
            await shown.locator(".kept-banner").waitFor();
            await at(shown, "a kept match");
            await shown.goto(address("/players/nobody"));
            await shown.locator(".kept-pages").waitFor();
            await at(shown, "what is not kept");
          });
          expect(found).toEqual({});
        },
        LONG,
      );
    }

    test(
      "[P-38] what a finger presses is 44 px high, where it is no word of a text",
      async () => {
        const site = await serveSite(PLAYED.map((sport) => ({ sport, share: 0.7 })));
        const context = await browser.newContext({
          viewport: { width: 390, height: 844 },
          isMobile: true,
          hasTouch: true,
          reducedMotion: "reduce",
        });
        onTestFinished(async () => {
          await context.close();
          await site[Symbol.asyncDispose]();
        });
        const page = await context.newPage();
        const low: string[] = [];
        for (const path of ["/", "/?q=a", "/leaders/cricket", "/embed", "/matches/nobody", ...site.matches]) {
          await page.goto(new URL(path, site.address).href);
          const tabs = page.locator(".tabs li a");
          const count = await tabs.count();
          for (let tab = 0; tab < Math.max(1, count); tab++) {
            if (count > 0) await tabs.nth(tab).click();
            await settled(page);
            low.push(...(await page.evaluate(tooLow, { least: 44, where: `${path}, tab ${tab}` })));
          }
        }
        expect(low).toEqual([]);
      },
      LONG,
    );

    describe("that scores", () => {
      let stage: Stage;
      let key: string;
      let matches: readonly string[];
      beforeAll(async () => {
        stage = await openStage();
        key = newKey(stage, "Hillside CC");
        matches = [
          await scoredMatch(stage, key, { seed: 5, sport: "cricket", events: 190 }),
          await scoredMatch(stage, key, { seed: 5, sport: "football", events: 60 }),
        ];
      }, LONG);
      afterAll(() => stage[Symbol.asyncDispose]());

      test.each(LANGUAGES)(
        "[P-38] in %s all of the console fits",
        async (language) => {
          const { found, at, page } = look(await open());
          const address = (path: string) => {
            const url = new URL(path, stage.address);
            url.searchParams.set("lang", language);
            return url.href;
          };
          for (const match of matches) {
            await page(address(match), async (shown) => {
              await shown.locator(".pad").waitFor();
              await at(shown, new URL(match).pathname);
              for (const button of await shown
                .locator(".tap-wicket, .tap-goal, .pad-row .tap:last-child")
                .all()) {
                const name = `${await button.innerText()} of ${new URL(match).pathname}`;
                await button.click();
                await at(shown, name);
                if (await shown.locator("dialog[open]").isVisible()) await shown.keyboard.press("Escape");
              }
            });
          }
          await page(address(`/score#key=${key}`), async (shown) => {
            await shown.locator(".books").waitFor();
            await at(shown, "my matches");
            await shown.locator('a[href*="new"]').click();
            await shown.locator(".fields").waitFor();
            await at(shown, "a new match");
          });
          expect(found).toEqual({});
        },
        LONG,
      );
    });
  });
});
