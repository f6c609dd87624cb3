import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fold } from "../../match/fold.ts";
import { needsRecordings } from "../../tests/recorded.ts";
import { summarise } from "../summary/summary.ts";
import { readRecordedFile } from "./recording.ts";

/** One of every format. */
const FILES = [
  "cricket/1136561.json",
  "football/wyscout/2058004.json",
  "football/statsbomb/15986_events.json",
  "football/other/datafactory_events.json",
  "basketball/nba_live_0022000001.json",
  "basketball/nba_stats_0021600270.json",
  "basketball/nba_stats_0041700404_pbp.csv",
  "basketball/wnba_1020800121.json",
  "tennis/slam_points/2024-usopen-5501.csv",
  "tennis/pbp_strings.csv",
];

const folder = await mkdtemp(join(tmpdir(), "touchline-encodings-"));
afterAll(() => rm(folder, { recursive: true }));
let files = 0;

async function summaries(content: string | Uint8Array) {
  const path = join(folder, `${(files += 1)}`);
  await writeFile(path, content);
  return (await readRecordedFile(path)).map(({ events }) => {
    const { doc } = fold(events);
    return doc && summarise(doc);
  });
}

/** A member that every object of these formats could have and that none needs. */
const withNulls = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(withNulls)
    : typeof json === "object" && json !== null
      ? Object.fromEntries([
          ...Object.entries(json).map(([name, member]) => [name, withNulls(member)] as const),
          ["note", null],
        ])
      : json;

await needsRecordings((data) => {
  describe("[R-6] however a file is written, it reads the same", () => {
    test.each(FILES)("%s", async (file) => {
      const text = readFileSync(join(data, file), "utf8");
      const plain = await summaries(text);
      const written = {
        "with a mark": `\uFEFF${text}`,
        "UTF-16": Buffer.from(text, "utf16le"),
        CRLF: text.replaceAll(/\r?\n/g, "\r\n"),
        ...(file.endsWith(".json") && { nulls: JSON.stringify(withNulls(JSON.parse(text))) }),
      };
      for (const [how, content] of Object.entries(written)) {
        expect([how, await summaries(content)]).toEqual([how, plain]);
      }
    });
  });
});
