import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltWidget, buildWidget, pinned } from "./build-widget.ts";

/** All that a page loads for a widget in any one way, minified and gzipped. */
const BUDGET = 12_000;
/** A file of phrases, which comes once the score is shown and is counted apart. */
const PHRASES_BUDGET = 1_600;
/** All that a full card of one sport in one language loads, phrases included. */
const SPOKEN_BUDGET = 16_500;
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

  /** The sports that have facts. */
  const factsBuilt = async () => {
    const files = await readdir("site/widget/facts");
    expect(files.length).toBeGreaterThanOrEqual(4);
    return files.map((file) => file.replace(/\.ts$/, ""));
  };

  it("[G-2] keeps its budget, the facts of any sport included", async () => {
    const { script: path, styles, later } = built;
    expect(Object.keys(later)).toEqual(expect.arrayContaining(await factsBuilt()));
    const beforePhrases = Object.entries(later).filter(([name]) => !name.startsWith("say/"));
    for (const [name, each] of beforePhrases) {
      expect((await sizeOf(path)) + (await sizeOf(each)), name).toBeLessThanOrEqual(BUDGET);
    }
    expect(await sizeOf(styles)).toBeLessThanOrEqual(STYLES_BUDGET);
  });

  it("[G-26] has phrases in small files of their own, one card's of one language within a budget", async () => {
    const { script: path, later, phrases } = built;
    const bytes = async (name: string) => {
      const file = { ...later, ...phrases }[name];
      if (file === undefined) throw new Error(`${name} was not built`);
      return sizeOf(file);
    };
    for (const language of ["es", "ar"]) {
      for (const sport of await factsBuilt()) {
        const own = [`say/${language}`, `${sport}/phrases/${language}`, `${sport}/sayings`];
        const sizes = await Promise.all([sport, language, ...own].map(bytes));
        for (const name of own) expect(await bytes(name), name).toBeLessThanOrEqual(PHRASES_BUDGET);
        const all = sizes.reduce((sum, size) => sum + size, await sizeOf(path));
        expect(all, `${sport} in ${language}`).toBeLessThanOrEqual(SPOKEN_BUDGET);
      }
    }
  });

  it("is one classic script that leaves the page's names alone", () => {
    expect(script).toMatch(/^\(function\(\)\{/);
    expect(script.trimEnd()).toMatch(/\}\)\(\);$/);
    expect(script).not.toMatch(
      /import\.meta|innerHTML|insertAdjacentHTML|\beval\b|new Function|document\.cookie/,
    );
  });

  it("loads by address the files that it was built with, and no other", async () => {
    const namedIn = (code: string) =>
      new Set(Array.from(code.matchAll(/\/assets\/(widget-\w+\.js)/g), ([, name]) => name));
    const files = (paths: readonly string[]) => new Set(paths.map((path) => basename(path)));
    expect(namedIn(script)).toEqual(files(Object.values(built.later)));
    for (const language of ["es", "ar"]) {
      const own = Object.entries(built.phrases).filter(
        ([name]) => name.endsWith("sayings") || name.endsWith(language),
      );
      const say = await readFile(built.later[`say/${language}`] ?? "", "utf8");
      expect(own.length).toBeGreaterThanOrEqual(8);
      expect(namedIn(say)).toEqual(files(own.map(([, path]) => path)));
    }
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
