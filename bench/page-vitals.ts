/**
 * `bun bench/page-vitals.ts`: what a viewer's browser makes of a live match, in Chromium: how soon the score is
 * there, whether anything jumps, how soon a tap is answered while updates pour in, how long a change takes to be
 * painted, and whether memory grows. Ends with 1 if a budget is broken.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import { findChromium, openBrowser } from "../tests/services/chromium.ts";
import { longTest } from "./fold-cost.ts";
import { type LiveMatch, openHomePage, openLiveMatch } from "./live-match.ts";

const SERVED = 400;
const SLOWER = 4;
const UPDATES_A_SECOND = 20;
const TAPPING_MS = 15_000;
const UPDATES = 10_000;
/** Rounds over the same events, so that each ends on the same document. The first warms up. */
const ROUNDS = 5;
const PHONE = { width: 390, height: 844 };

/**
 * Layout shift as web.dev/articles/cls defines it: the most in a window of shifts less than 1 s apart and 5 s long, told
 * with two decimals. Memory is the last round's end over the second's.
 */
const BUDGETS = {
  "LCP of the match page, CPU 4 times slower, ms": 1_000,
  "LCP of the home page, CPU 4 times slower, ms": 1_000,
  "layout shift while loading (CLS)": 0,
  "layout shift in 15 s of updates (CLS)": 0,
  "slowest tap at 20 updates a second, CPU 4 times slower (INP), ms": 100,
  "change told to change painted, p50, ms": 50,
  "change told to change painted, p99, ms": 50,
  "memory after 10,000 updates, ratio": 1.1,
} as const;
type Figure = keyof typeof BUDGETS;

/** What the page keeps for us; see `watch`. */
declare global {
  interface Window {
    vitals: {
      lcp: number;
      shifts: { at: number; by: number }[];
      inp: number;
      painted: number[];
      frames: number;
    };
  }
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const vitals: Window["vitals"] = { lcp: 0, shifts: [], inp: 0, painted: [], frames: 0 };
  window.vitals = vitals;
  const observe = (type: string, use: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe("largest-contentful-paint", ({ startTime }) => (vitals.lcp = startTime));
  observe("layout-shift", (entry) => {
    // What is kept for us is no part of the page's own memory: it ends after what is looked at.
    if (
      "value" in entry &&
      "hadRecentInput" in entry &&
      !entry.hadRecentInput &&
      vitals.shifts.length < 2_000
    )
      vitals.shifts.push({ at: entry.startTime, by: Number(entry.value) });
  });
  observe("event", ({ duration }) => (vitals.inp = Math.max(vitals.inp, duration)), {
    durationThreshold: 16,
  });

  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        const told = /^\{"t":"d".*?"at":"([^"]+)"/.exec(String(data))?.[1];
        vitals.frames++;
        if (told === undefined) return;
        // The task after a frame's callbacks runs when that frame has been handed on to be painted.
        const channel = new MessageChannel();
        channel.port1.addEventListener("message", () => {
          // An open port is never given back.
          channel.port1.close();
          if (vitals.painted.length < 500) vitals.painted.push(Date.now() - Date.parse(told));
        });
        channel.port1.start();
        requestAnimationFrame(() => channel.port2.postMessage(0));
      });
    }
  };
}

async function openWatched(
  browser: Browser,
  url: URL,
  slower: number,
): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: PHONE });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(watch);
  await page.goto(url.href);
  await page.waitForLoadState("networkidle");
  return { page, cdp };
}

/** How far it has come, beside the table. */
const say = (text: string) => console.error(text);

/** Cumulative layout shift of these. */
function clsOf(shifts: Window["vitals"]["shifts"]): number {
  let most = 0;
  let window = { from: 0, to: 0, sum: 0 };
  for (const { at, by } of shifts) {
    const goesOn = at - window.to < 1_000 && at - window.from < 5_000;
    window = goesOn ? { ...window, to: at, sum: window.sum + by } : { from: at, to: at, sum: by };
    most = Math.max(most, window.sum);
  }
  return most;
}

const vitalsOf = (page: Page) => page.evaluate(() => window.vitals);

/** Moves the match on at a steady rate while `during` runs. */
async function withUpdates(match: LiveMatch, perSecond: number, during: () => Promise<void>): Promise<void> {
  const over = new AbortController();
  const moving = (async () => {
    const start = performance.now();
    for (let told = 1; !over.signal.aborted; told++) {
      if (!(await match.step())) match.rewind();
      await sleep(Math.max(0, start + (1_000 * told) / perSecond - performance.now()));
    }
  })();
  await during();
  over.abort();
  await moving;
}

