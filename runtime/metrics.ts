/** What every process that answers requests counts of them, and tells at `/metrics`. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { timingSafeEqual } from "hono/utils/buffer";

export interface RequestMetrics {
  request(route: string, status: number, seconds: number): void;
  /** All of it, with its media type. */
  told(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Counts each request under its route, as `routeOf` names it once it is answered. */
export const counted =
  (metrics: RequestMetrics, routeOf: (c: Context) => string): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    metrics.request(routeOf(c), c.res.status, (performance.now() - start) / 1_000);
  };

type Refuse = (c: Context, problem: { readonly status: 401; readonly detail: string }) => Response;

/** `/metrics`, for who has the token, if there is one; all others are refused. */
export const metricsRoutes = (metrics: RequestMetrics, token: string | undefined, refuse: Refuse): Hono =>
  new Hono().get("/metrics", async (c) => {
    const shown = c.req.header("Authorization") ?? "";
    if (token !== undefined && !(await timingSafeEqual(shown, `Bearer ${token}`))) {
      c.header("WWW-Authenticate", "Bearer");
      return refuse(c, { status: 401, detail: "The metrics are for those who have their token." });
    }
    const { type, text } = await metrics.told();
    return c.body(text, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  });
