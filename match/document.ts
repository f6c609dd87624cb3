/**
 * The match document: all that a screen shows of a match, as plain JSON.
 *
 * It holds no null and changes no array in place, so that every change is an RFC 7396 merge patch;
 * what grows is an object keyed by a stable id.
 */
import type { Headline, Side, Status } from "./head.ts";
import type { MatchId, SideId } from "./ids.ts";
import type { MatchDocument, SportName } from "./sports.ts";

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
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string;
}

/** The listing of a match whose last event happened at `at`. */
export function listing(doc: MatchDocument, at: string): Listing {
  const { id, sport, competition, stage, startsAt, sides, status, coverage, headline } = doc;
  return { id, sport, competition, ...(stage && { stage }), startsAt, sides, status, coverage, headline, at };
}

/** The headlines of all matches: one more document of the same kind, sent by the same protocol. */
export interface Board {
  readonly matches: Readonly<Record<MatchId, Listing>>;
}
