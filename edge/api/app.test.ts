import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { epoch, matchId } from "../../match/ids.ts";
import { CorruptRecord } from "../../store/stored.ts";
import { type MatchReader, type MatchStore, StoreUnavailable } from "../../store/store.ts";
import { fewAssets, keptLogger, noDesk, plainDraw, plainPages, ROOMS } from "../../tests/api-parts.ts";
import { altered } from "../../tests/contracts/broken-stores.ts";
import { embeddedPlace } from "../../tests/places.ts";
import { EPOCH, MATCH, OTHER_MATCH, sampleCommit, sampleDocument } from "../../tests/samples.ts";
import { createApp } from "./app.ts";
import type { Pages } from "./pages.ts";
import { EVERY_MS } from "./kept.ts";

let store: MatchStore;
let reader: MatchReader;
let clock = 0;

beforeEach(async () => {
  const place = await embeddedPlace();
  store = await place.store();
  reader = await place.reader();
  clock = 0;
  return async () => {
    await store[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
  };
});

function open(over: { reader?: Partial<MatchReader>; pages?: Partial<Pages> } = {}) {
  const { logger, lines } = keptLogger();
  const app = createApp({
    desk: noDesk,
    reader: altered(reader, over.reader ?? {}),
    pages: { ...plainPages, ...over.pages },
    assets: fewAssets,
    roomsUrl: ROOMS,
    draw: plainDraw,
    logger,
    now: () => clock,
  });
  return { app, lines };
}

const get = async (app: Hono, path: string): Promise<Response> => app.request(path);
const json = async (app: Hono, path: string) => (await app.request(path)).json();
const asBrowser = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

describe("the board", () => {
  test("is a document with epoch and version, and 304 while it is the same", async () => {
    await store.commit(sampleCommit(MATCH, 0, 3));
    const { app } = open();
    const board = await store.board();
    expect(await json(app, "/v1/board")).toEqual(board);
    const same = { headers: { "if-none-match": `"${board.epoch}-${board.v}"` } };
    expect((await app.request("/v1/board", same)).status).toBe(304);
  });
});

describe("a match", () => {
  test("is its image: epoch, version, time, document, newest entries", async () => {
    const step = sampleCommit(MATCH, 0, 3);
    await store.commit(step);
    expect(await json(open().app, `/v1/matches/${MATCH}`)).toEqual({
      epoch: EPOCH,
      v: 3,
      at: step.at,
      doc: step.doc,
      entries: step.entries.toReversed(),
    });
  });

  test("has an ETag of epoch and version, is shared for a moment, and is 304 while it is the same", async () => {
    let images = 0;
    const count: Partial<MatchReader> = { image: (id) => (images++, reader.image(id)) };
    await store.commit(sampleCommit(MATCH, 0, 3));
    const { app } = open({ reader: count });
    const first = await app.request(`/v1/matches/${MATCH}`);
    expect(first.headers.get("etag")).toBe(`"${EPOCH}-3"`);
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=1,/);
    expect(images).toBe(1);

    for (const known of [`"${EPOCH}-3"`, `"other", W/"${EPOCH}-3"`, "*"]) {
      clock += EVERY_MS;
      const again = await app.request(`/v1/matches/${MATCH}`, { headers: { "if-none-match": known } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(`"${EPOCH}-3"`);
    }
    expect(images).toBe(1);

    await store.commit(sampleCommit(MATCH, 3, 4));
    clock += EVERY_MS;
    const later = await app.request(`/v1/matches/${MATCH}`, { headers: { "if-none-match": `"${EPOCH}-3"` } });
    expect([later.status, later.headers.get("etag")]).toEqual([200, `"${EPOCH}-4"`]);
  });

  test("has the ETag of the image when that is newer than the stamp", async () => {
    await store.commit(sampleCommit(MATCH, 0, 3));
    const { app } = open({ reader: { stamp: async () => ({ epoch: EPOCH, v: 2 }) } });
    const answer = await app.request(`/v1/matches/${MATCH}`, {
      headers: { "if-none-match": `"${EPOCH}-1"` },
    });
    expect(answer.headers.get("etag")).toBe(`"${EPOCH}-3"`);
  });

  test("of another epoch is another one", async () => {
    await store.commit({ ...sampleCommit(MATCH, 0, 3), epoch: epoch("other123") });
    const known = { headers: { "if-none-match": `"${EPOCH}-3"` } };
    expect((await open().app.request(`/v1/matches/${MATCH}`, known)).status).toBe(200);
  });

  test.each(["no-such-match", "Not_An_Id", "%E0%A4%A", "a".repeat(65), "__proto__"])(
    "%s is unknown",
    async (id) => {
      const answer = await open().app.request(`/v1/matches/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.headers.get("etag")).toBeNull();
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toMatchObject({
        type: "about:blank",
        title: "Not Found",
        status: 404,
        instance: `/v1/matches/${id}`,
      });
    },
  );

  test("answers HEAD without a body", async () => {
    await store.commit(sampleCommit(MATCH, 0, 3));
    const answer = await open().app.request(`/v1/matches/${MATCH}`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([
      200,
      `"${EPOCH}-3"`,
      "",
    ]);
  });
});

describe("the list", () => {
  test("has the board's version, and is filtered by sport and status", async () => {
    await store.commit(sampleCommit(MATCH, 0, 1));
    const over = sampleCommit(OTHER_MATCH, 0, 1);
    const doc = sampleDocument(OTHER_MATCH, { phase: "finished" });
    await store.commit({ ...over, doc, listing: { ...over.listing, status: doc.status } });
    const { app } = open();
    const idsOf = async (query: string) => {
      const { matches, v } = await json(app, `/v1/matches${query}`);
      return [v, ...matches.map(({ id }: { id: string }) => id)];
    };
    expect(await idsOf("")).toEqual([2, MATCH, OTHER_MATCH]);
    expect(await idsOf("?status=finished")).toEqual([2, OTHER_MATCH]);
    expect(await idsOf("?sport=cricket&status=live")).toEqual([2, MATCH]);
    expect(await idsOf("?sport=football")).toEqual([2]);
    expect((await app.request("/v1/matches")).headers.get("etag")).toBe(`"${EPOCH}-2"`);
  });

  test("of an empty store is empty", async () => {
    expect(await json(open().app, "/v1/matches")).toMatchObject({ v: 0, matches: [] });
  });
});

describe("the timeline", () => {
  test("is read page by page, from the newest to the first", async () => {
    await store.commit(sampleCommit(MATCH, 0, 25));
    const { app } = open();
    const seen: number[] = [];
    for (let next: string | undefined = ""; next !== undefined;) {
      const page = await json(app, `/v1/matches/${MATCH}/timeline?limit=10${next && `&cursor=${next}`}`);
      expect(page).toMatchObject({ epoch: EPOCH, v: 25 });
      seen.push(...page.entries.map(({ seq }: { seq: number }) => seq));
      next = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i));
  });

  test("begins with the newest 50, and is 304 while the match is the same", async () => {
    await store.commit(sampleCommit(MATCH, 0, 80));
    const { app } = open();
    const { entries } = await json(app, `/v1/matches/${MATCH}/timeline`);
    expect([entries.length, entries[0].seq, entries[49].seq]).toEqual([50, 80, 31]);
    const known = { headers: { "if-none-match": `"${EPOCH}-80"` } };
    expect((await app.request(`/v1/matches/${MATCH}/timeline`, known)).status).toBe(304);
  });

  test("of an unknown match is not found", async () => {
    expect((await open().app.request("/v1/matches/none/timeline")).status).toBe(404);
  });
});

describe("a bad parameter is named", () => {
  test.each([
    ["/v1/matches?status=running", "status"],
    ["/v1/matches?sport=Cricket", "sport"],
    [`/v1/matches/${MATCH}/timeline?before=0`, "before"],
    [`/v1/matches/${MATCH}/timeline?before=-1`, "before"],
    [`/v1/matches/${MATCH}/timeline?before=1e3`, "before"],
    [`/v1/matches/${MATCH}/timeline?limit=201`, "limit"],
    [`/v1/matches/${MATCH}/timeline?limit=`, "limit"],
  ])("%s", async (path, parameter) => {
    await store.commit(sampleCommit(MATCH, 0, 1));
    const answer = await open().app.request(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = await answer.json();
    expect(problem).toMatchObject({ title: "Bad Request", status: 400, instance: path, parameter });
    expect(problem.detail).toContain(`"${parameter}"`);
  });
});

describe("what goes wrong", () => {
  const away = async () =>
    Promise.reject(new StoreUnavailable("no answer", { cause: new Error("ECONNREFUSED") }));

  test.each([
    "/v1/matches",
    `/v1/matches/${MATCH}`,
    `/v1/matches/${MATCH}/timeline`,
    "/",
    `/matches/${MATCH}`,
    "/readyz",
  ])("%s is 503 while the store is away, and says when to ask again", async (path) => {
    const { app, lines } = open({ reader: { board: away, stamp: away, image: away, timeline: away } });
    const answer = await app.request(path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toMatchObject({ status: 503, title: "Service Unavailable", instance: path });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("ECONNREFUSED");
  });

  test("works again when the store is back", async () => {
    await store.commit(sampleCommit(MATCH, 0, 1));
    let gone = true;
    const { app } = open({ reader: { stamp: (id) => (gone ? away() : reader.stamp(id)) } });
    expect((await app.request(`/v1/matches/${MATCH}`)).status).toBe(503);
    gone = false;
    clock += EVERY_MS;
    expect((await app.request(`/v1/matches/${MATCH}`)).status).toBe(200);
  });

  test("is 500 without a word of the inside when it is our own mistake", async () => {
    const corrupt = async () =>
      Promise.reject(new CorruptRecord("the record at touchline:{x}:head is secret"));
    const { app, lines } = open({ reader: { board: corrupt } });
    const answer = await app.request("/v1/matches");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secret|CorruptRecord|\.ts/);
    expect(lines[0]).toMatch(/\[ERR\].*secret/);
  });

  test.each([
    ["POST", `/v1/matches/${MATCH}`],
    ["DELETE", "/v1/matches"],
    ["PUT", "/"],
  ])("%s %s is not allowed", async (method, path) => {
    const answer = await open().app.request(path, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(await answer.json()).toMatchObject({ status: 405, title: "Method Not Allowed" });
  });

  test.each([
    ["GET", "/nothing/here"],
    ["GET", "/assets/../server.js"],
    ["GET", "/server.js"],
    ["POST", "/v1"],
  ])("%s %s is not found", async (method, path) => {
    expect((await open().app.request(path, { method })).status).toBe(404);
  });

  test("is a page for people, but not in the API", async () => {
    const { app } = open();
    const page = await app.request("/matches/none", asBrowser);
    expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
    expect(await page.text()).toContain("<h1>404</h1>");
    expect(page.headers.get("vary")).toContain("Accept");
    const inApi = await app.request("/v1/matches/none", asBrowser);
    expect(inApi.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("pages", () => {
  test("are rendered from what the store has, with the rooms' address", async () => {
    await store.commit(sampleCommit(MATCH, 0, 2));
    const { app } = open();
    const home = await app.request("/", asBrowser);
    expect([home.status, home.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await home.text()).toContain(`${MATCH} ${ROOMS}`);
    expect(await (await app.request(`/matches/${MATCH}`)).text()).toContain(`ingest at 2 ${ROOMS}`);
  });

  test("have an ETag of version, build and language", async () => {
    await store.commit(sampleCommit(MATCH, 0, 2));
    const { app } = open();
    for (const [path, etag] of [
      ["/", `"${EPOCH}-1-b1-en"`],
      [`/matches/${MATCH}`, `"${EPOCH}-2-b1-en"`],
    ] as const) {
      expect((await app.request(path)).headers.get("etag")).toBe(etag);
      expect((await app.request(path, { headers: { "if-none-match": etag } })).status).toBe(304);
      const ofApi = etag.replace("-b1-en", "");
      expect((await app.request(path, { headers: { "if-none-match": ofApi } })).status).toBe(200);
    }
  });

  test.each([
    ["/", undefined, "en"],
    ["/", "es", "es"],
    ["/", "es-MX,es;q=0.9,en;q=0.8", "es"],
    ["/", "de,en;q=0.5,es;q=0.7", "es"],
    ["/", "de", "en"],
    ["/?lang=en", "es", "en"],
    ["/?lang=xx", "es", "es"],
    [`/matches/${MATCH}`, "es", "es"],
    [`/matches/${MATCH}?lang=es`, "en", "es"],
    ["/matches/none", "es", "es"],
  ])("[N-1] %s for a browser that asks for %s is in %s", async (path, accepted, expected) => {
    await store.commit(sampleCommit(MATCH, 0, 2));
    const headers = { ...asBrowser.headers, ...(accepted && { "accept-language": accepted }) };
    const answer = await open().app.request(path, { headers });
    expect(answer.headers.get("vary")).toContain("Accept-Language");
    expect(await answer.text()).toContain(`<html lang="${expected}">`);
  });

  test("[N-1] are told apart by language in every cache", async () => {
    await store.commit(sampleCommit(MATCH, 0, 2));
    const { app } = open();
    const path = `/matches/${MATCH}`;
    const spanish = { "accept-language": "es" };
    const etag = (await app.request(path)).headers.get("etag") ?? "";
    const other = await app.request(path, { headers: { ...spanish, "if-none-match": etag } });
    expect(other.status).toBe(200);
    expect(other.headers.get("etag")).not.toBe(etag);
  });

  test("are rendered once for all who ask at the same moment", async () => {
    await store.commit(sampleCommit(MATCH, 0, 2));
    let rendered = 0;
    const { app } = open({ pages: { match: () => `page ${++rendered}` } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(app, `/matches/${MATCH}`)));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(["page 1"]));
  });
});

describe("files", () => {
  test("with a hash in their name are kept for ever, others for an hour", async () => {
    const { app } = open();
    const hashed = await app.request("/assets/browser-1a2b.js");
    expect(await hashed.text()).toBe("1;");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await app.request("/notes.txt")).headers.get("cache-control")).toBe("public, max-age=3600");
    expect((await app.request("/favicon.ico")).status).toBe(204);
    expect((await app.request("/assets/browser-0000.js")).status).toBe(404);
  });
});

describe("every answer", () => {
  test.each(["/", "/assets/browser-1a2b.js", "/nothing", "/healthz"])(
    "%s says what browsers may do with it",
    async (path) => {
      const { headers } = await open().app.request(path);
      expect(headers.get("content-security-policy")?.split("; ")).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' https://rooms.example wss://rooms.example",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(headers.get("access-control-allow-origin")).toBe("*");
    },
  );

  test.each(["/v1/matches", "/v1/matches/none", "/v1/nothing"])("%s is no page", async (path) => {
    const { headers } = await open().app.request(path);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  test("may be read by other sites' scripts, its ETag too", async () => {
    const { app } = open();
    const preflight = await app.request("/v1/matches", {
      method: "OPTIONS",
      headers: {
        origin: "https://club.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("if-none-match");
    const answer = await app.request("/v1/matches", { headers: { origin: "https://club.example" } });
    expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
  });
});

describe("health", () => {
  test("is the process's, readiness the store's", async () => {
    const { app } = open();
    expect([(await app.request("/healthz")).status, (await app.request("/readyz")).status]).toEqual([
      200, 200,
    ]);
    expect((await app.request("/readyz")).headers.get("cache-control")).toBe("no-store");
  });
});

describe("the store", () => {
  test("is read at most once a kind in a moment, however many ask", async () => {
    await store.commit(sampleCommit(MATCH, 0, 60));
    const reads = { image: 0, stamp: 0, timeline: 0, board: 0 };
    const { app } = open({
      reader: {
        image: (id) => (reads.image++, reader.image(id)),
        stamp: (id) => (reads.stamp++, reader.stamp(id)),
        timeline: (id) => (reads.timeline++, reader.timeline(id)),
        board: () => (reads.board++, reader.board()),
      },
    });
    const paths = [
      "/",
      "/v1/matches",
      `/v1/matches/${MATCH}`,
      `/matches/${MATCH}`,
      `/v1/matches/${MATCH}/timeline`,
    ];
    for (const round of [1, 2]) {
      if (round === 2) await store.commit(sampleCommit(MATCH, 60, 61));
      const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => get(app, paths[i % 5] ?? "")));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      await Promise.all(paths.map((path) => get(app, path)));
      expect(reads).toEqual({ image: round, stamp: round, timeline: round, board: round });
      clock += EVERY_MS;
    }
    await Promise.all(paths.map((path) => get(app, path)));
    // What has not changed is not read again.
    expect(reads).toMatchObject({ image: 2, stamp: 3, board: 3 });
  });

  test("is asked for unknown matches too, each on its own", async () => {
    const { app } = open();
    expect((await app.request("/v1/matches/one")).status).toBe(404);
    await store.commit(sampleCommit(matchId("one"), 0, 1));
    expect((await app.request("/v1/matches/one")).status).toBe(404);
    clock += EVERY_MS;
    expect((await app.request("/v1/matches/one")).status).toBe(200);
  });
});
