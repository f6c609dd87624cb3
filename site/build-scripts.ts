/** The browser's modules: what each page will load, so that it can ask for all of it at once. */
import { join } from "node:path";
import { rolldown } from "rolldown";

export interface Scripts {
  /** The entry, which finds out what page it is on. */
  readonly browser: string;
  /**
   * What the page of each kind loads beside the entry: by the name of its folder, home, match, cricket …, by its language,
   * and by both where a folder has words of its own: home-es.
   */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** All of it. */
  readonly files: readonly string[];
}

/** What of a page's kind has a module of its own: how it starts, how a sport looks, what a language says. */
const KINDS =
  /(?:^|\/)(?:(?<kind>[a-z]+)\/(?:start|view)\.tsx|(?:i18n|(?<of>[a-z]+)\/words)\/(?<language>[a-z]{2})\.ts)$/;

/** What more than one page needs at first: the renderer, the feed, and the site's own small parts; nothing of one sport. */
const SHARED =
  /\/node_modules\/|\/match\/[a-z-]+\.ts$|\/site\/(?:[a-z-]+|frame\/[a-z-]+|i18n\/[a-z-]{3,}|say\/said)\.tsx?$/;

/** What the home page needs at first and shares with what follows. */
const HOME = /\/site\/home\/|\/match\/search\.ts$/;

/**
 * Builds `site/browser.tsx` with all that it imports into `folder`. Paths that it returns are absolute.
 * Rolldown, because it leaves out the schemas of the files that it takes other things from.
 */
export async function buildScripts(
  site: string,
  folder: string,
  define: Record<string, string>,
): Promise<Scripts> {
  await using bundle = await rolldown({
    input: join(site, "browser.tsx"),
    platform: "browser",
    transform: { define, target: "es2022" },
    preserveEntrySignatures: "allow-extension",
  });
  const names = "[name]-[hash].js";
  const { output } = await bundle.write({
    dir: folder,
    format: "esm",
    minify: true,
    hashCharacters: "base36",
    entryFileNames: names,
    chunkFileNames: names,
    // What every page needs is one module: many small ones pack worse, and cost a request each. What that needs in its
    // turn stays where it is, or it would draw in half of every sport; so modules say by themselves when they run.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "home", minShareCount: 2, test: HOME, priority: 1 },
        { name: "shared", minShareCount: 2, test: SHARED },
      ],
    },
    strictExecutionOrder: true,
  });
  const chunks = output.filter((file) => file.type === "chunk");
  const built = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));

  /** The module with all that it cannot do without. */
  function withImports(name: string, seen = new Set<string>()): Set<string> {
    seen.add(name);
    for (const imported of built.get(name)?.imports ?? []) {
      if (!seen.has(imported)) withImports(imported, seen);
    }
    return seen;
  }

  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName;
  if (entry === undefined) throw new Error("the browser's entry was not built");
  const absolute = (name: string): string => join(folder, name);
  const kinds = chunks.flatMap(({ fileName, facadeModuleId }) => {
    const { kind, of, language } = KINDS.exec(facadeModuleId ?? "")?.groups ?? {};
    const name = kind ?? (of === undefined ? language : `${of}-${language}`);
    return name === undefined ? [] : [[name, fileName] as const];
  });
  return {
    browser: absolute(entry),
    modules: Object.fromEntries(
      kinds.map(([kind, name]) => {
        const needed = withImports(name, withImports(entry));
        return [kind, [...needed].filter((each) => each !== entry).map(absolute)];
      }),
    ),
    files: chunks.map(({ fileName }) => absolute(fileName)),
  };
}
