import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltWidget, buildWidget, pinned } from "./build-widget.ts";

/** All that a page loads for a widget in any one way, minified and gzipped. */
const BUDGET = 12_000;
const STYLES_BUDGET = 500;

describe("the built widget", () => {
  let folder: string;
  let built: BuiltWidget;
  let script: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "touchline-widget-"));
    built = await buildWidget(folder);
    script = await readFile(built.script, "utf8");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const sizeOf = async (path: string) => gzipSync(await readFile(path), { level: 9 }).length;

  it("[G-2] keeps its budget, the facts of any sport included", async () => {
    const { script: path, styles, later } = built;
    const facts = (await readdir("site/widget/facts")).map((file) => file.replace(/\.ts$/, ""));
    expect(facts.length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(later)).toEqual(expect.arrayContaining(facts));
    for (const [name, each] of Object.entries(later)) {
      expect((await sizeOf(path)) + (await sizeOf(each)), name).toBeLessThanOrEqual(BUDGET);
    }
    expect(await sizeOf(styles)).toBeLessThanOrEqual(STYLES_BUDGET);
  });

  it("is one classic script that leaves the page's names alone", () => {
    expect(script).toMatch(/^\(function\(\)\{/);
    expect(script.trimEnd()).toMatch(/\}\)\(\);$/);
    expect(script).not.toMatch(
      /import\.meta|innerHTML|insertAdjacentHTML|\beval\b|new Function|document\.cookie/,
    );
  });

  it("loads by address the files that it was built with, and no other", () => {
    const named = Array.from(script.matchAll(/\/assets\/(widget-\w+\.js)/g), ([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.values(built.later).map((path) => basename(path))));
  });

  it("is pinned by what is in it", async () => {
    const digest = createHash("sha384")
      .update(await readFile(built.script))
      .digest("base64");
    expect(await pinned(built.script)).toEqual({
      address: `/assets/${basename(built.script)}`,
      integrity: `sha384-${digest}`,
    });
    expect(basename(built.script)).toMatch(/^widget-[a-z0-9]{8}\.js$/);
  });
});
