import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MatchReader, StoreUnavailable } from "../../store/store.ts";
import { openApp } from "../../tests/api-parts.ts";
import { EPOCH, MATCH, sampleCommit, sampleDocument } from "../../tests/samples.ts";
import { brotli } from "./brotli.ts";
import { gzip } from "./codings.ts";
import { EVERY_MS, STALE_MS } from "./kept.ts";

const PATH = `/v1/matches/${MATCH}`;
const encoders = { gzip, br: brotli };
const FOR_SCRIPTS = { accept: "*/*" };

/** An app with one match that has had 60 events. */
async function openMatch(given: Parameters<typeof openApp>[0] = {}) {
  const opened = await openApp({ encoders, ...given });
  await opened.store.commit(sampleCommit(MATCH, 0, 60));
  return opened;
}

describe("[A-4] the store is read at most four times a second for a match, whatever is asked", () => {
  test("in any second of any load", async () => {
    const more = ["/timeline", "/timeline?limit=3&before=9", "?at=7", "/moments", "/steps?from=9"];
    const paths = [PATH, `/matches/${MATCH}`, ...more.map((rest) => PATH + rest)];
    const load = fc.array(
      fc.record({ path: fc.constantFrom(...paths), ms: fc.nat(120), commits: fc.boolean() }),
      {
        minLength: 100,
        maxLength: 200,
      },
    );
    const run = async (steps: readonly { path: string; ms: number; commits: boolean }[]) => {
      const times: number[] = [];
      const counted: Partial<MatchReader> = {
        image: (id) => (times.push(clock.now), reader.image(id)),
        stamp: (id) => (times.push(clock.now), reader.stamp(id)),
        timeline: (id) => (times.push(clock.now), reader.timeline(id)),
        events: (...page) => (times.push(clock.now), reader.events(...page)),
      };
      const sleep = async (ms: number) => (clock.now += ms);
      const { get, store, reader, clock } = await openMatch({ reader: counted, sleep });
      let v = 60;
      for (const { path, ms, commits } of steps) {
        if (commits) await store.commit(sampleCommit(MATCH, v, ++v));
        clock.now += ms;
        await Promise.all([get(path), get(path)]);
      }
      for (const from of times) {
        expect(times.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(4);
      }
      await store[Symbol.asyncDispose]();
      await reader[Symbol.asyncDispose]();
    };
    await fc.assert(fc.asyncProperty(load, run), { numRuns: 8, endOnFailure: true });
  });

  test("once by a thousand who come at the same moment", async () => {
    let reads = 0;
    const { get, reader } = await openMatch({
      reader: { image: (id) => (reads++, reader.image(id)), stamp: (id) => (reads++, reader.stamp(id)) },
    });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => get(PATH)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    // The version, and the document.
    expect(reads).toBe(2);
  });
});

describe("[A-5] an answer is packed as its reader takes it", () => {
  const unpack = {
    gzip: (bytes: Buffer) => gunzipSync(bytes),
    br: (bytes: Buffer) => brotliDecompressSync(bytes),
  };

  test.each([
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0.5, gzip;q=0.9", "gzip"],
    ["*", "br"],
    ["gzip;q=0, *;q=0.1", "br"],
    ["GZIP", "gzip"],
  ] as const)("%s gets %s, with an ETag of its own", async (accepted, coding) => {
    const { get } = await openMatch();
    const plain = await get(PATH);
    const packed = await get(PATH, { "accept-encoding": accepted });
    expect([packed.headers.get("content-encoding"), packed.headers.get("etag")]).toEqual([
      coding,
      `"${EPOCH}-60+${coding}"`,
    ]);
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    const text = unpack[coding](Buffer.from(await packed.arrayBuffer())).toString();
    expect(JSON.parse(text)).toEqual(await plain.json());
  });

  test.each([undefined, "identity", "gzip;q=0", "zstd", "gzip;q=x"])(
    "%s gets it as it is",
    async (accepted) => {
      const { get } = await openMatch();
      const answer = await get(PATH, accepted === undefined ? {} : { "accept-encoding": accepted });
      expect([answer.headers.get("content-encoding"), answer.headers.get("etag")]).toEqual([
        null,
        `"${EPOCH}-60"`,
      ]);
      expect(answer.headers.get("vary")).toContain("Accept-Encoding");
    },
  );

  test("once for each version", async () => {
    let packings = 0;
    const { get, store, clock } = await openMatch({
      encoders: { gzip: (bytes) => (packings++, gzip(bytes)) },
    });
    const ask = () => Promise.all(Array.from({ length: 50 }, () => get(PATH, { "accept-encoding": "gzip" })));
    await ask();
    clock.now += EVERY_MS;
    await ask();
    expect(packings).toBe(1);
    await store.commit(sampleCommit(MATCH, 60, 61));
    clock.now += EVERY_MS;
    await ask();
    expect(packings).toBe(2);
  });
});

describe("[A-6] who has the newest is told so", () => {
  test.each(["gzip", "identity"])("in its own coding: %s", async (coding) => {
    const { get } = await openMatch();
    const headers = { "accept-encoding": coding };
    const etag = (await get(PATH, headers)).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const same = await get(PATH, { ...headers, "if-none-match": known });
      expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, etag, ""]);
      expect(same.headers.get("vary")).toContain("Accept-Encoding");
      expect(same.headers.get("content-encoding")).toBeNull();
    }
    const other = coding === "gzip" ? "identity" : "gzip";
    expect((await get(PATH, { "accept-encoding": other, "if-none-match": etag })).status).toBe(200);
  });

  test("by a process that has not read the document", async () => {
    const { get } = await openMatch({ reader: { image: () => Promise.reject(new Error("it was read")) } });
    for (const etag of [`"${EPOCH}-60"`, `"${EPOCH}-60+gzip"`]) {
      expect((await get(PATH, { "if-none-match": etag, "accept-encoding": "gzip" })).status).toBe(304);
    }
  });
});

