import assert from "node:assert/strict";
import { Redis } from "ioredis";
import { describe, test } from "vitest";
import { openRedisStore } from "./redis.ts";
import { CorruptRecord } from "./stored.ts";
import { StoreUnavailable } from "./store.ts";
import { matchReaderRules, matchStoreContract, matchStoreRules } from "../tests/contracts/match-store.ts";
import { MATCH, sampleCommit } from "../tests/samples.ts";
import { needs } from "../tests/services/needs.ts";
import { freePort } from "../tests/services/process.ts";
import { startRedis } from "../tests/services/redis.ts";
import { emptied } from "../tests/places.ts";

const DATABASE = 9;
/** A call has to give up within this time, in milliseconds. */
const GIVES_UP_MS = 3_000;

needs("redis", (at) => {
  const rules = { ...matchReaderRules, ...matchStoreRules };
  matchStoreContract("the Redis store", rules, async () => {
    const url = await emptied(at, DATABASE);
    return { store: async () => openRedisStore(url), reader: async () => openRedisStore(url) };
  });

  matchStoreContract("the Redis store on a client of the caller's", { ...matchStoreRules }, async () => {
    const url = await emptied(at, DATABASE);
    const open = async () => {
      const client = new Redis(url);
      const store = openRedisStore(client);
      const close = store[Symbol.asyncDispose].bind(store);
      return Object.assign(store, { [Symbol.asyncDispose]: () => close().then(() => client.disconnect()) });
    };
    return { store: open, reader: open };
  });

  describe("the Redis store", () => {
    test("is unavailable while Redis is away, and works when it is back", async () => {
      const port = await freePort();
      const first = await startRedis(port);
      await using store = openRedisStore(first.url);
      await store.commit(sampleCommit(MATCH, 0, 1));
      await first.stop();
      for (const call of [
        () => store.commit(sampleCommit(MATCH, 1, 2)),
        () => store.image(MATCH),
        () => store.board(),
      ]) {
        assert.ok((await givesUp(call)) < GIVES_UP_MS);
      }
      // Its memory is gone, and with it the script that was loaded.
      await using back = await startRedis(port);
      assert.equal(back.url, first.url);
      assert.equal((await eventually(() => store.commit(sampleCommit(MATCH, 0, 1)))).status, "committed");
      assert.equal((await store.image(MATCH))?.v, 1);
    });

    test("is unavailable while Redis hangs, and works when it goes on", async () => {
      await using redis = await startRedis();
      await using store = openRedisStore(redis.url);
      await store.commit(sampleCommit(MATCH, 0, 1));
      const admin = new Redis(redis.url);
      await admin.client("PAUSE", 3_500, "ALL");
      const waits = [
        givesUp(() => store.commit(sampleCommit(MATCH, 1, 2))),
        givesUp(() => store.image(MATCH)),
        givesUp(() => store.stamp(MATCH)),
      ];
      for (const waited of await Promise.all(waits)) assert.ok(waited < GIVES_UP_MS);
      admin.disconnect();
      // The commit may have been stored although its answer came too late: then a repetition is stale.
      const outcome = await eventually(() => store.commit(sampleCommit(MATCH, 1, 2)));
      assert.equal(outcome.v, 2);
    });

    test("is unavailable where there is no Redis", async () => {
      await using store = openRedisStore(`redis://127.0.0.1:${await freePort()}`);
      assert.ok((await givesUp(() => store.board())) < GIVES_UP_MS);
    });

    test("is unavailable, and stores nothing, where Redis refuses to write", async () => {
      await using redis = await startRedis();
      const admin = new Redis(redis.url);
      await admin.config("SET", "maxmemory", "1");
      await using store = openRedisStore(redis.url);
      try {
        await givesUp(() => store.commit(sampleCommit(MATCH, 0, 1)));
        assert.equal(await admin.dbsize(), 0);
      } finally {
        admin.disconnect();
      }
    });

    test("names the record that somebody else has written", async () => {
      const url = await emptied(at, DATABASE);
      await using store = openRedisStore(url);
      await store.commit(sampleCommit(MATCH, 0, 1));
      const other = new Redis(url);
      await other.hset(`touchline:{${MATCH}}:head`, "doc", `{"id":`);
      await other.hset("touchline:board", "v", "many");
      other.disconnect();
      await assert.rejects(store.image(MATCH), (error: Error) => {
        assert.ok(error instanceof CorruptRecord);
        assert.match(error.message, new RegExp(`${MATCH}.*doc`));
        return true;
      });
      await assert.rejects(store.board(), CorruptRecord);
    });

    test("keeps all keys of a match in one slot, beside those that all matches share", async () => {
      const url = await emptied(at, DATABASE);
      await using store = openRedisStore(url);
      await store.commit(sampleCommit(MATCH, 0, 1));
      const client = new Redis(url);
      const keys = await client.keys("*");
      client.disconnect();
      assert.deepEqual(keys.toSorted(), [
        "touchline:appearances",
        "touchline:board",
        "touchline:totals:cricket",
        "touchline:totals:cricket:Harbour Cup",
        `touchline:{${MATCH}}:entries`,
        `touchline:{${MATCH}}:events`,
        `touchline:{${MATCH}}:head`,
      ]);
    });
  });
});

/** Milliseconds until `call` rejects with StoreUnavailable and a cause. */
async function givesUp(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await assert.rejects(
    call(),
    (error: Error) => error instanceof StoreUnavailable && error.cause instanceof Error,
  );
  return performance.now() - start;
}

async function eventually<T>(call: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 8_000; ;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
