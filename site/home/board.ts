/** The board in the order in which a reader wants it: what is on, what comes, what was. */
import { type Board, isOver, type Listing } from "../../match/document.ts";
import { groupBy } from "../../match/group.ts";
import type { SportName } from "../../match/sports.ts";
import { begins, folded, searchText } from "../../match/search.ts";
import type { HomeQuery } from "./query.ts";

/** The day of an ISO time in the reader's zone: "2026-06-06". */
export type DayOf = (at: string) => string;

/** Matches of one competition. */
export interface Group {
  readonly sport: SportName;
  readonly competition: string;
  readonly listings: readonly Listing[];
}

export interface Day {
  readonly day: string;
  /** A time on that day. */
  readonly at: string;
  readonly groups: readonly Group[];
}

export interface Sections {
  readonly live: readonly Listing[];
  readonly upcoming: readonly Day[];
  /** The newest first. */
  readonly results: readonly Day[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byStart = (a: Listing, b: Listing): number => byText(a.startsAt, b.startsAt) || byText(a.id, b.id);

export const isOn = ({ status }: Listing): boolean => status.phase === "live" || status.phase === "paused";

/** The matches that a query asks for; a sport or competition that the board does not have is not asked for. */
export function matching(board: Board, query: HomeQuery, dayOf: DayOf): readonly Listing[] {
  const { sport, competition, day } = query;
  const sought = folded(query.q ?? "");
  return Object.values(board.matches).filter(
    (match) =>
      (sport === undefined || match.sport === sport) &&
      (competition === undefined || match.competition === competition) &&
      (day === undefined || isOnDay(match, day, dayOf)) &&
      (sought === "" || begins(searchText(match), sought)),
  );
}

/** A match that lasts for days is of all of them. */
const isOnDay = (match: Listing, day: string, dayOf: DayOf): boolean =>
  match.status.phase === "upcoming"
    ? dayOf(match.startsAt) === day
    : dayOf(match.startsAt) <= day && day <= dayOf(match.at);

/** The places of what is shown as live: those that were shown keep theirs, what is new comes after them. */
export const steady = (kept: readonly string[], live: readonly Listing[]): readonly string[] => {
  const known = new Set(kept);
  const fresh = live.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? kept : [...kept, ...fresh.map(({ id }) => id)];
};

/** `kept` are the ids of matches that are shown as live already: they keep their places, even if they have ended. */
export function sections(matches: readonly Listing[], dayOf: DayOf, kept: readonly string[] = []): Sections {
  const places = new Map(kept.map((id, place) => [id, place]));
  const placeOf = ({ id }: Listing) => places.get(id) ?? places.size;
  const isLive = (match: Listing) => isOn(match) || (places.has(match.id) && isOver(match));
  const live = matches
    .filter(isLive)
    // What is in play stands before what waits for rain to stop.
    .toSorted((a, b) => placeOf(a) - placeOf(b) || byText(a.status.phase, b.status.phase) || byStart(a, b));
  const upcoming = matches.filter(({ status }) => status.phase === "upcoming").toSorted(byStart);
  const results = matches
    .filter((match) => isOver(match) && !places.has(match.id))
    .toSorted((a, b) => byText(b.at, a.at) || byText(a.id, b.id));
  return {
    live,
    upcoming: days(upcoming, ({ startsAt }) => startsAt, dayOf),
    results: days(results, ({ at }) => at, dayOf),
  };
}

function days(matches: readonly Listing[], atOf: (match: Listing) => string, dayOf: DayOf): readonly Day[] {
  const byDay = groupBy(matches, (match) => dayOf(atOf(match)));
  return Array.from(byDay, ([day, listed]) => ({ day, at: atOf(listed[0]), groups: groups(listed) }));
}

function groups(matches: readonly Listing[]): readonly Group[] {
  const byCompetition = groupBy(matches, ({ sport, competition }) => `${sport} ${competition}`);
  return Array.from(byCompetition.values(), (listings) => {
    const [{ sport, competition }] = listings;
    return { sport, competition, listings };
  });
}

/** The sports that the board has matches of, in alphabetical order. */
export const sportsOf = (board: Board): readonly SportName[] =>
  [...new Set(Object.values(board.matches).map(({ sport }) => sport))].toSorted(byText);

export interface DayCount {
  readonly day: string;
  /** A time on that day. */
  readonly at: string;
  readonly count: number;
}

/** The days that there are matches on, in their order; what is on counts for that of its last event. */
export function daysOf(matches: readonly Listing[], dayOf: DayOf): readonly DayCount[] {
  const times = matches.map((match) => (match.status.phase === "upcoming" ? match.startsAt : match.at));
  return Array.from(groupBy(times, dayOf), ([day, [at, ...more]]) => ({
    day,
    at,
    count: 1 + more.length,
  })).toSorted((a, b) => byText(a.day, b.day));
}

/** Of favourites that are not on: so many that come next, and so many that were last. */
const PINNED_NEAR = 3;

export interface Pinned {
  readonly live: readonly Listing[];
  /** What comes next, then what was last. */
  readonly near: readonly Listing[];
}

/** What is taken out of the sections to stand above them. */
export function pin(
  all: Sections,
  isPinned: (match: Listing) => boolean,
): { pinned: Pinned; rest: Sections } {
  const nearest = (list: readonly Day[]) =>
    list
      .flatMap(({ groups: each }) => each.flatMap(({ listings }) => listings))
      .filter(isPinned)
      .slice(0, PINNED_NEAR);
  const near = [...nearest(all.upcoming), ...nearest(all.results)];
  const taken = new Set(near.map(({ id }) => id));
  const without = (list: readonly Day[]) =>
    list.flatMap((day) => {
      const left = day.groups
        .map((group) => ({ ...group, listings: group.listings.filter(({ id }) => !taken.has(id)) }))
        .filter(({ listings }) => listings.length > 0);
      return left.length > 0 ? [{ ...day, groups: left }] : [];
    });
  return {
    pinned: { live: all.live.filter(isPinned), near },
    rest: {
      live: all.live.filter((match) => !isPinned(match)),
      upcoming: near.length === 0 ? all.upcoming : without(all.upcoming),
      results: near.length === 0 ? all.results : without(all.results),
    },
  };
}
