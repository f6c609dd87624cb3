/** Periods and time: where in the game an event stands. */
import type { SideId } from "../ids.ts";
import type { BasketballCard, BySide, Period } from "./card.ts";
import type { BasketballFormat } from "./format.ts";

/** The period that began last, in progress or over. */
export const lastPeriod = (card: BasketballCard): Period | undefined =>
  card.periods[String(Object.keys(card.periods).length)];

export const currentPeriod = (card: BasketballCard): Period | undefined => {
  const last = lastPeriod(card);
  return last?.ended ? undefined : last;
};

export const isOvertime = (format: BasketballFormat, period: number): boolean => period > format.periods;

/** Seconds that a period lasts. */
export const lengthOf = (format: BasketballFormat, period: number): number =>
  60 * (isOvertime(format, period) ? format.overtimeMinutes : format.minutes);

/** Seconds of the game gone when `left` seconds of `period` are to play. */
export function goneAt(format: BasketballFormat, period: number, left: number): number {
  const regular = Math.min(period - 1, format.periods) * 60 * format.minutes;
  const extra = Math.max(0, period - 1 - format.periods) * 60 * format.overtimeMinutes;
  return Math.round((regular + extra + lengthOf(format, period) - left) * 10) / 10;
}

/** Whether the last period of the game as it stands is in progress or was the last one played. */
export const isLast = (format: BasketballFormat, period: number): boolean => period >= format.periods;

/** The third quarter, the second half, the first overtime. */
export interface PeriodKind {
  readonly kind: "quarter" | "half" | "overtime";
  /** Among those of its kind, from 1. */
  readonly ordinal: number;
}

export function kindOf(format: BasketballFormat, period: number): PeriodKind {
  if (isOvertime(format, period)) return { kind: "overtime", ordinal: period - format.periods };
  return { kind: format.periods === 4 ? "quarter" : "half", ordinal: period };
}

const ORDINALS = ["1st", "2nd", "3rd"];
const nth = (number: number): string => ORDINALS[number - 1] ?? `${number}th`;

/** "3rd quarter", "2nd half", "overtime", "2nd overtime" */
export const kindName = ({ kind, ordinal }: PeriodKind): string =>
  kind === "overtime" && ordinal === 1 ? kind : `${nth(ordinal)} ${kind}`;

export const periodName = (format: BasketballFormat, period: number): string =>
  kindName(kindOf(format, period));

/** "Q3", "H2", "OT", "2OT" */
export function kindShort({ kind, ordinal }: PeriodKind): string {
  if (kind === "overtime") return ordinal === 1 ? "OT" : `${ordinal}OT`;
  return `${kind === "quarter" ? "Q" : "H"}${ordinal}`;
}

/** "4:32"; under a minute "36.9", as the clock in the hall has it. */
export function clockText(left: number): string {
  if (left < 60) return left.toFixed(1);
  const whole = Math.floor(left);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * The team fouls that count in a period. FIBA Article 41.1.3: those in overtime belong to the last quarter. NBA
 * Rule 12B, section V: overtime has a count of its own.
 */
export function teamFouls(card: BasketballCard, side: SideId): number {
  const last = lastPeriod(card);
  if (!last) return 0;
  if (card.format.name !== "FIBA" || !isOvertime(card.format, last.number)) return last.fouls[side];
  return Object.values(card.periods)
    .filter(({ number }) => isLast(card.format, number))
    .reduce((sum, { fouls }) => sum + fouls[side], 0);
}

/**
 * Whether the other side's next foul is worth free throws to `side`. FIBA Article 41.2: after the fourth foul of a
 * period. NBA Rule 12B, section V: also after one in the last two minutes, and after the third in overtime.
 */
export function inBonus(card: BasketballCard, side: SideId): boolean {
  const other = side === "a" ? "b" : "a";
  const last = lastPeriod(card);
  if (!last) return false;
  const { format } = card;
  const american = format.name !== "FIBA";
  const due = american && isOvertime(format, last.number) ? format.bonusAt - 1 : format.bonusAt;
  return teamFouls(card, other) >= due - 1 || (american && (last.lateFouls?.[other] ?? 0) >= 1);
}

/** Time-outs that a side has left in the span that is on, and the key under which they are counted. */
export function timeoutsOf(card: BasketballCard, side: SideId): { span: string; left?: number } {
  const { format, sides } = card;
  const allowed = format.timeouts;
  const period = lastPeriod(card)?.number ?? 1;
  const half = period * 2 > format.periods ? 2 : 1;
  const inOvertime = isOvertime(format, period);
  const span = inOvertime ? `overtime-${period}` : allowed?.halves ? `half-${half}` : "game";
  const quota = inOvertime ? allowed?.overtime : (allowed?.halves?.[half - 1] ?? allowed?.game);
  if (quota === undefined) return { span };
  return { span, left: Math.max(0, quota - (sides[side].timeouts[span] ?? 0)) };
}

export const marginOf = (score: BySide<number>, side: SideId): number =>
  side === "a" ? score.a - score.b : score.b - score.a;
