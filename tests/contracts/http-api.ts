/** What the edge API answers over HTTP, whatever runtime serves it and whatever store it reads. */
import { type AnySchema, Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linesOf } from "../../match/lines.ts";
import type { MatchStore } from "../../store/store.ts";
import { playedCommit } from "../played.ts";
import { EPOCH } from "../samples.ts";

export interface ServedApi extends AsyncDisposable {
  /** "http://127.0.0.1:8787" */
  readonly at: string;
  /** What is written here is what it reads. */
  readonly store: MatchStore;
}

interface Contract {
  /** The content codings that the runtime can make. */
  readonly codings?: readonly ("br" | "gzip")[];
  /** Starts it over an empty store, which is its own. */
  readonly open: () => Promise<ServedApi>;
}

type Headers = Readonly<Record<string, string>>;

const LIVE = playedCommit({ sport: "cricket", share: 0.5 }, 0);
const LATER = { ...playedCommit({ sport: "cricket", share: 0.6 }, 0), from: LIVE.v };
const OVER = playedCommit({ sport: "football", share: 1 }, 1);
const MATCH = LIVE.match;
const PLAYER = linesOf(LIVE.doc)[0]?.id ?? "";

/** What the parameters of the description mean here. */
const VALUES: Readonly<Record<string, string>> = {
  sport: "cricket",
  statistic: "runs",
  from: String(LIVE.v - 5),
  q: LIVE.doc.sides.a.name,
};
const PLAIN = { "accept-encoding": "identity" };
const AS_BROWSER = { ...PLAIN, accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

/** Defines the tests. Each asks the same process, which all of them leave as it is but for the last. */
export function httpApiContract({ codings = ["br", "gzip"], open }: Contract): void {
  let served: ServedApi;
  const get = (path: string, headers: Headers = PLAIN, method = "GET") =>
    fetch(served.at + path, { method, headers });

  beforeAll(async () => {
    served = await open();
    for (const commit of [LIVE, OVER]) await served.store.commit(commit);
  });
  afterAll(() => served[Symbol.asyncDispose]());

  test("[A-40] every resource answers as it is described, and 304 to whoever has it", async () => {
    const description = await (await get("/openapi.json")).json();
    const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(description, "api");
    const asked = operationsOf(description).filter(({ security, get: isGet }) => isGet && !security);
    expect(asked.length).toBeGreaterThan(12);
    for (const { path, parameters, responses } of asked) {
      const at = addressOf(path, parameters);
      const answer = await get(at);
      const type = answer.headers.get("content-type")?.split(";")[0];
      expect([at, answer.status, type]).toEqual([at, 200, "application/json"]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cache-control")).toMatch(/no-store|max-age/);
      const pointer = `api#/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
      const isDescribed = ajv.compile({ $ref: encodeURI(pointer) } as AnySchema);
      expect([at, isDescribed(await answer.json()) ? [] : isDescribed.errors]).toEqual([at, []]);
      if (!("304" in responses)) continue;
      const etag = answer.headers.get("etag") ?? "none";
      const again = await get(at, { ...PLAIN, "if-none-match": etag });
      expect([at, again.status, again.headers.get("etag"), await again.text()]).toEqual([at, 304, etag, ""]);
    }
  });

  test("[A-40] a match is its document, packed as the client takes it", async () => {
    const path = `/v1/matches/${MATCH}`;
    const plain = await get(path);
    expect(plain.headers.get("etag")).toBe(`"${EPOCH}-${LIVE.v}"`);
    expect(plain.headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=1,/);
    const text = await plain.text();
    expect(JSON.parse(text)).toMatchObject({ epoch: EPOCH, v: LIVE.v, at: LIVE.at, doc: LIVE.doc });
    for (const coding of ["br", "gzip"] as const) {
      const packed = await get(path, { "accept-encoding": coding });
      const made = codings.includes(coding) ? coding : null;
      expect(packed.headers.get("content-encoding")).toBe(made);
      expect(packed.headers.get("etag")).toBe(`"${EPOCH}-${LIVE.v}${made ? `+${made}` : ""}"`);
      expect(packed.headers.get("vary")).toContain("Accept-Encoding");
      // It is unpacked on arrival, which fails on what is not packed.
      expect(await packed.text()).toBe(text);
    }
    const head = await get(path, PLAIN, "HEAD");
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([
      200,
      `"${EPOCH}-${LIVE.v}"`,
      "",
    ]);
  });

  test("[A-40] the past stays what it was, and plays on", async () => {
    const seq = LIVE.v - 20;
    const past = await (await get(`/v1/matches/${MATCH}?at=${seq}`)).json();
    expect([past.v, past.doc.id]).toEqual([seq, MATCH]);
    const { steps } = await (await get(`/v1/matches/${MATCH}/steps?from=${seq}&limit=5`)).json();
    expect(steps).toHaveLength(5);
    const { matches } = await (await get("/v1/matches?status=finished")).json();
    expect(matches.map(({ id }: { id: string }) => id)).toEqual([OVER.match]);
  });

  test.each([
    ["/v1/matches/nobody", 404, undefined],
    ["/v1/nothing", 404, undefined],
    ["/nothing", 404, undefined],
    ["/v1/matches?status=running", 400, "status"],
    [`/v1/matches/${MATCH}/timeline?limit=0`, 400, "limit"],
    [`/v1/matches/${MATCH}?at=999999`, 404, "at"],
    ["/oembed?format=xml&url=http://127.0.0.1/", 501, "format"],
  ])("[A-40] %s is a problem with its details: %i", async (path, status, parameter) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect([answer.headers.get("cache-control"), answer.headers.get("etag")]).toEqual(["no-store", null]);
    const problem = await answer.json();
    expect(problem).toMatchObject({ type: "about:blank", status, instance: path });
    expect(problem.parameter).toBe(parameter);
  });

  test("[A-40] what may not be done is refused, and what the desk is for waits for it", async () => {
    const deleted = await get("/v1/matches", PLAIN, "DELETE");
    expect([deleted.status, deleted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const preflight = await get("/v1/matches", { origin: "https://club.example" }, "OPTIONS");
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    const scored = await fetch(`${served.at}/v1/matches/${MATCH}/events`, {
      method: "POST",
      headers: { authorization: "Bearer nobody", "content-type": "application/json" },
      body: "{}",
    });
    expect([scored.status, scored.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  test.each([
    "/",
    "/?sport=football&lang=es",
    `/matches/${MATCH}`,
    `/matches/${OVER.match}?lang=ar`,
    `/matches/${MATCH}?at=${LIVE.v - 20}`,
    `/players/${PLAYER}`,
    "/leaders/cricket",
    "/leaders/cricket/runs?lang=ar",
    "/score",
    "/embed",
    `/embed/${MATCH}?size=compact`,
  ])("[A-40] %s is a page with its policy, and 304 to whoever has it", async (path) => {
    const answer = await get(path, AS_BROWSER);
    const html = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const language = new URL(path, "http://x").searchParams.get("lang") ?? "en";
    expect(html).toContain(`<html lang="${language}"`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const etag = answer.headers.get("etag") ?? "none";
    const again = await get(path, { ...AS_BROWSER, "if-none-match": etag });
    expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
  });

  test("[A-40] an error is a page for whoever looks for one", async () => {
    const answer = await get("/matches/nobody", { ...AS_BROWSER, "accept-language": "es" });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(await answer.text()).toContain('<html lang="es"');
  });

  test("[A-40] what a page loads is kept for ever, packed, under a name of its own", async () => {
    const html = await (await get(`/matches/${MATCH}`, AS_BROWSER)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files.length).toBeGreaterThan(4);
    for (const path of new Set(files)) {
      const plain = await get(path);
      expect([path, plain.status, plain.headers.get("cache-control")]).toEqual([
        path,
        200,
        "public, max-age=31536000, immutable",
      ]);
      const packed = await get(path, { "accept-encoding": "gzip" });
      expect(await packed.text()).toBe(await plain.text());
      const etag = plain.headers.get("etag") ?? "none";
      expect((await get(path, { ...PLAIN, "if-none-match": etag })).status).toBe(304);
    }
  });

  test.each([
    ["/widget.js", "text/javascript; charset=utf-8"],
    ["/widget.css", "text/css; charset=utf-8"],
    ["/embed.js", "text/javascript; charset=utf-8"],
    ["/widget.json", "application/json"],
    ["/worker.js", "text/javascript; charset=utf-8"],
    ["/score-worker.js", "text/javascript; charset=utf-8"],
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/robots.txt", "text/plain; charset=UTF-8"],
    ["/sitemap.xml", "application/xml; charset=UTF-8"],
    ["/offline", "text/html; charset=UTF-8"],
    ["/embed/board", "text/html; charset=UTF-8"],
    ["/openapi.json", "application/json"],
    ["/asyncapi.json", "application/json"],
  ])("[A-40] %s is there, as %s", async (path, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")?.toLowerCase()).toBe(type.toLowerCase());
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(20);
  });

  test("[A-40] a link to a match can be shown as a frame, and as a picture", async () => {
    const page = `${served.at}/matches/${MATCH}`;
    const shown = await (await get(`/oembed?url=${encodeURIComponent(page)}`)).json();
    expect(shown).toMatchObject({ type: "rich", version: "1.0" });
    expect(shown.html).toContain(`/embed/${MATCH}`);
    const card = await get(`/matches/${MATCH}/card.png`);
    expect([card.status, card.headers.get("content-type")]).toEqual([200, "image/png"]);
    const png = new DataView(await card.arrayBuffer());
    // The signature and the sizes of a PNG's first chunk.
    expect([png.getUint32(0), png.getUint32(16), png.getUint32(20)]).toEqual([0x89504e47, 1_200, 630]);
  });

  test("[A-40] what is written is told within two seconds", async () => {
    await served.store.commit(LATER);
    const known = { ...PLAIN, "if-none-match": `"${EPOCH}-${LIVE.v}"` };
    await expect
      .poll(async () => (await get(`/v1/matches/${MATCH}`, known)).status, { timeout: 2_000 })
      .toBe(200);
    expect(await (await get(`/v1/matches/${MATCH}`)).json()).toMatchObject({ v: LATER.v, doc: LATER.doc });
  });
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
}
interface Operation {
  readonly path: string;
  readonly get: boolean;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: unknown;
}

const operationsOf = (description: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, "path" | "get">>>>>;
}): readonly Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, get: method === "get" })),
  );

/** The address of an operation, with a value for every parameter that it needs. */
function addressOf(path: string, parameters: readonly Parameter[] = []): string {
  const valueOf = (name: string): string =>
    VALUES[name] ?? (path.startsWith("/v1/players/") ? PLAYER : MATCH);
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
  const asked = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const query = asked.map(({ name }) => `${name}=${encodeURIComponent(valueOf(name))}`).join("&");
  return query === "" ? at : `${at}?${query}`;
}
