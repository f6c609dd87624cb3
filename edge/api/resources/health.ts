import { Hono } from "hono";
import * as v from "valibot";
import { matchId } from "../../../match/ids.ts";
import { describe } from "../describe.ts";
import type { ApiParts } from "./parts.ts";

const FRESH = { "Cache-Control": "no-store" };
const PROBE = matchId("readiness-probe");

const health = describe({
  id: "getHealth",
  tag: "Service",
  summary: "Whether the process answers",
  answer: v.object({ status: v.literal("ok") }),
  versioned: false,
});
const readiness = describe({
  id: "getReadiness",
  tag: "Service",
  summary: "Whether scores can be had",
  description: 'While the store is "away", those that were read in the last minutes are given out.',
  answer: v.object({ status: v.literal("ready"), store: v.picklist(["there", "away"]) }),
  versioned: false,
});

/** `/healthz`: the process answers. `/readyz`: the store answers too, whatever it says of a match that is none, or did. */
export const healthRoutes = ({ reader }: ApiParts) =>
  new Hono()
    .get("/healthz", health, (c) => c.json({ status: "ok" } as const, 200, FRESH))
    .get("/readyz", readiness, async (c) => {
      const { stale } = await reader.stamp(PROBE);
      return c.json({ status: "ready", store: stale ? "away" : "there" } as const, 200, FRESH);
    });
