import type { Language } from "./languages.ts";
import { localeOf } from "./languages.ts";

/** The plural categories that each language's counts of things fall in (CLDR). */
interface Categories {
  en: "one" | "other";
  es: "one" | "other";
  ar: "zero" | "one" | "two" | "few" | "many" | "other";
}

/**
 * A language's way to say how many: `plural(3, { one: "# over", other: "# overs" })`. `#` stands for the number;
 * a form without it says the number in its own word.
 */
export function pluralIn<L extends Language>(language: L) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(localeOf(language));
  return (count: number, forms: Readonly<Record<Categories[L] | "other", string>>): string => {
    const known: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
    return (known[rules.select(count)] ?? forms.other).replace("#", numbers.format(count));
  };
}
