import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, test } from "vitest";
import { FANOUT, fedBy, nameOf, placeAmong, placeOf, RELAYS_MAX } from "./places.ts";

describe("places", () => {
  test.each([
    ["final-2026", { room: "final-2026", place: 0 }],
    ["final-2026~1", { room: "final-2026", place: 1 }],
    ["board~9999", { room: "board", place: RELAYS_MAX }],
  ])("%s is a place and its name", (name, place) => {
    expect(placeOf(name)).toEqual(place);
    expect(nameOf(place)).toBe(name);
  });

  test.each(["a~0", "a~01", "a~10000", "a~x", "a~"])("%s is no relay", (name) => {
    expect(placeOf(name)).toEqual({ room: name, place: 0 });
  });

  test.each([0, 1, 2, FANOUT, FANOUT + 1, 777, RELAYS_MAX])(
    "[W-31] each of %i relays is fed by one, which comes before it",
    (relays) => {
      const feeders = new Map<number, number>();
      for (let place = 0; place <= relays; place++) {
        const fed = fedBy(place, relays);
        expect(fed.length).toBeLessThanOrEqual(FANOUT);
        for (const child of fed) {
          expect(feeders.has(child)).toBe(false);
          expect(child).toBeGreaterThan(place);
          feeders.set(child, place);
        }
      }
      expect([...feeders.keys()].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: relays }, (_, i) => i + 1),
      );
    },
  );
});

describe("where viewers belong", () => {
  const VIEWERS = 20_000;
  const generator = xoroshiro128plus(1);
  const random = () => uniformFloat64(generator);

  test("[W-33] as the relays grow and shrink each has its share, and no more move than have to", () => {
    let places = Array.from({ length: VIEWERS }, () => 0);
    let before = 0;
    for (const relays of [3, 8, 9, 40, 12, 2, 5, 0]) {
      const moved = places.map((place) => placeAmong(relays, place, before, random));
      const counts = new Map<number, number>();
      for (const place of moved) counts.set(place, (counts.get(place) ?? 0) + 1);
      const rooms = relays === 0 ? [0] : Array.from({ length: relays }, (_, i) => i + 1);
      const share = VIEWERS / rooms.length;
      for (const place of rooms) {
        // Five standard deviations.
        expect(Math.abs((counts.get(place) ?? 0) - share)).toBeLessThanOrEqual(5 * Math.sqrt(share));
      }
      expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual(rooms);
      const movers = moved.filter((place, i) => place !== places[i]).length;
      const least = before === 0 || relays === 0 ? 1 : Math.abs(relays - before) / Math.max(relays, before);
      expect(Math.abs(movers - least * VIEWERS)).toBeLessThan(VIEWERS / 50);
      places = moved;
      before = relays;
    }
  });

  test("[W-33] nobody moves when nothing changed", () => {
    for (let place = 1; place <= 8; place++) expect(placeAmong(8, place, 8, random)).toBe(place);
    expect(placeAmong(0, 0, 0, random)).toBe(0);
  });
});
