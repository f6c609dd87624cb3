/** Errors in words: problem details (RFC 9457) for programs, a page for people. */
import type { Context } from "hono";
import type { Pages } from "./pages.ts";

const TITLES = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

export interface Problem {
  readonly status: keyof typeof TITLES;
  readonly detail: string;
  /** The query parameter that is wrong. */
  readonly parameter?: string;
}
export type Refuse = (c: Context, problem: Problem) => Response;

/** The one way to answer with an error. The type is `about:blank`: the status says what kind it is (§4.2.1). */
export const createRefuse =
  (pages: Pages): Refuse =>
  (c, { status, detail, parameter }) => {
    const title = TITLES[status];
    c.header("Cache-Control", "no-store");
    c.header("ETag", undefined);
    if (wantsPage(c)) return c.html(pages.problem({ status, title, detail }), status);
    const { pathname, search } = new URL(c.req.url);
    const body = { type: "about:blank", title, status, detail, instance: pathname + search, parameter };
    return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
  };

function wantsPage(c: Context): boolean {
  c.header("Vary", "Accept", { append: true });
  return !c.req.path.startsWith("/v1/") && (c.req.header("Accept") ?? "").includes("text/html");
}

export const unknown = (what: string, name: string): Problem => ({
  status: 404,
  detail: `There is no ${what} "${name}".`,
});
export const unknownMatch = (id: string): Problem => unknown("match", id);
