import { describe, expect, test } from "vitest";
import { facing, nameIn, scoreIn, unbroken } from "./isolated.ts";

describe("[N-16] in a text that runs from the right", () => {
  test("a score is one from the right, its figures one of each", () => {
    expect(facing(2, "6(5)", "-")).toBe("\u2067\u20682\u2069-\u20686(5)\u2069\u2069");
    expect(scoreIn("rtl", 9, 12)).toBe(facing(9, 12));
    expect(scoreIn("ltr", 9, 12)).toBe("9–12");
  });

  test.each([
    ["J. Ode", "J.\u00a0Ode"],
    ["EF Caldow", "EF\u00a0Caldow"],
    ["A. B. de Villiers", "A.\u00a0B.\u00a0de Villiers"],
    ["Élise Marchetti", "Élise Marchetti"],
    ["Ng", "Ng"],
  ])("%s keeps its initials", (name, kept) => {
    expect(unbroken(name)).toBe(kept);
    expect(nameIn("rtl", name)).toBe(kept);
    expect(nameIn("ltr", name)).toBe(name);
  });
});
