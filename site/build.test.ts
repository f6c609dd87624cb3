import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCREENS } from "./views.ts";
import { type Built, build } from "./build.ts";
import { LANGUAGES } from "./i18n/languages.ts";
import { opened } from "./samples.ts";

/** All JavaScript that the first page of a match needs, gzipped. */
const BUDGET = 30_000;
/** The console folds matches by itself. */
const CONSOLE_BUDGET = 90_000;
const CSS_BUDGET = 8_000;
/** With the styles of tables, charts and pitches. */
const MATCH_CSS_BUDGET = 10_000;
const HERE = { rooms: "https://rooms.example", language: "es", named: false };

describe("the built site", () => {
  let dist: string;
  let built: Built;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "touchline-site-"));
    built = await build(dist);
  });
  afterAll(() => rm(dist, { recursive: true, force: true }));

  it("keeps its budget on the first page, home or a match of any sport", () => {
    const sizeOf = (address: string) =>
      built.sizes.find(({ name }) => address.endsWith(name))?.gzip ?? Number.NaN;
    const { early, browser, css, match: matchCss, modules } = built.assets;
    const { match } = modules;
    const views = SCREENS;
    expect(Object.keys(modules)).toEqual(
      expect.arrayContaining([...LANGUAGES, ...views, "home", "match", "home-es"]),
    );
    for (const page of ["home", ...views]) {
      for (const language of LANGUAGES) {
        const kinds = [
          modules[page],
          modules[language],
          modules[`${page}-${language}`],
          page === "home" ? [] : match,
        ];
        const addresses = new Set([early, browser, ...kinds.flatMap((some) => some ?? [])]);
        const all = [...addresses].reduce((sum, address) => sum + sizeOf(address), 0);
        expect(all, `${page} in ${language}`).toBeGreaterThan(10_000);
        expect(all, `${page} in ${language}`).toBeLessThanOrEqual(BUDGET);
      }
    }
    expect(sizeOf(css)).toBeLessThanOrEqual(CSS_BUDGET);
    expect(sizeOf(css) + sizeOf(matchCss)).toBeLessThanOrEqual(MATCH_CSS_BUDGET);
  });

  it("keeps the budget of the scorer's console, with the laws of all sports and all its languages", () => {
    const { score, scoreCss } = built.assets;
    const all = built.sizes.filter(({ name }) => name.startsWith("console-"));
    expect(all.map(({ name }) => `/assets/${name}`)).toContain(score);
    expect(all.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(CONSOLE_BUDGET);
    expect(built.sizes.find(({ name }) => scoreCss.endsWith(name))?.gzip).toBeLessThanOrEqual(CSS_BUDGET);
  });

  it("names files that exist, by a hash of what is in them", async () => {
    const files = await readdir(join(dist, "assets"), { recursive: true });
    const { modules, widget, gallery, ...single } = built.assets;
    const others = [...Object.values(widget).map(({ address }) => address), ...Object.values(gallery)];
    for (const address of [...Object.values(single), ...Object.values(modules).flat(), ...others]) {
      expect(address).toMatch(/^\/assets\/[a-z-]+-[a-z0-9]{8}\.(js|css|svg|png)$/);
      expect(files).toContain(address.slice("/assets/".length));
    }
  });

  it("[G-22] keeps the widget's files of earlier builds, and nothing else", async () => {
    const [kept, gone] = ["widget-0123abcd.js", "browser-0123abcd.js"].map((name) =>
      join(dist, "assets", name),
    );
    for (const path of [kept, gone]) await writeFile(path ?? "", "// earlier");
    built = await build(dist);
    const files = await readdir(join(dist, "assets"));
    expect(files).toContain("widget-0123abcd.js");
    expect(files).not.toContain("browser-0123abcd.js");
    expect(files).toContain(basename(built.assets.widget.script.address));
  });

  it("asks early for the modules of the sport that is shown, and of no other", async () => {
    const { pages } = await import(join(dist, "server.js"));
    const html: string = pages.match({ image: opened().image(), ...HERE });
    const asked = Array.from(html.matchAll(/rel="modulepreload" href="([^"]+)"/g), ([, address]) => address);
    const { match = [], cricket = [], es = [], "cricket-es": words = [] } = built.assets.modules;
    expect(new Set(asked)).toEqual(new Set([...match, ...cricket, ...es, ...words]));
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it("has a server's half that stands alone and renders", async () => {
    const path = join(dist, "server.js");
    expect(await readFile(path, "utf8")).not.toMatch(/^import .* from "(?!\.)/m);
    const { pages } = await import(path);
    const html = pages.match({ image: opened().image(), ...HERE });
    expect(html).toContain(built.assets.browser);
  });
});
