/** When a match is, told from now. */
import type { Speech } from "../i18n/words.tsx";
import { type TimeFormat, timeText, type Zone } from "../time.tsx";
import type { DayOf } from "./board.ts";

/** The day of a time in the zone, as addresses spell it: "2026-06-06". Each time is read once. */
export function dayIn({ timeZone }: Zone): DayOf {
  const zone = { locale: "sv-SE", ...(timeZone && { timeZone }) };
  const known = new Map<string, string>();
  return (at) => {
    const day = known.get(at) ?? timeText(at, "iso", zone);
    known.set(at, day);
    return day;
  };
}

const DAY = 86_400_000;

/** "Today", "Tomorrow", "Yesterday" once `now` is known; other days by their date, in the format. */
export function dayName(
  { words }: Speech,
  at: string,
  now: number | undefined,
  zone: Zone,
  format: TimeFormat = "day",
): string {
  const day = timeText(at, "day", zone);
  if (now !== undefined) {
    if (day === timeText(now, "day", zone)) return words.time.today;
    if (day === timeText(now + DAY, "day", zone)) return words.time.tomorrow;
    if (day === timeText(now - DAY, "day", zone)) return words.time.yesterday;
  }
  return format === "day" ? day : timeText(at, format, zone);
}

/** "in 42 min", "in 2 hr"; undefined when it is over a day away or has passed. */
export function startsIn({ words, locale }: Speech, at: string, now: number | undefined): string | undefined {
  if (now === undefined) return undefined;
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes < 0 || minutes > 24 * 60) return undefined;
  if (minutes === 0) return words.time.now;
  const say = new Intl.RelativeTimeFormat(locale, { style: "short" });
  return minutes < 90 ? say.format(minutes, "minute") : say.format(Math.round(minutes / 60), "hour");
}
