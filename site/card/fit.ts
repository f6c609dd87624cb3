/** Text in a picture: nothing there breaks lines or makes room, so it is measured and fitted beforehand. */

export const WEIGHTS = [400, 800] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Runs of characters that stand one after another: the first one's code point, and each one's width in 1/1000 em. */
export type Widths = readonly (readonly [first: number, widths: readonly number[]])[];

export interface Measure {
  /** The width of a text in a font of size 1. */
  width(text: string, weight: Weight): number;
  /** The text without the signs that the fonts do not have. */
  drawable(text: string): string;
}

export function createMeasure(fonts: Readonly<Record<Weight, Widths>>): Measure {
  const tableOf = (weight: Weight) =>
    new Map(
      fonts[weight].flatMap(([first, widths]) =>
        widths.map((width, i) => [String.fromCodePoint(first + i), width] as const),
      ),
    );
  const tables = { 400: tableOf(400), 800: tableOf(800) };
  return {
    width: (text, weight) =>
      Array.from(text).reduce((sum, sign) => sum + (tables[weight].get(sign) ?? 0), 0) / 1_000,
    drawable: (text) =>
      Array.from(text.normalize(), (sign) => (tables[400].has(sign) || sign === " " ? sign : ""))
        .join("")
        .replaceAll(/\s+/g, " ")
        .trim(),
  };
}

export interface Space {
  readonly width: number;
  readonly lines: number;
  readonly weight: Weight;
  /** The largest and the smallest size of the font. */
  readonly most: number;
  readonly least: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The text in the largest size in which it has room; in the smallest, it ends with "…" where there is none. */
export function fit(measure: Measure, text: string, space: Space): Fitted {
  const { width, lines: most, weight } = space;
  const words = text.trim().split(/\s+/);
  for (let { most: size } = space; size > space.least; size -= 2) {
    const lines = broken(words, (line) => measure.width(line, weight) * size <= width);
    if (lines && lines.length <= most) return { size, lines };
  }
  const fits = (line: string) => measure.width(line, weight) * space.least <= width;
  return { size: space.least, lines: shortened(words, fits, most) };
}

/** The words in lines; undefined if one of them is too long for any. */
function broken(words: readonly string[], fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (fits(word)) lines.push(word);
    else return undefined;
  }
  return lines;
}

/** All lines but the last take whole words; the last one takes as many signs as it can. */
function shortened(words: readonly string[], fits: (line: string) => boolean, most: number): string[] {
  const whole = broken(words, fits);
  if (whole && whole.length <= most) return whole;
  const lines: string[] = [];
  let rest = words;
  while (lines.length < most - 1) {
    const count = rest.findLastIndex((_, last) => fits(rest.slice(0, last + 1).join(" "))) + 1;
    if (count === 0) break;
    lines.push(rest.slice(0, count).join(" "));
    rest = rest.slice(count);
  }
  const signs = Array.from(rest.join(" "));
  const ended = () => `${signs.join("").trimEnd()}…`;
  while (signs.length > 0 && !fits(ended())) signs.pop();
  return [...lines, ended()];
}
