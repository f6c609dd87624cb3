/** Builds the widget: one script for any page, and what it loads only where it is wanted. */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { styles as stylesAt } from "./build-styles.ts";
import type { Pinned } from "./frame/html.tsx";

const SITE = fileURLToPath(new URL(".", import.meta.url));
const stylesOf = (path: string): Promise<string> => stylesAt(join(SITE, path));

/** Of built files, by name. */
type Paths = Readonly<Record<string, string>>;

/** The widget's files, the script first. */
export interface BuiltWidget {
  readonly script: string;
  /** Reserves a widget's space before its script has come. */
  readonly styles: string;
  /** What is loaded only where it is wanted, by name: "feed-delay", "es", "cricket", "say/es". */
  readonly later: Paths;
  /** What is loaded after that, where a language is wanted: "cricket/phrases/es", "cricket/sayings". */
  readonly phrases: Paths;
  /** For the page inside of an iframe. */
  readonly frameScript: string;
  readonly frameStyles: string;
}

/** Parts of the feed, the words of a language, the facts of a sport: each a file that few pages need. */
const LATER = ["feed-stream.ts", "feed-delay.ts", "widget/words/*.ts", "widget/facts/*.ts"];
/** Languages that matches speak beside English. Where their phrases are only their own file knows. */
const LANGUAGES = ["es", "ar"];
const phrasesOf = (language: string) => [`*/phrases/${language}.ts`, "../match/*/sayings.ts"];

/** Builds into `folder`, which pages reach as `/assets`; gives the paths of the files. */
export async function buildWidget(folder: string): Promise<BuiltWidget> {
  const styles = await written(folder, "css", await stylesOf("widget/reserve.css"));
  const spoken = await Promise.all(
    LANGUAGES.map(async (language) => {
      const phrases = await eachWritten(folder, phrasesOf(language));
      const define = { PHRASES: addressesOf(phrases) };
      return { phrases, say: await eachWritten(folder, [`widget/say/${language}.ts`], define) };
    }),
  );
  const phrases = Object.assign({}, ...spoken.map((each) => each.phrases)) as Paths;
  const later = Object.assign(await eachWritten(folder, LATER), ...spoken.map(({ say }) => say)) as Paths;
  const code = await bundled("widget/main.ts", "iife", {
    STYLES: JSON.stringify(await stylesOf("widget/widget.css")),
    LATER: addressesOf(later),
  });
  return {
    script: await written(folder, "js", code),
    styles,
    later,
    phrases,
    frameScript: await written(folder, "js", await bundled("embed/frame-height.ts", "iife")),
    frameStyles: await written(folder, "css", await stylesOf("embed/frame.css")),
  };
}

/**
 * Rolldown, because it leaves out the schemas of the files that it takes other things from. An "iife" is a classic
 * script: any tag loads it, and it knows its own address.
 */
async function bundled(
  entry: string,
  format: "esm" | "iife",
  define: Record<string, string> = {},
): Promise<string> {
  const input = join(SITE, entry);
  await using bundle = await rolldown({
    input,
    platform: "browser",
    transform: { define, target: "es2022" },
  });
  const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
  return output[0].code;
}

/** The script of pages that have an iframe: gives it the height that it asks for. */
export const embedScript = (): Promise<string> => bundled("embed/embed.ts", "iife");

/** Builds each of the files; gives their paths by name, which is theirs without what all have in common. */
async function eachWritten(
  folder: string,
  patterns: readonly string[],
  define?: Record<string, string>,
): Promise<Paths> {
  const sources = patterns.flatMap((path) => [...new Bun.Glob(path).scanSync({ cwd: SITE })]);
  const files = sources.map(async (path) => {
    const name = path.replace(/^(?:widget\/(?:words\/|facts\/)?|\.\.\/match\/)/, "").replace(/\.ts$/, "");
    return [name, await written(folder, "js", await bundled(path, "esm", define))] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

async function written(folder: string, kind: "js" | "css", text: string): Promise<string> {
  const hash = Bun.hash(text).toString(36).padStart(8, "0").slice(0, 8);
  const path = join(folder, `widget-${hash}.${kind}`);
  await Bun.write(path, text);
  return path;
}

const addressOf = (path: string): string => `/assets/${basename(path)}`;

/** Where pages reach them, by name, as code. */
const addressesOf = (paths: Paths): string =>
  JSON.stringify(Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, addressOf(path)])));

/** The address of a built file, and what its content is held to. */
export async function pinned(path: string): Promise<Pinned> {
  const digest = createHash("sha384")
    .update(await Bun.file(path).bytes())
    .digest("base64");
  return { address: addressOf(path), integrity: `sha384-${digest}` };
}

const OWN = /^widget-[a-z0-9]{8}\.(?:js|css)$/;

/**
 * Brings the widget's files of earlier builds back into `folder` from `before`, what stood there: pages that are pinned to
 * them go on. Call it after a build that has emptied the folder.
 */
export async function keepEarlier(folder: string, before: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of before) {
    const path = join(folder, name);
    if (!(await Bun.file(path).exists())) await Bun.write(path, bytes);
  }
}

/** The widget's files that stand in `folder`, if it is there. */
export async function earlierIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => OWN.test(name));
  return new Map(
    await Promise.all(own.map(async (name) => [name, await Bun.file(join(folder, name)).bytes()] as const)),
  );
}
