import { describe, expect, test } from "vitest";
import { openApp, plainPages } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit, samplePlayer } from "../../tests/samples.ts";

async function stand() {
  const parts = await openApp();
  const players = [samplePlayer("a1", { runs: 1 }, "José Ode"), samplePlayer("a2", { runs: 2 }, "K. Odeon")];
  await parts.store.commit({ ...sampleCommit(MATCH, 0, 3), players });
  return parts;
}

describe("search", () => {
  test("[P-9] finds players and matches by the beginnings of words", async () => {
    const { get } = await stand();
    const found = async (q: string) => {
      const { players, matches } = await (await get(`/v1/search?q=${encodeURIComponent(q)}`)).json();
      return [players.map(({ id }: { id: string }) => id), matches.map(({ id }: { id: string }) => id)];
    };
    expect(await found("ODE")).toEqual([["a1", "a2"], []]);
    expect(await found("jose o")).toEqual([["a1"], []]);
    expect(await found("harbour kest")).toEqual([[], [MATCH]]);
    expect(await found("??")).toEqual([[], []]);
  });

  test.each([
    ["q", "/v1/search"],
    ["q", "/v1/search?q=a"],
  ])("a bad %s is named: %s", async (parameter, path) => {
    const answer = await (await stand()).get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter });
  });

  test("[P-8] the home page is told what its address asks for, and whom the search has found", async () => {
    const asked: unknown[] = [];
    const parts = await openApp({
      pages: {
        ...plainPages,
        home: ({ query, players }) => (asked.push([query, players]), "<!doctype html>"),
      },
    });
    await parts.store.commit({
      ...sampleCommit(MATCH, 0, 1),
      players: [samplePlayer("a1", { runs: 1 }, "José Ode")],
    });
    await parts.get("/?sport=cricket&day=2026-06-06&other=1&q=");
    await parts.get("/?q=ode");
    expect(asked).toEqual([
      [{ sport: "cricket", day: "2026-06-06" }, []],
      [{ q: "ode" }, [{ id: "a1", name: "José Ode", sport: "cricket" }]],
    ]);
  });
});
