/** The languages that the site is complete in. The first is what a reader gets whose languages we do not have. */
export const LANGUAGES = ["en", "es", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, as a reader looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Español",
  ar: "العربية",
};

export const languageOf = (name: string): Language => LANGUAGES.find((known) => known === name) ?? "en";

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The reader's own variant of the language where the browser tells one: dates in "en-US" read month first. */
export function localeOf(language: Language, wished: readonly string[] = []): string {
  const own = wished.find((tag) => tag.toLowerCase().split("-")[0] === language);
  const base = own ?? (language === "en" ? "en-GB" : language);
  // Fixtures are told by the Gregorian calendar, and scores in Latin digits: dates and counts follow them.
  return new Intl.Locale(base, { calendar: "gregory", numberingSystem: "latn" }).toString();
}
