/** The scorer's console: a bundle of its own, with the service worker that opens it without a network. */
import { basename, join } from "node:path";

export interface ConsoleFiles {
  /** Absolute paths, as all here. */
  readonly script: string;
  readonly styles: string;
  /** All of it but the worker, in the order in which the page asks for it. */
  readonly files: readonly string[];
}

/** Builds into `folder`, whose files are served under /assets/. */
export async function buildConsole(
  site: string,
  folder: string,
  define: Record<string, string>,
): Promise<ConsoleFiles> {
  const shared = { outdir: folder, minify: true, target: "browser", define } as const;
  const { outputs } = await Bun.build({
    ...shared,
    entrypoints: [join(site, "score/console.tsx")],
    splitting: true,
    naming: { entry: "[name]-[hash].[ext]", chunk: "console-part-[hash].[ext]" },
  });
  const styled = await Bun.build({
    ...shared,
    entrypoints: [join(site, "score/score.css")],
    naming: "[name]-[hash].[ext]",
  });
  const [script, styles] = [outputs[0]?.path, styled.outputs[0]?.path];
  if (script === undefined || styles === undefined) throw new Error("the console was not built");
  return { script, styles, files: [styles, ...outputs.map(({ path }) => path)] };
}

/** Builds the worker into `dist`, at an address that does not change. `kept` are the addresses that it keeps. */
export async function buildWorker(site: string, dist: string, kept: readonly string[]): Promise<void> {
  const build = Bun.hash(kept.map((address) => basename(address)).join(" ")).toString(36);
  await Bun.build({
    outdir: dist,
    minify: true,
    target: "browser",
    format: "iife",
    entrypoints: [join(site, "score/worker.ts")],
    naming: "score-[name].[ext]",
    define: { FILES: JSON.stringify(kept), BUILD: JSON.stringify(build) },
  });
}
