/** A page of the list of matches: those that are on or to come by their start, then results, the latest start first. */
import * as v from "valibot";
import { type Board, isOver, type Listing } from "../../../match/document.ts";
import { PHASES, type Phase } from "../../../match/head.ts";
import { MatchId } from "../../../match/ids.ts";
import type { SportName } from "../../../match/sports.ts";
import { placeOf } from "../../../store/results.ts";
import type { Results } from "../../../store/store.ts";
import { encodeCursor } from "../cursor.ts";

export interface MatchQuery {
  readonly sport?: SportName | undefined;
  readonly status?: Phase | undefined;
  readonly competition?: string | undefined;
  /** Started at `from` or later and before `to`: UTC, to the millisecond. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where the page before ended. */
  readonly after?: PagePlace | undefined;
  readonly limit: number;
}

/** A match keeps its place from before it starts until it ends, and then has one among the results. */
const CURRENT = "c";
const RESULT = "r";
export const PagePlace = v.tuple([
  v.picklist([CURRENT, RESULT]),
  v.pipe(v.string(), v.isoTimestamp(), v.maxLength(24)),
  MatchId,
]);
export type PagePlace = v.InferOutput<typeof PagePlace>;

export interface MatchPage {
  readonly matches: readonly Listing[];
  readonly next?: string;
}

/** Whether the page of current matches leaves room for results, if any are asked for. */
export function wantsResults(
  { status, after }: MatchQuery,
  current: readonly Listing[],
  limit: number,
): boolean {
  const asked = status === undefined || RESULT_PHASES.includes(status);
  return asked && (after?.[0] === RESULT || current.length <= limit);
}
const RESULT_PHASES: readonly Phase[] = PHASES.filter((phase) => isOver({ status: { phase, label: "" } }));

/** The current matches that come after the place of `query`, all of them. */
export function currentOf({ matches }: Board, query: MatchQuery): readonly Listing[] {
  const { after } = query;
  if (after?.[0] === RESULT) return [];
  const [, startsAt = "", id = ""] = after ?? [];
  return Object.values(matches)
    .filter((one) => !isOver(one) && isAsked(one, query))
    .toSorted((x, y) => compare(placeOf(x), placeOf(y)))
    .filter((one) => compare(placeOf(one), { startsAt, id }) > 0);
}

/** All that is on the board, in the order of the list. */
export const listed = (board: Board): readonly Listing[] => [
  ...currentOf(board, { limit: 0 }),
  ...Object.values(board.matches)
    .filter(isOver)
    .toSorted((x, y) => -compare(placeOf(x), placeOf(y))),
];

/** What the store is asked for results that go on from `query`'s place: as many as fit, and one to see that there are more. */
export const resultsAfter = ({ after, from, to, limit }: MatchQuery) => ({
  from,
  to,
  after: after?.[0] === RESULT ? { startsAt: after[1], id: after[2] } : undefined,
  limit: limit + 1,
});

/** The results of several lists, in the order of one. */
export const merged = (lists: readonly Results[]): readonly Listing[] =>
  lists.length === 1 && lists[0]
    ? lists[0].listings
    : lists.flatMap(({ listings }) => listings).toSorted((x, y) => -compare(placeOf(x), placeOf(y)));

/** The page, from what there is after its place. A page may be shorter than its limit where results are passed over. */
export function pageOf(
  current: readonly Listing[],
  results: readonly Listing[],
  query: MatchQuery,
): MatchPage {
  const { limit } = query;
  const looked = [...current, ...results].slice(0, limit);
  const last = looked.at(-1);
  const matches = looked.filter((one) => isAsked(one, query));
  if (!last || current.length + results.length <= limit) return { matches };
  const { startsAt, id } = placeOf(last);
  return { matches, next: encodeCursor([isOver(last) ? RESULT : CURRENT, startsAt, id]) };
}

const isAsked = (
  listing: Listing,
  { sport, status, competition, from = "", to = "~" }: MatchQuery,
): boolean => {
  const { startsAt } = placeOf(listing);
  return (
    (sport ?? listing.sport) === listing.sport &&
    (status ?? listing.status.phase) === listing.status.phase &&
    (competition ?? listing.competition) === listing.competition &&
    startsAt >= from &&
    startsAt < to
  );
};

const compare = (x: { startsAt: string; id: string }, y: { startsAt: string; id: string }): number =>
  order(x.startsAt, y.startsAt) || order(x.id, y.id);
const order = (x: string, y: string): number => (x < y ? -1 : Number(x > y));
