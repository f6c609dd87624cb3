import { expect, test } from "vitest";
import type { SportName } from "../match/sports.ts";
import { PLAYED } from "../simulator/play/sports.ts";
import { measure } from "./wire-bytes.ts";

/** A sport that has no limit of its own has the highest. */
const MOST: { readonly [name in SportName]?: number } = {
  cricket: 0.05,
  tennis: 0.07,
  basketball: 0.03,
  football: 0.03,
};
const MOST_OF_ANY = 0.07;

test.each(PLAYED)(
  "%s: an event costs a viewer a small part of the image, and under 1 % of it deflated",
  async (sport) => {
    const costs = await measure(sport, 2);
    const image = costs.get("full image")?.plain ?? Number.NaN;
    const told = costs.get("Touchline");
    expect((told?.plain ?? Number.NaN) / image).toBeLessThan(MOST[sport] ?? MOST_OF_ANY);
    expect((told?.deflated ?? Number.NaN) / image).toBeLessThan(0.01);
  },
);
