/** `bun run pictures`: draws the screens of the README anew, from matches of the simulator's own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { findChromium, openBrowser } from "./services/chromium.ts";
import { newKey, scoredMatch } from "./scored-match.ts";
import { openStage } from "./stage.ts";
import { drawWidgets } from "./widget/pictures.ts";

const FOLDER = "docs/pictures";
const WARM_UP_MS = 12_000;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  /** What has to be there; the word "Live" unless it is given. */
  readonly shows?: string;
}

const PICTURES: readonly Picture[] = [
  { name: "match", path: "/matches/harbour-cup-1-1", width: 1280, height: 900, scheme: "light" },
  { name: "match-phone-dark", path: "/matches/harbour-cup-1-1", width: 390, height: 844, scheme: "dark" },
  {
    name: "scorecard",
    path: "/matches/harbour-cup-1-1#scorecard",
    width: 1280,
    height: 900,
    scheme: "light",
  },
  { name: "football", path: "/matches/coastal-league-1-1", width: 1280, height: 900, scheme: "light" },
  { name: "tennis", path: "/matches/lagoon-open-1-1", width: 1280, height: 900, scheme: "dark" },
  { name: "basketball", path: "/matches/hardwood-league-1-2", width: 1280, height: 900, scheme: "light" },
  { name: "charts", path: "/matches/harbour-cup-1-1#charts", width: 1280, height: 900, scheme: "dark" },
  {
    name: "commentary-phone",
    path: "/matches/harbour-cup-1-1#commentary",
    width: 390,
    height: 844,
    scheme: "light",
  },
  {
    name: "line-ups",
    path: "/matches/coastal-league-1-1#lineups",
    width: 1280,
    height: 900,
    scheme: "light",
  },
  {
    name: "past",
    path: "/matches/harbour-cup-1-1?at=150",
    width: 1280,
    height: 900,
    scheme: "light",
    shows: ".past-note",
  },
  {
    name: "leaders",
    path: "/leaders/cricket/runs",
    width: 1280,
    height: 900,
    scheme: "light",
    shows: "table",
  },
  {
    name: "arabic-phone-dark",
    path: "/matches/coastal-league-1-1?lang=ar",
    width: 390,
    height: 844,
    scheme: "dark",
    shows: ".hero-text",
  },
  {
    name: "arabic",
    path: "/matches/harbour-cup-1-1?lang=ar",
    width: 1280,
    height: 900,
    scheme: "light",
    shows: ".hero-text",
  },
  {
    name: "spanish-home",
    path: "/?lang=es",
    width: 1280,
    height: 720,
    scheme: "dark",
    shows: ".live-card",
  },
  { name: "home", path: "/", width: 1280, height: 720, scheme: "light" },
  { name: "home-phone-dark", path: "/", width: 390, height: 844, scheme: "dark" },
];

await using stage = await openStage();
const play = ["play", "--sport", "all", "--matches", "8", "--seed", "1", "--speed", "20", "--head-start"];
const simulator = spawn(process.execPath, ["simulator/main.ts", ...play], {
  env: { ...stage.env },
  stdio: "ignore",
});
await sleep(WARM_UP_MS);
const browser = await openBrowser(findChromium());
await mkdir(FOLDER, { recursive: true });
for (const { name, path, width, height, scheme, shows } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 2,
  });
  await page.goto(new URL(path, stage.address).href);
  await (shows === undefined ? page.getByText("Live", { exact: true }) : page.locator(shows))
    .first()
    .waitFor();
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await drawWidgets(browser, stage, FOLDER);
const key = newKey(stage, "Hillside CC");
const scored = { seed: 5 } as const;
for (const [name, sport, events, scheme] of [
  ["score-cricket", "cricket", 190, "light"],
  ["score-football", "football", 60, "dark"],
] as const) {
  const address = await scoredMatch(stage, key, { ...scored, sport, events });
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    colorScheme: scheme,
    deviceScaleFactor: 2,
  });
  await page.goto(address);
  await page.getByText("1 watching").waitFor();
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
simulator.kill("SIGTERM");
await once(simulator, "exit");
