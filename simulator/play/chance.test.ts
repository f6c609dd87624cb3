import { expect, test } from "vitest";
import { chance } from "./chance.ts";

const draws = (random: ReturnType<typeof chance>) => Array.from({ length: 20 }, () => random.unit());

test("the same seed and purpose draw the same, another seed or purpose does not", () => {
  expect(draws(chance(1, "toss"))).toEqual(draws(chance(1, "toss")));
  expect(draws(chance(1, "toss"))).not.toEqual(draws(chance(2, "toss")));
  expect(draws(chance(1, "toss"))).not.toEqual(draws(chance(1, "rain")));
});

test("weights are shares, and what weighs nothing is never drawn", () => {
  const random = chance(3);
  const drawn = Array.from({ length: 20_000 }, () =>
    random.weighted([
      ["a", 1],
      ["b", 3],
      ["never", 0],
    ] as const),
  );
  expect(drawn).not.toContain("never");
  expect(drawn.filter((each) => each === "b").length / drawn.length).toBeCloseTo(0.75, 1);
});

test("a normal draw has its mean and deviation", () => {
  const random = chance(4);
  const drawn = Array.from({ length: 20_000 }, () => random.normal(10, 2));
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length;
  expect(mean).toBeCloseTo(10, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
});

test("a shuffle loses nobody", () => {
  const people = Array.from({ length: 30 }, (_, place) => place);
  const shuffled = chance(5).shuffle(people);
  expect(shuffled).not.toEqual(people);
  expect(shuffled.toSorted((x, y) => x - y)).toEqual(people);
});

test("nothing can be drawn from nothing", () => {
  expect(() => chance(6).pick([])).toThrow(RangeError);
  expect(() => chance(6).weighted([["never", 0]])).toThrow(RangeError);
});
