/**
 * The match document: all that a screen shows of a match, as plain JSON.
 *
 * It holds no null and changes no array in place, so that every change is an RFC 7396 merge patch;
 * what grows is an object keyed by a stable id.
 */
import type { Headline, Side, Status } from "./head.ts";
import type { MatchId, SideId } from "./ids.ts";
import type { Sayings } from "./say.ts";
import type { SportName } from "./sports.ts";

/** What lists and the board know of a match. */
export interface Listing {
  readonly id: MatchId;
  readonly sport: SportName;
  readonly competition: string;
  readonly stage?: string;
  readonly startsAt: string;
  readonly sides: Readonly<Record<SideId, Side>>;
  readonly status: Status;
  readonly coverage: "full" | "gap";
  readonly headline: Headline;
  /** What the headline says, for other languages than English; absent in listings of older builds. */
  readonly sayings?: Sayings;
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string;
}

/** The headlines of all matches: one more document of the same kind, sent by the same protocol. */
export interface Board {
  readonly matches: Readonly<Record<MatchId, Listing>>;
}

/** Whether nothing more is to come of the match. */
export const isOver = ({ status }: Pick<Listing, "status">): boolean =>
  status.phase === "finished" || status.phase === "abandoned";

/** Matches that are over stay on the board while they are among the newest so many. */
export const BOARD_RESULTS = 100;

/** The board of these listings: all that is on or to come, and the newest results. */
export function boardOf(listings: readonly Listing[]): Board {
  const results = listings.filter(isOver);
  const newest = results.toSorted((x, y) => (x.at < y.at ? 1 : -1)).slice(0, BOARD_RESULTS);
  const shown =
    results.length > newest.length ? [...listings.filter((one) => !isOver(one)), ...newest] : listings;
  return { matches: Object.fromEntries(shown.map((one) => [one.id, one])) };
}
