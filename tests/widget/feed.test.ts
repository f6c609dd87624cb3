/** The widget's feeds: from the scorer to another site's page. */
import { describe, expect, onTestFinished, test } from "vitest";
import { needs } from "../services/needs.ts";
import { score, scores, SOON, useGround } from "./ground.ts";

const named = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at + 1}`);
/** One a test, so that none depends on another. */
const TWELVE = named("twelve", 12);
const MATCHES = [...TWELVE, ...named("park", 8)];

needs("chromium", (chromium) => {
  const ground = useGround(chromium, MATCHES);

  describe("a widget's feed", () => {
    test("[G-3] twelve of them share one socket, and all of them follow", async () => {
      const before = ground().wire.opened;
      const { tab, complaints } = await ground().visit({
        head: `<style>body{display:grid;grid-template-columns:repeat(4,170px);gap:8px}</style>${ground().script}`,
        body: TWELVE.map((match) => score(match)).join(""),
      });
      await expect.poll(() => scores(tab), SOON).toEqual(TWELVE.flatMap(() => ["0", "0"]));
      for (const match of TWELVE) await ground().pitch.goal(match, "b");
      await expect.poll(() => scores(tab), SOON).toEqual(TWELVE.flatMap(() => ["0", "1"]));
      expect(ground().wire.opened - before).toBe(1);
      expect(complaints).toEqual([]);
    });

    test("[G-5] a full one opens its match's room alone", async () => {
      const before = ground().wire.opened;
      const { tab } = await ground().visit({ head: ground().script, body: score("park-1") });
      await tab.locator("touchline-score .row", { hasText: "No goals yet" }).waitFor();
      await ground().pitch.goal("park-1", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
      expect(ground().wire.opened - before).toBe(1);
    });

    test("[G-7] when its feed is cut it says since when it is stale, keeps the score, and recovers", async () => {
      const { tab } = await ground().visit({
        head: ground().script,
        body: score("park-2", 'size="compact"'),
      });
      const says = (text: string | RegExp) => tab.locator(".status", { hasText: text }).waitFor();
      await says(/^\d+’$/);
      ground().wire.cut();
      onTestFinished(() => ground().wire.mend());
      await says(/^Stale since \d\d:\d\d:\d\d$/);
      await tab.getByText("Connection lost · retrying").waitFor();
      expect(await scores(tab)).toEqual(["0", "0"]);
      await ground().pitch.goal("park-2", "a");
      ground().wire.mend();
      await says(/^\d+’$/);
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
    });

    test("[G-8] an unknown match is said to be unknown", async () => {
      const { tab } = await ground().visit({
        head: ground().script,
        body: ["nobody-knows", "../etc", ""].map((match) => `<div>${score(match)}</div>`).join(""),
      });
      await expect
        .poll(() => tab.locator("touchline-score .status").allInnerTexts(), SOON)
        .toEqual(["Unknown match", "Unknown match", "Unknown match"]);
    });

    test("[G-9] what is taken out of the page closes its socket; what is moved keeps it", async () => {
      const before = ground().wire.opened;
      const { tab } = await ground().visit({
        head: ground().script,
        body: `<div id="left">${score("park-3", 'size="compact"')}</div><div id="right"></div>`,
      });
      await tab.locator(".status", { hasText: /^\d+’$/ }).waitFor();
      await tab.evaluate(() => {
        const widget = document.querySelector("touchline-score");
        if (widget) document.querySelector("#right")?.append(widget);
      });
      await ground().pitch.goal("park-3", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
      expect(ground().wire.opened - before).toBe(1);
      await tab.evaluate(() => document.querySelector("touchline-score")?.remove());
      await expect.poll(() => ground().wire.open, SOON).toBe(0);
    });

    test("[G-19] a match that is too old for the board is shown from its own room", async () => {
      const { tab } = await ground().visit(
        { head: ground().script, body: score("park-8", 'size="compact"') },
        (page) =>
          page.route(/\/v1\/board$/, async (route) => {
            const board = (await (await route.fetch()).json()) as {
              doc: { matches: Record<string, unknown> };
            };
            delete board.doc.matches["park-8"];
            await route.fulfill({ json: board, headers: { "access-control-allow-origin": "*" } });
          }),
      );
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await expect.poll(() => ground().wire.open, SOON).toBe(2);
    });

    test("[G-11] with a spoiler delay it shows nothing sooner, not even at first, and says so", async () => {
      let told = Date.now();
      await ground().pitch.goal("park-5", "b");
      const { tab, complaints } = await ground().visit({
        head: ground().script,
        body: score("park-5", 'delay="3"'),
      });
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "1"]);
      expect(Date.now() - told).toBeGreaterThanOrEqual(2_900);
      await tab.getByText("Shown 3s late").waitFor();
      told = Date.now();
      await ground().pitch.goal("park-5", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "1"]);
      expect(Date.now() - told).toBeGreaterThanOrEqual(2_900);
      expect(complaints).toEqual([]);
    });

    test("[G-12] where no WebSocket gets through it reads the stream of events", async () => {
      ground().wire.refusesUpgrades = true;
      onTestFinished(() => void (ground().wire.refusesUpgrades = false));
      const { tab } = await ground().visit({
        head: ground().script,
        body: score("park-6", 'size="compact"'),
      });
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await ground().pitch.goal("park-6", "a");
      await expect.poll(() => scores(tab), SOON).toEqual(["1", "0"]);
    });

    test("[G-13] a page that asks while the API is away is told so, and gets the score when it is back", async () => {
      const { tab } = await ground().visit(
        { head: ground().script, body: score("park-7", 'size="compact"') },
        (page) => page.route(/widget\.json|\/v1\//, (route) => route.abort()),
      );
      await tab.locator(".status", { hasText: "Not connected" }).waitFor();
      await tab.unroute(/widget\.json|\/v1\//);
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
    });

    test("[G-15] pages that put up and take down widgets all day do not grow", async () => {
      const { tab, context } = await ground().visit({ head: ground().script, body: "<main></main>" });
      const cdp = await context.newCDPSession(tab);
      const round = () =>
        tab.evaluate(async () => {
          const main = document.querySelector("main");
          for (let at = 0; at < 100; at++) {
            const widget = document.createElement(at % 10 === 0 ? "touchline-board" : "touchline-score");
            widget.setAttribute("match", `twelve-${(at % 12) + 1}`);
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
      await expect.poll(() => ground().wire.open, SOON).toBe(0);
      // The 200 would have some 12,000, if they stayed.
      await expect.poll(alive, SOON).toBeLessThan(empty + 600);
    });
  });
});
