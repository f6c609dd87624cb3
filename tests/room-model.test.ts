/**
 * Outbox, rooms, relays and feeds over a network that loses, delays and repeats, with processes and memories that die: whatever
 * happens, nothing is shown that was not published, nothing is called live that is not, and all end on the newest document.
 */
import { describe, expect, test } from "vitest";
import { type Figures, World } from "./model/world.ts";

const SEEDS = 2_000;
const BATCH = 100;

const stories: Figures[] = [];

async function play(seed: number): Promise<void> {
  const world = new World(seed);
  try {
    await world.play();
    stories.push(await world.result());
    await world.end();
  } catch (cause) {
    throw new Error(`seed ${seed}: ${String(cause)}`, { cause });
  }
}

describe("[W-20] [W-39] stories", () => {
  test.each(Array.from({ length: SEEDS / BATCH }, (_, i) => 1 + i * BATCH))(
    "from seed %i on",
    async (first) => {
      for (let seed = first; seed < first + BATCH; seed++) await play(seed);
    },
    60_000,
  );

  test("in which something happens", () => {
    const part = (what: (story: Figures) => boolean) => stories.filter(what).length / stories.length;
    expect(part(({ versions }) => versions > 50)).toBeGreaterThan(0.9);
    expect(part(({ mostRelays }) => mostRelays > 1)).toBeGreaterThan(0.4);
    expect(part(({ mostRelays, relays }) => relays < mostRelays)).toBeGreaterThan(0.2);
    expect(part(({ moves }) => moves > 0)).toBeGreaterThan(0.5);
    expect(part(({ live }) => live > 0.5)).toBeGreaterThan(0.5);
  });
});
