/** What of a match goes on the board. Apart from the board itself, since this knows every sport. */
import type { Listing } from "./document.ts";
import { type MatchDocument, sportNamed } from "./sports.ts";

/** The listing of a match whose last event happened at `at`. */
export function listing(doc: MatchDocument, at: string): Listing {
  const { id, sport, competition, stage, startsAt, sides, status, coverage, headline } = doc;
  return {
    id,
    sport,
    competition,
    ...(stage && { stage }),
    startsAt,
    sides,
    status,
    coverage,
    headline,
    sayings: sportNamed(sport).sayings(doc),
    at,
  };
}
