/** SPEC.md and the tests name the same rules. */
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";

const FAMILIES = /\[((?:[MCIRWE]-[\dA-Z][\d.]*|[LS]\d+))\]/g;
/** Rules of a range are written by its ends. */
const RANGES = { L: 23, S: 22 } as const;

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
