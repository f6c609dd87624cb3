/** The football part of the match document. Players appear by id; names stand in the document's `players`. */
import type { PlayerId, SideId } from "../ids.ts";
import type { DocumentOf } from "../sport.ts";
import type { CardColour, DisallowedFor, GoalHow, KickOutcome, ShotOutcome } from "./events.ts";
import type { FootballFormat } from "./format.ts";
import type { PeriodName } from "./period.ts";

export type FootballDocument = DocumentOf<"football", FootballCard>;

/** A number for each side: goals, say. */
export type Score = Readonly<Record<SideId, number>>;

export interface FootballCard {
  readonly format: FootballFormat;
  /** Absent before kick-off. */
  readonly clock?: Clock;
  /** Goals, extra time included, the shoot-out not. */
  readonly score: Score;
  /** Periods that have begun. */
  readonly periods: Readonly<Partial<Record<PeriodName, PeriodScore>>>;
  /** Keyed by the `seq` of the event, as are cards, substitutions, shots and corners. */
  readonly goals: Readonly<Record<string, Goal>>;
  readonly bookings: Readonly<Record<string, Booking>>;
  readonly substitutions: Readonly<Record<string, Substitution>>;
  /** Absent as long as nobody changes places with a goalkeeper. */
  readonly keeperChanges?: Readonly<Record<string, KeeperChange>>;
  /** All shots, goals among them, own goals not. */
  readonly shots: Readonly<Record<string, Shot>>;
  readonly corners: Readonly<Record<string, Corner>>;
  readonly statistics: Readonly<Record<SideId, Statistics>>;
  readonly shootout?: Shootout;
  readonly awarded?: Award;
  /** What follows from the events by the laws, once the match is over. */
  readonly outcome?: Outcome;
}

/**
 * The clock of the period that began last; it runs while `since` is there: through stoppages too (Law 7.3), not while the
 * match is suspended.
 */
export interface Clock {
  readonly period: PeriodName;
  /** When it began to run: ISO 8601, UTC. */
  readonly since?: string;
  /** What it showed then, or shows since it stopped, in seconds of play. */
  readonly at: number;
  /** Minutes of stoppage time that the referee has announced for this period. */
  readonly stoppage?: number;
}

export interface PeriodScore {
  /** Goals in this period alone. */
  readonly a: number;
  readonly b: number;
  readonly ended?: boolean;
}

/** Where in the match: minute 45, added 2 is 45+2. */
export interface Moment {
  readonly minute: number;
  readonly added?: number;
}

/** A moment as an event gives it. */
export interface When {
  readonly minute: number;
  readonly added?: number | undefined;
}

export interface Goal extends Moment {
  readonly period: PeriodName;
  /** Whom it counts for. */
  readonly side: SideId;
  readonly player?: PlayerId;
  readonly assist?: PlayerId;
  readonly how: GoalHow;
  /** It does not count. */
  readonly disallowed?: DisallowedFor;
}

export interface Booking extends Moment {
  readonly side: SideId;
  readonly card: CardColour;
  readonly player?: PlayerId;
  readonly official?: string;
}

export interface Substitution extends Moment {
  readonly side: SideId;
  readonly period: PeriodName | "before";
  readonly out: PlayerId;
  readonly in: PlayerId;
  readonly concussion?: boolean;
  /** Made between two periods. */
  readonly interval?: boolean;
}

/** Somebody on the field goes into the goal. */
export interface KeeperChange extends Moment {
  readonly side: SideId;
  readonly player: PlayerId;
}

export interface Shot extends Moment {
  readonly side: SideId;
  readonly player?: PlayerId;
  readonly outcome: ShotOutcome | "goal";
  readonly xg?: number;
  /** Metres: `x` to the right of the middle as the shooter sees the goal, `y` from the goal line. */
  readonly spot?: { readonly x: number; readonly y: number };
}

export interface Corner extends Moment {
  readonly side: SideId;
}

export interface Statistics {
  readonly shots: number;
  readonly onTarget: number;
  readonly corners: number;
  readonly fouls: number;
  readonly offsides: number;
  /** Percent, where the feed gives it. */
  readonly possession?: number;
  /** Expected goals, where the feed gives them. */
  readonly xg?: number;
}

export interface Shootout {
  readonly first?: SideId;
  readonly a: number;
  readonly b: number;
  /** Keyed by number from "1". */
  readonly kicks: Readonly<Record<string, Kick>>;
}

export interface Kick {
  readonly side: SideId;
  readonly player?: PlayerId;
  readonly outcome: KickOutcome;
}

export interface Award {
  readonly side: SideId;
  readonly score?: Score;
  readonly reason?: string;
}

/** Who won the match, or the tie of two legs that it decided, and by what (Law 10.2). */
export type Outcome =
  | {
      readonly winner: SideId;
      readonly by: "goals" | "extra time" | "penalties" | "aggregate" | "away goals" | "award";
    }
  | { readonly result: "draw" | "no result" };
