/** The widget on pages of other sites, from the scorer to the screen: real processes, a real browser. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../services/chromium.ts";
import { needs } from "../services/needs.ts";
import { freePort } from "../services/process.ts";
import { openStage, type Stage } from "../stage.ts";
import { Wire } from "../wire.ts";
import { Host, type HostPage } from "./host.ts";
import { Pitch } from "./pitch.ts";

const named = (name: string) => Array.from({ length: 12 }, (_, at) => `${name}-${at + 1}`);
/** One a test, so that none depends on another. */
const PARK = named("park");
const LEAGUE = named("league");
const MATCHES = [...PARK, ...LEAGUE];
const SOON = { timeout: 15_000 };

needs("chromium", (chromium) => {
  let stage: Stage;
  let wire: Wire;
  let pitch: Pitch;
  let host: Host;
  let browser: Browser;
  /** The widget's files as the API serves them. */
  let script = "";
  let api = "";

  beforeAll(async () => {
    const port = await freePort();
    wire = await Wire.start(port);
    stage = await openStage({
      ROOMS_PORT: String(port),
      ROOMS_URL: `http://127.0.0.1:${port}`,
      PUBLIC_ROOMS_URL: wire.url.href,
    });
    pitch = new Pitch(stage);
    for (const match of MATCHES) await pitch.kickOff(match);
    host = await Host.start();
    browser = await openBrowser(chromium);
    api = stage.address.href;
    script = `<script src="${api}widget.js" async></script>`;
    const board = async () => {
      const answer = await fetch(new URL("/v1/board", api));
      const { doc } = (await answer.json()) as { doc: { matches: object } };
      return Object.keys(doc.matches).length;
    };
    for (const deadline = Date.now() + SOON.timeout; (await board()) < MATCHES.length; await sleep(50))
      if (Date.now() > deadline) throw new Error("the matches are not on the board");
  });

  afterAll(async () => {
    await browser.close();
    await host[Symbol.asyncDispose]();
    await pitch[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
    await wire[Symbol.asyncDispose]();
  });

  const contexts: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    for (const deadline = Date.now() + SOON.timeout; wire.open > 0; await sleep(20))
      if (Date.now() > deadline) throw new Error("a socket outlives its page");
  });

  /** Opens a host's page; what the browser complains of is kept. */
  async function visit(page: HostPage, prepare: (tab: Page) => Promise<unknown> = async () => {}) {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
    });
    tab.on("pageerror", ({ message }) => complaints.push(message));
    contexts.push(context);
    await prepare(tab);
    await tab.goto(host.put(page));
    return { tab, complaints, context };
  }

  const score = (match: string, more = "") => `<touchline-score match="${match}" ${more}></touchline-score>`;
  const scores = (tab: Page) => tab.locator("touchline-score .score").allInnerTexts();

  describe("the widget on another site's page", () => {
    test("[G-3] twelve of them share one socket, and all of them follow", async () => {
      const before = wire.opened;
      const { tab, complaints } = await visit({
        head: `<style>body{display:grid;grid-template-columns:repeat(4,170px);gap:8px}</style>${script}`,
        body: LEAGUE.map((match) => score(match)).join(""),
      });
      await expect.poll(() => scores(tab), SOON).toEqual(LEAGUE.flatMap(() => ["0", "0"]));
      for (const match of LEAGUE) await pitch.goal(match, "b");
      await expect.poll(() => scores(tab), SOON).toEqual(LEAGUE.flatMap(() => ["0", "1"]));
      expect(wire.opened - before).toBe(1);
      expect(complaints).toEqual([]);
    });

    test("[G-5] a full one opens its match's room alone", async () => {
      const before = wire.opened;
      const { tab } = await visit({ head: script, body: score("park-1") });
      await tab.locator("touchline-score .row", { hasText: "No goals yet" }).waitFor();
      await pitch.goal("park-1", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
      expect(wire.opened - before).toBe(1);
    });

    test("[G-8] an unknown match is said to be unknown, and asks again", async () => {
      const { tab } = await visit({
        head: script,
        body: ["nobody-knows", "../etc", ""].map((match) => `<div>${score(match)}</div>`).join(""),
      });
      await expect
        .poll(() => tab.locator("touchline-score .status").allInnerTexts(), SOON)
        .toEqual(["Unknown match", "Unknown match", "Unknown match"]);
    });

    test("[G-7] when its feed is cut it says since when it is stale, keeps the score, and recovers", async () => {
      const { tab } = await visit({ head: script, body: score("park-2", 'size="compact"') });
      const says = (text: string | RegExp) => tab.locator(".status", { hasText: text }).waitFor();
      await says("1st half");
      wire.cut();
      onTestFinished(() => wire.mend());
      await says(/^Stale since \d\d:\d\d:\d\d$/);
      await tab.getByText("Connection lost · trying again").waitFor();
      expect(await scores(tab)).toEqual(["0", "0"]);
      await pitch.goal("park-2", "a");
      wire.mend();
      await says("1st half");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
    });

    test("[G-9] what is taken out of the page closes its socket; what is moved keeps it", async () => {
      const before = wire.opened;
      const { tab } = await visit({
        head: script,
        body: `<div id="left">${score("park-3", 'size="compact"')}</div><div id="right"></div>`,
      });
      await tab.locator(".status", { hasText: "1st half" }).waitFor();
      await tab.evaluate(() => {
        const widget = document.querySelector("touchline-score");
        if (widget) document.querySelector("#right")?.append(widget);
      });
      await pitch.goal("park-3", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
      expect(wire.opened - before).toBe(1);
      await tab.evaluate(() => document.querySelector("touchline-score")?.remove());
      await expect.poll(() => wire.open, SOON).toBe(0);
    });

    test("[G-10] tells the page of what changes, in events that it cannot change", async () => {
      const { tab } = await visit(
        { head: script, body: `<main>${score("park-4", 'size="nano"')}</main>` },
        (page) =>
          page.addInitScript(() => {
            const heard: unknown[] = [];
            Object.assign(window, { heard });
            for (const name of ["touchline:update", "touchline:state"]) {
              document.addEventListener(name, (event) => {
                if (!(event instanceof CustomEvent)) return;
                const { detail }: { detail: { sides?: object[] } } = event;
                const isFixed =
                  Object.isFrozen(detail) && (detail.sides ?? []).every((side) => Object.isFrozen(side));
                heard.push({ name, detail, isFixed });
              });
            }
          }),
      );
      const heard = async () =>
        (await tab.evaluate(() => Reflect.get(window, "heard"))) as {
          name: string;
          isFixed: boolean;
          detail: object;
        }[];
      await expect
        .poll(async () => (await heard()).map(({ name }) => name), SOON)
        .toContain("touchline:update");
      await pitch.goal("park-4", "a");
      await expect
        .poll(async () => (await heard()).at(-1), SOON)
        .toMatchObject({
          name: "touchline:update",
          detail: {
            match: "park-4",
            sport: "football",
            phase: "live",
            text: "Ashgrove lead 1–0",
            sides: [
              { name: "Ashgrove", score: "1" },
              { name: "Brookside", score: "0" },
            ],
          },
        });
      const all = await heard();
      expect(all.every(({ isFixed }) => isFixed)).toBe(true);
      const states = all.filter(({ name }) => name === "touchline:state");
      expect(states.map(({ detail }) => Reflect.get(detail, "connection"))).toEqual(["connecting", "live"]);
    });

    test("[G-11] with a spoiler delay it shows nothing sooner, and says so", async () => {
      const { tab, complaints } = await visit({ head: script, body: score("park-5", 'delay="3"') });
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await tab.getByText("Shown 3s late").waitFor();
      const told = Date.now();
      await pitch.goal("park-5", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
      expect(Date.now() - told).toBeGreaterThanOrEqual(2_900);
      expect(complaints).toEqual([]);
    });

    test("[G-12] where no WebSocket gets through it reads the stream of events", async () => {
      wire.refusesUpgrades = true;
      onTestFinished(() => void (wire.refusesUpgrades = false));
      const { tab } = await visit({ head: script, body: score("park-6", 'size="compact"') });
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await pitch.goal("park-6", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
    });

    test("[G-13] a page that asks while the API is away is told so, and gets the score when it is back", async () => {
      const { tab } = await visit({ head: script, body: score("park-7", 'size="compact"') }, (page) =>
        page.route(/widget\.json|\/v1\//, (route) => route.abort()),
      );
      await tab.locator(".status", { hasText: "Not connected" }).waitFor();
      await tab.unroute(/widget\.json|\/v1\//);
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
    });

    test("[G-4] runs under a policy that allows no inline code, held to its hash, and keeps nothing", async () => {
      const { src, integrity } = await pinnedScript();
      const rooms = wire.url.origin;
      const origin = new URL(api).origin;
      const csp = `default-src 'none'; script-src ${origin}; connect-src ${origin} ${rooms} ${rooms.replace("http", "ws")}; style-src ${origin}; require-trusted-types-for 'script'`;
      const { tab, complaints, context } = await visit({
        head: `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
        body: `${score("park-8", 'lang="es"')}<touchline-board rows="3" delay="1"></touchline-board>`,
        csp,
      });
      await tab.getByText("Tiros 0–0").waitFor();
      await expect.poll(() => tab.locator("touchline-board .card").count(), SOON).toBe(MATCHES.length);
      expect(complaints).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await tab.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });

    test("[G-14] a page's own styles change nothing of it, however rude", async () => {
      const calm = `<style>body{margin:0;background:#fff}div{width:360px;margin:20px}</style>${script}`;
      const body = `<div>${score("park-9")}</div>`;
      const picture = async (tab: Page) => {
        await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
        // The age in the foot is not the same twice.
        await tab.evaluate(() => {
          const age = document.querySelector("touchline-score")?.shadowRoot?.querySelector(".age");
          if (age) age.textContent = "";
        });
        return tab.locator("touchline-score").screenshot({ animations: "disabled" });
      };
      const plain = await visit({ head: calm, body });
      const wanted = await picture(plain.tab);
      const rude = await visit({ head: `${calm}<style>${RUDE}</style>`, body });
      expect(Buffer.compare(await picture(rude.tab), wanted)).toBe(0);
    });

    test("[G-6] nothing on the page moves: not when the script comes, nor the data, nor a goal", async () => {
      const { tab } = await visit(
        {
          head: `<link rel="stylesheet" href="${await pinnedStyles()}"><style>body{margin:20px}section{display:inline-block;vertical-align:top}</style>${script}`,
          body: [170, 300, 420]
            .map(
              (width) =>
                `<section style="width:${width}px">${score("park-10")}<p>What stands below</p></section>`,
            )
            .join("")
            .concat("<touchline-board></touchline-board><p>And at the end</p>"),
        },
        async (page) => {
          await page.route(/widget\.js$/, async (route) => {
            // The page is painted long before the script is there.
            await page.waitForTimeout(800);
            await route.continue();
          });
          await page.addInitScript(() => {
            const shifts: number[] = [];
            Object.assign(window, { shifts });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
            }).observe({ type: "layout-shift", buffered: true });
          });
        },
      );
      await expect.poll(() => scores(tab), SOON).toContain("0");
      await pitch.goal("park-10", "a");
      await expect
        .poll(async () => (await scores(tab)).slice(0, 6), SOON)
        .toEqual(["1", "0", "1", "0", "1", "0"]);
      await tab.waitForTimeout(300);
      expect(await tab.evaluate(() => Reflect.get(window, "shifts"))).toEqual([]);
    });

    test("[G-23] as oEmbed's frame it has no origin, follows, and gets its height from the page", async () => {
      const origin = new URL(api).origin;
      const rows = [];
      for (const limits of ["", "&maxwidth=320", "&maxwidth=200"]) {
        const link = encodeURIComponent(`${api}matches/park-11`);
        rows.push(
          (await (await fetch(`${api}oembed?url=${link}${limits}`)).json()) as {
            html: string;
            height: number;
          },
        );
      }
      const { tab, complaints } = await visit({
        head: `<script src="${api}embed.js" async></script>`,
        // As high as somebody thought, not as it turns out.
        body: rows.map(({ html }) => html.replace(/height="\d+"/, 'height="90"')).join(""),
        csp: `default-src 'none'; script-src ${origin}; frame-src ${origin}`,
      });
      const heights = () =>
        tab.locator("iframe").evaluateAll((all) => all.map((one) => one.getAttribute("height")));
      await expect.poll(heights, SOON).toEqual(rows.map(({ height }) => String(height)));
      const [frame] = tab.frames().slice(1);
      expect(await frame?.evaluate(() => self.origin)).toBe("null");
      await pitch.goal("park-11", "a");
      await expect.poll(() => frame?.locator(".score").allInnerTexts(), SOON).toEqual(["1", "0"]);
      expect(complaints).toEqual([]);
    });

    test("[G-24] what an editor copies in the gallery works as it is", async () => {
      const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
      contexts.push(context);
      const gallery = await context.newPage();
      const complaints: string[] = [];
      gallery.on("console", (said) => {
        if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
      });
      await gallery.goto(`${api}embed`);
      await gallery.getByRole("radio", { name: "At most compact" }).check();
      await gallery.locator('[value="park-12"]').check();
      await expect.poll(() => gallery.url()).toBe(`${api}embed?match=park-12&size=compact`);
      const preview = gallery.locator("touchline-score").first();
      await expect.poll(() => preview.locator(".score").allInnerTexts(), SOON).toEqual(["0", "0"]);
      const copied = async (name: string) => {
        await gallery
          .locator(".panel-card", { has: gallery.getByRole("heading", { name, exact: true }) })
          .getByRole("button")
          .click();
        await gallery.getByText("Copied").first().waitFor();
        return gallery.evaluate(() => navigator.clipboard.readText());
      };
      const [tag, frame] = [await copied("Tag"), await copied("Frame")];
      expect(complaints).toEqual([]);

      const { tab } = await visit({ body: `${tag}${frame}` });
      const framed = tab.frameLocator("iframe").locator("touchline-score .score");
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await expect.poll(() => framed.allInnerTexts(), SOON).toEqual(["0", "0"]);
      expect(await tab.locator("iframe").getAttribute("height")).toBe("152");
    });

    test("[G-15] pages that put up and take down widgets all day do not grow", async () => {
      const { tab, context } = await visit({ head: script, body: "<main></main>" });
      const cdp = await context.newCDPSession(tab);
      const round = () =>
        tab.evaluate(async () => {
          const main = document.querySelector("main");
          for (let at = 0; at < 100; at++) {
            const widget = document.createElement(at % 10 === 0 ? "touchline-board" : "touchline-score");
            widget.setAttribute("match", `league-${(at % 12) + 1}`);
            main?.append(widget);
            await new Promise((done) => setTimeout(done, 2));
            widget.remove();
          }
        });
      const alive = async () => {
        await cdp.send("HeapProfiler.collectGarbage");
        const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
        return nodes + jsEventListeners;
      };
      await tab.waitForFunction(() => customElements.get("touchline-score"));
      const empty = await alive();
      await round();
      await round();
      await expect.poll(() => wire.open, SOON).toBe(0);
      // The 200 would have some 12,000, if they stayed.
      await expect.poll(alive, SOON).toBeLessThan(empty + 600);
    });
  });

  const pinnedScript = async () => pinnedFile("script");
  const pinnedStyles = async () => (await pinnedFile("styles")).src;

  /** A file of the widget by its hash, as the gallery gives it out. */
  async function pinnedFile(kind: "script" | "styles") {
    const { [kind]: file } = (await (await fetch(new URL("/widget.json", api))).json()) as Record<
      typeof kind,
      { address: string; integrity: string }
    >;
    return { src: new URL(file.address, api).href, integrity: file.integrity };
  }
});

/** What themes and resets do to everything, and more. */
const RUDE = `
  html { font-size: 62.5% }
  * { box-sizing: content-box !important; margin: 7px !important; padding: 9px; line-height: 3 !important; letter-spacing: 4px }
  *, *::before, *::after { color: red !important; background: yellow; font: italic 30px/2 cursive !important; text-transform: uppercase !important; text-align: right; direction: inherit; float: none !important }
  p, b, span, a, article, bdi { display: inline !important; border: 3px solid blue !important; white-space: normal }
  .card, .head, .side, .row, .name { display: none !important; position: fixed !important }
  touchline-score { all: unset !important; display: block !important; padding: 0 !important }
  body, div { background: #fff !important }
  body { word-spacing: 9px; text-indent: 40px; visibility: visible; cursor: wait; quotes: none; list-style: square }
`;
