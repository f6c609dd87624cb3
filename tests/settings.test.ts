/** docs/settings.md: every setting of runtime/config.ts, with what the processes really read. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { API_SETTINGS } from "../edge/api/command.ts";
import { listSettings } from "../runtime/config.ts";

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");

/** Where the processes name the settings that they read. */
const PROCESSES = {
  api: [],
  ingest: ["ingest/main.ts"],
  desk: ["desk/main.ts"],
  rooms: ["edge/rooms/bun/main.ts", "edge/rooms/party.ts"],
  simulator: ["simulator/main.ts"],
  keys: ["desk/keys.ts"],
  dev: ["dev/processes.ts"],
} as const;

async function readersOf(name: string): Promise<readonly string[]> {
  const readers: string[] = API_SETTINGS.some((each) => each === name) ? ["api"] : [];
  for (const [process, files] of Object.entries(PROCESSES)) {
    const sources = await Promise.all(files.map(read));
    if (sources.some((source) => source.includes(`"${name}"`))) readers.push(process);
  }
  return readers;
}

test("[A-46] docs/settings.md tells default, meaning and readers of every setting, and of no other", async () => {
  const guide = await read("docs/settings.md");
  const told = Array.from(
    guide.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \| (.*) \|$/gm),
    ([, ...cells]) => cells,
  );
  const settings = await Promise.all(
    listSettings().map(async ({ name, fallback, meaning }) => [
      name,
      fallback === undefined ? "none" : `\`${fallback}\``,
      (await readersOf(name)).join(", "),
      meaning,
    ]),
  );
  const byName = (rows: readonly (readonly unknown[])[]) =>
    Object.fromEntries(rows.map((row) => [row[0], row]));
  expect(byName(told)).toEqual(byName(settings));
  expect(told).toHaveLength(settings.length);
});

test("[A-46] what docs/settings.md explains is a setting", async () => {
  const names = new Set(listSettings().map(({ name }) => name));
  const named = Array.from(
    (await read("docs/settings.md")).matchAll(/^### `([A-Z_]+)`/gm),
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});
