/** The widget on pages of other sites: their policies, their styles, their layout. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { needs } from "../services/needs.ts";
import { score, scores, SOON, useGround } from "./ground.ts";

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

/** What moves on the page from now on. */
const watchShifts = (tab: Page) =>
  tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifts = (tab: Page) => tab.evaluate(() => Reflect.get(window, "shifts"));

/** One a test, so that none depends on another. */
const MATCHES = Array.from({ length: 11 }, (_, at) => `cup-${at + 1}`);

needs("chromium", (chromium) => {
  const ground = useGround(chromium, MATCHES);

  describe("on another site's page", () => {
    test("[G-4] runs under a policy that allows no inline code, held to its hash, and keeps nothing", async () => {
      const { src, integrity } = await pinned("script");
      const rooms = ground().wire.url.origin;
      const origin = new URL(ground().api).origin;
      const csp = `default-src 'none'; script-src ${origin}; connect-src ${origin} ${rooms} ${rooms.replace("http", "ws")}; style-src ${origin}; require-trusted-types-for 'script'`;
      const { tab, complaints, context } = await ground().visit({
        head: `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
        body: `${score("cup-1", 'lang="es"')}<touchline-board rows="3" delay="1"></touchline-board>`,
        csp,
      });
      await tab.getByText("Tiros 0–0").waitFor();
      await expect.poll(() => tab.locator("touchline-board .card").count(), SOON).toBe(MATCHES.length);
      expect(complaints).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await tab.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });

    test("[G-6] nothing on the page moves: not when the script comes, nor the data, nor a goal", async () => {
      const { tab } = await ground().visit(
        {
          head: `<link rel="stylesheet" href="${(await pinned("styles")).src}"><style>body{margin:20px}section{display:inline-block;vertical-align:top}</style>${ground().script}`,
          body: [170, 300, 420]
            .map(
              (width) =>
                `<section style="width:${width}px">${score("cup-2")}<p>What stands below</p></section>`,
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
          await watchShifts(page);
        },
      );
      await expect.poll(() => scores(tab), SOON).toContain("0");
      await ground().pitch.goal("cup-2", "a");
      await expect
        .poll(async () => (await scores(tab)).slice(0, 6), SOON)
        .toEqual(["1", "0", "1", "0", "1", "0"]);
      await tab.waitForTimeout(300);
      expect(await shifts(tab)).toEqual([]);
    });

    test("[G-10] tells the page of what changes, in events that it cannot change", async () => {
      const { tab } = await ground().visit(
        { head: ground().script, body: `<main>${score("cup-3", 'size="nano"')}</main>` },
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
      await ground().pitch.goal("cup-3", "a");
      await expect
        .poll(async () => (await heard()).at(-1), SOON)
        .toMatchObject({
          name: "touchline:update",
          detail: {
            match: "cup-3",
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

    test("[G-14] a page's own styles change nothing of it, however rude", async () => {
      const calm = `<style>body{margin:0;background:#fff}div{width:360px;margin:20px}</style>${ground().script}`;
      const body = `<div>${score("cup-4")}</div>`;
      const picture = async (tab: Page) => {
        await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
        // The age in the foot is not the same twice.
        await tab.evaluate(() => {
          const age = document.querySelector("touchline-score")?.shadowRoot?.querySelector(".age");
          if (age) age.textContent = "";
        });
        return tab.locator("touchline-score").screenshot({ animations: "disabled" });
      };
      const plain = await ground().visit({ head: calm, body });
      const wanted = await picture(plain.tab);
      const rude = await ground().visit({ head: `${calm}<style>${RUDE}</style>`, body });
      expect(Buffer.compare(await picture(rude.tab), wanted)).toBe(0);
    });

    test("[G-16] a board lists what it is asked for, in order, in a height that stays", async () => {
      const { tab } = await ground().visit({
        head: ground().script,
        body: [
          '<touchline-board id="cup" sport="football" competition="Park Cup" rows="2"></touchline-board>',
          '<touchline-board id="named" matches="cup-5, nobody-knows cup-6" rows="3"></touchline-board>',
          '<touchline-board id="none" sport="tennis"></touchline-board>',
        ].join("<hr>"),
      });
      const rows = (id: string, part: string) => tab.locator(`#${id} .card ${part}`).allInnerTexts();
      await expect.poll(() => rows("cup", ".status").then(({ length }) => length), SOON).toBe(MATCHES.length);
      await ground().pitch.end("cup-7");
      // A result stands behind what is on.
      await expect.poll(async () => (await rows("cup", ".status")).at(-1), SOON).toBe("Result");
      const minute = expect.stringMatching(/^\d+’$/);
      await expect.poll(() => rows("named", ".status"), SOON).toEqual([minute, "Unknown match", minute]);
      expect(await rows("named", ".place")).toEqual(["Park Cup", "nobody-knows", "Park Cup"]);
      await tab.locator("#none .status", { hasText: "No matches" }).waitFor();
      const heights = await tab
        .locator("touchline-board")
        .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
      expect(heights).toEqual([2, 3, 5].map((count) => Math.round(count * 92.8 + 2)));
    });

    test("[G-17] its attributes say language, theme, where a click leads, and what is spoken", async () => {
      const { tab } = await ground().visit({
        head: ground().script,
        body: [
          score("cup-8", 'id="plain"'),
          score("cup-8", 'id="arabic" lang="ar" theme="dark" href="/live/{match}" announce'),
          score("cup-8", 'id="still" href=""'),
        ].join(""),
      });
      await tab.locator("#arabic .row", { hasText: "لا أهداف بعد" }).waitFor();
      await tab.locator("#arabic .text", { hasText: "بلا أهداف" }).waitFor();
      const read = (id: string) =>
        tab.locator(`#${id}`).evaluate((host) => {
          const find = (part: string) => host.shadowRoot?.querySelector<HTMLElement>(part);
          const [card, link, spoken] = [find(".card"), find("a"), find(".spoken")];
          return {
            dir: find(".box")?.dir,
            ground: card && getComputedStyle(card).backgroundColor,
            label: card?.ariaLabel,
            path: link?.hidden ? undefined : new URL(link?.getAttribute("href") ?? "").pathname,
            spoken: spoken?.textContent,
          };
        });
      const label = "Ashgrove v Brookside";
      const light = { ground: "rgb(255, 255, 255)", label, dir: "ltr", spoken: "" };
      expect(await read("plain")).toEqual({ ...light, path: "/matches/cup-8" });
      expect(await read("still")).toEqual({ ...light, path: undefined });
      expect(await read("arabic")).toEqual({
        dir: "rtl",
        ground: "rgb(21, 28, 31)",
        label: "Ashgrove ضد Brookside",
        path: "/live/cup-8",
        spoken: "Ashgrove 0, Brookside 0, \u200fبلا أهداف",
      });
    });

    test.each([
      ["es", "cup-10", "Descanso", "Sin goles"],
      ["ar", "cup-11", "بين الشوطين", "\u200fبلا أهداف"],
    ])(
      "[G-26] says in %s what a match says of itself, after the score and moving nothing",
      async (lang, match, status, text) => {
        await ground().pitch.halfTime(match);
        const shown = (tab: Page, part: string) =>
          tab.locator(`touchline-score .${part}, touchline-board .${part}`).evaluateAll((all) =>
            all.map((each) => ({
              textContent: each.textContent,
              lang: each.getAttribute("lang"),
              dir: each.getAttribute("dir"),
            })),
          );
        let release = () => {};
        const held = new Promise<void>((done) => (release = done));
        const { tab, complaints } = await ground().visit(
          {
            head: `<style>body{margin:20px;display:grid;grid-template-columns:170px 300px 420px;align-items:start}</style>${ground().script}`,
            body: `${score(match).repeat(3)}<touchline-board matches="${match}" rows="1"></touchline-board>`
              .replaceAll(`match="${match}"`, `match="${match}" lang="${lang}"`)
              .replace("<touchline-board", `<touchline-board lang="${lang}"`),
          },
          async (page) => {
            await watchShifts(page);
            // Files are named by their hashes: what a sport's phrases are is told by what is in them.
            await page.route(/\/assets\/widget-/, async (route) => {
              const answer = await route.fetch();
              if ((await answer.text()).includes("kick-off")) await held;
              await route.fulfill({ response: answer });
            });
          },
        );
        const all = (textContent: string, marks: object = { lang: null, dir: null }) =>
          Array.from({ length: 4 }, () => ({ textContent, ...marks }));
        const english = { lang: "en", dir: "ltr" };
        await expect.poll(() => scores(tab), SOON).toEqual(["0", "0", "0", "0", "0", "0"]);
        await expect.poll(() => shown(tab, "text"), SOON).toEqual(all("Goalless", english));
        await expect.poll(() => shown(tab, "status"), SOON).toEqual(all("Half-time", english));
        release();
        await expect.poll(() => shown(tab, "text"), SOON).toEqual(all(text));
        expect(await shown(tab, "status")).toEqual(all(status));
        await tab.waitForTimeout(300);
        expect(await shifts(tab)).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );

    test.each([
      ["en", "Connection lost · retrying"],
      ["es", "Sin conexión · reintentando"],
      ["ar", "انقطع الاتصال · نحاول مجددًا"],
    ])("[G-13] what it says in %s of a lost connection fits a card of 300 px", async (lang, lost) => {
      const { tab } = await ground().visit(
        {
          head: ground().script,
          body: `<div style="width:300px">${score("cup-10", `lang="${lang}"`)}</div>`,
        },
        (page) => page.route(/\/v1\//, (route) => route.abort()),
      );
      const text = tab.locator(".text", { hasText: lost });
      await text.waitFor();
      const [whole, room] = await text.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
      expect(whole).toBeLessThanOrEqual(room ?? 0);
    });

    test("[G-18] a script that was copied to another place is told by an attribute where matches are", async () => {
      const copy = await (await fetch(`${ground().api}widget.js`)).text();
      const { tab } = await ground().visit({
        body: `${score("cup-9", 'id="lost"')}${score("cup-9", `id="told" api="${ground().api}"`)}<script>${copy}</script>`,
      });
      await tab.locator("#lost").getByText("Attribute “api” is missing").waitFor();
      await expect.poll(() => tab.locator("#told .score").allInnerTexts(), SOON).toEqual(["0", "0"]);
    });

    /** A file of the widget by its hash. */
    async function pinned(kind: "script" | "styles") {
      const pins = (await (await fetch(`${ground().api}widget.json`)).json()) as Record<
        typeof kind,
        { address: string; integrity: string }
      >;
      const { address, integrity } = pins[kind];
      return { src: new URL(address, ground().api).href, integrity };
    }
  });
});
