/** The store in one SQLite file: written by one process, read by others on the same machine. */
import { BOARD_RESULTS, boardOf, isOver, type Listing } from "../match/document.ts";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { encodeEvent, type MatchEvent } from "../match/event.ts";
import type { MatchId, PlayerId } from "../match/ids.ts";
import { IMAGE_ENTRIES } from "../match/protocol.ts";
import type { SportName } from "../match/sports.ts";
import { occasionOf, recordOf, totalsOf } from "./appearances.ts";
import {
  createTables,
  hasTables,
  prepareReads,
  prepareWrites,
  type Reads,
  type Writes,
} from "./embedded-tables.ts";
import { inUtc } from "./results.ts";
import { openToRead, openToWrite, transaction, usable } from "./sqlite-file.ts";
import type { Commit, Committed, MatchReader, MatchStore, ResultsQuery } from "./store.ts";
import {
  appearanceRows,
  boardHead,
  EMPTY_BOARD,
  entryTexts,
  eventTexts,
  listingTexts,
  matchHead,
  parseStored,
  stamp,
  totalsRows,
} from "./stored.ts";

/** Opens the store, and makes its folder, file and tables where they are missing. Throws StoreUnavailable. */
export function openEmbeddedStore(file: string): MatchStore {
  return sqlite(file, () => {
    // NORMAL survives the death of the process; after a power cut the last commits and the log's offsets,
    // which share the file, are missing together and come again.
    const db = openToWrite(file, "NORMAL");
    createTables(db);
    return new EmbeddedStore(file, db);
  });
}

/** Opens a reader, which needs no right to write. While there is no file or table yet, the store is an empty one. */
export const openEmbeddedReader = (file: string): MatchReader => new EmbeddedReader(file);

interface Connection {
  readonly db: DatabaseSync;
  readonly reads: Reads;
}

class EmbeddedReader implements MatchReader {
  protected readonly file: string;
  #connection: Connection | undefined;
  #closed = false;

  constructor(file: string, db?: DatabaseSync) {
    this.file = file;
    this.#connection = db && { db, reads: prepareReads(db) };
  }

  async image(match: MatchId) {
    const found = this.#read(({ match: head, entries }) => {
      const row = head.get(match);
      return row && { row, entries: entries.all(match, IMAGE_ENTRIES) };
    });
    if (!found) return undefined;
    const where = `${this.file} (match ${match})`;
    return {
      ...parseStored(matchHead, where, found.row),
      entries: parseStored(entryTexts, where, jsonOf(found.entries)),
    };
  }

  async stamp(match: MatchId) {
    const row = this.#read((reads) => reads.stamp.get(match));
    return row && parseStored(stamp, `${this.file} (match ${match})`, row);
  }

  async timeline(match: MatchId) {
    const found = this.#read(({ stamp: head, entries }) => {
      const row = head.get(match);
      return row && { row, entries: entries.all(match, -1) };
    });
    if (!found) return undefined;
    const where = `${this.file} (entries of ${match})`;
    const entries = parseStored(entryTexts, where, jsonOf(found.entries));
    return { ...parseStored(stamp, where, found.row), entries };
  }

  async events(match: MatchId, after = 0, limit = -1): Promise<readonly MatchEvent[]> {
    const rows = this.#read((reads) => reads.events.all(match, after, limit)) ?? [];
    return parseStored(eventTexts, `${this.file} (events of ${match})`, jsonOf(rows));
  }

  async board() {
    const found = this.#read(({ board, listings }) => {
      const row = board.get();
      return row && { row, listings: listings.all(BOARD_RESULTS) };
    });
    if (!found) return EMPTY_BOARD;
    const where = `${this.file} (board)`;
    return {
      ...parseStored(boardHead, where, found.row),
      doc: boardOf(parseStored(listingTexts, where, jsonOf(found.listings))),
    };
  }

  async results({ sport, competition, from = "", to = "~", after, limit }: ResultsQuery) {
    const page = [from, to, after?.startsAt ?? "~", after?.id ?? "", limit] as const;
    const found = this.#read(({ board, results, resultsOfSport, resultsOfCompetition }) => {
      const head = board.get();
      if (sport === undefined) return { head, rows: results.all(...page) };
      if (competition === undefined) return { head, rows: resultsOfSport.all(...page, sport) };
      return { head, rows: resultsOfCompetition.all(...page, sport, competition) };
    });
    const where = `${this.file} (results)`;
    const { epoch, v } = found?.head ? parseStored(boardHead, where, found.head) : EMPTY_BOARD;
    return { epoch, v, listings: parseStored(listingTexts, where, jsonOf(found?.rows ?? [])) };
  }

  async totals(sport: SportName, competition?: string) {
    const rows = this.#read(({ totals }) => totals.all(sport, competition ?? null)) ?? [];
    return totalsOf(parseStored(totalsRows, `${this.file} (players of ${sport})`, rows));
  }

  async player(id: PlayerId) {
    const rows = this.#read(({ player }) => player.all(id)) ?? [];
    return recordOf(id, parseStored(appearanceRows, `${this.file} (player ${id})`, rows));
  }

  async [Symbol.asyncDispose]() {
    this.#connection?.db.close();
    this.#connection = undefined;
    this.#closed = true;
  }

  /** Runs `work` in one read transaction, so that all it sees is of one version; undefined without a store. */
  #read<T>(work: (reads: Reads) => T): T | undefined {
    return sqlite(this.file, () => {
      if (this.#closed) throw new Error("it is closed");
      this.#connection ??= connect(this.file);
      const connection = this.#connection;
      return connection && transaction(connection.db, "BEGIN", () => work(connection.reads));
    });
  }
}

