import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, test } from "vitest";
import { openEmbeddedReader, openEmbeddedStore } from "./embedded.ts";
import { CorruptRecord } from "./stored.ts";
import { StoreUnavailable } from "./store.ts";
import { matchReaderRules, matchStoreContract, matchStoreRules } from "../tests/contracts/match-store.ts";
import { listing } from "../match/listing.ts";
import { MATCH, OTHER_MATCH, sampleCommit, sampleDocument, timeOf } from "../tests/samples.ts";
import { embeddedPlace, freshFile } from "../tests/places.ts";

matchStoreContract("the embedded store", { ...matchReaderRules, ...matchStoreRules }, embeddedPlace);

describe("the embedded store", () => {
  test("says that a file which is no database cannot be used", async () => {
    const file = await freshFile();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, "not a database, but long enough to be looked at as one".repeat(100));
    assert.throws(() => openEmbeddedStore(file), StoreUnavailable);
    await using reader = openEmbeddedReader(file);
    await assert.rejects(reader.board(), (error: StoreUnavailable) => {
      assert.ok(error instanceof StoreUnavailable);
      return error.cause instanceof Error;
    });
  });

  test("takes an empty file for an empty store", async () => {
    const file = await freshFile();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, "");
    await using reader = openEmbeddedReader(file);
    assert.equal((await reader.board()).v, 0);
  });

  test("takes the listings of a file of before along", async () => {
    const file = await freshFile();
    const over = {
      ...sampleDocument(OTHER_MATCH, { phase: "finished" }),
      startsAt: "2026-06-01T16:00:00+02:00",
    };
    {
      await using store = openEmbeddedStore(file);
      await store.commit(sampleCommit(MATCH, 0, 1));
      await store.commit({
        ...sampleCommit(OTHER_MATCH, 0, 1),
        doc: over,
        listing: listing(over, timeOf(1)),
      });
    }
    using other = new DatabaseSync(file);
    other.exec(`ALTER TABLE store_matches ADD COLUMN listing TEXT NOT NULL DEFAULT '';
      UPDATE store_matches SET listing = (SELECT l.listing FROM store_listings l WHERE l.match = store_matches.match);
      DROP TABLE store_listings`);
    await using store = openEmbeddedStore(file);
    assert.deepEqual(
      Object.keys((await store.board()).doc.matches).toSorted(),
      [OTHER_MATCH, MATCH].toSorted(),
    );
    const { listings } = await store.results({ from: timeOf(0), to: timeOf(1), limit: 9 });
    assert.deepEqual(
      listings.map(({ id }) => id),
      [OTHER_MATCH],
    );
    assert.equal((await store.commit(sampleCommit(MATCH, 1, 2))).status, "committed");
  });

  test("names the record that somebody else has written", async () => {
    const file = await freshFile();
    await using store = openEmbeddedStore(file);
    await store.commit(sampleCommit(MATCH, 0, 1));
    using other = new DatabaseSync(file);
    other.exec("UPDATE store_matches SET doc = substr(doc, 1, 40)");
    await assert.rejects(store.image(MATCH), (error: CorruptRecord) => {
      assert.ok(error instanceof CorruptRecord);
      assert.match(error.message, new RegExp(`${MATCH}.*doc`));
      return true;
    });
    assert.equal((await store.stamp(MATCH))?.v, 1);
  });

  test("is unavailable, not stuck, while another process holds the file", { timeout: 10_000 }, async () => {
    const file = await freshFile();
    await using store = openEmbeddedStore(file);
    using other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await assert.rejects(store.commit(sampleCommit(MATCH, 0, 1)), StoreUnavailable);
    other.exec("ROLLBACK");
    assert.equal((await store.commit(sampleCommit(MATCH, 0, 1))).status, "committed");
  });

  test("is unavailable once it is closed", async () => {
    const store = openEmbeddedStore(await freshFile());
    await store[Symbol.asyncDispose]();
    await assert.rejects(store.board(), StoreUnavailable);
    await assert.rejects(store.commit(sampleCommit(MATCH, 0, 1)), StoreUnavailable);
  });
});
