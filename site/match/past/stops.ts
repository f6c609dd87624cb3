/** Where one can stop on the way through a match: its moments, its key moments, its overs, games and minutes. */
import type { Moment } from "../../../match/chronicle.ts";
import type { SportName } from "../../../match/sports.ts";

/** What a sport counts its course in. A moment without a clock belongs to the chapter before it. */
const CHAPTERS = {
  cricket: (over) => over.split(".")[0] ?? over,
  football: (minute) => String(Math.floor((Number.parseInt(minute, 10) - 1) / 5)),
  basketball: (left) => left.split(":")[0] ?? left,
  tennis: (games) => games,
} as const satisfies { readonly [name in SportName]?: (clock: string) => string };

/** Whether a sport has a measure of its own. */
export const isMeasured = (sport: SportName): sport is keyof typeof CHAPTERS =>
  Object.hasOwn(CHAPTERS, sport);

/** The `seq` of every moment with which a chapter begins; a sport that has no measure of its own goes by moments. */
export function chaptersOf(moments: readonly Moment[], sport: SportName): readonly number[] {
  if (!isMeasured(sport)) return moments.map(({ seq }) => seq);
  const nameOf = CHAPTERS[sport];
  let last: string | undefined;
  return moments.flatMap(({ seq, period, clock }) => {
    if (clock === undefined) return [];
    const name = `${period} ${nameOf(clock)}`;
    if (name === last) return [];
    last = name;
    return [seq];
  });
}

export const keysOf = (moments: readonly Moment[]): readonly number[] =>
  moments.flatMap(({ seq, key }) => (key ? [seq] : []));

/** The stop `by` places on from `seq`, or back; the first or the last where there are no more. */
export function stopFrom(stops: readonly number[], seq: number, by: number): number {
  const here = stops.findLastIndex((stop) => stop <= seq);
  // Between two stops, one back is the one just passed.
  const between = here >= 0 && stops[here] !== seq && by < 0 ? 1 : 0;
  const place = Math.min(stops.length - 1, Math.max(0, here + by + between));
  return stops[place] ?? seq;
}

/** The moment that the match had come to with event `seq`. */
export const momentAt = (moments: readonly Moment[], seq: number): Moment | undefined =>
  moments.findLast((moment) => moment.seq <= seq);
