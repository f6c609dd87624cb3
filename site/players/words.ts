/** The words of the pages of players: they are drawn by the server alone, so no browser loads them. */
import type { Figure, Statistic } from "../../match/statistics.ts";
import { createCatalogue } from "../i18n/catalogue.ts";
import { isolated } from "../i18n/isolated.ts";
import type { Speech } from "../i18n/words.tsx";
import type { Label, PlayerWords } from "./words/en.ts";

export const playerWords = createCatalogue<PlayerWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});

export const labelOf = ({ language }: Speech, sport: string, { name, label }: Named): Label =>
  playerWords.in(language).statistics[sport]?.[name] ?? [label, label];

interface Named {
  readonly name: string;
  /** What it is called where nobody has translated it. */
  readonly label: string;
}

export function counterName({ language }: Speech, counter: string): string {
  const known: Readonly<Record<string, string>> = playerWords.in(language).counters;
  return known[counter] ?? counter;
}

const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** A figure as it is read: ratios to two places, so that they stand under one another; "118*" reads so in Arabic too. */
export function figureText({ locale, number, dir }: Speech, statistic: Statistic, value: Figure): string {
  if (typeof value === "string") return dir === "rtl" ? isolated(value) : value;
  const isRatio = "per" in statistic && statistic.per;
  return isRatio ? new Intl.NumberFormat(locale, DIGITS).format(value) : number(value);
}
