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
  summary: "Whether the store answers too",
  answer: v.object({ status: v.literal("ready") }),
  versioned: false,
});

/** `/healthz`: the process answers. `/readyz`: the store answers too, whatever it says of a match that is none. */
export const healthRoutes = ({ reader }: ApiParts) =>
  new Hono()
    .get("/healthz", health, (c) => c.json({ status: "ok" } as const, 200, FRESH))
    .get("/readyz", readiness, async (c) => {
      await reader.stamp(PROBE);
      return c.json({ status: "ready" } as const, 200, FRESH);
    });
