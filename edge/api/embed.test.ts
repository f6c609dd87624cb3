import { describe, expect, test } from "vitest";
import { openApp } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit } from "../../tests/samples.ts";

const ORIGIN = "https://scores.example";

async function open() {
  const opened = await openApp({ publicUrl: ORIGIN });
  await opened.store.commit(sampleCommit(MATCH, 0, 3));
  return opened;
}

const oembed = (path: string, more = ""): string =>
  `/oembed?url=${encodeURIComponent(`${ORIGIN}${path}`)}${more}`;

describe("a frame", () => {
  test("[G-20] may stand on every site, and has no origin", async () => {
    const { get } = await open();
    const { headers } = await get(`/embed/${MATCH}`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox");
    expect(policy).not.toContain("allow-same-origin");
    expect(policy).not.toContain("unsafe-inline");
    expect(headers.get("x-frame-options")).toBeNull();
    const page = (await get(`/matches/${MATCH}`)).headers;
    expect(page.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(page.get("x-frame-options")).toBe("DENY");
    expect((await get("/embed")).headers.get("x-frame-options")).toBe("DENY");
  });

  test("has the widget's attributes as its query", async () => {
    const { get } = await open();
    const page = await (await get(`/embed/${MATCH}?theme=dark&size=compact&delay=30&lang=es`)).text();
    expect(page).toContain(
      `touchline-score {"match":"${MATCH}","theme":"dark","delay":"30","size":"compact","lang":"es"} ingest at 3`,
    );
    const board = await (await get("/embed/board?sport=cricket&rows=3")).text();
    expect(board).toContain('touchline-board {"sport":"cricket","rows":"3","lang":"en"} none');
  });

  test("of an unknown match says so, in the frame", async () => {
    const { get } = await open();
    for (const name of ["nobody-knows", "No_Match"]) {
      const answer = await get(`/embed/${name}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(`"match":"${name}"`);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  test.each([
    [`/embed/${MATCH}?theme=pink`, "theme"],
    [`/embed/${MATCH}?delay=soon`, "delay"],
    [`/embed/${MATCH}?delay=601`, "delay"],
    [`/embed/${MATCH}?size=huge`, "size"],
    ["/embed/board?rows=0", "rows"],
  ])("%s: the parameter is named", async (path, parameter) => {
    const { get } = await open();
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter });
  });

  test("is sent once a version", async () => {
    const { get } = await open();
    const path = `/embed/${MATCH}?theme=dark`;
    const etag = (await get(path)).headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(304);
    expect((await get(`/embed/${MATCH}`)).headers.get("etag")).toBeTruthy();
  });
});

describe("oEmbed", () => {
  test("[G-21] gives a frame for a match's page, as large as it may be", async () => {
    const { get } = await open();
    const answer = await get(oembed(`/matches/${MATCH}`));
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await answer.json()).toEqual({
      version: "1.0",
      type: "rich",
      title: "Kestrels v Redcliffe",
      provider_name: "Touchline",
      provider_url: ORIGIN,
      cache_age: 86_400,
      width: 400,
      height: 332,
      html: `<iframe src="${ORIGIN}/embed/${MATCH}" title="Kestrels v Redcliffe" width="400" height="332" frameborder="0" scrolling="no" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
      thumbnail_url: `${ORIGIN}/matches/${MATCH}/card.png`,
      thumbnail_width: 1_200,
      thumbnail_height: 630,
    });
  });

  test.each([
    ["&maxwidth=360", { width: 360, height: 332 }, ""],
    ["&maxwidth=300", { width: 300, height: 152 }, "?size=compact"],
    ["&maxwidth=800&maxheight=200", { width: 320, height: 152 }, "?size=compact"],
    ["&maxwidth=120", { width: 120, height: 104 }, "?size=nano"],
    ["&maxheight=60", { width: 170, height: 60 }, "?size=nano"],
  ])("[G-21] keeps within %s", async (limits, box, size) => {
    const { get } = await open();
    const answer = await (await get(oembed(`/matches/${MATCH}`, limits))).json();
    expect(answer).toMatchObject(box);
    expect(answer.html).toContain(`src="${ORIGIN}/embed/${MATCH}${size}"`);
    expect(answer).not.toHaveProperty("thumbnail_url");
  });

  test("speaks the language that the address names", async () => {
    const { get } = await open();
    const { html } = await (await get(oembed(`/matches/${MATCH}?lang=es`))).json();
    expect(html).toContain(`/embed/${MATCH}?lang=es"`);
  });

  test.each([
    [oembed("/matches/nobody-knows"), 404],
    [oembed("/"), 404],
    [oembed(`/matches/${MATCH}/card.png`), 404],
    [`/oembed?url=${encodeURIComponent(`https://elsewhere.example/matches/${MATCH}`)}`, 404],
    [oembed(`/matches/${MATCH}`, "&format=xml"), 501],
    ["/oembed", 400],
    ["/oembed?url=kestrels", 400],
    [oembed(`/matches/${MATCH}`, "&maxwidth=-1"), 400],
  ])("[G-21] %s is answered with %i", async (path, status) => {
    const { get } = await open();
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("[G-21] text of a feed stays text", async () => {
    const { get, store } = await openApp({ publicUrl: ORIGIN });
    const step = sampleCommit(MATCH, 0, 3);
    const sides = { ...step.doc.sides, a: { name: '"><script>alert(1)</script>', short: "X" } };
    await store.commit({ ...step, doc: { ...step.doc, sides } });
    const { html } = await (await get(oembed(`/matches/${MATCH}`))).json();
    expect(html).not.toContain("<script");
    expect(html).toContain('title="&quot;>&lt;script>');
  });
});
