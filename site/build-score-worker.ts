/** The service worker that opens the scorer's console without a network. */
import { basename, join } from "node:path";

/** Builds the worker into `dist`, at an address that does not change. `kept` are the addresses that it keeps. */
export async function buildScoreWorker(site: string, dist: string, kept: readonly string[]): Promise<void> {
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
