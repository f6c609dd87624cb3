import { describe, expect, it } from "vitest";
import { LANGUAGES, localeOf } from "./languages.ts";
import { pluralIn } from "./plural.ts";
import { pageWords, speechIn } from "./words.tsx";

describe("counts of things", () => {
  const plural = pluralIn("ar");
  const forms = { zero: "zero", one: "one", two: "two", few: "few #", many: "many #", other: "other #" };
  it.each([
    [0, "zero"],
    [1, "one"],
    [2, "two"],
    [3, "few 3"],
    [11, "many 11"],
    [100, "other 100"],
    [1103, "few 1,103"],
  ])("%i in Arabic is %s", (count, said) => expect(plural(count, forms)).toBe(said));
});

describe("a locale", () => {
  it("is the reader's own variant of the page's language", () => {
    expect(localeOf("en", ["de-DE", "en-US"])).toMatch(/^en-US/);
    expect(localeOf("en", ["es-MX"])).toMatch(/^en-GB/);
  });

  it("tells dates by the Gregorian calendar, and figures in the digits that scores have", () => {
    const locale = localeOf("ar", ["ar-SA"]);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(
      new Date("2026-06-06T12:00:00Z"),
    );
    expect(day).toContain("2026");
  });
});

it("keeps links to the language that the address named", async () => {
  await Promise.all(LANGUAGES.map((language) => pageWords.load(language)));
  expect(speechIn({ language: "es", named: true }).href("/matches/x")).toBe("/matches/x?lang=es");
  expect(speechIn({ language: "es" }).href("/matches/x")).toBe("/matches/x");
});
