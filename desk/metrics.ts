/** What is counted of the desk's work, and told at `/metrics` as Prometheus reads it. */
import { createHash, timingSafeEqual } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { refuse } from "./problem.ts";

/** In seconds: the log confirms what it has within milliseconds, and may take seconds when it is away. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  /** All of it, with its media type. */
  told(): Promise<{ readonly type: string; readonly text: string }>;
}

/** `memory` is the process's resident memory in bytes. */
export function openMetrics(memory: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "touchline_desk_requests_total",
    help: "Requests by the pattern of their route and the status of their answer",
    labelNames: ["route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "touchline_desk_request_duration_seconds",
    help: "From a request to its answer, by the pattern of its route: of events, once the log has them",
    labelNames: ["route"],
    buckets: BUCKETS,
    registers,
  });
  const resident: Gauge = new Gauge({
    name: "process_resident_memory_bytes",
    help: "Resident memory of the process",
    registers,
    collect: (): void => resident.set(memory()),
  });
  return {
    request(route, status, seconds) {
      requests.inc({ route, status });
      durations.observe({ route }, seconds);
    },
    told: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** Counts each request under its method and the pattern of its route. */
export const counted =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const found = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"));
    const route = found ? `${found.method} ${found.path}` : "none";
    metrics.request(route, c.res.status, (performance.now() - start) / 1_000);
  };

/** `/metrics`, for who has the token, if there is one. */
export const metricsRoutes = (metrics: Metrics, token: string | undefined): Hono =>
  new Hono().get("/metrics", async (c) => {
    if (token !== undefined && !same(c.req.header("Authorization") ?? "", `Bearer ${token}`)) {
      const detail = "The metrics are for those who have their token.";
      return refuse(c, { status: 401, detail }, { "WWW-Authenticate": "Bearer" });
    }
    const { type, text } = await metrics.told();
    return c.body(text, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  });

/** Compares in constant time, whatever the lengths. */
const same = (x: string, y: string): boolean => timingSafeEqual(hashOf(x), hashOf(y));
const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();
