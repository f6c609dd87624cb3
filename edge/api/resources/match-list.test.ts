import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../match/document.ts";
import { listing } from "../../../match/listing.ts";
import type { Phase } from "../../../match/head.ts";
import { matchId } from "../../../match/ids.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import { openApp } from "../../../tests/api-parts.ts";
import { sampleCommit, sampleDocument, timeOf } from "../../../tests/samples.ts";
import { EVERY_MS } from "../kept.ts";

interface Made {
  readonly phase: Phase;
  /** Seconds after the first of all times. */
  readonly startsAt: number;
  readonly sport?: string;
  readonly competition?: string;
}

/** An app with a way to put matches into its store, each time as a next version. */
async function openList() {
  const opened = await openApp();
  const versions = new Map<string, number>();
  const put = async (name: string, { phase, startsAt, ...more }: Made) => {
    const id = matchId(name);
    const v = versions.get(name) ?? 0;
    versions.set(name, v + 1);
    const head = sampleDocument(id, { phase, startsAt: timeOf(startsAt) });
    // Whatever sport it is said to be, the card is one of cricket.
    const doc = { ...head, ...more } as MatchDocument;
    const at = timeOf(1_000 + startsAt + v);
    const listed = { ...listing(head, at), ...more } as Listing;
    await opened.store.commit({ ...sampleCommit(id, v, v + 1), at, doc, listing: listed });
    opened.clock.now += EVERY_MS;
  };
  const page = async (query: string) => (await opened.get(`/v1/matches?${query}`)).json();
  const ids = (listed: { matches: readonly { id: string }[] }) => listed.matches.map(({ id }) => id);
  /** The ids of all pages; `between` runs after each. */
  const pages = async (query: string, between: () => Promise<void> = async () => {}) => {
    const told: string[] = [];
    for (let cursor = ""; ;) {
      const listed = await page(`${query}${cursor && `&cursor=${cursor}`}`);
      told.push(...ids(listed));
      if (!listed.next) return told;
      cursor = listed.next;
      await between();
    }
  };
  return { ...opened, put, page, pages, ids };
}

const MANY: Readonly<Record<string, Made>> = {
  "over-long-ago": { phase: "finished", startsAt: -900 },
  "to-come-later": { phase: "upcoming", startsAt: 900, competition: "Cup" },
  "live-late": { phase: "live", startsAt: 0, sport: "tennis", competition: "Cup" },
  "over-lately": { phase: "abandoned", startsAt: -100, competition: "Cup" },
  "rain-delay": { phase: "paused", startsAt: -50 },
  "to-come-soon": { phase: "upcoming", startsAt: 100 },
  "live-early": { phase: "live", startsAt: -60 },
  "over-set": { phase: "finished", startsAt: -200, sport: "tennis", competition: "Cup" },
};

