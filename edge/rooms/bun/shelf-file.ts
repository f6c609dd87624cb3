/** The images of all rooms, and their spread, in one SQLite file. */
import { Database } from "bun:sqlite";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { readImage, type Shelf } from "../shelf.ts";

const SCHEMA = [
  "CREATE TABLE IF NOT EXISTS room_images (room TEXT PRIMARY KEY, image TEXT NOT NULL) STRICT, WITHOUT ROWID",
  "CREATE TABLE IF NOT EXISTS room_relays (room TEXT PRIMARY KEY, relays INTEGER NOT NULL) STRICT, WITHOUT ROWID",
];

export class ShelfFile implements Disposable {
  readonly #database: Database;

  /** Opens the file at `path`, and makes it if there is none. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#database = new Database(path, { create: true, strict: true });
    // Write-ahead and NORMAL: a killed process loses nothing, a power cut the last moments, which ingest tells again.
    this.#database.run("PRAGMA journal_mode = WAL");
    this.#database.run("PRAGMA synchronous = NORMAL");
    for (const table of SCHEMA) this.#database.run(table);
  }

  shelfOf(room: string): Shelf {
    return {
      keep: async (image) => {
        this.#database
          .query("INSERT OR REPLACE INTO room_images (room, image) VALUES (?, ?)")
          .run(room, JSON.stringify(image));
      },
      kept: async () => {
        const row = this.#database
          .query<{ image: string }, [string]>("SELECT image FROM room_images WHERE room = ?")
          .get(room);
        return row ? readImage(row.image) : undefined;
      },
      keepRelays: async (relays) => {
        this.#database
          .query("INSERT OR REPLACE INTO room_relays (room, relays) VALUES (?, ?)")
          .run(room, relays);
      },
      keptRelays: async () =>
        this.#database
          .query<{ relays: number }, [string]>("SELECT relays FROM room_relays WHERE room = ?")
          .get(room)?.relays,
    };
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}
