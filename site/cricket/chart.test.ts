import { describe, expect, it } from "vitest";
import { cricketOf, opened } from "../samples.ts";
import { apart, bars, oversABar, ticks, worms } from "./chart.ts";
import { overAsNumber, toneOf } from "./figures.ts";

describe("axes", () => {
  it.each([
    [182, 4, [0, 50, 100, 150, 200]],
    [20, 5, [0, 5, 10, 15, 20]],
    [0, 4, [0, 1]],
    [1107, 4, [0, 500, 1000, 1500]],
  ])("ticks up to %i", (most, count, expected) => expect(ticks(most, count)).toEqual(expected));

  it("keeps labels apart without changing their order", () => {
    expect(apart([50, 52, 100], 14)).toEqual([50, 64, 100]);
    expect(apart([52, 50], 14)).toEqual([64, 50]);
  });
});

describe("the worm", () => {
  it("ends at the ball just bowled, with wickets where they fell", () => {
    const [line] = worms(cricketOf(opened()));
    expect(line?.points).toEqual([
      { x: 0, y: 0 },
      { x: 5 / 6, y: 10 },
    ]);
    expect(line?.wickets).toEqual([{ x: 2 / 6, y: 5 }]);
    expect(line?.label).toBe("NS 10/1");
  });
});

describe("runs an over", () => {
  it("adds overs up where there are too many", () => {
    expect([50, 90, 150].map(oversABar)).toEqual([1, 5, 10]);
    expect(bars(cricketOf(opened()), 5)).toMatchObject([{ from: 0, runs: 10, wickets: 1 }]);
  });
});

describe("marks", () => {
  it.each([
    ["4", "four"],
    ["6", "six"],
    ["4lb", "plain"],
    ["W", "wicket"],
    ["1W", "wicket"],
    ["wd", "plain"],
  ])("%s is %s", (mark, tone) => expect(toneOf(mark)).toBe(tone));

  it("counts balls as parts of the format's over", () => {
    expect(overAsNumber("14.3", 6)).toBe(14.5);
    expect(overAsNumber("14.3", 5)).toBe(14.6);
  });
});
