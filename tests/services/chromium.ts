/** A real browser for tests: Chromium as the system has it. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
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
