/** What is counted of the desk's work. */
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { Registry } from "prom-client";
import type { RequestMetrics } from "../runtime/metrics.ts";
import { countRequests } from "../runtime/prometheus.ts";

/** In seconds: the log confirms what it has within milliseconds, and may take seconds when it is away. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** `memory` is the process's resident memory in bytes. */
export const openMetrics = (memory: () => number): RequestMetrics =>
  countRequests(new Registry(), {
    prefix: "touchline_desk",
    duration: "From a request to its answer, by the pattern of its route: of events, once the log has them",
    buckets: BUCKETS,
    memory,
  });

/** A request's method and the pattern of its route. */
export function routeOf(c: Context): string {
  const found = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"));
  return found ? `${found.method} ${found.path}` : "none";
}
