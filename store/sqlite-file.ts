/** An SQLite file as it is used here: bounded in time, steps that happen whole or not at all, its failures as ours. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreUnavailable } from "./store.ts";
import { CorruptRecord } from "./stored.ts";

/** A statement waits this long for another process's transaction, in milliseconds. */
const BUSY_MS = 2_000;

/** Opens the file to write, and makes it and its folder where they are missing. */
export function openToWrite(file: string, synchronous: "FULL" | "NORMAL"): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
  return db;
}

/** Opens a file that is there, without the right to write. */
export function openToRead(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  return db;
}

/** `work` sees one version of all, and what it writes is there whole or not at all. */
export function transaction<T>(db: DatabaseSync, begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T {
  db.exec(begin);
  try {
    const done = work();
    db.exec("COMMIT");
    return done;
  } catch (cause) {
    db.exec("ROLLBACK");
    throw cause;
  }
}

/** What `work` returns. Whatever else comes of it is a StoreUnavailable with that as its cause. */
export function usable<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof CorruptRecord) throw cause;
    throw new StoreUnavailable(`${what} cannot be used`, { cause });
  }
}
