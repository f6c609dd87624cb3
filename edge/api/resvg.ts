/** Draws SVG as PNG: resvg as WebAssembly, which every runtime runs without rights of its own. */
import { readdir, readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Draw } from "./cards.ts";

/** Renderer and fonts are in `folder`, a URL that ends in a slash; they are read when the first picture is wanted. */
export function openResvg(folder: URL): Draw {
  let loading: Promise<readonly Uint8Array[]> | undefined;
  return async (svg) => {
    loading ??= load(folder);
    const fonts = await loading;
    const options = { fontBuffers: [...fonts], defaultFontFamily: "Inter", loadSystemFonts: false };
    const renderer = new Resvg(svg, { font: options });
    try {
      const picture = renderer.render();
      try {
        return new Uint8Array(picture.asPng());
      } finally {
        picture.free();
      }
    } finally {
      renderer.free();
    }
  };
}

async function load(folder: URL): Promise<readonly Uint8Array[]> {
  await initWasm(new Uint8Array(await readFile(new URL("resvg.wasm", folder))));
  const names = await readdir(folder);
  const fonts = names.filter((name) => name.endsWith(".ttf"));
  return Promise.all(fonts.map(async (name) => new Uint8Array(await readFile(new URL(name, folder)))));
}
