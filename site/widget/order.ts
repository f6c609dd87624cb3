import type { Listing } from "../../match/document.ts";
import type { Phase } from "../../match/head.ts";

const RANKS: Readonly<Record<Phase, number>> = { live: 0, paused: 1, upcoming: 2, finished: 3, abandoned: 3 };

/** What is on, in play before what waits; what comes, the next first; what was, the newest first. */
export function inOrder(one: Listing, other: Listing): number {
  const rank = RANKS[one.status.phase];
  const [first, second] = rank === 3 ? [other.at, one.at] : [one.startsAt, other.startsAt];
  return rank - RANKS[other.status.phase] || (first < second ? -1 : Number(first > second));
}
