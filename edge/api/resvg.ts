/** The renderer and its fonts from the built site's files. */
import { readdir, readFile } from "node:fs/promises";
import type { Draw } from "./cards.ts";
import { drawWith } from "./renderer.ts";

/** Renderer and fonts are in `folder`, a URL that ends in a slash; they are read when the first picture is wanted. */
export const openResvg = (folder: URL): Draw =>
  drawWith(async () => {
    const read = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)));
    const names = await readdir(folder);
    const fonts = await Promise.all(names.filter((name) => name.endsWith(".ttf")).map(read));
    return { wasm: await read("resvg.wasm"), fonts };
  });
