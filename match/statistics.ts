/** Statistics: what players did, in numbers that add up over matches and in bests of them, and what follows from both. */
import type { PlayerId } from "./ids.ts";

/** The best of its kind: 118 not out is [118, 1], five for 23 is [5, -23]. It is the greater, member by member, that counts. */
export type Best = readonly number[];

/**
 * What one player did, in one match or in many, by name: "runs", "highestScore". Whole numbers add up over matches, and one
 * that is missing is 0; of bests the greatest stands.
 */
export type PlayerLine = Readonly<Record<string, number | Best>>;

/** One player's line in a match, with his name there. */
export interface PlayerOfMatch {
  readonly id: PlayerId;
  readonly name: string;
  readonly line: PlayerLine;
}

/** One player's lines over some matches, brought together. */
export type PlayerTotals = PlayerOfMatch;

type Weights<Counter extends string> = Readonly<Partial<Record<Counter, number>>>;

interface Named {
  /** As it stands in an address: "strike-rate". */
  readonly name: string;
  readonly label: string;
}

/** A sum of counters, or a ratio of two. */
interface Sum<Counter extends string> extends Named {
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

/** The greatest of all matches. */
interface Highest<BestName extends string> extends Named {
  readonly best: BestName;
  /** How it is written; without it, as its first number. */
  readonly written?: Writing;
}

/** A figure by which players compare. Plain data, so that it can be shown. */
export type Statistic<Counter extends string = string, BestName extends string = string> =
  | Sum<Counter>
  | Highest<BestName>;

/** How bests are written that are more than a number. */
export const WRITINGS = ["not out", "wickets/runs"] as const;
type Writing = (typeof WRITINGS)[number];

/** A statistic that is one counter, which has its name. */
export const total = <Counter extends string>(counter: Counter, label: string, name: string = counter) => ({
  name,
  label,
  sum: { [counter]: 1 } as Weights<Counter>,
});

/** A figure as it is told: a number, or what the field writes: "118*", "5/23". */
export type Figure = number | string;

const bestOf = (line: PlayerLine, name: string): Best | undefined => {
  const best = line[name];
  return typeof best === "object" ? best : undefined;
};

const count = (line: PlayerLine, counter: string): number => {
  const value = line[counter];
  return typeof value === "number" ? value : 0;
};

const weigh = (line: PlayerLine, weights: Weights<string>): number =>
  Object.entries(weights).reduce((sum, [counter, weight = 0]) => sum + weight * count(line, counter), 0);

/** A sum, or a ratio to two places; undefined where it is divided by nothing. Nobody leads with no goals; nought for a ratio is a figure. */
function valueOf({ sum, per, times = 1 }: Sum<string>, line: PlayerLine): number | undefined {
  const above = weigh(line, sum);
  if (!per) return above === 0 ? undefined : above;
  const below = weigh(line, per);
  return below > 0 ? Math.round((above * times * 100) / below) / 100 : undefined;
}

function written([first = 0, second = 0]: Best, writing: Writing | undefined): Figure {
  switch (writing) {
    case "not out":
      return second > 0 ? `${first}*` : String(first);
    case "wickets/runs":
      return `${first}/${-second}`;
    case undefined:
      return first;
  }
}

/** What a line comes to, and where that stands among others: the greater comes first. Undefined if it has no such figure. */
function standing(
  statistic: Statistic,
  line: PlayerLine,
): { readonly value: Figure; readonly order: Best } | undefined {
  if ("best" in statistic) {
    const best = bestOf(line, statistic.best);
    return best && { value: written(best, statistic.written), order: best };
  }
  const value = valueOf(statistic, line);
  return value === undefined ? undefined : { value, order: [statistic.lowest ? -value : value] };
}

/** The figures that a line has, by the names of the statistics, whatever the least that leaders need. */
export const figures = (
  statistics: readonly Statistic[],
  line: PlayerLine,
): Readonly<Record<string, Figure>> =>
  Object.fromEntries(
    statistics.flatMap((statistic) => {
      const found = standing(statistic, line);
      return found ? [[statistic.name, found.value]] : [];
    }),
  );

export interface Leader {
  /** From 1; equals share a rank, and the next one counts them all. */
  readonly rank: number;
  readonly player: { readonly id: PlayerId; readonly name: string };
  readonly value: Figure;
  readonly line: PlayerLine;
}

/** The first `limit` players by a statistic; equals stand in the order of their names. */
export function leaders(
  statistic: Statistic,
  players: readonly PlayerTotals[],
  limit: number,
): readonly Leader[] {
  const compared = players.flatMap(({ id, name, line }) => {
    if (!isCompared(statistic, line)) return [];
    const found = standing(statistic, line);
    return found ? [{ player: { id, name }, line, ...found }] : [];
  });
  const ordered = compared.toSorted(
    (x, y) => compareBests(y.order, x.order) || compareText(x.player, y.player),
  );
  let rank = 0;
  return ordered.slice(0, limit).map(({ player, value, line }, at, listed) => {
    if (value !== listed[at - 1]?.value) rank = at + 1;
    return { rank, player, value, line };
  });
}

const isCompared = (statistic: Statistic, line: PlayerLine): boolean =>
  "best" in statistic ||
  statistic.least === undefined ||
  count(line, statistic.least.counter) >= statistic.least.value;

// By code unit, not by locale: every runtime has to list the same.
const keyOf = ({ id, name }: { readonly id: string; readonly name: string }) => `${name}\n${id}`;
const compareText = (...[x, y]: [Leader["player"], Leader["player"]]): number =>
  keyOf(x) < keyOf(y) ? -1 : 1;

/** Below 0 if `x` is the lesser, above 0 if `y` is. */
function compareBests(x: Best, y: Best): number {
  const at = x.findIndex((member, place) => member !== y[place]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? 0);
}

/** Lines brought together: numbers are added, and a sum of 0 is left out; of bests the greatest stays. */
export function addUp(lines: readonly PlayerLine[]): PlayerLine {
  const sums = new Map<string, number | Best>();
  for (const [name, value] of lines.flatMap((line) => Object.entries(line))) {
    sums.set(name, together(sums.get(name), value));
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
}

const together = (before: number | Best | undefined, value: number | Best): number | Best =>
  typeof value === "number"
    ? value + (typeof before === "number" ? before : 0)
    : better(typeof before === "object" ? before : undefined, value);

export const better = (before: Best | undefined, best: Best): Best =>
  before && compareBests(before, best) >= 0 ? before : best;
