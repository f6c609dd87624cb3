import { expect, test } from "vitest";
import type { Entry } from "./head.ts";
import { mergeEntries } from "./entries.ts";
import { IMAGE_ENTRIES } from "./protocol.ts";

const entry = (seq: number, lead = `ball ${seq}`): Entry => ({
  seq,
  at: "2026-06-01T12:00:00.000Z",
  period: 1,
  tone: "plain",
  lead,
});
/** Entries from `newest` down to `oldest`. */
const span = (newest: number, oldest: number) =>
  Array.from({ length: newest - oldest + 1 }, (_, i) => entry(newest - i));
const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

test("new entries come first, whatever their order", () => {
  expect(seqs(mergeEntries(span(3, 1), [entry(4), entry(5)]))).toEqual([5, 4, 3, 2, 1]);
});

test("an amended entry takes the place of what it was", () => {
  const merged = mergeEntries(span(3, 1), [entry(2, "no ball")]);
  expect(seqs(merged)).toEqual([3, 2, 1]);
  expect(merged[1]?.lead).toBe("no ball");
});

test("the oldest leave when the limit is reached", () => {
  const merged = mergeEntries(span(IMAGE_ENTRIES, 1), [entry(IMAGE_ENTRIES + 1)]);
  expect(merged).toHaveLength(IMAGE_ENTRIES);
  expect(merged.at(-1)?.seq).toBe(2);
});

test("a change to what is older than a full list makes no hole in it", () => {
  const held = span(100, 101 - IMAGE_ENTRIES);
  expect(mergeEntries(held, [entry(3, "amended")])).toEqual(held);
});

test("a short list is whole, so that an older entry belongs to it", () => {
  expect(seqs(mergeEntries(span(9, 5), [entry(2)]))).toEqual([9, 8, 7, 6, 5, 2]);
});

test("nothing changed, nothing copied", () => {
  const held = span(3, 1);
  expect(mergeEntries(held, [])).toBe(held);
});
