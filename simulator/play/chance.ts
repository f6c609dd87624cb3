/** Chance as an argument: everything random is drawn from one of these, and the same seed draws the same. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface Chance {
  /** Uniform in [0, 1). */
  unit(): number;
  /** True with probability `p`. */
  happens(p: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Normally distributed. */
  normal(mean: number, deviation: number): number;
  /** One of `items`, all equally likely. Throws RangeError if there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of the pairs' values, as likely as its weight. Throws RangeError if no weight is above 0. */
  weighted<T>(pairs: readonly (readonly [value: T, weight: number])[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** Chance for one purpose: `labels` keep the draws of one match or squad apart from those of another. */
export function chance(seed: number, ...labels: readonly (string | number)[]): Chance {
  const generator = xoroshiro128plus(hash(`${seed}/${labels.join("/")}`));
  const unit = () => uniformFloat64(generator);
  const whole = (least: number, most: number) => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    happens: (p) => unit() < p,
    whole,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    pick: (items) => at(items, whole(0, items.length - 1)),
    weighted(pairs) {
      const open = pairs.filter(([, weight]) => weight > 0);
      let left = unit() * open.reduce((sum, [, weight]) => sum + weight, 0);
      const drawn = open.findIndex(([, weight]) => (left -= weight) < 0);
      return at(open, drawn < 0 ? open.length - 1 : drawn)[0];
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [shuffled[last], shuffled[other]] = [at(shuffled, other), at(shuffled, last)];
      }
      return shuffled;
    },
  };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError("there is nothing to draw from");
  return item;
}

/** FNV-1a, 32 bits: spreads seeds that lie close together. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return sum | 0;
}
