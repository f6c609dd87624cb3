/** Draws SVG as PNG: resvg as WebAssembly, which every runtime runs without rights of its own. */
import { initWasm, type InitInput, Resvg } from "@resvg/resvg-wasm";
import type { Draw } from "./cards.ts";

export interface RendererParts {
  /** The module, or its bytes. */
  readonly wasm: InitInput;
  readonly fonts: readonly Uint8Array[];
}

/** What it is made of is loaded when the first picture is wanted. */
export function drawWith(load: () => Promise<RendererParts>): Draw {
  let loading: Promise<readonly Uint8Array[]> | undefined;
  return async (svg) => {
    loading ??= load().then(async ({ wasm, fonts }) => {
      await initWasm(wasm);
      return fonts;
    });
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