describe("[A-8] the list of matches", () => {
  test("has what is on or to come by its start, then results, the latest start first", async () => {
    const { put, page, pages, ids } = await openList();
    for (const [name, made] of Object.entries(MANY)) await put(name, made);
    const order = [
      "live-early",
      "rain-delay",
      "live-late",
      "to-come-soon",
      "to-come-later",
      "over-lately",
      "over-set",
      "over-long-ago",
    ];
    expect(ids(await page(""))).toEqual(order);
    for (const limit of [1, 2, 3, 5, 7, 8]) expect(await pages(`limit=${limit}`)).toEqual(order);
  });

  test.each([
    ["status=live", ["live-early", "live-late"]],
    ["status=finished", ["over-set", "over-long-ago"]],
    ["status=abandoned", ["over-lately"]],
    ["sport=tennis", ["live-late", "over-set"]],
    ["competition=Cup", ["live-late", "to-come-later", "over-lately", "over-set"]],
    ["competition=Cup&sport=tennis", ["live-late", "over-set"]],
    ["competition=Cup&status=finished", ["over-set"]],
    ["sport=football", []],
    ["competition=None", []],
  ])("is filtered by %s, on one page or on many", async (query, found) => {
    const { put, page, pages, ids } = await openList();
    for (const [name, made] of Object.entries(MANY)) await put(name, made);
    expect(ids(await page(query))).toEqual(found);
    for (const limit of [1, 2]) expect(await pages(`${query}&limit=${limit}`)).toEqual(found);
  });

  test("is filtered by the day of a place", async () => {
    const { put, page, ids } = await openList();
    // The first of all times is two in the afternoon in UTC.
    const hour = 3_600;
    for (const hours of [-15, -14, -1, 9, 10, 20])
      await put(`m${hours}`, { phase: hours < 0 ? "finished" : "upcoming", startsAt: hours * hour });
    expect(ids(await page("day=2026-06-01"))).toEqual(["m9", "m-1", "m-14"]);
    expect(ids(await page("day=2026-06-02&zone=UTC"))).toEqual(["m10", "m20"]);
    expect(ids(await page("day=2026-06-02&zone=Asia/Tokyo"))).toEqual(["m9", "m10", "m20"]);
    expect(ids(await page("day=2026-06-01&zone=America/New_York&status=finished"))).toEqual(["m-1"]);
  });

  test("finds results that have left the board", async () => {
    const { put, pages, store } = await openList();
    for (let at = 0; at < 130; at++) await put(`m-${at}`, { phase: "finished", startsAt: at });
    expect(Object.keys((await store.board()).doc.matches)).toHaveLength(100);
    const all = Array.from({ length: 130 }, (_, i) => `m-${129 - i}`);
    expect(await pages("limit=40")).toEqual(all);
  });

  test("of matches that start together has them in an order all the same", async () => {
    const { put, pages } = await openList();
    for (const name of ["b", "c", "a"]) await put(name, { phase: "live", startsAt: 0 });
    for (const name of ["y", "z", "x"]) await put(name, { phase: "finished", startsAt: 0 });
    for (const limit of [1, 2, 4])
      expect(await pages(`limit=${limit}`)).toEqual(["a", "b", "c", "z", "y", "x"]);
  });

  test("has another ETag as soon as any match has changed", async () => {
    const { put, get, clock } = await openList();
    await put("a", { phase: "finished", startsAt: 0 });
    const etag = (await get("/v1/matches")).headers.get("etag") ?? "";
    clock.now += EVERY_MS;
    expect((await get("/v1/matches", { "if-none-match": etag })).status).toBe(304);
    await put("b", { phase: "finished", startsAt: 0 });
    expect((await get("/v1/matches", { "if-none-match": etag })).status).toBe(200);
  });

  test("tells every match, and twice only what ended while it was read, whatever changes between its pages", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const phase = fc.constantFrom<Phase>("upcoming", "live", "paused", "finished", "abandoned");
    const made = fc.record({ phase, startsAt: fc.nat(5) });
    // What may become of a match: it goes on, or it ends; a new one is announced.
    const change = fc.record({ name: fc.constantFrom(...names, "n1", "n2"), to: phase, startsAt: fc.nat(5) });
    const before = fc.array(made, { minLength: 8, maxLength: 8 });
    const run = async (
      first: readonly Made[],
      changes: readonly { name: string; to: Phase; startsAt: number }[],
      limit: number,
    ) => {
      const { put, pages, store, reader } = await openList();
      const now = new Map<string, Made>();
      const set = async (name: string, what: Made) => {
        now.set(name, what);
        await put(name, what);
      };
      for (const [at, what] of first.entries()) await set(names[at] ?? "", what);
      const isOver = (of: Phase) => of === "finished" || of === "abandoned";
      const ended = new Set<string>();
      const left = [...changes];
      const told = await pages(`limit=${limit}`, async () => {
        const next = left.shift();
        if (!next) return;
        const was = now.get(next.name);
        if (was && isOver(was.phase)) return;
        if (isOver(next.to)) ended.add(next.name);
        await set(next.name, { phase: next.to, startsAt: was?.startsAt ?? next.startsAt });
      });
      for (const name of names) {
        const times = told.filter((one) => one === name).length;
        expect([name, times]).toEqual([name, ended.has(name) ? Math.min(2, Math.max(1, times)) : 1]);
      }
      await store[Symbol.asyncDispose]();
      await reader[Symbol.asyncDispose]();
    };
    const property = fc.asyncProperty(
      before,
      fc.array(change, { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      run,
    );
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
  });

  test.each([
    ["cursor=x", "cursor"],
    ["cursor=", "cursor"],
    [`cursor=${btoa('["c","yesterday","a"]')}`, "cursor"],
    [`cursor=${btoa('["q","2026-06-01T14:00:00.000Z","a"]')}`, "cursor"],
    [`cursor=${"x".repeat(400)}`, "cursor"],
    ["day=tomorrow", "day"],
    ["day=2026-02-30", "day"],
    ["zone=Mars/Olympus", "zone"],
    ["limit=0", "limit"],
    ["competition=", "competition"],
    ["sport=quidditch", "sport"],
  ])("refuses %s by its name", async (query, parameter) => {
    const { get } = await openList();
    const answer = await get(`/v1/matches?${query}`);
    expect([answer.status, (await answer.json()).parameter]).toEqual([400, parameter]);
  });
});
