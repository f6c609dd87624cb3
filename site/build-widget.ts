/** Builds the widget: one script for any page, and what it loads only where it is wanted. */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { Pinned } from "./frame/html.tsx";

const SITE = fileURLToPath(new URL(".", import.meta.url));

/** The widget's files, the script first. */
export interface BuiltWidget {
  readonly script: string;
  /** Reserves a widget's space before its script has come. */
  readonly styles: string;
  /** Loaded where a WebSocket is blocked, a spoiler delay is wished, or another language. */
  readonly later: readonly string[];
  /** For the page inside of an iframe. */
  readonly frameScript: string;
  readonly frameStyles: string;
}

const LATER = ["feed-stream.ts", "feed-delay.ts", "widget/words/es.ts", "widget/words/ar.ts"];

/** Builds into `folder`, which pages reach as `/assets`; gives the paths of the files. */
export async function buildWidget(folder: string): Promise<BuiltWidget> {
  const styles = await written(folder, "css", await minified("widget/reserve.css"));
  const later = await Promise.all(
    LATER.map(async (path) => written(folder, "js", await bundled(path, "esm"))),
  );
  const code = await bundled("widget/main.ts", "iife", {
    STYLES: JSON.stringify(await minified("widget/widget.css")),
    LATER: JSON.stringify(
      Object.fromEntries(later.map((path, at) => [basename(LATER[at] ?? "", ".ts"), addressOf(path)])),
    ),
  });
  return {
    script: await written(folder, "js", code),
    styles,
    later,
    frameScript: await written(folder, "js", await bundled("embed/frame-height.ts", "iife")),
    frameStyles: await written(folder, "css", await minified("embed/frame.css")),
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

async function written(folder: string, kind: "js" | "css", text: string): Promise<string> {
  const hash = Bun.hash(text).toString(36).slice(0, 8);
  const path = join(folder, `widget-${hash}.${kind}`);
  await Bun.write(path, text);
  return path;
}

const addressOf = (path: string): string => `/assets/${basename(path)}`;

/** The address of a built file, and what its content is held to. */
export async function pinned(path: string): Promise<Pinned> {
  const digest = createHash("sha384")
    .update(await Bun.file(path).bytes())
    .digest("base64");
  return { address: addressOf(path), integrity: `sha384-${digest}` };
}

/** Styles without comments and needless space. Bun's own would spell `light-dark` for browsers of long ago. */
const minified = async (path: string): Promise<string> =>
  (await Bun.file(join(SITE, path)).text())
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?|(:) /g, "$1$2")
    .replaceAll(";}", "}")
    .trim();
