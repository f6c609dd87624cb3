/** What drawing cards needs: the fonts, how wide their signs are, and the renderer. */
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "opentype.js";
import { type Weight, WEIGHTS, type Widths } from "./card/fit.ts";

const FILES: Readonly<Record<Weight, string>> = {
  400: "400Regular/Inter_400Regular",
  800: "800ExtraBold/Inter_800ExtraBold",
};
/** Latin, Greek and Cyrillic with their extensions; dashes, quotes, dots and currencies. */
const RANGES = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
] as const;

/** Copies renderer, fonts and their licence into `folder`; returns the widths of the fonts' signs. */
export async function buildCard(folder: string): Promise<Readonly<Record<Weight, Widths>>> {
  await mkdir(folder, { recursive: true });
  const from = (path: string) => fileURLToPath(import.meta.resolve(path));
  await copyFile(from("@resvg/resvg-wasm/index_bg.wasm"), join(folder, "resvg.wasm"));
  await copyFile(from("@expo-google-fonts/inter/LICENSE_FONT"), join(folder, "Inter-LICENSE.txt"));
  const widths = WEIGHTS.map(async (weight) => {
    const path = from(`@expo-google-fonts/inter/${FILES[weight]}.ttf`);
    await copyFile(path, join(folder, `Inter-${weight}.ttf`));
    return [weight, widthsOf(await Bun.file(path).arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(widths)) as Record<Weight, Widths>;
}

/** The widths in runs: a sign that the font does not have ends one. */
function widthsOf(file: ArrayBuffer): Widths {
  const font = parse(file);
  const runs: [number, number[]][] = [];
  for (const [first, last] of RANGES) {
    let run: number[] | undefined;
    for (let code = first; code <= last; code++) {
      const { index, advanceWidth = 0 } = font.charToGlyph(String.fromCodePoint(code));
      // Glyph 0 is the box that stands for all that is missing.
      if (index === 0) {
        run = undefined;
        continue;
      }
      if (!run) runs.push([code, (run = [])]);
      run.push(Math.round((advanceWidth * 1_000) / font.unitsPerEm));
    }
  }
  return runs;
}
