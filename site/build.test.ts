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

  it("keeps its budget on the first page of every sport's match", () => {
    const sizeOf = (address: string) =>
      built.sizes.find(({ name }) => address.endsWith(name))?.gzip ?? Number.NaN;
    const { theme, browser, css, views } = built.assets;
    expect(Object.keys(views).length).toBeGreaterThan(0);
    for (const [sport, modules] of Object.entries(views)) {
      const all = [theme, browser, ...modules].reduce((sum, address) => sum + sizeOf(address), 0);
      expect(all, sport).toBeGreaterThan(10_000);
      expect(all, sport).toBeLessThanOrEqual(BUDGET);
    }
    expect(sizeOf(css)).toBeLessThanOrEqual(CSS_BUDGET);
  });

  it("names files that exist, by a hash of what is in them", async () => {
    const files = await readdir(join(dist, "assets"), { recursive: true });
    const { views, ...single } = built.assets;
    for (const address of [...Object.values(single), ...Object.values(views).flat()]) {
      expect(address).toMatch(/^\/assets\/([a-z]+\/)?[a-z]+-[a-z0-9]{8}\.(js|css|svg)$/);
      expect(files).toContain(address.slice("/assets/".length));
    }
  });

  it("asks early for the modules of the sport that is shown, and of no other", async () => {
    const { pages } = await import(join(dist, "server.js"));
    const html: string = pages.match({ image: opened().image(), rooms: "https://rooms.example" });
    const asked = Array.from(html.matchAll(/rel="modulepreload" href="([^"]+)"/g), ([, address]) => address);
    expect(asked).toEqual(built.assets.views["cricket"]);
  });

  it("has a server's half that stands alone and renders", async () => {
    const path = join(dist, "server.js");
    expect(await readFile(path, "utf8")).not.toMatch(/^import .* from "(?!\.)/m);
    const { pages } = await import(path);
    const html = pages.match({ image: opened().image(), rooms: "https://rooms.example" });
    expect(html).toContain(built.assets.browser);
  });
});
