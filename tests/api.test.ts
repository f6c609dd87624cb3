/** The edge API as it runs in production: a process of Deno with the rights of its command line and no other. */
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openEmbeddedStore } from "../store/embedded.ts";
import { openRedisStore } from "../store/redis.ts";
import type { MatchStore } from "../store/store.ts";
import { type ApiProcess, type Env, isBuilt, listening, startOnDeno } from "./api-process.ts";
import { emptied, freshFile } from "./places.ts";
import { EPOCH, MATCH, sampleCommit } from "./samples.ts";
import { needs } from "./services/needs.ts";
import { freePort } from "./services/process.ts";
import { startUpstashBridge } from "./services/upstash-bridge.ts";

const DATABASE = 11;

/** Starts the process, which goes with the test. */
function run(env: Env): ApiProcess {
  const api = startOnDeno(env);
  onTestFinished(() => api[Symbol.asyncDispose]());
  return api;
}

async function serves(at: string, store: MatchStore): Promise<void> {
  expect((await fetch(`${at}/v1/matches/${MATCH}`)).status).toBe(404);
  const step = sampleCommit(MATCH, 0, 70);
  await store.commit(step);
  await expect.poll(async () => (await fetch(`${at}/v1/matches/${MATCH}`)).status).toBe(200);

  const packed = { headers: { "accept-encoding": "gzip, br" } };
  const answer = await fetch(`${at}/v1/matches/${MATCH}`, packed);
  expect(answer.headers.get("etag")).toBe(`"${EPOCH}-70+br"`);
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(await answer.json()).toMatchObject({ v: 70, doc: step.doc });
  const timeline = await (await fetch(`${at}/v1/matches/${MATCH}/timeline?limit=100&before=31`)).json();
  expect(timeline.entries).toEqual(step.entries.slice(0, 30).toReversed());
  await expect.poll(async () => (await (await fetch(`${at}/v1/matches`)).json()).matches.length).toBe(1);
  expect((await fetch(`${at}/readyz`)).status).toBe(200);
}

describe.skipIf(!isBuilt)("the API in Deno, with the rights of its command line", () => {
  test("serves what another process writes to the embedded store, from before there is one", async () => {
    const file = await freshFile();
    const api = run({ TOUCHLINE_HOME: dirname(file), API_PORT: String(await freePort()) });
    const at = await listening(api);
    expect((await fetch(`${at}/readyz`)).status).toBe(200);
    await using store = openEmbeddedStore(file);
    await serves(at, store);

    const page = await fetch(`${at}/matches/${MATCH}`, { headers: { accept: "text/html" } });
    const html = await page.text();
    expect([page.status, html.includes("ingest at 70")]).toEqual([200, true]);
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) {
      const asset = await fetch(at + path);
      expect([asset.status, asset.headers.get("cache-control")]).toEqual([
        200,
        "public, max-age=31536000, immutable",
      ]);
    }
    const card = await fetch(`${at}/matches/${MATCH}/card.png`);
    expect([card.status, card.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect((await card.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect(await api.stop()).toBe(0);
  });

  test("[A-11] limits each reader, as the proxy in front names him, and counts what it does", async () => {
    const api = run({
      TOUCHLINE_HOME: dirname(await freshFile()),
      API_PORT: String(await freePort()),
      RATE_LIMIT: "1",
      CLIENT_ADDRESS_HEADER: "X-Reader",
      METRICS_TOKEN: "a long secret",
    });
    const at = await listening(api);
    const ask = (reader: string) => fetch(`${at}/v1/matches`, { headers: { "x-reader": reader } });
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask("203.0.113.9")));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(18);
    expect((await ask("203.0.113.10")).status).toBe(200);
    expect((await fetch(`${at}/metrics`)).status).toBe(401);
    const told = await fetch(`${at}/metrics`, { headers: { authorization: "Bearer a long secret" } });
    expect(await told.text()).toMatch(
      /touchline_http_requests_total\{route="\/v1\/matches",status="429"\} \d+/,
    );
    expect(await api.stop()).toBe(0);
  });

  test("ends well at Ctrl-C, with a connection still open", async () => {
    const api = run({ TOUCHLINE_HOME: dirname(await freshFile()), API_PORT: String(await freePort()) });
    await (await fetch(`${await listening(api)}/healthz`)).text();
    expect(await api.stop("SIGINT")).toBe(0);
  });

  test("says in one line that its port is taken", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    try {
      const api = run({ TOUCHLINE_HOME: dirname(await freshFile()), API_PORT: String(port) });
      expect(await api.code).toBe(2);
      expect(api.lines).toHaveLength(1);
      expect(api.lines[0]).toMatch(new RegExp(`API_PORT=${port}`));
    } finally {
      other.close();
    }
  });

  needs("redis", (redis) => {
    test("serves what is written to Redis, over TCP", async () => {
      const url = await emptied(redis, DATABASE);
      const api = run({ REDIS_URL: url, API_PORT: String(await freePort()) });
      await using store = openRedisStore(url);
      await serves(await listening(api), store);
      expect(await api.stop()).toBe(0);
    });

    test("serves what is written to Redis, over Upstash's protocol", async () => {
      const url = await emptied(redis, DATABASE);
      await using bridge = await startUpstashBridge(url);
      const api = run({
        UPSTASH_REDIS_REST_URL: bridge.url,
        UPSTASH_REDIS_REST_TOKEN: bridge.token,
        API_PORT: String(await freePort()),
      });
      await using store = openRedisStore(url);
      await serves(await listening(api), store);
      expect(await api.stop()).toBe(0);
    });
  });
});
