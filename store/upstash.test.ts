import assert from "node:assert/strict";
import { describe, onTestFinished, test } from "vitest";
import { playerId } from "../match/ids.ts";
import { openRedisStore } from "./redis.ts";
import { StoreUnavailable } from "./store.ts";
import { openUpstashReader } from "./upstash.ts";
import { matchReaderRules, matchStoreContract } from "../tests/contracts/match-store.ts";
import { MATCH, sampleCommit } from "../tests/samples.ts";
import { needs } from "../tests/services/needs.ts";
import { freePort } from "../tests/services/process.ts";
import { startUpstashBridge } from "../tests/services/upstash-bridge.ts";
import { emptied } from "../tests/places.ts";

const DATABASE = 10;

needs("redis", (at) => {
  matchStoreContract("the Upstash reader", matchReaderRules, async () => {
    const url = await emptied(at, DATABASE);
    const bridge = await startUpstashBridge(url);
    onTestFinished(() => bridge[Symbol.asyncDispose]());
    return { store: async () => openRedisStore(url), reader: async () => openUpstashReader(bridge) };
  });

  describe("the Upstash reader", () => {
    test("needs one request a read", async () => {
      const url = await emptied(at, DATABASE);
      await using bridge = await startUpstashBridge(url);
      await using store = openRedisStore(url);
      await store.commit(sampleCommit(MATCH, 0, 3));
      await using reader = openUpstashReader(bridge);
      const reads = [
        () => reader.image(MATCH),
        () => reader.stamp(MATCH),
        () => reader.timeline(MATCH),
        () => reader.results({ limit: 9 }),
        () => reader.events(MATCH, 0, 9),
        () => reader.board(),
        () => reader.totals("cricket"),
        () => reader.player(playerId("ode")),
      ];
      for (const [i, read] of reads.entries()) {
        await read();
        assert.equal(bridge.requests(), i + 1);
      }
    });

    test("is unavailable with a wrong token, and does not tell it", async () => {
      await using bridge = await startUpstashBridge(await emptied(at, DATABASE));
      await using reader = openUpstashReader({ url: bridge.url, token: "not-the-token" });
      await assert.rejects(reader.board(), (error: Error) => {
        assert.ok(error instanceof StoreUnavailable);
        assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /not-the-token/);
        return true;
      });
    });
  });
});

describe("the Upstash reader", () => {
  test("is unavailable where nobody listens", async () => {
    await using reader = openUpstashReader({ url: `http://127.0.0.1:${await freePort()}`, token: "t" });
    await assert.rejects(reader.stamp(MATCH), StoreUnavailable);
  });

  test("is unavailable within about three seconds where nobody answers", async () => {
    await using silent = await startSilentServer();
    await using reader = openUpstashReader({ url: silent.url, token: "t" });
    const start = performance.now();
    await assert.rejects(reader.image(MATCH), StoreUnavailable);
    assert.ok(performance.now() - start < 3_500);
  });
});

/** Accepts connections and says nothing. */
async function startSilentServer(): Promise<AsyncDisposable & { readonly url: string }> {
  const { createServer } = await import("node:http");
  const port = await freePort();
  const server = createServer(() => {}).listen(port, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
