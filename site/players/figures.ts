/** Which figures of a player are worth a column. */
import { type SportName, sportNamed } from "../../match/sports.ts";
import { type Figure, figures, type PlayerLine, type Statistic } from "../../match/statistics.ts";

export interface Column {
  readonly statistic: Statistic;
  /** Of each line, in the order of the lines; undefined where a line has none. */
  readonly values: readonly (Figure | undefined)[];
}

/** The statistics that at least one of the lines has, in the sport's own order: the most telling first. */
export function columnsOf(sport: SportName, lines: readonly PlayerLine[]): readonly Column[] {
  const { statistics } = sportNamed(sport);
  const all = lines.map((line) => figures(statistics, line));
  return statistics
    .map((statistic) => ({ statistic, values: all.map((one) => one[statistic.name]) }))
    .filter(({ values }) => values.some((value) => value !== undefined));
}

/** Columns that say something of one match: sums, not that it was one, nor what is best in one. */
export const columnsOfMatches = (sport: SportName, lines: readonly PlayerLine[]): readonly Column[] =>
  columnsOf(sport, lines).filter(
    ({ statistic }) => "sum" in statistic && !statistic.per && statistic.name !== "matches",
  );
