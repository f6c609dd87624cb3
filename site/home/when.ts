/** When a match is, told from now. */
import type { Speech } from "../i18n/words.tsx";
import { timeText, type Zone } from "../time.tsx";

/** "Today", "Tomorrow", "Yesterday" or the date, once `now` is known. */
export function dayName({ words }: Speech, day: string, now: number | undefined, zone: Zone): string {
  if (now === undefined) return day;
  const DAY = 86_400_000;
  if (day === timeText(now, "day", zone)) return words.time.today;
  if (day === timeText(now + DAY, "day", zone)) return words.time.tomorrow;
  if (day === timeText(now - DAY, "day", zone)) return words.time.yesterday;
  return day;
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
