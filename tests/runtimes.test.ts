/** The API's contract on runtimes beside Deno, each a real process. */
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  type ApiProcess,
  type Env,
  isBuilt,
  listening,
  startOnBun,
  startOnDeno,
  startOnNode,
  startOnWorkerd,
  hasWorkerd,
} from "./api-process.ts";
import { httpApiContract } from "./contracts/http-api.ts";
import { playedCommit } from "./played.ts";
import { needs } from "./services/needs.ts";
import { freePort } from "./services/process.ts";
import { serveOverUpstash, settingsOver } from "./served-api.ts";

const DATABASE = 13;

needs("redis", (redis) => {
  describe.skipIf(!isBuilt)("the API on Node", () => {
    httpApiContract({ open: () => serveOverUpstash(redis, DATABASE, startOnNode) });
  });
  describe.skipIf(!isBuilt)("the API on Bun", () => {
    httpApiContract({ open: () => serveOverUpstash(redis, DATABASE, startOnBun) });
  });

  describe.skipIf(!isBuilt || !hasWorkerd)("the API on workerd", () => {
    const open = () => serveOverUpstash(redis, DATABASE, startOnWorkerd);
    httpApiContract({ open, codings: ["gzip"] });

    test("[A-40] many who ask at once are answered", async () => {
      await using served = await open();
      const live = playedCommit({ sport: "cricket", share: 0.5 }, 0);
      await served.store.commit(live);
      const path = `${served.at}/v1/matches/${live.match}`;
      const asked = Array.from({ length: 40 }, async () => (await fetch(path)).status);
      expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    });
  });
});

const STARTS: readonly (readonly [runtime: string, start: (env: Env) => ApiProcess | Promise<ApiProcess>])[] =
  [
    ["Deno", startOnDeno],
    ["Node", startOnNode],
    ["Bun", startOnBun],
  ];

describe.skipIf(!isBuilt).each(STARTS)("a process on %s", (_, start) => {
  /** Starts it in front of a store that is away; it goes with the test. */
  async function started(env: Env = {}): Promise<ApiProcess> {
    const api = await start({ ...(await settingsOver({ REDIS_URL: "redis://127.0.0.1:1" })), ...env });
    onTestFinished(() => api[Symbol.asyncDispose]());
    return api;
  }

  test("[A-42] ends well when it is told to, with a connection still open", async () => {
    const api = await started();
    await (await fetch(`${await listening(api)}/healthz`)).text();
    expect(await api.stop("SIGINT")).toBe(0);
  });

  test("[A-42] says in one line what is wrong with a setting, or that its port is taken", async () => {
    const wrong = await started({ UPSTASH_REDIS_REST_URL: "https://store.example" });
    expect([await wrong.code, wrong.lines]).toEqual([
      2,
      [expect.stringMatching(/^UPSTASH_REDIS_REST_TOKEN=: /)],
    ]);
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const late = await started({ API_PORT: String(port) });
    expect([await late.code, late.lines]).toEqual([2, [expect.stringMatching(`^API_PORT=${port}: `)]]);
  });

  test("[A-42] limits a reader by the address that a proxy names", async () => {
    const at = await listening(await started({ RATE_LIMIT: "1", CLIENT_ADDRESS_HEADER: "X-Reader" }));
    const ask = () => fetch(`${at}/v1/sports`, { headers: { "x-reader": "203.0.113.9" } });
    const answers = await Promise.all(Array.from({ length: 15 }, ask));
    expect(answers.map(({ status }) => status)).toContain(429);
    expect((await fetch(`${at}/metrics`)).status).toBe(200);
  });
});
