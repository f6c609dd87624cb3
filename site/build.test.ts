import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Built, build } from "./build.ts";
import { opened } from "./samples.ts";

/** All JavaScript that the first page of a match needs, gzipped. */
const BUDGET = 30_000;
const CSS_BUDGET = 8_000;

describe("the built site", () => {
  let dist: string;
  let built: Built;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "touchline-site-"));
    built = await build(dist);
  });
  afterAll(() => rm(dist, { recursive: true, force: true }));

  it("keeps its budget", () => {
    const sum = (ending: string) =>
      built.sizes.filter(({ name }) => name.endsWith(ending)).reduce((all, { gzip }) => all + gzip, 0);
    expect(sum(".js")).toBeGreaterThan(1_000);
    expect(sum(".js")).toBeLessThanOrEqual(BUDGET);
    expect(sum(".css")).toBeLessThanOrEqual(CSS_BUDGET);
  });

  it("names files that exist, by a hash of what is in them", async () => {
    const files = await readdir(join(dist, "assets"));
    for (const address of Object.values(built.assets)) {
      expect(address).toMatch(/^\/assets\/[a-z]+-[a-z0-9]{8}\.(js|css|svg)$/);
      expect(files).toContain(address.slice("/assets/".length));
    }
  });

  it("has a server's half that stands alone and renders", async () => {
    const path = join(dist, "server.js");
    expect(await readFile(path, "utf8")).not.toMatch(/^import .* from "(?!\.)/m);
    const { pages } = await import(path);
    const html = pages.match({ image: opened().image(), rooms: "https://rooms.example" });
    expect(html).toContain(built.assets.browser);
  });
});
