/** The whole chain with its real processes, seen through a real browser. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { isCorrection, type MatchEvent } from "../match/event.ts";
import { apply, fold } from "../match/fold.ts";
import type { MatchDocument } from "../match/sports.ts";
import { readRecordedFile } from "../simulator/replay/recording.ts";
import { needsRecordings } from "./recorded.ts";
import { openBrowser } from "./services/chromium.ts";
import { needs } from "./services/needs.ts";
import { openStage, type Stage } from "./stage.ts";

const FILE = "cricket/1252690.json";
const LONG = 120_000;

/** What a page says of the match: score of both sides, and the line that sums it up. */
const shown = async (page: Page) => ({
  scores: (await page.locator(".hero .side-score").allInnerTexts()).map((text) => text.split(/\s/)[0]),
  text: await page.locator(".hero-text").innerText(),
  connection: await page.locator(".hero-link .pill b").first().innerText(),
});

/** What the page has to say of a document. */
function headlineOf({ headline }: MatchDocument) {
  const { a, b, order, text } = headline;
  return { scores: order.map((side) => ({ a, b })[side].score), text };
}

/** The match as it stands after the first event at which the chase can be told in balls. */
function midChase(events: readonly MatchEvent[]): { readonly seq: number; readonly doc: MatchDocument } {
  let doc: MatchDocument | undefined;
  for (const event of events) {
    if (isCorrection(event)) continue;
    const applied = apply(doc, event);
    if (!applied.ok) throw new Error(`event ${event.seq} of a recorded match is refused`);
    ({ doc } = applied);
    if (/ need \d+ off \d+/.test(doc.headline.text)) return { seq: event.seq, doc };
  }
  throw new Error(`${FILE} has no chase`);
}

await needsRecordings(async (data) => {
  const path = join(data, FILE);
  const [recording] = await readRecordedFile(path);
  if (!recording) throw new Error(`${FILE} holds no match`);
  const { match, events } = recording;
  const { doc } = fold(events);
  if (!doc) throw new Error(`${FILE} is no match`);
  const official = { ...headlineOf(doc), connection: "Final" };
  const chase = midChase(events);
  const midway = { ...headlineOf(chase.doc), connection: "Live" };

  /** Replays the match, with one page open from the beginning and another from midway. */
  async function watch(stage: Stage, chromium: string) {
    const browser = await openBrowser(chromium);
    try {
      const address = new URL(`/matches/${match}`, stage.address).href;
      const failures: string[] = [];
      const open = async () => {
        const page = await browser.newPage();
        page.on("pageerror", ({ message }) => failures.push(message));
        page.on("console", (said) => {
          if (said.type() === "error") failures.push(said.text());
        });
        await page.goto(address);
        return page;
      };
      const replayed = stage.simulate("replay", path, "--speed", "1500", "--until", String(chase.seq));
      await expect
        .poll(() => fetch(new URL(`/v1/matches/${match}`, stage.address)).then((answer) => answer.status), {
          timeout: 15_000,
        })
        .toBe(200);
      const first = await open();
      await replayed;
      await expect.poll(() => shown(first), { timeout: 15_000 }).toEqual(midway);
      const second = await open();
      await stage.simulate("replay", path, "--speed", "1500", "--resume", stage.address.href);
      await expect.poll(() => shown(first), { timeout: 15_000 }).toEqual(official);
      await expect.poll(() => shown(second), { timeout: 15_000 }).toEqual(official);
      expect(failures).toEqual([]);
    } finally {
      await browser.close();
    }
  }

  needs("chromium", (chromium) => {
    describe("from a recorded match to two browser tabs", () => {
      test(
        "[E-1] embedded: both end on the official result, and after a restart it is still there",
        async () => {
          await using stage = await openStage();
          await watch(stage, chromium);
          await stage.restart();
          const page = await fetch(new URL(`/matches/${match}`, stage.address));
          expect(await page.text()).toContain(official.text);
        },
        LONG,
      );

      needs("kafka", (brokers) => {
        needs("redis", (redis) => {
          test(
            "[E-2] with real Kafka and Redis: the same",
            async () => {
              const settings = {
                KAFKA_BROKERS: brokers,
                REDIS_URL: `${redis}/12`,
                INGEST_GROUP: `e2e-${process.pid}`,
              };
              await using stage = await openStage(settings);
              await watch(stage, chromium);
            },
            LONG,
          );
        });
      });
    });
  });
});
