/** Statistics: what players did, in numbers that add up over matches, and what follows from the sums. */
import type { PlayerId } from "./ids.ts";

/** Whole numbers by counter, of one player in one match or in many: "runs", "balls". One that is missing is 0. */
export type PlayerLine = Readonly<Record<string, number>>;

/** One player's line in a match, with his name there. */
export interface PlayerOfMatch {
  readonly id: PlayerId;
  readonly name: string;
  readonly line: PlayerLine;
}

/** One player's lines over some matches, added up. */
export type PlayerTotals = PlayerOfMatch;

type Weights<Counter extends string> = Readonly<Partial<Record<Counter, number>>>;

/** A figure by which players compare: a sum of counters, or a ratio of two. Plain data, so that it can be shown. */
export interface Statistic<Counter extends string = string> {
  /** As it stands in an address: "strike-rate". */
  readonly name: string;
  readonly label: string;
  /** Counters with their weights. */
  readonly sum: Weights<Counter>;
  /** What the sum is divided by; without it the sum is the figure. */
  readonly per?: Weights<Counter>;
  /** A ratio is told so many times over: 100 for runs a hundred balls. */
  readonly times?: number;
  /** Whoever has less of this counter is not compared: one ball hit for six is no strike rate. */
  readonly least?: { readonly counter: Counter; readonly value: number };
  /** The lowest figure is the best: runs conceded an over. */
  readonly lowest?: boolean;
}

/** A statistic that is one counter, which has its name. */
export const total = <Counter extends string>(counter: Counter, label: string, name: string = counter) => ({
  name,
  label,
  sum: { [counter]: 1 } as Weights<Counter>,
});

const count = (line: PlayerLine, counter: string): number => line[counter] ?? 0;

const weigh = (line: PlayerLine, weights: Weights<string>): number =>
  Object.entries(weights).reduce((sum, [counter, weight = 0]) => sum + weight * count(line, counter), 0);

/** The figure, a ratio to two places; undefined where it is divided by nothing. */
function figure({ sum, per, times = 1 }: Statistic, line: PlayerLine): number | undefined {
  const above = weigh(line, sum);
  if (!per) return above;
  const below = weigh(line, per);
  return below > 0 ? Math.round((above * times * 100) / below) / 100 : undefined;
}

/** Nobody leads with no goals; nought for a ratio is a figure. */
const isTold = ({ per }: Statistic, value: number | undefined): value is number =>
  value !== undefined && (value !== 0 || per !== undefined);

/** The figures that a line has, by the names of the statistics, whatever the least that leaders need. */
export const figures = (
  statistics: readonly Statistic[],
  line: PlayerLine,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    statistics.flatMap((statistic) => {
      const value = figure(statistic, line);
      return isTold(statistic, value) ? [[statistic.name, value]] : [];
    }),
  );

export interface Leader {
  /** From 1; equals share a rank, and the next one counts them all. */
  readonly rank: number;
  readonly player: { readonly id: PlayerId; readonly name: string };
  readonly value: number;
  readonly line: PlayerLine;
}

/** The first `limit` players by a statistic; equals stand in the order of their names. */
export function leaders(
  statistic: Statistic,
  players: readonly PlayerTotals[],
  limit: number,
): readonly Leader[] {
  const { least, lowest } = statistic;
  const compared = players.flatMap(({ id, name, line }) => {
    if (least && count(line, least.counter) < least.value) return [];
    const value = figure(statistic, line);
    return isTold(statistic, value) ? [{ player: { id, name }, value, line }] : [];
  });
  const ordered = compared.toSorted(
    (x, y) => (lowest ? x.value - y.value : y.value - x.value) || compareText(x.player, y.player),
  );
  let rank = 0;
  return ordered.slice(0, limit).map((leader, at, listed) => {
    if (leader.value !== listed[at - 1]?.value) rank = at + 1;
    return { rank, ...leader };
  });
}

// By code unit, not by locale: every runtime has to list the same.
const keyOf = ({ id, name }: { readonly id: string; readonly name: string }) => `${name}\n${id}`;
const compareText = (...[x, y]: [Leader["player"], Leader["player"]]): number =>
  keyOf(x) < keyOf(y) ? -1 : 1;

/** Lines added up, counter by counter; a counter that comes to 0 is left out. */
export function addUp(lines: readonly PlayerLine[]): PlayerLine {
  const sums = new Map<string, number>();
  for (const [counter, value] of lines.flatMap((line) => Object.entries(line))) {
    sums.set(counter, (sums.get(counter) ?? 0) + value);
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
}
