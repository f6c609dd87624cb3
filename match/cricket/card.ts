/** The cricket part of the match document. Players appear by id; names stand in the document's `players`. */
import type { PlayerId, SideId } from "../ids.ts";
import type { DocumentOf } from "../sport.ts";
import type { ClosedBy, DismissalKind, Powerplay } from "./events.ts";
import type { CricketFormat } from "./format.ts";

export type CricketDocument = DocumentOf<"cricket", CricketCard>;

export interface CricketCard {
  readonly format: CricketFormat;
  readonly toss?: { readonly side: SideId; readonly chose: "bat" | "field" };
  /** Keyed by ordinal from "1", super overs included. */
  readonly innings: Readonly<Record<string, Innings>>;
  /** Penalty runs that wait for a side's next innings (Law 41.17). */
  readonly pendingPenalty?: Readonly<Partial<Record<SideId, number>>>;
  /** What follows from the events by the laws. */
  readonly outcome?: Outcome;
  /** What the feed announced. */
  readonly declared?: Outcome;
}

/** The outcome of a match (Law 16), in Cricsheet's terms with sides instead of team names. */
export interface Outcome {
  readonly winner?: SideId;
  readonly by?: { readonly runs?: number; readonly wickets?: number; readonly innings?: number };
  readonly result?: "tie" | "draw" | "no result";
  readonly method?: string;
  /** Who won the super over after a tie. */
  readonly eliminator?: SideId;
  readonly bowlOut?: SideId;
}

export interface Innings {
  readonly ordinal: number;
  readonly batting: SideId;
  readonly superOver?: boolean;
  readonly followOn?: boolean;
  readonly runs: number;
  readonly wickets: number;
  /** Legal balls bowled. */
  readonly balls: number;
  /** Overs that the umpires have called, and legal balls of the one in progress. */
  readonly overs: number;
  readonly ballsThisOver: number;
  /** "19.4": overs and balls as called, so that a miscounted over is one over (Law 17.5). */
  readonly oversText: string;
  readonly extras: Extras;
  readonly target?: Target;
  /** Overs that it may last, where they were revised after it began. */
  readonly oversRevised?: number;
  /** The score that would be level now, where the feed gives it. */
  readonly par?: { readonly runs: number; readonly method?: string };
  /** Keyed by number from "1". */
  readonly powerplays?: Readonly<Record<string, PowerplayRow>>;
  readonly reviews?: Readonly<Partial<Record<SideId, ReviewRow>>>;
  readonly closed?: ClosedBy;
  readonly batters: Readonly<Record<PlayerId, BatterRow>>;
  readonly bowlers: Readonly<Record<PlayerId, BowlerRow>>;
  /** Keyed by wicket number from "1". */
  readonly fallOfWickets: Readonly<Record<string, FallenWicket>>;
  /** Keyed by the wicket that the pair played for, from "1"; after a retirement the next pair is "1b2". */
  readonly partnerships: Readonly<Record<string, Partnership>>;
  /** Keyed by over number from "0", within tens of overs keyed from "0": over 37 is `overLog["3"]["37"]`. */
  readonly overLog: Readonly<Record<string, Readonly<Record<string, OverLog>>>>;
  /** Legal balls that the umpire called for overs which he miscounted, keyed by over number. */
  readonly miscounted?: Readonly<Record<string, number>>;
  /** Who is at the crease. A batter who is out leaves a place empty until the next delivery. */
  readonly striker?: PlayerId;
  readonly nonStriker?: PlayerId;
  readonly bowler?: PlayerId;
  /** The next ball is a free hit. */
  readonly freeHit?: boolean;
  /** Runs an over, at six balls an over or the format's own. */
  readonly runRate?: number;
  readonly requiredRate?: number;
  /** Runs to get, and legal balls left to get them in where overs are limited. */
  readonly runsNeeded?: number;
  readonly ballsLeft?: number;
  readonly projected?: number;
}

/** Overs under fielding restrictions, with what was scored in them so far. */
export interface PowerplayRow {
  readonly kind: Powerplay["kind"];
  /** First and last over, counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  readonly wickets: number;
}

/** A side's reviews of decisions in one innings. One that the umpire's call decided is not lost. */
export interface ReviewRow {
  readonly upheld: number;
  readonly lost: number;
  readonly umpiresCall: number;
  /** Where the format says how many may be lost. */
  readonly left?: number;
}

export interface Extras {
  readonly wides: number;
  readonly noballs: number;
  readonly byes: number;
  readonly legbyes: number;
  readonly penalty: number;
}

export interface Target {
  readonly runs: number;
  /** In cricket's notation: 25.3 is 25 overs and 3 balls. */
  readonly overs?: number;
  readonly method?: string;
}

export interface BatterRow {
  /** Place in the order of batting, from 1. */
  readonly order: number;
  readonly runs: number;
  readonly balls: number;
  readonly fours: number;
  readonly sixes: number;
  readonly state: "batting" | "out" | "retired hurt" | "retired not out" | "absent";
  readonly dismissal?: Dismissal;
}

export interface Dismissal {
  readonly kind: DismissalKind | "retired out";
  readonly bowler?: PlayerId;
  /** Who caught, stumped or threw, in the order in which they touched the ball, but for substitutes. */
  readonly fielders?: readonly PlayerId[];
  /** As a scorecard writes it: "c Ode b Thorne", "run out (Ilic)". */
  readonly text: string;
}

export interface BowlerRow {
  /** Place in the order of bowling, from 1. */
  readonly order: number;
  readonly balls: number;
  /** "3.2" */
  readonly oversText: string;
  readonly maidens: number;
  readonly runs: number;
  readonly wickets: number;
  readonly wides: number;
  readonly noballs: number;
  /** Wickets with as many balls in succession, up to now. */
  readonly streak?: number;
}

export interface FallenWicket {
  readonly player: PlayerId;
  readonly runs: number;
  /** "14.3" */
  readonly over: string;
}

export interface Partnership {
  /** The two batters, in the order in which they came in. */
  readonly batters: readonly PlayerId[];
  readonly runs: number;
  readonly balls: number;
}

export interface OverLog {
  readonly bowler: PlayerId;
  /** Another bowler finished it (Law 17.8). */
  readonly shared?: boolean;
  readonly finishedBy?: PlayerId;
  readonly runs: number;
  readonly wickets: number;
  /** Conceded by the bowler, for maidens. */
  readonly conceded: number;
  /** Innings total and wickets at the end of this over so far: the points of a worm. */
  readonly total: number;
  readonly down: number;
  /** Marks of the deliveries keyed by number from "1": "1", "4", "W", "wd", "2lb". */
  readonly balls: Readonly<Record<string, string>>;
}
