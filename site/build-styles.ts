/** Styles as they are served. */
import { dirname, join } from "node:path";

const IMPORT = /@import "(?<path>[^"]+)";/g;

/**
 * The styles at `path` with those that they import in their place, without comments and needless space. Bun's own
 * minifier would spell `light-dark` for browsers of long ago, in half as many bytes again.
 */
export async function styles(path: string): Promise<string> {
  const text = (await Bun.file(path).text()).replaceAll(/\/\*.*?\*\//gs, "");
  const imported = [...text.matchAll(IMPORT)].map(({ groups }) =>
    join(dirname(path), groups?.["path"] ?? ""),
  );
  const parts = await Promise.all(imported.map(styles));
  const own = text
    .replaceAll(IMPORT, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,]) ?|(:) /g, "$1$2")
    .replaceAll(";}", "}")
    .trim();
  return [...parts, own].join("");
}
