/** What the documents of all sports have in common, beside the card of their own. */
import type { PauseReason } from "./common-events.ts";
import type { MatchId, PlayerId, SideId } from "./ids.ts";
import type { RunningClock } from "./running-clock.ts";

export interface Side {
  readonly name: string;
  /** Two to five letters, for where room is short. */
  readonly short: string;
  /** "4-3-3" */
  readonly formation?: string;
}

export interface Player {
  readonly name: string;
  readonly side: SideId;
  /** Place in the line-up from 1; who came in later has none. */
  readonly place?: number;
  readonly shirt?: number;
  readonly position?: string;
  readonly captain?: boolean;
  readonly keeper?: boolean;
  /** Named as a substitute. */
  readonly bench?: boolean;
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
  /** While it runs up by itself, as football's does. */
  readonly clock?: RunningClock;
}

/** What of a headline is the same in every language. */
export type Scores = Pick<Headline, "order" | "a" | "b" | "clock">;

export interface MatchHead {
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
