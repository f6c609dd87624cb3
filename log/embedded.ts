/** The event log in an SQLite file: one partition, for one machine. Several processes may open the file at once. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { createAppender } from "./appender.ts";
import {
  type BuriedLetter,
  type DeadLetter,
  type EventLog,
  type LogRecord,
  LogUnavailable,
  type ReadRecord,
} from "./log.ts";
import { pause, retryDelay } from "./pause.ts";

const BATCH = 500;
/** A poll is one look-up by primary key, some 3 µs. */
const POLL_MS = 10;
const BUSY_MS = 5_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS log_records (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS log_groups (
    name TEXT PRIMARY KEY,
    next INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS log_dead (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    partition INTEGER NOT NULL,
    "offset" TEXT NOT NULL,
    reason TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
`;

/**
 * Opens the log in `file`, made with its folder if there is none. Throws LogUnavailable if that fails.
 * Members of one group are not kept apart: each reads everything, and the group stands where the furthest stopped.
 */
export function openEmbeddedLog(file: string): EventLog {
  return attempt(`open ${file}`, () => {
    mkdirSync(dirname(file), { recursive: true });
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    db.exec("PRAGMA journal_mode = WAL");
    // `append` promises durable, and nobody sends a scorer's tap twice: a commit waits for the disk (0.4 ms on an SSD).
    db.exec("PRAGMA synchronous = FULL");
    db.exec(SCHEMA);
    return new EmbeddedLog(db);
  });
}

class EmbeddedLog implements EventLog {
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #appender = createAppender((records) => this.#write(records));
  readonly #closing = new AbortController();
  readonly #reads = new Set<Promise<void>>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#statements = prepare(db);
  }

  append(records: readonly LogRecord[]): Promise<void> {
    return this.#appender.append(records);
  }

  async #write(records: readonly LogRecord[]) {
    attempt("append", () => {
      this.#db.exec("BEGIN IMMEDIATE");
      try {
        for (const { key, value } of records) this.#statements.append.run(key, value);
        this.#db.exec("COMMIT");
      } catch (error) {
        this.#db.exec("ROLLBACK");
        throw error;
      }
    });
  }

  async read(group: string, handle: (batch: readonly ReadRecord[]) => Promise<void>, signal: AbortSignal) {
    const reading = this.#read(group, handle, AbortSignal.any([signal, this.#closing.signal]));
    this.#reads.add(reading);
    return reading.finally(() => this.#reads.delete(reading));
  }

  async #read(group: string, handle: (batch: readonly ReadRecord[]) => Promise<void>, signal: AbortSignal) {
    let next = attempt("read", () => Number(this.#statements.next.get(group)?.["next"] ?? 0));
    while (!signal.aborted) {
      const batch = attempt("read", () => this.#statements.from.all(next, BATCH).map(asRecord));
      const last = batch.at(-1);
      if (!last) {
        await pause(POLL_MS, signal);
        continue;
      }
      if (!(await handled(batch, handle, signal))) return;
      next = Number(last.offset) + 1;
      attempt("commit", () => this.#statements.commit.run(group, next));
      // SQLite answers in the same turn: without this a backlog would keep timers and sockets waiting to its end.
      await setImmediate();
    }
  }

  async bury({ record, reason, subject, message }: DeadLetter): Promise<void> {
    const { key, value, partition, offset } = record;
    const at = new Date().toISOString();
    attempt("bury", () =>
      this.#statements.bury.run(key, value, partition, offset, reason, subject, message, at),
    );
  }

  async buried(limit: number): Promise<readonly BuriedLetter[]> {
    return attempt("read dead letters", () => this.#statements.buried.all(limit).map(asLetter));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled([...this.#reads, this.#appender.idle()]);
    if (this.#db.isOpen) this.#db.close();
  }
}

/** Offers the batch until it is handled; false if `signal` aborted first. */
async function handled(
  batch: readonly ReadRecord[],
  handle: (batch: readonly ReadRecord[]) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await handle(batch);
      return true;
    } catch {
      failures += 1;
      await pause(retryDelay(failures, Math.random()), signal);
    }
  }
  return false;
}

const prepare = (db: DatabaseSync) => ({
  append: db.prepare("INSERT INTO log_records (key, value) VALUES (?, ?)"),
  from: db.prepare(
    "SELECT position, key, value FROM log_records WHERE position >= ? ORDER BY position LIMIT ?",
  ),
  next: db.prepare("SELECT next FROM log_groups WHERE name = ?"),
  commit: db.prepare(
    "INSERT INTO log_groups VALUES (?, ?) ON CONFLICT DO UPDATE SET next = max(next, excluded.next)",
  ),
  bury: db.prepare(`INSERT INTO log_dead (key, value, partition, "offset", reason, subject, message, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
  buried: db.prepare("SELECT * FROM log_dead ORDER BY position LIMIT ?"),
});

type Row = ReturnType<ReturnType<typeof prepare>["from"]["all"]>[number];

const asRecord = (row: Row): ReadRecord => ({
  key: String(row["key"]),
  value: String(row["value"]),
  partition: 0,
  offset: String(row["position"]),
});

const asLetter = (row: Row): BuriedLetter => ({
  record: {
    key: String(row["key"]),
    value: String(row["value"]),
    partition: Number(row["partition"]),
    offset: String(row["offset"]),
  },
  reason: String(row["reason"]),
  subject: String(row["subject"]),
  message: String(row["message"]),
  at: String(row["at"]),
});

function attempt<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new LogUnavailable(`the embedded log cannot ${what}`, { cause });
  }
}
