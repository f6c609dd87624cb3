/** The geometry of the charts: numbers to places on paper, without a screen. */
import type { SideId } from "../../match/ids.ts";
import type { TennisCard } from "../../match/tennis/card.ts";
import { type Game, gamesOf, isBreak } from "./figures.ts";

/** The paper, in its own units: the charts scale with their card. */
export const PAPER = { width: 400, height: 230, left: 34, right: 12, top: 14, bottom: 24 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points that the first side is ahead by, after every point of the match. */
export interface Lead {
  readonly points: readonly Point[];
  /** Where a side broke serve. */
  readonly breaks: readonly (Point & { readonly by: SideId })[];
  /** Points played at the end of each set. */
  readonly sets: readonly { readonly x: number; readonly ordinal: number; readonly over: boolean }[];
}

export function leadOf(card: TennisCard): Lead {
  const points: Point[] = [{ x: 0, y: 0 }];
  const breaks: (Point & { by: SideId })[] = [];
  const sets = new Map<number, Lead["sets"][number]>();
  let here: Point = { x: 0, y: 0 };
  for (const game of gamesOf(card)) {
    for (const side of game.points) {
      here = { x: here.x + 1, y: here.y + (side === "a" ? 1 : -1) };
      points.push(here);
    }
    if (isBreak(game) && game.winner) breaks.push({ ...here, by: game.winner });
    sets.set(game.set.ordinal, { x: here.x, ordinal: game.set.ordinal, over: game.set.winner !== undefined });
  }
  return { points, breaks, sets: [...sets.values()] };
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200];

/** Round numbers within both ends, at most about `count` of them; 0 is always one. */
export function ticks(least: number, most: number, count: number): readonly number[] {
  const step = STEPS.find((size) => (most - least) / size <= count) ?? 500;
  const first = Math.ceil(least / step);
  const last = Math.floor(most / step);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export function scale(mostX: number, leastY: number, mostY: number): Scale {
  const wide = PAPER.width - PAPER.left - PAPER.right;
  const high = PAPER.height - PAPER.top - PAPER.bottom;
  return {
    x: (value) => round(PAPER.left + (value / Math.max(1, mostX)) * wide),
    y: (value) => round(PAPER.top + ((mostY - value) / Math.max(1, mostY - leastY)) * high),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

export interface Bar {
  readonly key: string;
  /** From 0. */
  readonly at: number;
  readonly server: SideId;
  readonly points: number;
  readonly broken: boolean;
  readonly game: Game;
}

/** How long each game was, in points. */
export const barsOf = (card: TennisCard): readonly Bar[] =>
  gamesOf(card).map((game, at) => ({
    key: game.key,
    at,
    server: game.server,
    points: game.points.length,
    broken: isBreak(game),
    game,
  }));
