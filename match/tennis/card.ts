/** The tennis part of the match document. Players appear by id; names stand in the document's `players`. */
import type { PlayerId, SideId } from "../ids.ts";
import type { DocumentOf } from "../sport.ts";
import type { TennisFormat } from "./format.ts";
import type { Tally } from "./scoring.ts";

export type TennisDocument = DocumentOf<"tennis", TennisCard>;

export interface TennisCard {
  readonly format: TennisFormat;
  readonly toss?: { readonly side: SideId; readonly chose: "serve" | "receive" | "end" };
  /** Keyed by ordinal from "1". */
  readonly sets: Readonly<Record<string, TennisSet>>;
  /** Who serves the next point; absent before anybody knows, and after the match. */
  readonly serving?: SideId;
  /** The player who does, in doubles as far as the order of service is known. */
  readonly server?: PlayerId;
  /** What the next point may decide for a side. */
  readonly chances?: Readonly<Partial<Record<SideId, Chance>>>;
  /** What follows from the events by the rules. */
  readonly outcome?: Outcome;
  /** What the feed announced. */
  readonly declared?: { readonly winner?: SideId };
}

/** A break, set or match point, or several in a row. */
export interface Chance {
  readonly for: "break" | "set" | "match";
  /** How many of them, if the other side wins each. */
  readonly points: number;
}

export interface Outcome {
  /** Absent where a side retired and the feed does not say which. */
  readonly winner?: SideId;
  /** Absent where the match was played to its end. */
  readonly by?: "retirement" | "default" | "walkover";
}

export interface TennisSet {
  readonly ordinal: number;
  readonly games: Tally;
  /** Points of the game in progress, as counted: 3 and 2 are 40-30. */
  readonly points: Tally;
  readonly winner?: SideId;
  /** Points of the set's tie-break, under way or played. */
  readonly tieBreak?: Tally;
  /** The tie-break stands for the whole set. */
  readonly matchTieBreak?: boolean;
  /** ISO 8601, UTC: when its first point and its last were played. */
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Keyed by ordinal from "1". */
  readonly log: Readonly<Record<string, GameLog>>;
  /** In doubles, who serves the first game, the second, and so on in turn, as far as known. */
  readonly rotation?: Readonly<Record<string, PlayerId>>;
  readonly figures: Readonly<Record<SideId, Figures>>;
}

export interface GameLog {
  readonly server: SideId;
  /** Who won its points, in order: "aabab". */
  readonly points: string;
  readonly winner?: SideId;
  readonly tieBreak?: boolean;
}

/** What is counted of a side in a set. */
export interface Figures {
  readonly points: number;
  readonly servePoints: number;
  readonly serveWon: number;
  /** Of the points whose service was recorded: all, those on the first service, and those won on either. */
  readonly serves: number;
  readonly firstIn: number;
  readonly firstWon: number;
  readonly secondWon: number;
  readonly aces: number;
  readonly doubleFaults: number;
  readonly winners: number;
  readonly unforced: number;
  /** Break points that the side had, and the games that it broke. */
  readonly breakPoints: number;
  readonly breaks: number;
  readonly serviceGames: number;
  readonly held: number;
}
