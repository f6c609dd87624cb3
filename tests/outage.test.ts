/** The store goes away behind the API, first without a word and then for good, and comes back. */
import { describe, expect, onTestFinished, test } from "vitest";
import { openRedisStore } from "../store/redis.ts";
import { isBuilt, listening, startOnDeno } from "./api-process.ts";
import { playedCommit } from "./played.ts";
import { settingsOver } from "./served-api.ts";
import { needs } from "./services/needs.ts";
import { startRedis } from "./services/redis.ts";

/** Seconds for which the last copy is given out here. */
const LIMIT = 8;
const LIVE = playedCommit({ sport: "cricket", share: 0.5 }, 0);
const LATER = playedCommit({ sport: "cricket", share: 0.6 }, 0);
const PATH = `/matches/${LIVE.match}`;

/** What stands in the status line where the store could not be asked, without any script. */
const MARKS = {
  en: /Stale since<\/b><span> \d\d:\d\d:\d\d UTC/,
  es: /Sin novedades desde las<\/b><span> \d\d?:\d\d:\d\d UTC/,
  ar: /بلا جديد منذ<\/b><span> \S+:\S+:\S+.* UTC/,
};
const LANGUAGES = Object.entries(MARKS);

// One of its own, which it may kill.
needs("redis", () => {
  describe.skipIf(!isBuilt)("an outage of the store", () => {
    test(
      "[A-44] [A-45] is told with the last copy, then with 503, and ends by itself",
      { timeout: 60_000 },
      async () => {
        const running = new AsyncDisposableStack();
        onTestFinished(() => running.disposeAsync());
        const redis = running.use(await startRedis());
        const port = Number(new URL(redis.url).port);
        {
          await using store = openRedisStore(redis.url);
          await store.commit(LIVE);
        }
        const settings = await settingsOver({ REDIS_URL: redis.url, STALE_LIMIT: String(LIMIT) });
        const at = await listening(running.use(startOnDeno(settings)));
        const get = (path: string, headers = {}) => fetch(at + path, { headers });
        const page = async (language: string) =>
          (await get(`${PATH}?lang=${language}`, { accept: "text/html" })).text();

        const fresh = await get(`/v1${PATH}`);
        expect([fresh.status, fresh.headers.get("warning"), fresh.headers.get("age")]).toEqual([
          200,
          null,
          null,
        ]);
        for (const [language, mark] of LANGUAGES) expect(await page(language)).not.toMatch(mark);
        expect(await (await get("/")).text()).not.toMatch(MARKS.en);
        expect(await (await get("/readyz")).json()).toEqual({ status: "ready", store: "there" });
        const known = (await get(PATH)).headers.get("etag") ?? "";

        // It takes connections and commands, and answers none of them.
        process.kill(redis.pid, "SIGSTOP");
        const isStale = async () => (await get(`/v1${PATH}`)).headers.get("warning");
        await expect.poll(isStale, { timeout: 6_000 }).toBe('110 - "Response is Stale"');
        const began = performance.now();
        const stale = await get(`/v1${PATH}`);
        expect([stale.status, Number(stale.headers.get("age"))]).toEqual([200, expect.any(Number)]);
        expect(Number(stale.headers.get("age"))).toBeGreaterThan(0);
        expect(await stale.json()).toMatchObject({ v: LIVE.v, doc: LIVE.doc });
        for (const [language, mark] of LANGUAGES) expect(await page(language)).toMatch(mark);
        expect(await (await get("/")).text()).toMatch(MARKS.en);
        // Who has the page as it was is told that it no longer is so.
        const marked = await get(PATH, { "if-none-match": known });
        expect([marked.status, marked.headers.get("warning")]).toEqual([200, '110 - "Response is Stale"']);
        expect(await (await get("/readyz")).json()).toEqual({ status: "ready", store: "away" });
        // Nobody waits for it.
        expect(performance.now() - began).toBeLessThan(2_000);

        process.kill(redis.pid, "SIGKILL");
        await redis.stop();
        expect((await get(`/v1${PATH}`)).status).toBe(200);

        await expect.poll(async () => (await get(`/v1${PATH}`)).status, { timeout: LIMIT * 1_500 }).toBe(503);
        const refused = await get(`/v1${PATH}`);
        expect([refused.headers.get("content-type"), refused.headers.get("retry-after")]).toEqual([
          "application/problem+json",
          "2",
        ]);
        expect(await refused.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
        const sorry = await get(`${PATH}?lang=ar`, { accept: "text/html" });
        expect([sorry.status, sorry.headers.get("retry-after")]).toEqual([503, "2"]);
        expect(await sorry.text()).toContain('<html lang="ar"');

        const again = running.use(await startRedis(port));
        await using store = openRedisStore(again.url);
        await store.commit(LATER);
        await expect.poll(async () => (await get(`/v1${PATH}`)).status, { timeout: 6_000 }).toBe(200);
        const back = await get(`/v1${PATH}`);
        expect([back.headers.get("warning"), back.headers.get("age")]).toEqual([null, null]);
        expect(await back.json()).toMatchObject({ v: LATER.v, doc: LATER.doc });
        for (const [language, mark] of LANGUAGES) expect(await page(language)).not.toMatch(mark);
      },
    );
  });
});
