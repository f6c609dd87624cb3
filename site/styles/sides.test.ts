import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SITE = new URL("../", import.meta.url);
const PHYSICAL = /(^|[\s;{])(left|right):|-(left|right)(-\w+)?:|text-align: (left|right)/;

test("[N-10] style sheets name no left and no right, so that every page can be mirrored", () => {
  const sheets = globSync("{styles,widget}/*.css", { cwd: SITE });
  expect(sheets.length).toBeGreaterThan(5);
  const physical = sheets.flatMap((sheet) =>
    readFileSync(new URL(sheet, SITE), "utf8")
      .split("\n")
      .flatMap((line, index) => (PHYSICAL.test(line) ? [`${sheet}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(physical).toEqual([]);
});
