import { expect, test } from "vitest";
import { sports } from "../match/sports.ts";
import { measure } from "./wire-bytes.ts";

const MOST = { cricket: 0.05, tennis: 0.07, basketball: 0.03, football: 0.03 } as const;

test.each(sports.map(({ name }) => name))(
  "%s: an event costs a viewer a small part of the image, and under 1 % of it deflated",
  async (sport) => {
    const costs = await measure(sport, 2);
    const image = costs.get("full image")?.plain ?? Number.NaN;
    const told = costs.get("Touchline");
    expect((told?.plain ?? Number.NaN) / image).toBeLessThan(MOST[sport]);
    expect((told?.deflated ?? Number.NaN) / image).toBeLessThan(0.01);
  },
);