describe("[A-7] caches on the way keep a match for as long as it may last", () => {
  const shared = (answer: Response) =>
    Number(/s-maxage=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1]);

  test.each([
    ["live", -60, 1],
    ["paused", -60, 1],
    ["upcoming", 60, 1],
    ["upcoming", 7_200, 15],
    ["finished", -7_200, 30],
    ["abandoned", -7_200, 30],
  ] as const)("%s, %i s from now: %i s", async (phase, seconds, kept) => {
    const { get, store, clock } = await openApp();
    const startsAt = new Date(clock.now + seconds * 1_000).toISOString();
    await store.commit({ ...sampleCommit(MATCH, 0, 2), doc: sampleDocument(MATCH, { phase, startsAt }) });
    for (const path of [PATH, `/matches/${MATCH}`]) {
      const answer = await get(path);
      expect(shared(answer)).toBe(kept);
      expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=0, .*stale-while-revalidate=\d+/);
      const same = await get(path, { "if-none-match": answer.headers.get("etag") ?? "" });
      expect(same.headers.get("cache-control")).toBe(answer.headers.get("cache-control"));
    }
  });
});

describe("[A-3] while the store is away", () => {
  async function openAway() {
    const state = { away: false };
    const ask = <T>(read: () => Promise<T>) =>
      state.away ? Promise.reject(new StoreUnavailable("away")) : read();
    const opened = await openMatch({
      reader: {
        stamp: (id) => ask(() => opened.reader.stamp(id)),
        image: (id) => ask(() => opened.reader.image(id)),
        timeline: (id) => ask(() => opened.reader.timeline(id)),
        results: (query) => ask(() => opened.reader.results(query)),
        board: () => ask(() => opened.reader.board()),
        player: (id) => ask(() => opened.reader.player(id)),
        totals: (...of) => ask(() => opened.reader.totals(...of)),
      },
    });
    return { ...opened, state };
  }
  const paths = [
    PATH,
    `${PATH}/timeline`,
    "/v1/matches",
    "/v1/board",
    "/v1/players/ode",
    "/v1/leaders/cricket/runs",
    "/",
  ];

  test.each(paths)("%s has the last copy, with its age, and then nothing", async (path) => {
    const { get, clock, state } = await openAway();
    const fresh = await get(path, FOR_SCRIPTS);
    expect([fresh.headers.get("warning"), fresh.headers.get("age")]).toEqual([null, null]);
    state.away = true;
    clock.now += 42_000;
    const stale = await get(path, FOR_SCRIPTS);
    expect(stale.status).toBe(200);
    expect([stale.headers.get("warning"), stale.headers.get("age")]).toEqual([
      '110 - "Response is Stale"',
      "42",
    ]);
    expect(await stale.text()).toBe(await fresh.text());
    const asking = (etag: string | null) => ({ ...FOR_SCRIPTS, "if-none-match": etag ?? "" });
    const known = await get(path, asking(stale.headers.get("etag")));
    expect([known.status, known.headers.get("age")]).toEqual([304, "42"]);
    // A page says by itself that it is stale: whoever has it as it was gets another one.
    const had = await get(path, asking(fresh.headers.get("etag")));
    expect([had.status, had.headers.get("age")]).toEqual([path === "/" ? 200 : 304, "42"]);

    clock.now += STALE_MS;
    const gone = await get(path, FOR_SCRIPTS);
    expect([gone.status, gone.headers.get("content-type")]).toEqual([503, "application/problem+json"]);
    expect([gone.headers.get("etag"), gone.headers.get("age"), gone.headers.get("retry-after")]).toEqual([
      null,
      null,
      "2",
    ]);

    state.away = false;
    clock.now += EVERY_MS;
    const back = await get(path, FOR_SCRIPTS);
    expect([back.status, back.headers.get("warning")]).toEqual([200, null]);
  });

  test("readiness says that it is away, and is lost with the last copies", async () => {
    const { get, clock, state } = await openAway();
    expect(await (await get("/readyz")).json()).toEqual({ status: "ready", store: "there" });
    state.away = true;
    clock.now += EVERY_MS;
    expect(await (await get("/readyz")).json()).toEqual({ status: "ready", store: "away" });
    clock.now += STALE_MS;
    expect((await get("/readyz")).status).toBe(503);
  });
});
