/** The browser's modules: what each page will load, so that it can ask for all of it at once. */
import { join } from "node:path";

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

/** Builds `site/browser.tsx` with all that it imports into `folder`. Paths that it returns are absolute. */
export async function buildScripts(
  site: string,
  folder: string,
  define: Record<string, string>,
): Promise<Scripts> {
  const { metafile, outputs } = await Bun.build({
    outdir: folder,
    root: site,
    minify: true,
    target: "browser",
    splitting: true,
    metafile: true,
    naming: { entry: "[name]-[hash].[ext]", chunk: "[name]-[hash].[ext]" },
    entrypoints: [join(site, "browser.tsx")],
    define,
  });
  if (!metafile) throw new Error("the bundler did not say what imports what");
  const built = new Map(Object.entries(metafile.outputs));

  /** The module with all that it cannot do without. */
  function withImports(path: string, seen = new Set<string>()): Set<string> {
    seen.add(path);
    for (const { path: imported, kind } of built.get(path)?.imports ?? []) {
      if (kind === "import-statement" && !seen.has(imported)) withImports(imported, seen);
    }
    return seen;
  }

  const entry = [...built].find(([, { entryPoint }]) => entryPoint?.endsWith("browser.tsx"))?.[0];
  if (entry === undefined) throw new Error("the browser's entry was not built");
  const absolute = (path: string): string => join(folder, path);
  const kinds = [...built].flatMap(([path, { entryPoint = "" }]) => {
    const { kind, of, language } = KINDS.exec(entryPoint)?.groups ?? {};
    const name = kind ?? (of === undefined ? language : `${of}-${language}`);
    return name === undefined ? [] : [[name, path] as const];
  });
  return {
    browser: absolute(entry),
    modules: Object.fromEntries(
      kinds.map(([kind, path]) => {
        const needed = withImports(path, withImports(entry));
        return [kind, [...needed].filter((each) => each !== entry).map(absolute)];
      }),
    ),
    files: outputs.map(({ path }) => path),
  };
}
