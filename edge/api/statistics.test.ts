import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { matchId } from "../../match/ids.ts";
import type { PlayerOfMatch } from "../../match/statistics.ts";
import type { MatchReader } from "../../store/store.ts";
import { fewAssets, keptLogger, noDesk, plainDraw, plainPages, ROOMS } from "../../tests/api-parts.ts";
import { altered } from "../../tests/contracts/broken-stores.ts";
import { embeddedPlace } from "../../tests/places.ts";
import { sampleCommit, samplePlayer, timeOf } from "../../tests/samples.ts";
import { createApp } from "./app.ts";
import { EVERY_MS } from "./kept.ts";

let app: Hono;
let clock = 0;
let reads = 0;
let commit: (id: string, players: readonly PlayerOfMatch[], competition?: string) => Promise<unknown>;

const ode = samplePlayer("ode", { runs: 50, balls: 30, innings: 1 }, "Sam Ode");
const varga = samplePlayer("varga", { runs: 50, balls: 20, innings: 1 }, "Jo Varga");
const ilic = samplePlayer(
  "ilic",
  { runs: 8, balls: 40, innings: 1, ballsBowled: 24, conceded: 31 },
  "Ana Ilic",
);

beforeEach(async () => {
  const place = await embeddedPlace();
  const store = await place.store();
  const reader = await place.reader();
  clock = 0;
  reads = 0;
  const count: Partial<MatchReader> = { totals: (...of) => (reads++, reader.totals(...of)) };
  app = createApp({
    desk: noDesk,
    reader: altered(reader, count),
    pages: plainPages,
    assets: fewAssets,
    roomsUrl: ROOMS,
    draw: plainDraw,
    logger: keptLogger().logger,
    now: () => clock,
  });
  let matches = 0;
  commit = async (id, players, competition = "Cup") => {
    const step = sampleCommit(matchId(id), 0, 1);
    const doc = { ...step.doc, competition, startsAt: timeOf(matches++) };
    await store.commit({ ...step, doc, players });
    clock += EVERY_MS;
  };
  return async () => {
    await store[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
  };
});

const json = async (path: string) => (await app.request(path)).json();
const ranks = async (path: string) =>
  (await json(path)).leaders.map(({ rank, player, value }: Record<string, unknown>) => [rank, player, value]);

const of = ({ id, name }: PlayerOfMatch) => ({ id, name });

describe("leaders", () => {
  test("are ranked over all matches of a sport; equals share a rank, and the next counts them", async () => {
    await commit("m-1", [varga, ilic, ode]);
    expect(await ranks("/v1/leaders/cricket/runs")).toEqual([
      [1, of(varga), 50],
      [1, of(ode), 50],
      [3, of(ilic), 8],
    ]);
    await commit("m-2", [ode]);
    expect(await ranks("/v1/leaders/cricket/runs")).toEqual([
      [1, of(ode), 100],
      [2, of(varga), 50],
      [3, of(ilic), 8],
    ]);
  });

  test("by a ratio need the least that it asks for, and the lowest leads where that is better", async () => {
    await commit("m-1", [varga, ilic, ode]);
    expect(await ranks("/v1/leaders/cricket/strike-rate")).toEqual([
      [1, of(ode), 166.67],
      [2, of(ilic), 20],
    ]);
    await commit("m-2", [samplePlayer("ode", { ballsBowled: 60, conceded: 0 }, "Sam Ode")]);
    expect(await ranks("/v1/leaders/cricket/economy")).toEqual([
      [1, of(ode), 0],
      [2, of(ilic), 7.75],
    ]);
  });

  test("by a best have it as it is written, the greatest of all matches, in figures of a player too", async () => {
    const scored = (id: string, highestScore: readonly number[]) => samplePlayer(id, { highestScore });
    await commit("m-1", [scored("ode", [118, 0]), scored("varga", [118, 1])]);
    await commit("m-2", [scored("ode", [4, 1])], "League");
    expect(await ranks("/v1/leaders/cricket/highest-score")).toEqual([
      [1, { id: "varga", name: "Player varga" }, "118*"],
      [2, { id: "ode", name: "Player ode" }, "118"],
    ]);
    const { statistic, leaders } = await json("/v1/leaders/cricket/highest-score");
    expect(statistic).toMatchObject({ best: "highestScore", written: "not out" });
    expect(leaders[0].line).toEqual({ matches: 1, highestScore: [118, 1] });
    const { totals } = await json("/v1/players/ode");
    expect(totals.map(({ figures }: { figures: unknown }) => figures)).toEqual([
      { matches: 1, "highest-score": "4*" },
      { matches: 1, "highest-score": "118" },
    ]);
  });

  test("are those of a competition, and as many as are asked for", async () => {
    await commit("m-1", [varga, ode], "Cup");
    await commit("m-2", [ilic, ode], "Ashes & Co");
    expect(await ranks("/v1/leaders/cricket/runs?competition=Ashes%20%26%20Co&limit=1")).toEqual([
      [1, of(ode), 50],
    ]);
    expect(await ranks("/v1/leaders/cricket/runs?competition=None")).toEqual([]);
    const { statistic, competition, leaders } = await json("/v1/leaders/cricket/runs?competition=Cup");
    expect([statistic.label, competition]).toEqual(["Runs", "Cup"]);
    expect(leaders[0].line).toEqual(varga.line);
  });

  test("have the board's ETag, are shared for a moment, and are not added up again while nothing changed", async () => {
    await commit("m-1", [ode]);
    const first = await app.request("/v1/leaders/cricket/runs");
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=5,/);
    await json("/v1/leaders/cricket/sixes");
    expect(reads).toBe(1);
    const etag = first.headers.get("etag") ?? "";
    clock += EVERY_MS;
    const again = await app.request("/v1/leaders/cricket/runs", { headers: { "if-none-match": etag } });
    expect([again.status, reads]).toEqual([304, 1]);
    await commit("m-2", [ode]);
    const later = await app.request("/v1/leaders/cricket/runs", { headers: { "if-none-match": etag } });
    expect([later.status, reads]).toEqual([200, 2]);
  });

  test.each(["/v1/leaders/quidditch/goals", "/v1/leaders/cricket/goals", "/v1/leaders/__proto__/runs"])(
    "%s is unknown",
    async (path) => {
      const answer = await app.request(path);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    },
  );

  test.each([
    ["limit", "0"],
    ["limit", "201"],
    ["limit", "many"],
    ["competition", ""],
    ["competition", "x".repeat(101)],
  ])("the parameter %s=%s is refused by its name", async (parameter, value) => {
    const answer = await app.request(`/v1/leaders/cricket/runs?${parameter}=${value}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, parameter });
  });
});

describe("a player", () => {
  test("has totals with figures by sport and competition, and matches, the newest first", async () => {
    await commit("m-1", [ode], "Cup");
    await commit("m-2", [samplePlayer("ode", { runs: 0, balls: 6, innings: 1 }, "S. Ode")], "League");
    const { name, totals, matches } = await json("/v1/players/ode");
    expect(name).toBe("S. Ode");
    expect(totals).toMatchObject([
      {
        sport: "cricket",
        competition: "League",
        line: { balls: 6 },
        figures: { "strike-rate": 0, matches: 1 },
      },
      { sport: "cricket", competition: "Cup", line: ode.line, figures: { "strike-rate": 166.67, runs: 50 } },
    ]);
    expect(matches.map(({ match }: { match: string }) => match)).toEqual(["m-2", "m-1"]);
  });

  test("is 304 while no match has changed", async () => {
    await commit("m-1", [ode]);
    const etag = (await app.request("/v1/players/ode")).headers.get("etag") ?? "";
    const same = await app.request("/v1/players/ode", { headers: { "if-none-match": etag } });
    expect(same.status).toBe(304);
  });

  test.each(["nobody", "__proto__", "constructor", "%20"])("%s is unknown", async (id) => {
    await commit("m-1", [ode]);
    const answer = await app.request(`/v1/players/${id}`, { headers: { "if-none-match": "*" } });
    expect([answer.status, answer.headers.get("etag")]).toEqual([404, null]);
  });
});

test("the sports have statistics with labels", async () => {
  const answer = await app.request("/v1/sports");
  expect(answer.headers.get("cache-control")).toContain("public");
  const { sports } = await answer.json();
  const cricket = sports.find(({ name }: { name: string }) => name === "cricket");
  expect(cricket.statistics).toContainEqual(
    expect.objectContaining({ name: "strike-rate", label: "Strike rate" }),
  );
});
