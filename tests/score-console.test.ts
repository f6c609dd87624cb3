/** A club scores by phone: the console in a real browser, on all of Touchline with its real processes. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { newKey } from "./scored-match.ts";
import { openStage, type Stage } from "./stage.ts";

const LONG = 90_000;
const WAIT = { timeout: 20_000 };
/** The least side of what a thumb is to hit, CSS pixels. */
const THUMB = 48;

async function onPhone(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; failures: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  return { context, page, failures };
}

const score = (page: Page) => page.locator(".score-score").first().innerText();
const line = (page: Page) => page.locator(".line b").innerText();
const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).tap();
const pick = async (page: Page, question: string, answer: string) => {
  await page.getByRole("heading", { name: question }).waitFor();
  await tap(page, answer);
};

/** What is smaller than a thumb, or zooms when it is tapped twice. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>("button, a, input, select, textarea")].flatMap((one) => {
        const { width, height } = (one.closest("label.check, label.segment") ?? one).getBoundingClientRect();
        if (width === 0 || one.matches(".segment input")) return [];
        const zooms = one.matches("button, a") && getComputedStyle(one).touchAction !== "manipulation";
        return height < least || width < least || zooms
          ? [`${one.outerHTML.slice(0, 80)} ${width}×${height}`]
          : [];
      }),
    THUMB,
  );

/** Sets up a match of cricket and plays up to the first ball. */
async function begin(page: Page, stage: Stage, key: string): Promise<string> {
  await page.goto(new URL(`/score#key=${key}`, stage.address).href);
  await page.getByText("Key of Hillside CC").waitFor();
  expect(page.url()).not.toContain("tl_");
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("link", { name: "New match" }).tap();
  const team = (name: string) => page.getByRole("group", { name });
  await team("First team").getByLabel("Name").fill("Hillside");
  await team("First team").getByLabel("Players").fill("Jo Marsh\nSam Ode\nKit Bell");
  await team("Second team").getByLabel("Name").fill("Valley");
  await team("Second team").getByLabel("Players").fill("1. Ana Ilic\n2. Bo Lund\n3. Cy Dorn");
  await page.getByLabel("Competition").fill("Village Cup");
  expect(await tooSmall(page)).toEqual([]);
  await tap(page, "Announce it");
  await pick(page, "Who won the toss?", "Hillside");
  await pick(page, "Hillside chose to…", "bat");
  await tap(page, "Start: Hillside bat");
  await pick(page, "Who faces?", "Jo Marsh");
  await pick(page, "Who is at the other end?", "Sam Ode");
  await pick(page, "Who bowls?", "Ana Ilic");
  return new URL(page.url()).pathname.replace("/score/", "");
}

