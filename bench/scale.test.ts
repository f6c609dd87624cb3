import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tables } from "./scale.ts";

test("docs/scale.md has the figures that the rooms' own code gives", () => {
  const page = readFileSync("docs/scale.md", "utf8");
  for (const table of tables().split("\n\n")) expect(page).toContain(table);
});
