/** Match documents as a port: read by the edge, committed by ingest. */
import type { Board, Listing } from "../match/document.ts";
import type { Entry } from "../match/head.ts";
import type { MatchDocument, SportName } from "../match/sports.ts";
import type { PlayerLine, PlayerOfMatch, PlayerTotals } from "../match/statistics.ts";
import type { MatchEvent } from "../match/event.ts";
import type { Epoch, MatchId, PlayerId, SideId } from "../match/ids.ts";

/** A version within an epoch. */
export interface Stamp {
  readonly epoch: Epoch;
  readonly v: number;
}

/** A document with its version: the `seq` of the last event folded in, within an epoch. */
export interface Versioned<T> extends Stamp {
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string;
  readonly doc: T;
}

/** All that a screen needs to show a match: its document and its newest entries, newest first. */
export interface MatchImage extends Versioned<MatchDocument> {
  readonly entries: readonly Entry[];
}

/** The whole commentary of a match, newest first. */
export interface Timeline extends Stamp {
  readonly entries: readonly Entry[];
}

/** Where a result stands among all: by its start (UTC, to the millisecond), then by its id; the latest comes first. */
export interface ResultPlace {
  readonly startsAt: string;
  readonly id: MatchId;
}

/** Which matches that are over are asked for. */
export interface ResultsQuery {
  readonly sport?: SportName | undefined;
  /** Of the sport. */
  readonly competition?: string | undefined;
  /** Started at `from` or later, and before `to`: UTC, to the millisecond. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Those that come after this place. */
  readonly after?: ResultPlace | undefined;
  readonly limit: number;
}

/** A page of results with the board's version that it is of. Fewer than were asked for are the last. */
export interface Results extends Stamp {
  readonly listings: readonly Listing[];
}

/** One player's part in one match. */
export interface Appearance {
  readonly match: MatchId;
  readonly sport: SportName;
  readonly competition: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  /** The names of the sides; what was stored before they were kept has none. */
  readonly sides?: Readonly<Record<SideId, string>>;
  readonly line: PlayerLine;
}

/** What a player has done in all his matches. */
export interface PlayerRecord {
  readonly id: PlayerId;
  /** As in his newest match. */
  readonly name: string;
  /** By sport and competition, that of the newest match first. */
  readonly totals: readonly (Pick<Appearance, "sport" | "competition"> & { readonly line: PlayerLine })[];
  /** The newest first, at most PLAYER_MATCHES; the totals are of all. */
  readonly matches: readonly Appearance[];
}

export const PLAYER_MATCHES = 100;

/** The reading half: what the edge API has, over TCP, HTTP or a file. */
export interface MatchReader extends AsyncDisposable {
  /** The match with its newest IMAGE_ENTRIES entries; undefined if the store has never seen it. */
  image(match: MatchId): Promise<MatchImage | undefined>;
  /** Epoch and version alone, without reading the document. */
  stamp(match: MatchId): Promise<Stamp | undefined>;
  timeline(match: MatchId): Promise<Timeline | undefined>;
  /**
   * The events of a match with `seq` above `after` (default 0: all), in order of `seq`, as they arrived, at most `limit`.
   * Those above the match's version are held: they are no part of it yet.
   */
  events(match: MatchId, after?: number, limit?: number): Promise<readonly MatchEvent[]>;
  /** The headlines of all matches that are on or to come, and of the newest results. An empty store has an empty board of version 0. */
  board(): Promise<Versioned<Board>>;
  /** Matches that are over, the latest start first, also those that have left the board. */
  results(query: ResultsQuery): Promise<Results>;
  /** The lines of a sport's players brought together over all matches, or over those of a competition; in no order. */
  totals(sport: SportName, competition?: string): Promise<readonly PlayerTotals[]>;
  /** Undefined for one who took part in no match. */
  player(id: PlayerId): Promise<PlayerRecord | undefined>;
}

/** One step of a match, stored whole or not at all. */
export interface Commit {
  readonly match: MatchId;
  /** The version that the store must have: 0 for a match that it has never seen. */
  readonly from: number;
  readonly v: number;
  readonly at: string;
  readonly doc: MatchDocument;
  readonly listing: Listing;
  /** The events folded in, unlawful ones included: a later correction may make them lawful. */
  readonly events: readonly MatchEvent[];
  /** The entries added or changed. */
  readonly entries: readonly Entry[];
  /** The lines of all who took part so far, in the place of those that the match had: what is corrected is gone. */
  readonly players: readonly PlayerOfMatch[];
  /** The epoch to take if the store has never seen the match. */
  readonly epoch: Epoch;
}

export type Committed =
  | ({ readonly status: "committed"; readonly board: Stamp } & Stamp)
  /** The store is not at `from`: it has been here before, or another worker was faster. */
  | ({ readonly status: "stale" } & Stamp);

export interface MatchStore extends MatchReader {
  /** Compares the version and stores document, events, entries, players and headline in one atomic step. */
  commit(commit: Commit): Promise<Committed>;
  /** Keeps events that are ahead of the match's version, whether or not the match has been seen. */
  hold(match: MatchId, events: readonly MatchEvent[]): Promise<void>;
}

/** The store cannot be reached or does not answer as it should; try again later. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
