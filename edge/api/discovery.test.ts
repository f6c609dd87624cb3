import { expect, test } from "vitest";
import { openApp } from "../../tests/api-parts.ts";
import { MATCH, OTHER_MATCH, sampleCommit } from "../../tests/samples.ts";

const text = async (answer: Promise<Response>): Promise<string> => (await answer).text();

test("[P-5] search engines are told what to read", async () => {
  const { get } = await openApp({ publicUrl: "https://scores.example/" });
  const said = await text(get("/robots.txt"));
  expect(said).toContain("Disallow: /v1/\n");
  expect(said).toContain("Sitemap: https://scores.example/sitemap.xml\n");
});

test("[P-5] the sitemap has every match and every player that is known", async () => {
  const { store, get } = await openApp({ publicUrl: "https://scores.example" });
  const step = sampleCommit(MATCH, 0, 3);
  await store.commit(step);
  await store.commit(sampleCommit(OTHER_MATCH, 0, 1));
  const answer = await get("/sitemap.xml");
  expect(answer.headers.get("content-type")).toContain("application/xml");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  const xml = await answer.text();
  const places = Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, place]) => place);
  expect(new Set(places)).toEqual(
    new Set(
      [
        "/",
        "/leaders/cricket",
        `/matches/${OTHER_MATCH}`,
        `/matches/${MATCH}`,
        "/players/ode",
        "/players/varga",
      ].map((path) => `https://scores.example${path}`),
    ),
  );
  expect(xml).toContain(`/matches/${MATCH}</loc><lastmod>${step.at}</lastmod>`);
});

test("[P-4] without a public address links lead to where the request was sent, whatever proxies claim", async () => {
  const { get } = await openApp();
  const claimed = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  };
  expect(await text(get("http://club.example:8787/robots.txt", claimed))).toContain(
    "Sitemap: http://club.example:8787/sitemap.xml\n",
  );
});
