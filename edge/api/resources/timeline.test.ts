import { describe, expect, test } from "vitest";
import { openApp } from "../../../tests/api-parts.ts";
import { MATCH, sampleCommit } from "../../../tests/samples.ts";
import { EVERY_MS } from "../kept.ts";

const PATH = `/v1/matches/${MATCH}/timeline`;

/** Thirty entries, every fifth of them a key moment. */
async function openTimeline() {
  const opened = await openApp();
  const add = async (from: number, to: number) => {
    const step = sampleCommit(MATCH, from, to);
    const entries = step.entries.map((one) => (one.seq % 5 === 0 ? { ...one, key: true } : one));
    await opened.store.commit({ ...step, entries });
    opened.clock.now += EVERY_MS;
  };
  await add(0, 30);
  const page = async (query: string) => (await opened.get(`${PATH}?${query}`)).json();
  const seqs = async (query: string) => (await page(query)).entries.map(({ seq }: { seq: number }) => seq);
  return { ...opened, add, page, seqs };
}

describe("[A-9] a timeline", () => {
  test.each([
    ["limit=3", [30, 29, 28]],
    ["key=true&limit=3", [30, 25, 20]],
    ["since=27", [30, 29, 28]],
    ["before=4", [3, 2, 1]],
    ["since=10&before=22&key=true", [20, 15]],
    ["since=30", []],
    ["key=false&limit=2", [30, 29]],
  ])("answers %s", async (query, found) => {
    expect(await (await openTimeline()).seqs(query)).toEqual(found);
  });

  test("is read page by page while the match goes on", async () => {
    const { add, page } = await openTimeline();
    const told: number[] = [];
    for (let cursor = "", v = 30; ; v++) {
      const { entries, next } = await page(`limit=4${cursor && `&cursor=${cursor}`}`);
      told.push(...entries.map(({ seq }: { seq: number }) => seq));
      if (!next) break;
      cursor = next;
      await add(v, v + 1);
    }
    expect(told).toEqual(Array.from({ length: 30 }, (_, i) => 30 - i));
  });

  test.each([
    ["cursor=[1]", "cursor"],
    [`cursor=${btoa("[0]")}`, "cursor"],
    [`cursor=${btoa("[1.5]")}`, "cursor"],
    ["since=-1", "since"],
    ["key=yes", "key"],
  ])("refuses %s by its name", async (query, parameter) => {
    const answer = await (await openTimeline()).get(`${PATH}?${query}`);
    expect([answer.status, (await answer.json()).parameter]).toEqual([400, parameter]);
  });
});
