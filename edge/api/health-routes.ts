import { Hono } from "hono";
import { matchId } from "../../match/ids.ts";
import type { MatchReader } from "../../store/store.ts";

const FRESH = { "Cache-Control": "no-store" };
const PROBE = matchId("readiness-probe");

/** `/healthz`: the process answers. `/readyz`: the store answers too, whatever it says of a match that is none. */
export function healthRoutes(reader: MatchReader): Hono {
  const routes = new Hono();
  routes.get("/healthz", (c) => c.json({ status: "ok" }, 200, FRESH));
  routes.get("/readyz", async (c) => {
    await reader.stamp(PROBE);
    return c.json({ status: "ready" }, 200, FRESH);
  });
  return routes;
}
