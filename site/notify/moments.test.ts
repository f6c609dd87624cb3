import { describe, expect, it } from "vitest";
import { epoch } from "../../match/ids.ts";
import type { Entry } from "../../match/head.ts";
import { newMoment } from "./moments.ts";

const [ONE, OTHER] = [epoch("epoch1"), epoch("epoch2")];
const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  seq,
  at: "2026-06-06T14:00:00Z",
  period: 1,
  tone: "plain",
  lead: `ball ${seq}`,
  ...more,
});
const key = (seq: number, more: Partial<Entry> = {}) => entry(seq, { key: true, ...more });

describe("what is notified of", () => {
  it("[P-30] is the newest key moment since, once, and nothing that was there before", () => {
    const first = newMoment({ epoch: ONE, entries: [key(3), entry(2)] }, undefined);
    expect(first.moment).toBeUndefined();
    const next = newMoment({ epoch: ONE, entries: [entry(6), key(5), key(4), key(3)] }, first.told);
    expect(next.moment?.seq).toBe(5);
    expect(newMoment({ epoch: ONE, entries: [entry(6), key(5)] }, next.told).moment).toBeUndefined();
  });

  it("[P-30] is nothing that was taken back, and nothing that a match begins anew with", () => {
    const told = { epoch: ONE, seq: 3 };
    expect(newMoment({ epoch: ONE, entries: [key(4, { retracted: true })] }, told).moment).toBeUndefined();
    expect(newMoment({ epoch: OTHER, entries: [key(9)] }, told)).toEqual({ told: { epoch: OTHER, seq: 9 } });
  });
});
