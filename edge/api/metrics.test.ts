import { expect, test } from "vitest";
import { StoreUnavailable } from "../../store/store.ts";
import { openApp } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit } from "../../tests/samples.ts";
import { EVERY_MS } from "./kept.ts";
import { openPrometheus } from "./prometheus.ts";

const PATH = `/v1/matches/${MATCH}`;

/** The figures of `/metrics` by name and labels. */
async function figuresOf(answer: Response): Promise<ReadonlyMap<string, number>> {
  const lines = (await answer.text()).split("\n").filter((line) => line && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

test("[A-12] requests, answers and readings of the store are counted", async () => {
  const state = { away: false };
  const { get, store, reader, clock } = await openApp({
    metrics: openPrometheus(() => 1_234),
    reader: { stamp: (id) => (state.away ? Promise.reject(new StoreUnavailable("away")) : reader.stamp(id)) },
  });
  await store.commit(sampleCommit(MATCH, 0, 3));
  const etag = (await get(PATH)).headers.get("etag") ?? "";
  await get(PATH);
  await get(PATH, { "if-none-match": etag });
  await get("/v1/matches/none");
  await get("/assets/browser-1a2b.js");
  await get("/nowhere/at/all");
  state.away = true;
  clock.now += EVERY_MS;
  await get(PATH);
  const told = await get("/metrics");
  expect(told.headers.get("content-type")).toMatch(/^text\/plain; version=/);
  expect(told.headers.get("cache-control")).toBe("no-store");
  const figures = await figuresOf(told);
  const expected = {
    'touchline_http_requests_total{route="/v1/matches/:id",status="200"}': 3,
    'touchline_http_requests_total{route="/v1/matches/:id",status="304"}': 1,
    'touchline_http_requests_total{route="/v1/matches/:id",status="404"}': 1,
    'touchline_http_requests_total{route="/assets/*",status="200"}': 1,
    'touchline_http_requests_total{route="none",status="404"}': 1,
    'touchline_http_request_duration_seconds_count{route="/v1/matches/:id"}': 5,
    'touchline_answers_total{form="made"}': 1,
    'touchline_answers_total{form="kept"}': 1,
    'touchline_answers_total{form="unchanged"}': 1,
    'touchline_answers_total{form="stale"}': 1,
    'touchline_store_read_duration_seconds_count{kind="stamp",outcome="answered"}': 2,
    'touchline_store_read_duration_seconds_count{kind="stamp",outcome="failed"}': 1,
    'touchline_store_read_duration_seconds_count{kind="image",outcome="answered"}': 1,
    process_resident_memory_bytes: 1_234,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, figures.get(name)]))).toEqual(
    expected,
  );
});

test("[A-12] they are for those who have the token, where there is one", async () => {
  const { get } = await openApp({ metrics: openPrometheus(() => 0), metricsToken: "a long secret" });
  for (const authorization of ["", "Bearer another", "Basic a long secret", "Bearer a long secre"]) {
    const answer = await get("/metrics", { authorization });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
  expect((await get("/metrics", { authorization: "Bearer a long secret" })).status).toBe(200);
});
