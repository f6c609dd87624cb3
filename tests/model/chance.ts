/** Chance from a seed: the same seed draws the same. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface Chance {
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number from 0 to `most`. */
  readonly upTo: (most: number) => number;
}

export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const random = () => uniformFloat64(generator);
  return {
    random,
    happens: (probability) => random() < probability,
    upTo: (most) => Math.floor(random() * (most + 1)),
  };
}
