/** What the desk keeps, as a port: which events are promised to the log, who may write, and what was answered. */
import type { MatchEvent } from "../match/event.ts";
import type { MatchId } from "../match/ids.ts";
import type { SportName } from "../match/sports.ts";

/** An event that is promised to the log under its number. */
export interface Claim {
  readonly event: MatchEvent;
  /** Tells whether an event that comes again under the same id is the same. */
  readonly fingerprint: string;
}

/** Where an event's id was claimed before. */
export interface Claimed {
  readonly seq: number;
  readonly fingerprint: string;
}

/** How far a match has come at the desk. */
export interface Standing {
  /** The last number that is taken, claimed or folded; 0 for none. */
  readonly last: number;
  /** The log has every claim up to this number. */
  readonly logged: number;
  /** In order of `seq`: what is claimed and not yet both in the log and folded, and perhaps some that is. */
  readonly waiting: readonly MatchEvent[];
  /** Of the ids asked for, those that are claimed. */
  readonly claimed: ReadonlyMap<string, Claimed>;
}

/** What a key may write: in each member that is there, one of those named. An empty scope is everything. */
export interface Scope {
  readonly matches?: readonly MatchId[];
  readonly sports?: readonly SportName[];
  readonly competitions?: readonly string[];
}

/** A key as it is kept: with it nobody can write. */
export interface KeyRecord {
  /** The part of the key that names it. */
  readonly id: string;
  /** SHA-256 of the whole key, in hexadecimal. */
  readonly hash: string;
  /** Whose it is. */
  readonly label: string;
  readonly scope: Scope;
  /** Whether it may announce matches of its scope. */
  readonly announces: boolean;
  /** Requests a minute. */
  readonly rate: number;
  /** ISO 8601, UTC, as all times here. */
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
}

/** What became of a request that came under an Idempotency-Key. */
export interface Attempt {
  readonly fingerprint: string;
  /** Undefined until it was answered. */
  readonly answer?: string;
}

/** Ids of claims are remembered for a month after a match's last one. */
export const CLAIMS_KEPT_MS = 30 * 86_400_000;
/** Idempotency keys for a day. */
export const ATTEMPTS_KEPT_MS = 86_400_000;
/** What a rate counts in. */
export const RATE_WINDOW_MS = 60_000;

/** Every method is one atomic step. `now` is in milliseconds since 1970. */
export interface DeskStore extends AsyncDisposable {
  standing(match: MatchId, ids: readonly string[]): Promise<Standing>;
  /** Claims events if the last number taken is still `after`, all of them or none. Returns whether it did. */
  claim(match: MatchId, after: number, claims: readonly Claim[], now: number): Promise<boolean>;
  /** The log has every claim of the match up to `seq`. */
  confirm(match: MatchId, seq: number): Promise<void>;
  /** The matches of which the log may lack claims. */
  unconfirmed(): Promise<readonly MatchId[]>;

  /** Keeps a key, in the place of the one with the same id. */
  putKey(key: KeyRecord): Promise<void>;
  key(id: string): Promise<KeyRecord | undefined>;
  keys(): Promise<readonly KeyRecord[]>;
  /** Counts a request of a key, and returns how many there were in this minute with it. */
  count(key: string, now: number): Promise<number>;

  /** Notes that a request came, unless one did under this name before; returns what is noted. */
  attempt(name: string, fingerprint: string, now: number): Promise<Attempt>;
  answer(name: string, answer: string): Promise<void>;
}