/**
 * Taps through the tabs, as a reader would who looks for something: where he sees the tab, without waiting until the page
 * is still. Throws if a tap leads nowhere.
 */
async function tapAround(page: Page): Promise<void> {
  const end = performance.now() + TAPPING_MS;
  const tabs = page.locator(".tabs li a");
  for (let tap = 0; performance.now() < end; tap++) {
    const tab = tabs.nth(tap % (await tabs.count()));
    const [x, y] = await tab.evaluate((link) => {
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, top, width, height } = link.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await page.mouse.click(x, y);
    await page.waitForFunction((hash) => location.hash === hash, await tab.getAttribute("href"), {
      timeout: 5_000,
    });
    await sleep(300);
  }
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
}

/** The heap at the end of the last of several rounds over the same events, as a part of that at the second's. */
async function memoryGrowth(match: LiveMatch, page: Page, cdp: CDPSession): Promise<number> {
  const sizes: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    match.rewind();
    const before = (await vitalsOf(page)).frames;
    let more = true;
    while (more && (await vitalsOf(page)).frames - before < UPDATES / ROUNDS) {
      for (let i = 0; i < 25 && more; i++) {
        more = await match.step();
        await sleep(6);
      }
    }
    const { frames } = await vitalsOf(page);
    await sleep(500);
    sizes.push(await heapOf(cdp));
    const megabytes = ((sizes.at(-1) ?? 0) / 1e6).toFixed(1);
    say(`round ${round} of ${ROUNDS}: ${frames - before} updates, heap ${megabytes} MB`);
  }
  return (sizes.at(-1) ?? Number.NaN) / (sizes[1] ?? Number.NaN);
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

async function homeVitals(browser: Browser): Promise<Window["vitals"]> {
  await using stored = await openHomePage(longTest(), SERVED);
  const { page } = await openWatched(browser, stored.home, SLOWER);
  const vitals = await vitalsOf(page);
  await page.close();
  return vitals;
}

async function measure(): Promise<Record<Figure, number>> {
  await using match = await openLiveMatch(longTest(), SERVED);
  const browser = await openBrowser(findChromium());
  try {
    say("opening the home page and a match, the processor 4 times slower");
    const { lcp: homeLcp, shifts: homeShifts } = await homeVitals(browser);

    const slow = await openWatched(browser, match.page, SLOWER);
    // Before the match goes on: what it brings later would count as the page's largest paint too.
    const { lcp, shifts } = await vitalsOf(slow.page);
    say("tapping through the tabs for 15 s, with 20 updates a second");
    await withUpdates(match, UPDATES_A_SECOND, () => tapAround(slow.page));
    const { inp } = await vitalsOf(slow.page);
    await slow.page.close();

    say("looking on for 15 s, with 20 updates a second, the processor as it is");
    const fast = await openWatched(browser, match.page, 1);
    const still = (await vitalsOf(fast.page)).shifts.length;
    await withUpdates(match, UPDATES_A_SECOND, () => sleep(TAPPING_MS));
    const moved = await vitalsOf(fast.page);
    const painted = moved.painted.toSorted((a, b) => a - b);
    say(`${painted.length} changes were painted; now 10,000 updates for the memory, some minutes`);
    const growth = await memoryGrowth(match, fast.page, fast.cdp);
    return {
      "LCP of the match page, CPU 4 times slower, ms": lcp,
      "LCP of the home page, CPU 4 times slower, ms": homeLcp,
      "layout shift while loading (CLS)": Math.max(clsOf(shifts), clsOf(homeShifts)),
      "layout shift in 15 s of updates (CLS)": clsOf(moved.shifts.slice(still)),
      "slowest tap at 20 updates a second, CPU 4 times slower (INP), ms": inp,
      "change told to change painted, p50, ms": share(painted, 0.5),
      "change told to change painted, p99, ms": share(painted, 0.99),
      "memory after 10,000 updates, ratio": growth,
    };
  } finally {
    await browser.close();
  }
}

const figures = await measure();
let broken = 0;
console.log("\n| figure | at most | measured | |\n|---|---:|---:|---|");
for (const [figure, budget] of Object.entries(BUDGETS)) {
  const measured = figures[figure as Figure];
  const isKept = Number(measured.toFixed(2)) <= budget;
  if (!isKept) broken++;
  const verdict = isKept ? "kept" : "**over**";
  console.log(`| ${figure} | ${budget} | ${Number(measured.toFixed(4))} | ${verdict} |`);
}
process.exit(broken === 0 ? 0 : 1);
