/** Periods and minutes, as football counts them (Law 7). */
import type { PauseReason } from "../common-events.ts";
import type { Clock, FootballCard, FootballDocument, Moment, When } from "./card.ts";
import type { RunningClock } from "../running-clock.ts";
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

/** What the referee waits out; all other pauses are made up for by stoppage time (Law 7.3). */
const SUSPENDS: readonly (PauseReason | undefined)[] = ["rain", "bad-light"];

/** Stops the clock of a match that is suspended; `reason` is undefined when it goes on. */
export function halt(doc: FootballDocument, at: string, reason: PauseReason | undefined): FootballDocument {
  const { clock } = doc.card;
  if (!clock || clock.period === "shootout" || !periodInProgress(doc.card)) return doc;
  const isStopped = clock.since === undefined;
  if (SUSPENDS.includes(reason) === isStopped) return doc;
  return { ...doc, card: { ...doc.card, clock: isStopped ? { ...clock, since: at } : stopped(clock, at) } };
}

export function stopped({ since, ...clock }: Clock, at: string): Clock {
  const elapsed = since === undefined ? 0 : Math.max(0, (Date.parse(at) - Date.parse(since)) / 1000);
  return { ...clock, at: clock.at + Math.round(elapsed) };
}

/** The clock of a half in progress while it runs, for screens to go on with. */
export function runningClock(card: FootballCard): RunningClock | undefined {
  const { clock, format } = card;
  const period = periodInProgress(card);
  if (clock?.since === undefined || period === undefined) return undefined;
  const { from, to } = bounds(period, format);
  // 45+2 belongs to the half before.
  const minutes = momentsOf(card).map(({ minute, added = 0 }) => (minute > from ? minute + added : 0));
  const told = Math.max(0, ...minutes);
  return { since: clock.since, at: clock.at, to, ...(told > 0 && { told }) };
}

const momentsOf = ({
  goals,
  bookings,
  substitutions,
  keeperChanges,
  shots,
  corners,
}: FootballCard): readonly Moment[] =>
  [goals, bookings, substitutions, keeperChanges ?? {}, shots, corners].flatMap((known) =>
    Object.values<Moment>(known),
  );

/** The events of goals, cards and shots belong to the period that began last. */
export const latestPeriod = ({ card }: FootballDocument): PeriodName => card.clock?.period ?? "first-half";
