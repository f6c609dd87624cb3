/** SPEC.md and the tests name the same rules. */
import { readdirSync, readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";

const FAMILIES = /\[((?:A-\d+|[MCIRWEHPNDG]-[\dA-Z][\d.]*|[LSK]\d+))\]/g;
/** Rules of a range are written by its ends. */
const RANGES = { K: 13, L: 23, S: 29 } as const;

const named = (text: string): string[] => Array.from(text.matchAll(FAMILIES), ([, rule = ""]) => rule);

test("every rule in SPEC.md has a test, and every numbered test a rule", async () => {
  const tested = new Set<string>();
  for await (const path of glob(["*/**/*.test.{ts,tsx}", "tests/contracts/*.ts"], {
    exclude: (name) => name === "node_modules",
  })) {
    for (const rule of named(readFileSync(path, "utf8"))) tested.add(rule);
  }
  const written = new Set(named(readFileSync("SPEC.md", "utf8")));
  for (const [family, last] of Object.entries(RANGES)) {
    for (let number = 1; number <= last; number++) written.add(`${family}${number}`);
  }
  expect([...written].toSorted()).toEqual([...tested].toSorted());
});

/** Cricket's rules stand in SPEC.md. */
const SPORTS = readdirSync("docs/sports")
  .map((file) => file.replace(/\.md$/, ""))
  .filter((sport) => sport !== "cricket");

test.each(SPORTS)("docs/sports/%s.md and the tests of its folder name the same rules", async (sport) => {
  const page = readFileSync(`docs/sports/${sport}.md`, "utf8");
  // The sport's letter is that of the first rule on its page.
  const [, letter = "?"] = /\b([A-Z])-\d/.exec(page) ?? [];
  const rule = `${letter}-[0-9A-Z](?:[0-9A-Z.]*[0-9A-Z])?`;
  const found = (text: string, pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ([, name = ""]) => name);
  const tested = new Set<string>();
  for await (const path of glob(`match/${sport}/*.test.ts`)) {
    for (const name of found(readFileSync(path, "utf8"), new RegExp(`["[](${rule})["\\]]`, "g")))
      tested.add(name);
  }
  const written = new Set(found(page, new RegExp(`\\b(${rule})\\b`, "g")));
  expect(written.size).toBeGreaterThan(5);
  expect([...written].toSorted()).toEqual([...tested].toSorted());
});
