/** The basketball part of the match document. Players appear by id; names stand in the document's `players`. */
import type { PlayerId, SideId } from "../ids.ts";
import type { DocumentOf } from "../sport.ts";
import type { BasketballFormat } from "./format.ts";

export type BasketballDocument = DocumentOf<"basketball", BasketballCard>;
export type BySide<T> = Readonly<Record<SideId, T>>;

export interface BasketballCard {
  readonly format: BasketballFormat;
  readonly score: BySide<number>;
  /** Keyed by number from "1", overtime included. */
  readonly periods: Readonly<Record<string, Period>>;
  readonly clock?: GameClock;
  /** The side that has the ball, as far as the events say. */
  readonly ball?: SideId;
  readonly sides: BySide<SideRow>;
  readonly players: Readonly<Record<PlayerId, PlayerRow>>;
  /** Who is on the court; absent where the feed does not say. */
  readonly court?: BySide<readonly PlayerId[]>;
  /** Points in a row without an answer. */
  readonly run?: Run;
  readonly leadChanges: number;
  /** How often a basket made the scores level. */
  readonly ties: number;
  /** The score after each basket, keyed by the event's `seq`. */
  readonly scoring: Readonly<Record<string, ScorePoint>>;
  /** Field goals tried from a spot that is known, keyed by the event's `seq`. */
  readonly shots: Readonly<Record<string, Shot>>;
  /** Settled when the last period ends with one side ahead. */
  readonly outcome?: Outcome;
  /** What the feed announced. */
  readonly declared?: Outcome;
}

/** No ticks: `left` seconds of the period were to play `at` that time, and time was running or not. */
export interface GameClock {
  readonly left: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly running?: boolean;
}

export interface Period {
  readonly number: number;
  readonly a: number;
  readonly b: number;
  /** Team fouls, which bring the bonus (FIBA Article 41, NBA Rule 12B, section V). */
  readonly fouls: BySide<number>;
  /** The NBA's count for the last two minutes. */
  readonly lateFouls?: BySide<number>;
  readonly ended?: boolean;
}

export interface Outcome {
  readonly winner?: SideId;
  readonly by?: { readonly points: number };
  readonly result?: "tie" | "no result";
}

export interface Run {
  readonly side: SideId;
  readonly points: number;
}

/** What players and sides have in common in a box score. */
export interface Tally {
  readonly points: number;
  /** Field goals made and tried, threes included. */
  readonly fgm: number;
  readonly fga: number;
  readonly tpm: number;
  readonly tpa: number;
  readonly ftm: number;
  readonly fta: number;
  readonly offensive: number;
  readonly defensive: number;
  readonly assists: number;
  readonly steals: number;
  readonly blocks: number;
  readonly turnovers: number;
  /** Personal fouls; technical ones count here where FIBA's rules hold. */
  readonly fouls: number;
  readonly technicals: number;
  /** Unsportsmanlike fouls, which the NBA calls flagrant. */
  readonly flagrants: number;
}

export interface PlayerRow extends Tally {
  readonly side: SideId;
  /** Seconds played in stints that are over. */
  readonly seconds?: number;
  /** Points scored less points conceded in those stints. */
  readonly plusMinus?: number;
  /** The stint in progress: seconds of the game gone and the side's margin when it began. */
  readonly since?: { readonly gone: number; readonly margin: number };
  /** May not play on: too many fouls, or sent off. */
  readonly out?: boolean;
}

export interface SideRow extends Tally {
  /** Time-outs taken, keyed by span: "game", "half-1", "half-2", "overtime-5". */
  readonly timeouts: Readonly<Record<string, number>>;
  readonly biggestLead: number;
  readonly biggestRun: number;
}

export interface ScorePoint {
  /** Seconds of the game gone. */
  readonly gone: number;
  readonly a: number;
  readonly b: number;
}

export interface Shot {
  readonly side: SideId;
  readonly player?: PlayerId;
  readonly x: number;
  readonly y: number;
  readonly points: number;
  readonly made: boolean;
  readonly period: number;
}

const NOTHING: Tally = {
  points: 0,
  fgm: 0,
  fga: 0,
  tpm: 0,
  tpa: 0,
  ftm: 0,
  fta: 0,
  offensive: 0,
  defensive: 0,
  assists: 0,
  steals: 0,
  blocks: 0,
  turnovers: 0,
  fouls: 0,
  technicals: 0,
  flagrants: 0,
};
const NEW_SIDE: SideRow = { ...NOTHING, timeouts: {}, biggestLead: 0, biggestRun: 0 };

export const newRow = (side: SideId): PlayerRow => ({ ...NOTHING, side });

/** The card of a game that has been announced. */
export const opened = (format: BasketballFormat): BasketballCard => ({
  format,
  score: { a: 0, b: 0 },
  periods: {},
  sides: { a: NEW_SIDE, b: NEW_SIDE },
  players: {},
  leadChanges: 0,
  ties: 0,
  scoring: {},
  shots: {},
});
