/** The geometry of the charts: numbers to places on paper, without a screen. */
import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import type { SideId } from "../../match/ids.ts";
import { overAsNumber, oversOf, scoreText, wicketsOf } from "./figures.ts";
import { inningsOf } from "./order.ts";

/** The paper, in its own units: the charts scale with their card. */
export const PAPER = { width: 400, height: 230, left: 34, right: 6, top: 14, bottom: 24 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500];

/** Round numbers from 0 up to at least `most`, at most `count` steps of them. */
export function ticks(most: number, count: number): readonly number[] {
  const step = STEPS.find((size) => most / size <= count) ?? 1000;
  const last = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: last + 1 }, (_, place) => place * step);
}

export function scale(mostX: number, mostY: number, right: number): Scale {
  const yTicks = ticks(mostY, 4);
  const top = yTicks.at(-1) ?? 1;
  const wide = PAPER.width - PAPER.left - right;
  const high = PAPER.height - PAPER.top - PAPER.bottom;
  return {
    x: (value) => round(PAPER.left + (value / Math.max(1, mostX)) * wide),
    y: (value) => round(PAPER.height - PAPER.bottom - (value / top) * high),
    xTicks: ticks(mostX, 5).filter((tick) => tick <= mostX),
    yTicks,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Room at the right for labels at the ends of lines. */
export const labelRoom = (labels: readonly string[]): number =>
  12 + 7.6 * Math.max(0, ...labels.map((label) => label.length));

export interface Worm {
  readonly key: string;
  readonly side: SideId;
  /** A side's second innings is drawn dashed. */
  readonly second: boolean;
  /** Runs in total after so many overs. */
  readonly points: readonly Point[];
  readonly wickets: readonly Point[];
  readonly label: string;
}

/** The innings that charts compare: super overs are another matter. */
export const chartedInnings = (doc: CricketDocument): readonly Innings[] =>
  inningsOf(doc.card).filter((innings) => !innings.superOver && Object.keys(innings.overLog).length > 0);

export function worms(doc: CricketDocument): readonly Worm[] {
  const perOver = doc.card.format.ballsPerOver;
  const charted = chartedInnings(doc);
  return charted.map((innings, place) => {
    const now = overAsNumber(innings.oversText, perOver);
    const overs = oversOf(innings).map(({ over, total }) => ({
      x: Math.min(over + 1, Math.max(now, over)),
      y: total,
    }));
    return {
      key: String(innings.ordinal),
      side: innings.batting,
      second: charted.slice(0, place).some((earlier) => earlier.batting === innings.batting),
      points: [{ x: 0, y: 0 }, ...overs],
      wickets: wicketsOf(innings).map(([, fall]) => ({ x: overAsNumber(fall.over, perOver), y: fall.runs })),
      label: `${doc.sides[innings.batting].short} ${scoreText(innings)}`,
    };
  });
}

/** Overs that the chart has room for: those of the format, or as many as the longest innings has had. */
export function chartOvers(doc: CricketDocument): number {
  const { overs } = doc.card.format;
  if (overs !== undefined && doc.card.format.inningsPerSide === 1) return overs;
  const longest = Math.max(...chartedInnings(doc).map((innings) => oversOf(innings).length), 10);
  return Math.ceil(longest / 10) * 10;
}

/** Heights for labels at `wanted`, pushed apart until none is nearer than `gap` to the next. */
export function apart(wanted: readonly number[], gap: number): readonly number[] {
  const places = wanted.map((y, place) => ({ y, place })).toSorted((a, b) => a.y - b.y);
  for (let i = 1; i < places.length; i += 1) {
    const above = places[i - 1];
    const here = places[i];
    if (above && here && here.y - above.y < gap) here.y = above.y + gap;
  }
  return places.toSorted((a, b) => a.place - b.place).map(({ y }) => y);
}

export interface Bar {
  readonly key: string;
  readonly side: SideId;
  /** The first over in it, from 0. */
  readonly from: number;
  readonly runs: number;
  readonly wickets: number;
  /** Which of the innings shown it belongs to, from 0. */
  readonly row: number;
}

/** How many overs one bar holds: one, until there are too many to tell apart. */
export function oversABar(overs: number): number {
  if (overs <= 60) return 1;
  return overs <= 120 ? 5 : 10;
}

/** The bars of the last two innings. */
export function bars(doc: CricketDocument, size: number): readonly Bar[] {
  return chartedInnings(doc)
    .slice(-2)
    .flatMap((innings, row) => {
      const sums = new Map<number, Bar>();
      for (const { over, runs, wickets } of oversOf(innings)) {
        const from = Math.floor(over / size) * size;
        const sum = sums.get(from);
        sums.set(from, {
          key: `${innings.ordinal}.${from}`,
          side: innings.batting,
          from,
          row,
          runs: (sum?.runs ?? 0) + runs,
          wickets: (sum?.wickets ?? 0) + wickets,
        });
      }
      return [...sums.values()];
    });
}
