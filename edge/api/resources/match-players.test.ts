import { expect, test } from "vitest";
import { listing } from "../../../match/listing.ts";
import { fold } from "../../../match/fold.ts";
import { matchId } from "../../../match/ids.ts";
import { opened } from "../../../site/samples.ts";
import { openApp } from "../../../tests/api-parts.ts";
import { EPOCH } from "../../../tests/samples.ts";

test("[A-10] the players of a match are listed by side and place, with what each has done so far", async () => {
  const { get, store } = await openApp();
  const { events } = opened();
  const { doc, v, at = "", entries } = fold(events);
  if (!doc) throw new Error("no match");
  const match = matchId("sample");
  await store.commit({
    match,
    from: 0,
    v,
    at,
    doc,
    listing: listing(doc, at),
    events,
    entries,
    players: [],
    epoch: EPOCH,
  });
  const answer = await get("/v1/matches/sample/players");
  const { players, ...more } = await answer.json();
  expect(more).toEqual({ epoch: EPOCH, v, sport: "cricket" });
  expect(players.map(({ id }: { id: string }) => id).toSorted()).toEqual(Object.keys(doc.players).toSorted());
  const order = players.map(
    ({ side, place = 99 }: { side: string; place?: number }) => `${side}${String(place).padStart(2, "0")}`,
  );
  expect(order).toEqual(order.toSorted());
  const played = players.filter(({ line }: { line?: object }) => line);
  expect(played.length).toBeGreaterThan(2);
  expect(played).toContainEqual(
    expect.objectContaining({ figures: expect.objectContaining({ runs: expect.any(Number) }) }),
  );

  const etag = answer.headers.get("etag") ?? "";
  expect((await get("/v1/matches/sample/players", { "if-none-match": etag })).status).toBe(304);
  expect((await get("/v1/matches/nobody/players")).status).toBe(404);
});
