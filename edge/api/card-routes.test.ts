import { expect, test } from "vitest";
import { matchId } from "../../match/ids.ts";
import { openApp } from "../../tests/api-parts.ts";
import { EPOCH, MATCH, sampleCommit } from "../../tests/samples.ts";

const path = `/matches/${MATCH}/card.png`;

test("[P-6] a match's card is a picture with a version, 304 to whoever has it", async () => {
  const { store, get } = await openApp();
  await store.commit(sampleCommit(MATCH, 0, 3));
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=10");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(await answer.text()).toBe("<svg>ingest at 3 3</svg>");
  const etag = answer.headers.get("etag") ?? "";
  expect(etag).toBe(`"${EPOCH}-3-b1"`);
  const again = await get(path, { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("[P-6] of no match there is no card", async () => {
  const { get } = await openApp();
  for (const id of ["unknown", "Not_An_Id"]) {
    const answer = await get(`/matches/${id}/card.png`, { accept: "image/png" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  }
});

test("[P-6] a picture too many is refused for a moment", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const draw = async () => (await promise, new Uint8Array(1));
  const { store, get } = await openApp({ draw });
  const ids = Array.from({ length: 17 }, (_, i) => `match-${i}`);
  for (const id of ids) await store.commit(sampleCommit(matchId(id), 0, 1));
  const answers = ids.map((id) => get(`/matches/${id}/card.png`));
  const refused = await Promise.race(answers);
  resolve();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await Promise.all(answers)).filter(({ status }) => status === 200)).toHaveLength(16);
});
