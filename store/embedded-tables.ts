/** The embedded store's tables and statements. They share a file with the embedded log, whose names begin with `log_`. */
import type { DatabaseSync } from "node:sqlite";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS store_matches (
    match TEXT PRIMARY KEY, epoch TEXT NOT NULL, v INTEGER NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS store_listings (
    match TEXT PRIMARY KEY, listing TEXT NOT NULL, at TEXT NOT NULL, starts_at TEXT NOT NULL,
    sport TEXT NOT NULL, competition TEXT NOT NULL, is_over INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS store_entries (
    match TEXT NOT NULL, seq INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (match, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS store_events (
    match TEXT NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (match, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS store_board (
    one INTEGER PRIMARY KEY CHECK (one = 1), epoch TEXT NOT NULL, v INTEGER NOT NULL, at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS store_players (
    match TEXT NOT NULL, player TEXT NOT NULL, name TEXT NOT NULL, line TEXT NOT NULL,
    sport TEXT NOT NULL, competition TEXT NOT NULL, starts_at TEXT NOT NULL, PRIMARY KEY (match, player)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS store_players_by_player ON store_players (player);
  CREATE INDEX IF NOT EXISTS store_players_by_competition ON store_players (sport, competition);
  CREATE INDEX IF NOT EXISTS store_open ON store_listings (match) WHERE NOT is_over;
  CREATE INDEX IF NOT EXISTS store_results_by_end ON store_listings (at) WHERE is_over;
  CREATE INDEX IF NOT EXISTS store_results ON store_listings (starts_at, match) WHERE is_over;
  CREATE INDEX IF NOT EXISTS store_results_of ON store_listings (sport, competition, starts_at, match) WHERE is_over;
  CREATE INDEX IF NOT EXISTS store_results_of_sport ON store_listings (sport, starts_at, match) WHERE is_over;
`;

/** Files of before had the listings beside the documents, which made the board as long to read as all matches together. */
const MOVE_LISTINGS = `
  INSERT OR IGNORE INTO store_listings
    SELECT match, listing, at, strftime('%Y-%m-%dT%H:%M:%fZ', listing ->> 'startsAt'), listing ->> 'sport',
      listing ->> 'competition', listing ->> '$.status.phase' IN ('finished', 'abandoned') FROM store_matches;
  ALTER TABLE store_matches DROP COLUMN listing;
`;

export function createTables(db: DatabaseSync): void {
  db.exec(SCHEMA);
  const old = "SELECT 1 FROM pragma_table_info('store_matches') WHERE name = 'listing'";
  if (db.prepare(old).get()) db.exec(`BEGIN IMMEDIATE; ${MOVE_LISTINGS} COMMIT`);
}

/** The last thing that the schema makes: where it stands, all do. */
export const hasTables = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'store_results_of_sport'").get() !== undefined;

/** From `?1` on and before `?2`, after the place `?3`, `?4`. */
const results = (db: DatabaseSync, of: string) =>
  db.prepare(
    `SELECT listing AS json FROM store_listings
     WHERE is_over AND starts_at >= ?1 AND starts_at < ?2 AND (starts_at, match) < (?3, ?4) ${of}
     ORDER BY starts_at DESC, match DESC LIMIT ?5`,
  );

/** The reading statements, prepared once a connection. */
export const prepareReads = (db: DatabaseSync) => ({
  match: db.prepare("SELECT epoch, v, at, doc FROM store_matches WHERE match = ?"),
  stamp: db.prepare("SELECT epoch, v FROM store_matches WHERE match = ?"),
  /** A limit below 0 is none. */
  entries: db.prepare("SELECT entry AS json FROM store_entries WHERE match = ? ORDER BY seq DESC LIMIT ?"),
  /** A limit below 0 is none. */
  events: db.prepare(
    "SELECT event AS json FROM store_events WHERE match = ? AND seq > ? ORDER BY seq LIMIT ?",
  ),
  board: db.prepare("SELECT epoch, v, at FROM store_board"),
  listings: db.prepare(
    `SELECT listing AS json FROM store_listings WHERE NOT is_over UNION ALL
     SELECT json FROM (SELECT listing AS json FROM store_listings WHERE is_over ORDER BY at DESC LIMIT ?)`,
  ),
  results: results(db, ""),
  resultsOfSport: results(db, "AND sport = ?6"),
  resultsOfCompetition: results(db, "AND sport = ?6 AND competition = ?7"),
  totals: db.prepare(
    `SELECT player AS id, name, line FROM store_players
     WHERE sport = ?1 AND competition = coalesce(?2, competition) ORDER BY starts_at`,
  ),
  player: db.prepare(
    `SELECT match, name, line, store_players.sport, store_players.competition, store_players.starts_at AS startsAt,
       json_object('a', listing ->> '$.sides.a.name', 'b', listing ->> '$.sides.b.name') AS sides
     FROM store_players JOIN store_listings USING (match) WHERE player = ?`,
  ),
});
export type Reads = ReturnType<typeof prepareReads>;

/** The writing statements, and the stamp that a commit is compared with. */
export const prepareWrites = (db: DatabaseSync) => ({
  putMatch: db.prepare("INSERT OR REPLACE INTO store_matches VALUES (?, ?, ?, ?, ?)"),
  putListing: db.prepare("INSERT OR REPLACE INTO store_listings VALUES (?, ?, ?, ?, ?, ?, ?)"),
  putEntry: db.prepare("INSERT OR REPLACE INTO store_entries VALUES (?, ?, ?)"),
  putEvent: db.prepare("INSERT OR REPLACE INTO store_events VALUES (?, ?, ?)"),
  /** What is as it was is not written again. */
  putPlayers: db.prepare(
    `INSERT INTO store_players
       SELECT ?1, value ->> 'id', value ->> 'name', value ->> 'line', ?2, ?3, ?4 FROM json_each(?5) WHERE true
     ON CONFLICT DO UPDATE SET name = excluded.name, line = excluded.line, sport = excluded.sport,
       competition = excluded.competition, starts_at = excluded.starts_at
     WHERE (name, line, sport, competition, starts_at)
       IS NOT (excluded.name, excluded.line, excluded.sport, excluded.competition, excluded.starts_at)`,
  ),
  dropPlayers: db.prepare(
    `DELETE FROM store_players
     WHERE match = ?1 AND player NOT IN (SELECT value ->> 'id' FROM json_each(?2))`,
  ),
  stepBoard: db.prepare(
    `INSERT INTO store_board VALUES (1, ?, 1, ?)
     ON CONFLICT DO UPDATE SET v = v + 1, at = excluded.at RETURNING epoch, v`,
  ),
  stamp: db.prepare("SELECT epoch, v FROM store_matches WHERE match = ?"),
});
export type Writes = ReturnType<typeof prepareWrites>;
