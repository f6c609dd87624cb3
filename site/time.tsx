/**
 * Times in the reader's own zone. The server does not know it and writes UTC; the first draw in the browser
 * repeats that, and the second one corrects it in the same width.
 */
import { useEffect, useState } from "preact/hooks";

/** Where the clock of a text hangs. */
export type Zone = "utc" | "here";

export function useZone(): Zone {
  const [zone, setZone] = useState<Zone>("utc");
  useEffect(() => setZone("here"), []);
  return zone;
}

/** Milliseconds since 1970, renewed every `every` ms; undefined until the browser has taken over. */
export function useNow(every: number): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

const FORMATS = {
  clock: { hour: "2-digit", minute: "2-digit" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
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

export function timeText(at: string | number, format: TimeFormat, zone: Zone): string {
  const key = `${format} ${zone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-GB", {
      ...FORMATS[format],
      ...(zone === "utc" && { timeZone: "UTC" }),
    });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(at));
}

/** "UTC", "Europe/London" */
export const zoneName = (zone: Zone): string =>
  zone === "utc" ? "UTC" : new Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");

export function Time({ at, format }: { at: string; format: TimeFormat }) {
  const zone = useZone();
  return (
    <time dateTime={at} class="nums">
      {timeText(at, format, zone)}
    </time>
  );
}

/** "Today", "Tomorrow", "Yesterday" or the date, once `now` is known. */
export function dayName(day: string, now: number | undefined, zone: Zone): string {
  if (now === undefined) return day;
  const DAY = 86_400_000;
  if (day === timeText(now, "day", zone)) return "Today";
  if (day === timeText(now + DAY, "day", zone)) return "Tomorrow";
  if (day === timeText(now - DAY, "day", zone)) return "Yesterday";
  return day;
}

/** "in 42 min", "in 2 h"; undefined when it is over a day away or has passed. */
export function startsIn(at: string, now: number | undefined): string | undefined {
  if (now === undefined) return undefined;
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes < 0 || minutes > 24 * 60) return undefined;
  if (minutes === 0) return "now";
  return minutes < 90 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`;
}
