/** What the desk keeps, in the SQLite file of the embedded log and store. */
import type { DatabaseSync } from "node:sqlite";
import { encodeEvent } from "../match/event.ts";
import type { MatchId } from "../match/ids.ts";
import {
  ATTEMPTS_KEPT_MS,
  type Attempt,
  type Claim,
  CLAIMS_KEPT_MS,
  type DeskStore,
  type KeyRecord,
  RATE_WINDOW_MS,
  type Standing,
} from "./desk.ts";
import { attemptRow, claimedRows, countRow, keyTexts, matchRows, standingRow } from "./desk-records.ts";
import { createTables } from "./embedded-tables.ts";
import { openToWrite, transaction, usable } from "./sqlite-file.ts";
import { eventTexts, parseStored } from "./stored.ts";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS desk_matches (
    match TEXT PRIMARY KEY, last INTEGER NOT NULL, logged INTEGER NOT NULL DEFAULT 0, claimed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS desk_claims (
    match TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, fingerprint TEXT NOT NULL, event TEXT,
    PRIMARY KEY (match, seq), UNIQUE (match, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS desk_keys (id TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS desk_counts (
    key TEXT PRIMARY KEY, minute INTEGER NOT NULL, count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS desk_attempts (
    name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS desk_attempts_by_age ON desk_attempts (at);
`;

/** Opens it, and makes folder, file and tables where they are missing. Throws StoreUnavailable. */
export function openEmbeddedDesk(file: string): DeskStore {
  return sqlite(file, () => {
    // A claim is a promise, so it waits for the disk as the log does.
    const db = openToWrite(file, "FULL");
    createTables(db);
    db.exec(SCHEMA);
    return new EmbeddedDesk(file, db);
  });
}

class EmbeddedDesk implements DeskStore {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #do: ReturnType<typeof prepare>;

  constructor(file: string, db: DatabaseSync) {
    this.#file = file;
    this.#db = db;
    this.#do = prepare(db);
  }

  async standing(match: MatchId, ids: readonly string[]): Promise<Standing> {
    return this.#step("BEGIN", () => {
      const { last, logged } = this.#last(match);
      const claimed = parseStored(claimedRows, this.#file, this.#do.claimed.all(match, JSON.stringify(ids)));
      const waiting = this.#do.waiting.all(match).map((row) => row["event"]);
      return {
        last,
        logged,
        waiting: parseStored(eventTexts, this.#file, waiting),
        claimed: new Map(claimed.map(({ id, ...where }) => [id, where])),
      };
    });
  }

  async claim(match: MatchId, after: number, claims: readonly Claim[], now: number): Promise<boolean> {
    return this.#step("BEGIN IMMEDIATE", () => {
      const { last, folded } = this.#last(match);
      if (last !== after) return false;
      this.#forget(now);
      this.#do.drop.run(match, folded);
      for (const { event, fingerprint } of claims)
        this.#do.claim.run(match, event.seq, event.id, fingerprint, encodeEvent(event));
      this.#do.putLast.run(match, last + claims.length, now);
      return true;
    });
  }

  async confirm(match: MatchId, seq: number): Promise<void> {
    this.#step("BEGIN IMMEDIATE", () => this.#do.confirm.run(seq, match));
  }

  async unconfirmed() {
    const rows = this.#step("BEGIN", () => this.#do.unconfirmed.all());
    return parseStored(matchRows, this.#file, rows).map(({ match }) => match);
  }

  async putKey(key: KeyRecord): Promise<void> {
    this.#step("BEGIN IMMEDIATE", () => this.#do.putKey.run(key.id, JSON.stringify(key)));
  }

  async key(id: string): Promise<KeyRecord | undefined> {
    const row = this.#step("BEGIN", () => this.#do.key.get(id));
    return row && parseStored(keyTexts, this.#file, [row["key"]])[0];
  }

  async keys(): Promise<readonly KeyRecord[]> {
    const rows = this.#step("BEGIN", () => this.#do.keys.all());
    return parseStored(
      keyTexts,
      this.#file,
      rows.map((row) => row["key"]),
    );
  }

  async count(key: string, now: number): Promise<number> {
    const minute = Math.floor(now / RATE_WINDOW_MS);
    const row = this.#step("BEGIN IMMEDIATE", () => this.#do.count.get(key, minute));
    return parseStored(countRow, this.#file, row).count;
  }

  async attempt(name: string, fingerprint: string, now: number): Promise<Attempt> {
    const row = this.#step("BEGIN IMMEDIATE", () => {
      this.#do.dropAttempts.run(now - ATTEMPTS_KEPT_MS);
      this.#do.attempt.run(name, fingerprint, now);
      return this.#do.attempted.get(name);
    });
    const { fingerprint: noted, answer } = parseStored(attemptRow, this.#file, row);
    return { fingerprint: noted, ...(answer !== null && { answer }) };
  }

  async answer(name: string, answer: string): Promise<void> {
    this.#step("BEGIN IMMEDIATE", () => this.#do.answer.run(answer, name));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#db.close();
  }

  #last(match: MatchId) {
    return parseStored(standingRow, this.#file, this.#do.last.get(match));
  }

  /** Matches whose last claim is long ago go with their claims. */
  #forget(now: number): void {
    const before = now - CLAIMS_KEPT_MS;
    this.#do.forgetClaims.run(before);
    this.#do.forgetMatches.run(before);
  }

  #step<T>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T {
    return sqlite(this.#file, () => transaction(this.#db, begin, work));
  }
}

const OLD = "SELECT match FROM desk_matches WHERE claimed_at < ?1 AND logged >= last";

const prepare = (db: DatabaseSync) => ({
  /** The store's version is in the same file, so it is of the same moment. */
  last: db.prepare(
    `SELECT max(coalesce(last, 0), coalesce(v, 0)) AS last, coalesce(logged, 0) AS logged,
       min(coalesce(logged, 0), coalesce(v, 0)) AS folded
     FROM (SELECT ?1 AS match) LEFT JOIN desk_matches USING (match) LEFT JOIN store_matches USING (match)`,
  ),
  claimed: db.prepare(
    `SELECT id, seq, fingerprint FROM desk_claims WHERE match = ?1 AND id IN (SELECT value FROM json_each(?2))`,
  ),
  waiting: db.prepare("SELECT event FROM desk_claims WHERE match = ? AND event IS NOT NULL ORDER BY seq"),
  claim: db.prepare("INSERT INTO desk_claims VALUES (?, ?, ?, ?, ?)"),
  putLast: db.prepare(
    `INSERT INTO desk_matches (match, last, claimed_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET last = excluded.last, claimed_at = excluded.claimed_at`,
  ),
  /** The events that log and store have; their ids stay. */
  drop: db.prepare(
    "UPDATE desk_claims SET event = NULL WHERE match = ?1 AND seq <= ?2 AND event IS NOT NULL",
  ),
  confirm: db.prepare("UPDATE desk_matches SET logged = max(logged, ?) WHERE match = ?"),
  unconfirmed: db.prepare("SELECT match FROM desk_matches WHERE logged < last"),
  forgetClaims: db.prepare(`DELETE FROM desk_claims WHERE match IN (${OLD})`),
  forgetMatches: db.prepare(`DELETE FROM desk_matches WHERE match IN (${OLD})`),
  putKey: db.prepare("INSERT OR REPLACE INTO desk_keys VALUES (?, ?)"),
  key: db.prepare("SELECT key FROM desk_keys WHERE id = ?"),
  keys: db.prepare("SELECT key FROM desk_keys ORDER BY id"),
  count: db.prepare(
    `INSERT INTO desk_counts VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET count = iif(minute = excluded.minute, count + 1, 1), minute = excluded.minute
     RETURNING count`,
  ),
  attempt: db.prepare(
    "INSERT INTO desk_attempts (name, fingerprint, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  ),
  attempted: db.prepare("SELECT fingerprint, answer FROM desk_attempts WHERE name = ?"),
  answer: db.prepare("UPDATE desk_attempts SET answer = ? WHERE name = ?"),
  dropAttempts: db.prepare("DELETE FROM desk_attempts WHERE at < ?"),
});

const sqlite = <T>(file: string, work: () => T): T => usable(`what the desk keeps in ${file}`, work);
