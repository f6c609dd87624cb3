/** The geometry of the charts: numbers to places on paper, without a screen. */
import type { FootballCard, FootballDocument, Shot } from "../../match/football/card.ts";
import { bounds } from "../../match/football/clock.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { minutesAt } from "./figures.ts";

/** The paper, in its own units: the charts scale with their card. */
export const PAPER = { width: 400, height: 230, left: 34, right: 62, top: 14, bottom: 24 } as const;
export const FOOT = PAPER.height - PAPER.bottom;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Race {
  readonly side: SideId;
  /** The corners of the steps: minutes, and the sum so far. */
  readonly steps: readonly Point[];
  readonly goals: readonly Point[];
  readonly total: number;
}

/** Whether shots have a chance of a goal. Without it, they are counted. */
export const isMeasured = ({ shots }: FootballCard): boolean =>
  Object.values(shots).some(({ xg }) => xg !== undefined);

/** The sum of the chances, or of the shots, of both sides. */
export function races({ card }: FootballDocument): readonly Race[] {
  const measured = isMeasured(card);
  const worth = ({ xg = 0 }: Shot) => (measured ? xg : 1);
  const end = lastMinute(card);
  return SIDES.map((side) => {
    const steps: Point[] = [{ x: 0, y: 0 }];
    const goals: Point[] = [];
    let total = 0;
    for (const shot of Object.values(card.shots)) {
      if (shot.side !== side) continue;
      const x = minutesAt(shot);
      steps.push({ x, y: total });
      total += worth(shot);
      steps.push({ x, y: total });
      if (shot.outcome === "goal") goals.push({ x, y: total });
    }
    for (const goal of Object.values(card.goals)) {
      if (goal.side !== side || goal.how !== "own goal" || goal.disallowed) continue;
      const x = minutesAt(goal);
      const below = steps.findLast((step) => step.x <= x)?.y ?? 0;
      goals.push({ x, y: below });
    }
    return { side, steps: [...steps, { x: end, y: total }], goals, total };
  });
}

function lastMinute(card: FootballCard): number {
  const last = [...Object.values(card.shots), ...Object.values(card.goals)].map(minutesAt);
  const ended = card.clock && card.periods[card.clock.period]?.ended;
  return Math.max(0, ...last, ended ? Math.floor(card.clock.at / 60) : 0);
}

/** Minutes that the paper has room for. */
export function span(card: FootballCard): number {
  const extra = card.periods["extra-first-half"] !== undefined;
  const { to } = bounds(extra ? "extra-second-half" : "second-half", card.format);
  return Math.max(to, lastMinute(card));
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export function scale(mostX: number, mostY: number): Scale {
  const wide = PAPER.width - PAPER.left - PAPER.right;
  return {
    x: (value) => round(PAPER.left + (value / Math.max(1, mostX)) * wide),
    y: (value) => round(FOOT - (value / mostY) * (FOOT - PAPER.top)),
  };
}

export const round = (value: number): number => Math.round(value * 10) / 10;

const STEPS = [0.5, 1, 2, 5, 10, 20, 50];

/** Round numbers from 0 up to at least `most`, at most four steps of them. */
export function ticks(most: number): readonly number[] {
  const step = STEPS.find((size) => most / size <= 4) ?? 100;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
}

/** Two heights for labels, pushed apart where they would touch. */
export function apart(one: number, other: number, gap: number): readonly [number, number] {
  const near = gap - Math.abs(one - other);
  if (near <= 0) return [one, other];
  const push = near / 2;
  return one <= other ? [one - push, other + push] : [one + push, other - push];
}

export interface Bar {
  readonly key: string;
  readonly side: SideId;
  /** The minutes it holds begin after this one. */
  readonly from: number;
  readonly shots: number;
  readonly goals: number;
}

export const QUARTER = 15;

/** Shots in every fifteen minutes; what stoppage time brings belongs to the minutes before it. */
export function bars({ card }: FootballDocument): readonly Bar[] {
  const sums = new Map<string, Bar>();
  for (const { side, minute, outcome } of Object.values(card.shots)) {
    const from = Math.floor((minute - 1) / QUARTER) * QUARTER;
    const key = `${side}${from}`;
    const sum = sums.get(key) ?? { key, side, from, shots: 0, goals: 0 };
    sums.set(key, { ...sum, shots: sum.shots + 1, goals: sum.goals + (outcome === "goal" ? 1 : 0) });
  }
  return [...sums.values()];
}
