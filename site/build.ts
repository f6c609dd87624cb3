/**
 * Builds the site: `bun site/build.ts`. Writes hashed files for browsers to `site/dist/assets`,
 * and `site/dist/server.js`, one ES module for any runtime, that knows their names.
 */
import { copyFile, mkdir, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAppWorker, buildManifest } from "./build-app.ts";
import { buildBundle } from "./build-bundle.ts";
import { buildCard } from "./build-card.ts";
import { buildScoreWorker } from "./build-score-worker.ts";
import { buildScripts } from "./build-scripts.ts";
import { styles } from "./build-styles.ts";
import { buildWidget, earlierIn, embedScript, keepEarlier, pinned } from "./build-widget.ts";
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

/** Builds into `dist`, which it empties first, but for what pages of other sites are pinned to. Throws if anything does not build. */
export async function build(dist: string): Promise<Built> {
  const folder = join(dist, "assets");
  const earlier = await earlierIn(folder);
  await rm(dist, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const address = (path: string): string => `/assets/${relative(folder, path)}`;
  const hashed = { outdir: folder, minify: true, target: "browser", naming: "[name]-[hash].[ext]" } as const;
  const define = { "process.env.NODE_ENV": '"production"' };
  const early = await entry(
    Bun.build({ ...hashed, entrypoints: [join(SITE, "frame/early.ts")], format: "iife" }),
  );
  const css = await writeStyles(folder, "main");
  const matchStyles = await writeStyles(folder, "match-page");
  const dialog = await writeStyles(folder, "dialog");
  const at = (path: string): string => join(SITE, path);
  const gallery = await buildBundle(
    "gallery",
    { script: at("gallery/browser.tsx"), styles: at("styles/gallery.css") },
    folder,
    define,
  );
  const reference = await writeStyles(folder, "reference");
  const sheet = await entry(Bun.build({ ...hashed, entrypoints: [join(SITE, "styles/sheet.css")] }));
  const scripts = await buildScripts(SITE, folder, define);
  const score = await buildBundle(
    "console",
    { script: at("score/console.tsx"), styles: at("score/score.css") },
    folder,
    define,
  );
  const icon = join(folder, `icon-${await hashOf(join(SITE, "frame/icon.svg"))}.svg`);
  await copyFile(join(SITE, "frame/icon.svg"), icon);
  const app = await buildManifest(dist, folder, address);
  const widths = await buildCard(join(dist, "card"));
  const widget = await buildWidget(folder);
  const pins = { script: await pinned(widget.script), styles: await pinned(widget.styles) };
  const [frameScript, frameStyles] = [await pinned(widget.frameScript), await pinned(widget.frameStyles)];
  await keepEarlier(folder, earlier);
  await copyFile(widget.script, join(dist, "widget.js"));
  await copyFile(widget.styles, join(dist, "widget.css"));
  await Bun.write(join(dist, "embed.js"), await embedScript());
  await Bun.write(join(dist, "widget.json"), JSON.stringify(pins));
  const assets = {
    early: address(early),
    css: address(css),
    match: address(matchStyles),
    dialog: address(dialog),
    sheet: address(sheet),
    reference: address(reference),
    browser: address(scripts.browser),
    icon: address(icon),
    gallery: { script: address(gallery.script), styles: address(gallery.styles) },
    touchIcon: app.touchIcon,
    widget: { ...pins, frameScript, frameStyles },
    score: address(score.script),
    scoreCss: address(score.styles),
    modules: Object.fromEntries(
      Object.entries(scripts.modules).map(([kind, paths]) => [kind, paths.map(address)]),
    ),
  };
  await buildScoreWorker(SITE, dist, [early, icon, ...score.files].map(address));
  await entry(
    Bun.build({
      entrypoints: [join(SITE, "server.tsx")],
      outdir: dist,
      target: "browser",
      format: "esm",
      naming: "[name].[ext]",
      define: { ...define, ASSETS: JSON.stringify(assets), WIDTHS: JSON.stringify(widths) },
    }),
  );
  // What pages need offline; the widget and the scorer's console belong to other pages.
  const kept = [
    assets.css,
    assets.match,
    assets.dialog,
    assets.sheet,
    assets.early,
    assets.icon,
    ...scripts.files.map(address),
    ...app.icons,
  ];
  await buildAppWorker(dist, kept);
  const files = [
    early,
    css,
    matchStyles,
    dialog,
    sheet,
    ...scripts.files,
    widget.script,
    widget.styles,
    ...Object.values(widget.later),
    ...Object.values(widget.phrases),
    ...score.files,
  ];
  return { assets, sizes: await Promise.all(files.map((file) => sizeOf(file))) };
}

async function entry(building: Promise<Bun.BuildOutput>): Promise<string> {
  const [first] = (await building).outputs;
  if (!first) throw new Error("nothing was built");
  return first.path;
}

async function writeStyles(folder: string, name: string): Promise<string> {
  const text = await styles(join(SITE, `styles/${name}.css`));
  const path = join(folder, `${name}-${shortHash(text)}.css`);
  await Bun.write(path, text);
  return path;
}

const hashOf = async (path: string): Promise<string> => shortHash(await Bun.file(path).arrayBuffer());

const shortHash = (content: string | ArrayBuffer): string => Bun.hash(content).toString(36).slice(0, 8);

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
