/** A real browser for tests: Chromium as the system has it. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { ServiceMissing } from "./process.ts";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is. Throws ServiceMissing. */
export function findChromium(): string {
  const found = PLACES.find((place) => place && existsSync(place));
  if (!found) throw new ServiceMissing("no Chromium is installed (set CHROMIUM to its path)");
  return found;
}

/** Starts the browser at `path`, silent towards the world. */
export const openBrowser = (path: string): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Late parts are asked for when a tab is first shown, and drawn when they have come. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 5; i++)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  });
