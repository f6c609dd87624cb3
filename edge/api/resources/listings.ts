import type { Board, Listing } from "../../../match/document.ts";
import type { Phase } from "../../../match/head.ts";

export interface Filter {
  readonly sport?: string | undefined;
  readonly status?: Phase | undefined;
}

/** What is going on comes first, what is over last. */
const RANK: Readonly<Record<Phase, number>> = { live: 0, paused: 0, upcoming: 1, finished: 2, abandoned: 2 };

/** The listings that pass `filter`: in play, then to come, by their start; then what is over, the latest first. */
export const listingsOf = ({ matches }: Board, { sport, status }: Filter): readonly Listing[] =>
  Object.values(matches)
    .filter((listing) => (sport ?? listing.sport) === listing.sport)
    .filter((listing) => (status ?? listing.status.phase) === listing.status.phase)
    .toSorted(compare);

function compare(a: Listing, b: Listing): number {
  const rank = RANK[a.status.phase];
  const later = Date.parse(a.startsAt) - Date.parse(b.startsAt);
  return rank - RANK[b.status.phase] || (rank === 2 ? -later : later) || (a.id < b.id ? -1 : 1);
}
