/** A browser and a match that is scored, for all tests of a block. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type LiveScoring, openLiveScoring, type Wanted } from "./live-scoring.ts";
import { openBrowser } from "./services/chromium.ts";

/** The machine may be busy. */
const LONG = 90_000;

export interface Scored {
  readonly browser: Browser;
  readonly match: LiveScoring;
}

/** Opens both before the block's tests, gives them to `take`, and closes them after the tests. */
export function scoredForAll(chromium: string, wanted: Wanted, take: (scored: Scored) => void): void {
  const stack = new AsyncDisposableStack();
  beforeAll(async () => {
    const match = stack.use(await openLiveScoring(wanted));
    const browser = await openBrowser(chromium);
    stack.defer(() => browser.close());
    take({ browser, match });
  }, LONG);
  afterAll(() => stack.disposeAsync());
}
