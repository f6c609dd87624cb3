import { describe, expect, test } from "vitest";
import type { Phase } from "../../match/head.ts";
import { openApp, plainPages } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit, samplePlayer } from "../../tests/samples.ts";
import type { Pages } from "./pages.ts";

const asBrowser = { accept: "text/html" };

async function stand() {
  const parts = await openApp();
  await parts.store.commit({ ...sampleCommit(MATCH, 0, 3), players: [samplePlayer("ode", { runs: 12 })] });
  return parts;
}

describe("the pages of players", () => {
  test("[P-7] show what the store knows of a player", async () => {
    const { get } = await stand();
    const answer = await get("/players/ode", asBrowser);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toMatch(/-b1-en"$/);
    const html = await answer.text();
    expect(html).toContain('"runs":12');
    expect(html).toContain('"sides":{"a":"Kestrels","b":"Redcliffe"}');
  });

  test("[P-7] of one who has not played are not found, in words, and not kept", async () => {
    const { get } = await stand();
    const answer = await get("/players/nobody", asBrowser);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect((await get("/players/-no-id-", asBrowser)).status).toBe(404);
  });

  test("[P-7] tell who leads, in a competition or in all", async () => {
    const { get } = await stand();
    const shown = async (path: string) => {
      const answer = await get(path, asBrowser);
      return [answer.status, JSON.parse((await answer.text()).replace("<!doctype html><p>", ""))];
    };
    const ode = [{ id: "ode", name: "Player ode", line: { matches: 1, runs: 12 } }];
    expect(await shown("/leaders/cricket")).toEqual([200, ["cricket", ode, ["Harbour Cup"], null, null]]);
    expect(await shown("/leaders/cricket/runs?competition=Harbour%20Cup")).toEqual([
      200,
      ["cricket", ode, ["Harbour Cup"], "Harbour Cup", "runs"],
    ]);
    expect(await shown("/leaders/cricket?competition=Other")).toEqual([
      200,
      ["cricket", [], ["Harbour Cup"], "Other", null],
    ]);
  });

  test.each(["/leaders/chess", "/leaders/cricket/goals", "/leaders/__proto__"])(
    "%s is not found",
    async (path) => {
      expect((await (await stand()).get(path, asBrowser)).status).toBe(404);
    },
  );
});

describe("[P-36] a page of figures says when what they tell last happened", () => {
  const NOW = Date.UTC(2026, 5, 1, 15);
  const ago = (ms: number) => new Date(NOW - ms).toISOString();

  /** What the pages are told where the player's match is in that phase and its last event was so long ago. */
  async function newest(
    phase: Phase,
    ms: number,
    paths: readonly string[] = ["/players/ode", "/leaders/cricket"],
  ) {
    const pages: Pages = {
      ...plainPages,
      player: (view) => String(view.newest),
      leaders: (view) => String(view.newest),
    };
    const { store, get } = await openApp({ pages });
    const commit = sampleCommit(MATCH, 0, 3);
    const listing = { ...commit.listing, status: { phase, label: "…" }, at: ago(ms) };
    await store.commit({ ...commit, listing });
    return Promise.all(paths.map(async (path) => (await get(path, asBrowser)).text()));
  }

  test.each([
    ["when they were read, where the match is on", "live", 600_000, String(NOW)],
    ["and where it is paused", "paused", 600_000, String(NOW)],
    ["where it is over, its last event", "finished", 20_000, String(NOW - 20_000)],
    ["nothing, once every delay has passed", "finished", 600_000, "undefined"],
    ["nothing, where it has not begun", "upcoming", 1_000, "undefined"],
  ] as const)("%s", async (_, phase, ms, expected) => {
    expect(await newest(phase, ms)).toEqual([expected, expected]);
  });

  test("of the competition that is asked for", async () => {
    const paths = ["Harbour%20Cup", "Other"].map((name) => `/leaders/cricket?competition=${name}`);
    expect(await newest("live", 0, [...paths, "/leaders/tennis"])).toEqual([
      String(NOW),
      "undefined",
      "undefined",
    ]);
  });
});
