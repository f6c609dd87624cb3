/** The gallery: a bundle of its own, so that pages for readers do not pay for it. */
import { join } from "node:path";

/** Builds into `folder`, whose files are served under /assets/; gives absolute paths. */
export async function buildGallery(
  site: string,
  folder: string,
  define: Record<string, string>,
): Promise<{ readonly script: string; readonly styles: string }> {
  const shared = { outdir: folder, minify: true, target: "browser", define } as const;
  const { outputs } = await Bun.build({
    ...shared,
    entrypoints: [join(site, "gallery/browser.tsx")],
    splitting: true,
    naming: { entry: "gallery-[hash].[ext]", chunk: "gallery-part-[hash].[ext]" },
  });
  const styled = await Bun.build({
    ...shared,
    entrypoints: [join(site, "styles/gallery.css")],
    naming: "[name]-[hash].[ext]",
  });
  const [script, styles] = [outputs[0]?.path, styled.outputs[0]?.path];
  if (script === undefined || styles === undefined) throw new Error("the gallery was not built");
  return { script, styles };
}
