/** Calendar days in time zones. */
import * as v from "valibot";

/** The name of a time zone (IANA), as the runtime knows them. */
export const zone = v.pipe(
  v.string(),
  v.maxLength(64, "is at most 64 characters"),
  v.check((name) => isZone(name), "is a time zone such as Europe/London"),
);

export const day = v.pipe(
  v.string(),
  v.isoDate("is a day such as 2026-06-01"),
  v.check(isOfCalendar, "is no day of the calendar"),
);

function isOfCalendar(text: string): boolean {
  const midnight = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(midnight) && dayOf(midnight, "UTC") === text;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name }).format(0);
    return true;
  } catch {
    return false;
  }
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** No place is further from UTC. */
const FURTHEST = 15 * 60 * MINUTE;

/** From the first moment of a day to that of the next, in UTC to the millisecond. Days of a change are shorter or longer. */
export function boundsOf(text: string, timeZone: string): { readonly from: string; readonly to: string } {
  const midnight = Date.parse(`${text}T00:00Z`);
  const first = (utc: number) => new Date(firstMinute(utc, timeZone)).toISOString();
  return { from: first(midnight), to: first(midnight + DAY) };
}

/** The first minute at which it is the day of `midnight`, in UTC, or a later one: some have none at midnight. */
function firstMinute(midnight: number, timeZone: string): number {
  const wanted = dayOf(midnight, "UTC");
  const format = formatOf(timeZone);
  let [before, from] = [midnight - FURTHEST, midnight + FURTHEST];
  while (from - before > MINUTE) {
    const middle = before + MINUTE * Math.floor((from - before) / MINUTE / 2);
    if (format(middle) < wanted) before = middle;
    else from = middle;
  }
  return from;
}

const dayOf = (ms: number, timeZone: string): string => formatOf(timeZone)(ms);

function formatOf(timeZone: string): (ms: number) => string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("en", { ...parts, calendar: "iso8601", timeZone });
  return (ms) => {
    const found = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return `${(found["year"] ?? "").padStart(4, "0")}-${found["month"]}-${found["day"]}`;
  };
}
