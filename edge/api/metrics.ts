/** What is counted of the API's work, and told at `/metrics` as Prometheus reads it. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { timingSafeEqual } from "hono/utils/buffer";
import type { MatchReader } from "../../store/store.ts";
import { refuse } from "./problem.ts";

/** How an answer came about: made anew, from what is kept, by telling that nothing has changed; `stale` if the store is away. */
export type Form = "made" | "kept" | "unchanged" | "stale";

/** The port; without an implementation nothing is counted. */
export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  /** One reading of the store. */
  read(kind: string, outcome: "answered" | "failed", seconds: number): void;
  answer(form: Form): void;
  /** All of it, with its media type. */
  told(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Counts each request under the pattern of its route. */
export const counted =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    metrics.request(routeOf(c), c.res.status, (performance.now() - start) / 1_000);
  };

/** Files have a route each, and what is nowhere only those of all paths. */
export function routeOf(c: Context): string {
  const path = routePath(c, -1);
  if (path.startsWith("/assets/")) return "/assets/*";
  return path === "/*" ? "none" : path;
}

const READS = [
  "board",
  "events",
  "image",
  "player",
  "results",
  "stamp",
  "timeline",
  "totals",
] as const satisfies readonly (keyof MatchReader)[];

/** `reader` with each of its readings counted. */
export function countedReads(reader: MatchReader, metrics: Metrics): MatchReader {
  return new Proxy(reader, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== "function") return found;
      const kind = READS.find((read) => read === name);
      if (!kind) return found.bind(target);
      return async (...args: unknown[]) => {
        const start = performance.now();
        const tell = (outcome: "answered" | "failed") =>
          metrics.read(kind, outcome, (performance.now() - start) / 1_000);
        try {
          const value: unknown = await Reflect.apply(found, target, args);
          tell("answered");
          return value;
        } catch (error) {
          tell("failed");
          throw error;
        }
      };
    },
  });
}

/** `/metrics`, for who has the token, if there is one. */
export function metricsRoutes(metrics: Metrics, token: string | undefined): Hono {
  const routes = new Hono();
  return routes.get("/metrics", async (c) => {
    if (
      token !== undefined &&
      !(await timingSafeEqual(c.req.header("Authorization") ?? "", `Bearer ${token}`))
    ) {
      c.header("WWW-Authenticate", "Bearer");
      return refuse(c, { status: 401, detail: "The metrics are for those who have their token." });
    }
    const { type, text } = await metrics.told();
    return c.body(text, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  });
}