class EmbeddedStore extends EmbeddedReader implements MatchStore {
  readonly #db: DatabaseSync;
  readonly #writes: Writes;

  constructor(file: string, db: DatabaseSync) {
    super(file, db);
    this.#db = db;
    this.#writes = prepareWrites(db);
  }

  async commit(commit: Commit): Promise<Committed> {
    return sqlite(this.file, () => transaction(this.#db, "BEGIN IMMEDIATE", () => this.#commit(commit)));
  }

  async hold(match: MatchId, events: readonly MatchEvent[]): Promise<void> {
    const keep = () => {
      for (const event of events) this.#writes.putEvent.run(match, event.seq, encodeEvent(event));
    };
    sqlite(this.file, () => transaction(this.#db, "BEGIN IMMEDIATE", keep));
  }

  #commit(commit: Commit): Committed {
    const { match, from, v: next, at, doc, listing, events, entries, epoch } = commit;
    const writes = this.#writes;
    const stored = parseStored(stamp, this.file, writes.stamp.get(match) ?? { epoch, v: 0 });
    if (stored.v !== from) return { status: "stale", ...stored };
    writes.putMatch.run(match, stored.epoch, next, at, JSON.stringify(doc));
    this.#putListing(listing);
    for (const entry of entries) writes.putEntry.run(match, entry.seq, JSON.stringify(entry));
    for (const event of events) writes.putEvent.run(match, event.seq, encodeEvent(event));
    this.#putPlayers(commit);
    const board = parseStored(stamp, this.file, writes.stepBoard.get(stored.epoch, at));
    return { status: "committed", epoch: stored.epoch, v: next, board };
  }

  #putListing(listing: Listing): void {
    const { id, at, startsAt, sport, competition } = listing;
    const text = JSON.stringify(listing);
    const times = [inUtc(at), inUtc(startsAt)] as const;
    this.#writes.putListing.run(id, text, ...times, sport, competition, Number(isOver(listing)));
  }

  #putPlayers(commit: Commit): void {
    const { match, sport, competition, startsAt } = occasionOf(commit);
    const players = JSON.stringify(commit.players);
    this.#writes.dropPlayers.run(match, players);
    this.#writes.putPlayers.run(match, sport, competition, startsAt, players);
  }
}

/** The one column of rows of JSON text. */
const jsonOf = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row["json"]);

function connect(file: string): Connection | undefined {
  if (!existsSync(file)) return undefined;
  const db = openToRead(file);
  try {
    if (hasTables(db)) return { db, reads: prepareReads(db) };
  } catch (cause) {
    db.close();
    throw cause;
  }
  db.close();
  return undefined;
}

const sqlite = <T>(file: string, work: () => T): T => usable(`the store in ${file}`, work);