needs("chromium", (chromium) => {
  describe("the scorer's console", () => {
    test(
      "[D-21] [D-22] an over with a wicket and an undo, with the network cut in its middle, is on the viewers' page",
      async () => {
        await using stage = await openStage();
        const browser = await openBrowser(chromium);
        try {
          const { context, page, failures } = await onPhone(browser);
          const match = await begin(page, stage, newKey(stage, "Hillside CC"));
          expect(await tooSmall(page)).toEqual([]);
          const viewer = await browser.newPage();
          const address = new URL(`/matches/${match}`, stage.address).href;
          await expect.poll(async () => (await fetch(address)).status, WAIT).toBe(200);
          await viewer.goto(`${address}#commentary`);

          await tap(page, "1 run");
          await tap(page, "4 runs");
          expect(await score(page)).toBe("5/0");
          await expect.poll(() => line(page), WAIT).toBe("All sent");

          await context.setOffline(true);
          await tap(page, "Wide");
          await page.getByText("Wide: now tap").waitFor();
          await tap(page, "No run");
          await tap(page, "Wicket");
          expect(await tooSmall(page)).toEqual([]);
          await tap(page, "Caught");
          await pick(page, "Who caught it?", "Bo Lund");
          await pick(page, "Who comes in?", "Kit Bell");
          await tap(page, "6 runs");
          expect(await score(page)).toBe("12/1");
          await page.getByRole("button", { name: /^Undo: / }).tap();
          await tap(page, "2 runs");
          expect(await score(page)).toBe("8/1");
          await expect.poll(() => line(page), WAIT).toBe("5 waiting to be sent");
          await page.getByText("No network. Score on").waitFor();

          // The network comes back, and the over is finished.
          await context.setOffline(false);
          await expect.poll(() => line(page), WAIT).toBe("All sent");
          await tap(page, "No run");
          await tap(page, "1 run");
          await page.getByRole("heading", { name: "Who bowls?" }).waitFor();
          await expect.poll(() => line(page), WAIT).toBe("All sent");
          expect(await score(page)).toBe("9/1");
          await expect
            .poll(() => viewer.locator(".hero .side-score").first().innerText(), WAIT)
            .toMatch(/^9\/1/);
          await expect.poll(() => viewer.locator("#commentary").innerText(), WAIT).toMatch(/Lund/);

          // The page is opened anew, and knows all of it.
          await page.reload();
          await page.getByRole("heading", { name: "Who bowls?" }).waitFor();
          expect(await score(page)).toBe("9/1");

          // So it is where there is no network at all, as after the phone has closed it.
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await context.setOffline(true);
          await page.reload();
          await pick(page, "Who bowls?", "Bo Lund");
          await tap(page, "3 runs");
          expect(await score(page)).toBe("12/1");
          await page.reload();
          await expect.poll(() => line(page), WAIT).toBe("1 waiting to be sent");
          expect(await score(page)).toBe("12/1");
          await context.setOffline(false);
          await expect.poll(() => line(page), WAIT).toBe("All sent");
          await expect
            .poll(() => viewer.locator(".hero .side-score").first().innerText(), WAIT)
            .toMatch(/^12\/1/);
          expect(failures).toEqual([]);
          const { doc } = await (await fetch(new URL(`/v1/matches/${match}`, stage.address))).json();
          expect([doc.coverage, doc.card.innings["1"].oversText]).toEqual(["full", "1.1"]);
        } finally {
          await browser.close();
        }
      },
      LONG,
    );

    test(
      "[D-17] tells that another scorer was faster, and takes over or gives way",
      async () => {
        await using stage = await openStage();
        const browser = await openBrowser(chromium);
        try {
          const key = newKey(stage, "Hillside CC");
          const ana = await onPhone(browser);
          const match = await begin(ana.page, stage, key);
          await tap(ana.page, "1 run");
          await expect.poll(() => line(ana.page), WAIT).toBe("All sent");

          const ben = await onPhone(browser);
          await ben.page.goto(new URL(`/score/${match}#key=${key}`, stage.address).href);
          await expect.poll(() => score(ben.page), WAIT).toBe("1/0");
          await ben.context.setOffline(true);
          await tap(ben.page, "2 runs");
          await tap(ana.page, "4 runs");
          await expect.poll(() => line(ana.page), WAIT).toBe("All sent");
          await ben.context.setOffline(false);
          await ben.page.getByRole("heading", { name: "Another scorer is here" }).waitFor();
          expect(await tooSmall(ben.page)).toEqual([]);
          await tap(ben.page, "Take over, and send mine");
          await expect.poll(() => line(ben.page), WAIT).toBe("All sent");
          expect(await score(ben.page)).toBe("7/0");
          // The other one's console follows by what screens show.
          await expect.poll(() => score(ana.page), WAIT).toBe("7/0");

          // What the laws forbid is refused at once, with the rule; the umpires may have let it pass.
          await tap(ana.page, "Swap ends");
          for (let n = 0; n < 3; n++) await tap(ana.page, "No run");
          const lastBowler = ana.page.getByRole("button", { name: /^Ana Ilic .*Bowled the last over/ });
          expect(await lastBowler.isDisabled()).toBe(true);
          expect(await tooSmall(ana.page)).toEqual([]);
          await tap(ana.page, "One of them bowls all the same");
          await lastBowler.waitFor();
          await lastBowler.tap();
          await tap(ana.page, "No run");
          await ana.page.getByText("Rule C-17.6").waitFor();
          await tap(ana.page, "It happened all the same");
          // Whoever was picked for the next over by mistake can be changed before its first ball.
          for (let n = 0; n < 5; n++) await tap(ana.page, "No run");
          await pick(ana.page, "Who bowls?", "Cy Dorn");
          await tap(ana.page, "More");
          await tap(ana.page, "Who bowls?");
          await ana.page.getByRole("dialog").getByRole("button", { name: "Bo Lund" }).tap();
          await ana.page.getByText("Bowling Bo Lund").waitFor();
          await ana.page.keyboard.press("n");
          await ana.page.keyboard.press("1");
          await tap(ana.page, "Wicket");
          await ana.page.getByRole("heading", { name: "How?" }).waitFor();
          expect(await ana.page.getByRole("button", { name: "Bowled" }).count()).toBe(0);
          await ana.page.keyboard.press("Escape");
          await expect.poll(() => line(ana.page), WAIT).toBe("All sent");
          expect([...ana.failures, ...ben.failures]).toEqual([]);
        } finally {
          await browser.close();
        }
      },
      LONG,
    );

    test(
      "[D-21] a half of football with a goal, a card, a substitution and another goalkeeper",
      async () => {
        await using stage = await openStage();
        const browser = await openBrowser(chromium);
        try {
          const { page, failures } = await onPhone(browser);
          const squad = (side: string) =>
            Array.from(
              { length: 13 },
              (_, i) => `${i === 11 ? "\n" : ""}${i + 1} ${side} ${"ABCDEFGHIJKLM"[i]}`,
            ).join("\n");
          await page.goto(new URL(`/score/new#key=${newKey(stage, "Hillside CC")}`, stage.address).href);
          await page.getByText("Football").tap();
          const team = (name: string) => page.getByRole("group", { name });
          await team("First team").getByLabel("Name").fill("Moor");
          await team("First team").getByLabel("Players").fill(squad("Moor"));
          await team("Second team").getByLabel("Name").fill("Harbour");
          await team("Second team").getByLabel("Players").fill(squad("Har"));
          await page.getByLabel("Competition").fill("Sunday League");
          await tap(page, "Announce it");
          await tap(page, "Kick-off");
          await tap(page, "Goal for Moor");
          await pick(page, "How?", "Open play");
          await pick(page, "Who scored?", "9 Moor I");
          await pick(page, "Who assisted?", "10 Moor J");
          expect(await score(page)).toBe("1");
          await tap(page, "Card");
          await pick(page, "Which side?", "Harbour");
          await tap(page, "Yellow");
          await pick(page, "Who?", "4 Har D");
          await tap(page, "Substitution");
          await pick(page, "Which side?", "Moor");
          await pick(page, "Who goes off?", "9 Moor I");
          expect(await tooSmall(page)).toEqual([]);
          await pick(page, "Who comes on?", "12 Moor L");
          await tap(page, "More");
          await tap(page, "Change of goalkeeper");
          await pick(page, "Which side?", "Moor");
          await pick(page, "Who goes in goal?", "12 Moor L");
          await tap(page, "Half-time");
          await page.getByRole("heading", { name: "Half-time?" }).waitFor();
          await page.getByRole("dialog").getByRole("button", { name: "Half-time" }).tap();
          await page.getByRole("button", { name: "Start the second half" }).waitFor();
          await expect.poll(() => line(page), WAIT).toBe("All sent");
          const match = new URL(page.url()).pathname.replace("/score/", "");
          const read = async () => (await fetch(new URL(`/v1/matches/${match}`, stage.address))).json();
          await expect.poll(async () => (await read()).doc?.status.label, WAIT).toBe("Half-time");
          const { card } = (await read()).doc;
          expect(Object.values(card.goals)).toMatchObject([{ player: "moo-moor-i", assist: "moo-moor-j" }]);
          expect(Object.values(card.bookings)).toMatchObject([{ card: "yellow", player: "har-har-d" }]);
          expect(Object.values(card.substitutions)).toMatchObject([{ out: "moo-moor-i", in: "moo-moor-l" }]);
          expect(Object.values(card.keeperChanges)).toMatchObject([{ side: "a", player: "moo-moor-l" }]);
          expect(failures).toEqual([]);
        } finally {
          await browser.close();
        }
      },
      LONG,
    );
  });
});
