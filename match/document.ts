/**
 * The match document: all that a screen shows of a match, as plain JSON.
 *
 * It holds no null and changes no array in place, so that every change is an RFC 7396 merge patch;
 * what grows is an object keyed by a stable id.
 */
import type { CricketCard } from "./cricket/card.ts";
import type { PauseReason } from "./event.ts";
import type { MatchId, PlayerId, SideId } from "./ids.ts";

export interface Side {
  readonly name: string;
  /** Two to five letters, for where room is short. */
  readonly short: string;
}

export interface Player {
  readonly name: string;
  readonly side: SideId;
  /** Place in the line-up from 1; a substitute has none. */
  readonly place?: number;
}

export const PHASES = ["upcoming", "live", "paused", "finished", "abandoned"] as const;
export type Phase = (typeof PHASES)[number];

export interface Status {
  readonly phase: Phase;
  readonly reason?: PauseReason;
  /** What is true now, in words: "2nd innings", "Tea", "Rain delay", "Result". */
  readonly label: string;
}

/** One side's line of the score. */
export interface ScoreLine {
  /** "182/6", "311 & 148/3"; absent before the side has played. */
  readonly score?: string;
  /** "15.2 ov" */
  readonly detail?: string;
  /** The side is batting, serving, has the ball. */
  readonly active?: boolean;
}

/** The score in one line, the same shape for every sport: what lists, the board and widgets show. */
export interface Headline {
  /** Sides in the order in which they are shown. */
  readonly order: readonly SideId[];
  readonly a: ScoreLine;
  readonly b: ScoreLine;
  /** "Kestrels need 42 off 28", "Redcliffe won by 6 wickets". */
  readonly text: string;
  /** Short figures beside the text: "CRR 9.20". */
  readonly figures?: string;
}

interface MatchHead {
  readonly id: MatchId;
  readonly competition: string;
  readonly stage?: string;
  readonly venue?: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly sides: Readonly<Record<SideId, Side>>;
  readonly players: Readonly<Record<PlayerId, Player>>;
  readonly status: Status;
  /** "gap": events are missing between those that were folded in. */
  readonly coverage: "full" | "gap";
  readonly headline: Headline;
  readonly playerOfMatch?: readonly PlayerId[];
}

/** One member a sport. */
export type MatchDocument = MatchHead & { readonly sport: "cricket"; readonly card: CricketCard };
export type Sport = MatchDocument["sport"];

/** What lists and the board know of a match. */
export interface Listing {
  readonly id: MatchId;
  readonly sport: Sport;
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

/** One line of a match's commentary, keyed by the `seq` of the event that it tells of. */
export interface Entry {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The period that it belongs to: the innings, half or set, from 1; 0 before play. */
  readonly period: number;
  /** Where in the match: "14.3" is the third ball of the fifteenth over. */
  readonly clock?: string;
  /** What fits a chip: "4", "W", "2lb", "wd". */
  readonly mark?: string;
  readonly tone: "plain" | "four" | "six" | "wicket" | "info" | "correction";
  /** "Thorne to Brandt, four." */
  readonly lead: string;
  readonly text?: string;
  /** A moment that a viewer who reads only the highlights would want. */
  readonly key?: boolean;
  /** Before it was amended: "four". A retracted event keeps only this. */
  readonly was?: string;
  readonly retracted?: boolean;
  /** The summary of the over or period that ended with this event. */
  readonly summary?: { readonly title: string; readonly items: readonly string[] };
}
