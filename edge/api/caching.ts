/** How long caches on the way may keep what they got. Browsers always ask: a 304 costs next to nothing. */
import { isOver, type Listing } from "../../match/document.ts";

/** In seconds: what a shared cache may give out, and what it may go on giving out while it asks anew. */
const keep = (shared: number, meanwhile: number, away: number): string =>
  `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${meanwhile}, stale-if-error=${away}`;

/** It may change at any moment. */
export const LIVE = keep(1, 2, 60);
/** Line-ups and delays are announced; nobody waits for them by the second. */
const UPCOMING = keep(15, 45, 600);
/** Only a correction changes it. */
const OVER = keep(30, 300, 86_400);
/** Sums over many matches: of use also when they are a little behind. */
export const SUMS = keep(5, 30, 600);
/** What changes with the code alone; an hour bounds how long a cache may be behind a deployment. */
export const CODE = "public, max-age=300, s-maxage=3600";

/** What was stays as it was, but a deployment may tell it better. */
export const PAST = "public, max-age=60, s-maxage=3600";

/** A match that is to start is watched like a live one from this long before, in milliseconds. */
const SOON_MS = 3_600_000;

/** The rule for what shows one match; `now` is in milliseconds since 1970. */
export function cachingOf(match: Pick<Listing, "status" | "startsAt">, now: number): string {
  if (isOver(match)) return OVER;
  return match.status.phase === "upcoming" && Date.parse(match.startsAt) > now + SOON_MS ? UPCOMING : LIVE;
}
