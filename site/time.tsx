/**
 * Times in the reader's own zone and way of writing them. The server knows neither and writes UTC; the first draw in
 * the browser repeats that, and the second one corrects it.
 */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { localeOf } from "./i18n/languages.ts";
import { useWords } from "./i18n/words.tsx";

/** Where the clock of a text hangs, and how it is read. */
export interface Zone {
  readonly locale: string;
  /** The reader's own where it is absent. */
  readonly timeZone?: "UTC";
}

export function useZone(): Zone {
  const { language, locale } = useWords();
  const [zone, setZone] = useState<Zone>({ locale, timeZone: "UTC" });
  useEffect(() => setZone({ locale: localeOf(language, navigator.languages) }), [language]);
  return zone;
}

/** Set around what shows the past: the time at which it stands, milliseconds since 1970. */
export const Then = createContext<number | undefined>(undefined);

/** Milliseconds since 1970, renewed every `every` ms; undefined until the browser has taken over. */
export function useNow(every: number): number | undefined {
  const [now, setNow] = useState<number>();
  const then = useContext(Then);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return then ?? now;
}

const FORMATS = {
  clock: { hour: "2-digit", minute: "2-digit" },
  /** As short as can be, for a column of them. */
  short: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  date: { day: "numeric", month: "short", year: "numeric" },
  iso: { year: "numeric", month: "2-digit", day: "2-digit" },
  brief: { weekday: "short", day: "numeric", month: "short" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  full: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
} as const;
export type TimeFormat = keyof typeof FORMATS;

const formatters = new Map<string, Intl.DateTimeFormat>();

export function timeText(at: string | number, format: TimeFormat, { locale, timeZone }: Zone): string {
  const key = `${format} ${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...FORMATS[format], ...(timeZone && { timeZone }) });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(at));
}

/** "UTC", "United Kingdom Time" */
export function zoneName({ locale, timeZone }: Zone): string {
  if (timeZone) return timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: "longGeneric" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC";
}

export function Time({ at, format }: { at: string; format: TimeFormat }) {
  const zone = useZone();
  return (
    <time dateTime={at} class="nums">
      {timeText(at, format, zone)}
    </time>
  );
}
