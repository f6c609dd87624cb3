/** Small texts that several screens share. */
import type { Speech } from "./i18n/words.tsx";

/** "England v Australia" style parts joined where they exist: "Harbour Cup · Final". */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" · ");

/** A sport's name as a label; one that this build does not know keeps its own. */
export function sportName({ words }: Speech, sport: string): string {
  const names: Readonly<Record<string, string>> = words.sports;
  return names[sport] ?? sport.charAt(0).toUpperCase() + sport.slice(1);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** "1.2s", "48s", "5m", in the language's own units. */
export function duration({ locale }: Speech, ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  const say = (amount: number, unit: "second" | "minute" | "hour", digits = 0) => {
    const key = `${locale} ${unit} ${digits}`;
    const formatter =
      formatters.get(key) ??
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        unitDisplay: "narrow",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    formatters.set(key, formatter);
    return formatter.format(amount);
  };
  if (seconds < 10) return say(seconds, "second", 1);
  if (seconds < 100) return say(seconds, "second");
  return seconds < 90 * 60 ? say(seconds / 60, "minute") : say(seconds / 3600, "hour");
}
