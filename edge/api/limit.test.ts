import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openApp } from "../../tests/api-parts.ts";
import { Buckets } from "./limit.ts";

describe("[A-11] a reader", () => {
  test("may ask ten seconds' worth at once, and then as often as the limit says", () => {
    const buckets = new Buckets(5);
    const take = (now: number) => buckets.take("r", now);
    for (let left = 49; left >= 0; left--) expect(take(0)).toMatchObject({ allowed: true, remaining: left });
    expect(take(0)).toEqual({ allowed: false, remaining: 0, seconds: 0.2 });
    expect(take(199).allowed).toBe(false);
    expect(take(200).allowed).toBe(true);
    expect(take(200).allowed).toBe(false);
    expect(take(10_400)).toMatchObject({ allowed: true, remaining: 49 });
  });

  test("gets no more than that, however he spreads it, and no less if he keeps to it", () => {
    const pauses = fc.array(fc.nat(400), { maxLength: 300 });
    const property = fc.property(pauses, fc.integer({ min: 1, max: 20 }), (list, perSecond) => {
      const buckets = new Buckets(perSecond);
      const times: number[] = [];
      let now = 0;
      for (const pause of list) {
        now += pause;
        if (buckets.take("r", now).allowed) times.push(now);
      }
      for (const [at, from] of times.entries()) {
        for (const [more, to] of times.slice(at).entries())
          expect(more + 1).toBeLessThanOrEqual(10 * perSecond + ((to - from) * perSecond) / 1_000 + 1);
      }
      const steady = new Buckets(perSecond);
      const each = 1_000 / perSecond;
      for (let i = 0; i < 200; i++) expect(steady.take("r", Math.ceil(i * each)).allowed).toBe(true);
    });
    fc.assert(property, { numRuns: 50 });
  });

  test("does not touch another", () => {
    const buckets = new Buckets(1);
    for (let i = 0; i < 20; i++) buckets.take("a", 0);
    expect(buckets.take("a", 0).allowed).toBe(false);
    expect(buckets.take("b", 0).allowed).toBe(true);
  });

  test("is forgotten when very many others have asked since", () => {
    const buckets = new Buckets(1);
    for (let i = 0; i < 11; i++) buckets.take("a", 0);
    for (let i = 0; i < 20_000; i++) buckets.take(`other ${i}`, 0);
    expect(buckets.take("a", 0).allowed).toBe(true);
  });
});

describe("[A-11] who asks too often", () => {
  const limits = { perSecond: 2, header: "x-reader", peerOf: () => "203.0.113.1" };
  const ask = (
    times: number,
    get: Awaited<ReturnType<typeof openApp>>["get"],
    path: string,
    reader = "203.0.113.9",
  ) => Array.fromAsync({ length: times }, () => get(path, { "x-reader": reader }));

  test.each(["/v1/matches", "/", "/assets/browser-1a2b.js", "/nothing"])(
    "is told when to come again: %s",
    async (path) => {
      const { get, clock } = await openApp({ limits });
      const answers = await ask(21, get, path);
      expect(answers.slice(0, 20).map(({ status }) => status)).not.toContain(429);
      const refused = answers[20];
      expect(refused?.status).toBe(429);
      expect(refused?.headers.get("content-type")).toBe("application/problem+json");
      expect(refused?.headers.get("retry-after")).toBe("1");
      expect(refused?.headers.get("ratelimit-policy")).toBe('"reader";q=20;w=10');
      expect(refused?.headers.get("ratelimit")).toBe('"reader";r=0;t=1');
      expect(refused?.headers.get("cache-control")).toBe("no-store");
      expect(refused?.headers.get("access-control-allow-origin")).toBe("*");
      expect(await refused?.json()).toMatchObject({
        status: 429,
        title: "Too Many Requests",
        instance: path,
      });
      clock.now += 1_000;
      expect((await ask(1, get, path))[0]?.status).not.toBe(429);
    },
  );

  test("learns what is left when half of it is gone", async () => {
    const { get } = await openApp({ limits });
    const answers = await ask(20, get, "/v1/matches");
    expect(answers[9]?.headers.get("ratelimit")).toBeNull();
    expect(answers[11]?.headers.get("ratelimit")).toBe('"reader";r=8;t=6');
  });

  test("does not keep others out, nor the probes of whoever runs it", async () => {
    const { get } = await openApp({ limits });
    await ask(30, get, "/v1/matches");
    expect((await ask(1, get, "/v1/matches", "203.0.113.10"))[0]?.status).toBe(200);
    for (const path of ["/healthz", "/readyz"]) expect((await ask(1, get, path))[0]?.status).toBe(200);
  });

  test("is whoever is connected, unless a proxy says it, and no proxy of one's own network", async () => {
    const peers = ["203.0.113.1", "10.0.0.1"];
    for (const peer of peers) {
      const { get } = await openApp({ limits: { perSecond: 1, peerOf: () => peer } });
      const statuses = (await ask(11, get, "/v1/matches")).map(({ status }) => status);
      expect(statuses.at(-1)).toBe(peer === "10.0.0.1" ? 200 : 429);
    }
    const { get } = await openApp({ limits: { ...limits, perSecond: 0 } });
    expect(new Set((await ask(50, get, "/v1/matches")).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
