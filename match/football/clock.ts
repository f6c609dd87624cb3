/** Periods and minutes, as football counts them (Law 7). */
import type { FootballCard, FootballDocument, Moment, When } from "./card.ts";
import type { FootballFormat } from "./format.ts";
import type { PeriodName } from "./period.ts";

/** Where the format says nothing and extra time is played all the same. */
const EXTRA_MINUTES = 15;

/** The minutes that a period begins after and lasts until: 45 and 90 for the second half. */
export function bounds(period: PeriodName, { halfMinutes, extraMinutes = EXTRA_MINUTES }: FootballFormat) {
  const whole = 2 * halfMinutes;
  switch (period) {
    case "first-half":
      return { from: 0, to: halfMinutes };
    case "second-half":
      return { from: halfMinutes, to: whole };
    case "extra-first-half":
      return { from: whole, to: whole + extraMinutes };
    case "extra-second-half":
      return { from: whole + extraMinutes, to: whole + 2 * extraMinutes };
    case "shootout":
      return { from: whole + 2 * extraMinutes, to: whole + 2 * extraMinutes };
  }
}

/** The moment `seconds` after a period began. */
export function momentAt(period: PeriodName, seconds: number, format: FootballFormat): Moment {
  const { from, to } = bounds(period, format);
  const minute = from + Math.floor(Math.max(0, seconds) / 60) + 1;
  return minute > to ? { minute: Math.max(1, to), added: Math.min(60, minute - to) } : { minute };
}

/** "63", "45+2" */
export const minuteText = ({ minute, added }: When): string =>
  added === undefined ? String(minute) : `${minute}+${added}`;

/** The period in progress; undefined before kick-off and in between. */
export function periodInProgress({ clock, periods }: FootballCard): PeriodName | undefined {
  return clock && !periods[clock.period]?.ended ? clock.period : undefined;
}

/** The events of goals, cards and shots belong to the period that began last. */
export const latestPeriod = ({ card }: FootballDocument): PeriodName => card.clock?.period ?? "first-half";
