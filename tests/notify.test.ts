/** Notifications of what a reader follows, in a browser that allows them. */
import { describe, expect, test } from "vitest";
import { fold } from "../match/fold.ts";
import { openLiveScoring } from "./live-scoring.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";

/** The machine may be busy. */
const SOON = { timeout: 10_000 };
const LONG = 90_000;

declare global {
  interface Window {
    told: string[];
  }
}

/** Runs in the page before its own scripts: keeps what is notified. */
function keepTold(): void {
  window.told = [];
  window.Notification = class extends Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      window.told.push(String(options?.body));
    }
  };
}

needs("chromium", (chromium) => {
  describe("notifications", () => {
    test(
      "[P-30] come once for all tabs, of key moments of favourites, and not of a match that is looked at",
      async () => {
        await using match = await openLiveScoring({ sport: "cricket", events: 150, ago: 5_000 });
        const keys = fold(match.events).entries.filter(({ key }) => key);
        const toTheNext = async () => {
          const next = keys.find(({ seq }) => seq > match.told);
          if (!next) throw new Error("no more key moments");
          await match.score(next.seq - match.told);
          return next.lead;
        };
        const browser = await openBrowser(chromium);
        try {
          const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
          await context.grantPermissions(["notifications"]);
          await context.addInitScript(keepTold);
          const first = await context.newPage();
          await first.goto(match.stage.address.href);
          await first.locator(".live-card .star").click();
          await first.getByRole("switch").first().check();
          await first.keyboard.press("Escape");
          const second = await context.newPage();
          await second.goto(match.stage.address.href);
          await first.bringToFront();
          await first.locator(".settings").click();
          // Either of the two may be the one that notifies.
          const opened = Promise.any(
            [first, second].map((page) =>
              page.waitForEvent("websocket", (socket) => socket.url().includes(match.match)),
            ),
          );
          await first.getByRole("switch", { name: "Notifications" }).check();
          await (await opened).waitForEvent("framereceived");
          const told = async () => [
            ...(await first.evaluate(() => window.told)),
            ...(await second.evaluate(() => window.told)),
          ];
          expect(await told()).toEqual([]);
          const lead = await toTheNext();
          await expect.poll(told, SOON).toEqual([lead]);
          const watching = await context.newPage();
          await watching.goto(match.page.href);
          const isSeen = async () =>
            (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith("touchline-sees"));
          await expect.poll(() => watching.evaluate(isSeen), SOON).toBe(true);
          const seen = await toTheNext();
          await watching.locator(".entries").first().getByText(seen).waitFor();
          await watching.waitForTimeout(1_000);
          expect(await told()).toEqual([lead]);
          await watching.close();
          const next = await toTheNext();
          await expect.poll(told, SOON).toEqual([lead, next]);
        } finally {
          await browser.close();
        }
      },
      LONG,
    );
  });
});
