import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The tokens that are pairs of colours, by name. */
const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["paper", "surface", "sunk"];
const PAIRS = [
  ...["ink", "muted", "accent", "live", "warn"].flatMap((ink) =>
    GROUNDS.map((ground) => [ink, ground] as const),
  ),
  ["side-a", "surface"],
  ["side-b", "surface"],
  ["warn", "wash-warn"],
  ["muted", "wash-good"],
  ["muted", "wash-wicket"],
  ["muted", "wash-warn"],
  ["ink-four", "tint-four"],
  ["ink-six", "tint-six"],
  ["ink-wicket", "tint-wicket"],
  ["ink", "tint-six"],
] as const;

describe("every pair of ink and ground holds WCAG AA", () => {
  it.each(PAIRS)("%s on %s", (ink, ground) => {
    const [over, under] = [tokens.get(ink), tokens.get(ground)];
    if (!over || !under) throw new Error(`no token ${ink} or ${ground}`);
    expect(contrast(over.light, under.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(over.dark, under.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["#1f5fd0", "#c2410c"])("white on the badge %s", (badge) => {
    expect(css).toContain(badge);
    expect(contrast("#ffffff", badge)).toBeGreaterThanOrEqual(4.5);
  });
});
