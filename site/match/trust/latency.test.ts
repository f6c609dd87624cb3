import { describe, expect, it } from "vitest";
import { epoch } from "../../../match/ids.ts";
import { LatencySample } from "./latency.ts";

const START = Date.UTC(2026, 5, 6, 14);
const EPOCH = epoch("late0001");
const at = (ms: number) => new Date(START + ms).toISOString();
const beat = (ms: number) => ({ t: "h", epoch: EPOCH, v: 1, at: at(ms), viewers: 1, s: null }) as const;
const change = (ms: number) => ({ t: "d", epoch: EPOCH, from: 1, v: 2, at: at(ms), o: {}, e: [] }) as const;

describe("how late changes come", () => {
  it("[P-28] is told by the middle and the slowest of the last 200", () => {
    const sample = new LatencySample();
    sample.hear(beat(0), START + 40);
    for (let n = 0; n < 100; n++) sample.hear(change(n), START + n + 60_000);
    expect(sample.summary()?.p50).toBe(60_000);
    for (let n = 1; n <= 200; n++) sample.hear(change(0), START + n);
    expect(sample.summary()).toEqual({ count: 200, p50: 100, p95: 190, clockAhead: 0 });
  });

  it.each([-90_000, 90_000])("[P-28] allows for a clock that is %i ms ahead, and says so", (ahead) => {
    const sample = new LatencySample();
    sample.hear(beat(0), START + ahead + 30);
    sample.hear(change(1_000), START + 1_000 + ahead + 230);
    expect(sample.summary()).toEqual({ count: 1, p50: 200, p95: 200, clockAhead: ahead + 30 });
  });

  it("[P-28] says nothing before a change has come, and nothing of the clocks before a beat has", () => {
    const sample = new LatencySample();
    expect(sample.summary()).toBeUndefined();
    sample.hear(change(0), START + 500);
    expect(sample.summary()).toMatchObject({ p50: 500, clockAhead: undefined });
  });
});
