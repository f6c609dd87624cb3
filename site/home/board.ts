/** The board in the order in which a reader wants it: what is on, what comes, what was. */
import type { Board, Listing } from "../../match/document.ts";
import type { SportName } from "../../match/sports.ts";

export interface Day {
  readonly day: string;
  readonly listings: readonly Listing[];
}

export interface Sections {
  readonly live: readonly Listing[];
  readonly upcoming: readonly Day[];
  /** The newest first. */
  readonly results: readonly Day[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** `dayOf` names the day of an ISO time in the reader's zone; days with the same name are one. */
export function sections(board: Board, sport: string | undefined, dayOf: (at: string) => string): Sections {
  const all = Object.values(board.matches).filter((match) => sport === undefined || match.sport === sport);
  const live = all
    .filter(({ status }) => status.phase === "live" || status.phase === "paused")
    // What is in play stands before what waits for rain to stop.
    .toSorted(
      (a, b) =>
        byText(a.status.phase, b.status.phase) || byText(a.startsAt, b.startsAt) || byText(a.id, b.id),
    );
  const upcoming = all
    .filter(({ status }) => status.phase === "upcoming")
    .toSorted((a, b) => byText(a.startsAt, b.startsAt) || byText(a.id, b.id));
  const results = all
    .filter(({ status }) => status.phase === "finished" || status.phase === "abandoned")
    .toSorted((a, b) => byText(b.at, a.at) || byText(a.id, b.id));
  return {
    live,
    upcoming: days(upcoming, ({ startsAt }) => dayOf(startsAt)),
    results: days(results, ({ at }) => dayOf(at)),
  };
}

function days(listings: readonly Listing[], dayOf: (match: Listing) => string): readonly Day[] {
  return [...Map.groupBy(listings, dayOf)].map(([day, group]) => ({ day, listings: group }));
}

/** The sports that the board has matches of, in alphabetical order. */
export const sportsOf = (board: Board): readonly SportName[] =>
  [...new Set(Object.values(board.matches).map(({ sport }) => sport))].toSorted(byText);
