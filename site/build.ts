/**
 * Builds the site: `bun site/build.ts`. Writes hashed files for browsers to `site/dist/assets`,
 * and `site/dist/server.js`, one ES module for any runtime, that knows their names.
 */
import { copyFile, mkdir, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "./frame/html.tsx";

const SITE = fileURLToPath(new URL(".", import.meta.url));

/** Sizes of a built file in bytes. */
export interface Size {
  readonly name: string;
  readonly min: number;
  readonly gzip: number;
}

export interface Built {
  readonly assets: Assets;
  /** Files for the browser, in the order in which a page asks for them. */
  readonly sizes: readonly Size[];
}

/** Builds into `dist`, which it empties first. Throws if anything does not build. */
export async function build(dist: string): Promise<Built> {
  const folder = join(dist, "assets");
  await rm(dist, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const address = (path: string): string => `/assets/${relative(folder, path)}`;
  const hashed = { outdir: folder, minify: true, target: "browser", naming: "[name]-[hash].[ext]" } as const;
  const define = { "process.env.NODE_ENV": '"production"' };
  const theme = await entry(
    Bun.build({ ...hashed, entrypoints: [join(SITE, "frame/theme.ts")], format: "iife" }),
  );
  const css = await entry(Bun.build({ ...hashed, entrypoints: [join(SITE, "styles/main.css")] }));
  const scripts = await buildScripts(folder, define);
  const icon = join(folder, `icon-${await hashOf(join(SITE, "frame/icon.svg"))}.svg`);
  await copyFile(join(SITE, "frame/icon.svg"), icon);
  const assets = {
    theme: address(theme),
    css: address(css),
    browser: address(scripts.browser),
    icon: address(icon),
    views: Object.fromEntries(
      Object.entries(scripts.views).map(([sport, view]) => [sport, [...scripts.shared, view].map(address)]),
    ),
  };
  await entry(
    Bun.build({
      entrypoints: [join(SITE, "server.tsx")],
      outdir: dist,
      target: "browser",
      format: "esm",
      naming: "[name].[ext]",
      define: { ...define, ASSETS: JSON.stringify(assets) },
    }),
  );
  const files = [theme, css, scripts.browser, ...scripts.shared, ...Object.values(scripts.views)];
  return { assets, sizes: await Promise.all(files.map((file) => sizeOf(file))) };
}

interface Scripts {
  readonly browser: string;
  /** What the entry and the views have in common. */
  readonly shared: readonly string[];
  /** The view of each sport, by the sport's name. */
  readonly views: Readonly<Record<string, string>>;
}

/** The browser's entry, and the view of every sport as a module of its own that only its matches load. */
async function buildScripts(folder: string, define: Record<string, string>): Promise<Scripts> {
  const views = await Array.fromAsync(new Bun.Glob("*/view.tsx").scan(SITE));
  const { outputs } = await Bun.build({
    outdir: folder,
    root: SITE,
    minify: true,
    target: "browser",
    splitting: true,
    naming: { entry: "[dir]/[name]-[hash].[ext]", chunk: "shared-[hash].[ext]" },
    entrypoints: ["browser.tsx", ...views].map((path) => join(SITE, path)),
    define,
  });
  const entries = outputs.filter(({ kind }) => kind === "entry-point").map(({ path }) => path);
  const browser = entries.find((path) => basename(path).startsWith("browser-"));
  if (!browser) throw new Error("the browser's entry was not built");
  return {
    browser,
    shared: outputs.filter(({ kind }) => kind === "chunk").map(({ path }) => path),
    views: Object.fromEntries(
      entries.filter((path) => path !== browser).map((path) => [basename(dirname(path)), path]),
    ),
  };
}

async function entry(building: Promise<Bun.BuildOutput>): Promise<string> {
  const [first] = (await building).outputs;
  if (!first) throw new Error("nothing was built");
  return first.path;
}

async function hashOf(path: string): Promise<string> {
  return Bun.hash(await Bun.file(path).arrayBuffer())
    .toString(36)
    .slice(0, 8);
}

async function sizeOf(path: string): Promise<Size> {
  const bytes = await Bun.file(path).bytes();
  return { name: basename(path), min: bytes.length, gzip: Bun.gzipSync(bytes, { level: 9 }).length };
}

if (import.meta.main) {
  const { sizes } = await build(join(SITE, "dist"));
  for (const { name, min, gzip } of sizes) {
    console.log(`${name.padEnd(28)} ${String(min).padStart(7)} B  ${String(gzip).padStart(6)} B gzip`);
  }
}
