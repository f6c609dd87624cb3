import { describe, expect, it } from "vitest";
import { createMeasure, fit, type Space } from "./fit.ts";

/** A font whose letters are half as wide as they are high; it has ASCII alone. */
const letters = [[0x20, Array.from({ length: 95 }, () => 500)]] as const;
const measure = createMeasure({ 400: letters, 800: letters });
/** Ten letters at the largest size, twenty at the smallest. */
const space: Space = { width: 100, lines: 1, weight: 400, most: 20, least: 10 };

describe("fitting text into its space", () => {
  it.each([
    ["ten signs!", { size: 20, lines: ["ten signs!"] }],
    ["eleven sign", { size: 18, lines: ["eleven sign"] }],
    ["exactly twenty signs", { size: 10, lines: ["exactly twenty signs"] }],
    ["more than twenty signs of it", { size: 10, lines: ["more than twenty si…"] }],
    ["averylongwordthathasnobreak", { size: 10, lines: ["averylongwordthatha…"] }],
    ["", { size: 20, lines: [""] }],
  ])("%j", (text, expected) => expect(fit(measureEllipsis, text, space)).toEqual(expected));

  it("breaks at words where there are more lines", () => {
    const two = { ...space, lines: 2 };
    expect(fit(measure, "one two three", two)).toEqual({ size: 20, lines: ["one two", "three"] });
    expect(fit(measureEllipsis, "a sentence that goes on and on, whatever room it has", two)).toEqual({
      size: 10,
      lines: ["a sentence that goes", "on and on, whatever…"],
    });
    expect(fit(measureEllipsis, "averylongwordthathasnobreak at all", two).lines).toEqual([
      "averylongwordthatha…",
    ]);
  });
});

/** The same font with an ellipsis. */
const more = [...letters, [0x2026, [500]]] as const;
const measureEllipsis = createMeasure({ 400: more, 800: more });

describe("what the fonts have", () => {
  it.each([
    ["plain", "plain"],
    ["a\u0000b\u001b\ud800c", "abc"],
    ["  東京 FC \n  🏏", "FC"],
    ["<&>\"'", "<&>\"'"],
  ])("of %j is %j", (text, drawable) => expect(measure.drawable(text)).toBe(drawable));
});
