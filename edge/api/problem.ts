/** Errors in words: problem details (RFC 9457) for programs, a page for people. */
import type { Context, MiddlewareHandler, TypedResponse } from "hono";
import type * as v from "valibot";
import { spokenIn } from "./language.ts";
import type { Pages, ProblemStatus } from "./pages.ts";
import type { problemDetails } from "./schemas/common.ts";

/** No browser looks for a page where it is a program that sends or asks too much, or wants another format. */
type ErrorStatus = ProblemStatus | 401 | 413 | 429 | 501;

const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
} as const satisfies Record<ErrorStatus, string>;

export interface Problem<Status extends ErrorStatus = ProblemStatus> {
  readonly status: Status;
  readonly detail: string;
  /** The query parameter that is wrong. */
  readonly parameter?: string;
}

export type ProblemResponse<Status extends ErrorStatus> = Response &
  TypedResponse<v.InferOutput<typeof problemDetails>, Status, "json">;

/** A middleware that answers nothing but R itself, so that typed clients know all answers there are. */
export type Answering<M, R extends Response> =
  M extends MiddlewareHandler<infer E, infer P, infer I> ? MiddlewareHandler<E, P, I, R> : never;

/** Answers a program with an error. The type is `about:blank`: the status says what kind it is (§4.2.1). */
export function refuse<Status extends ErrorStatus>(
  c: Context,
  problem: Problem<Status>,
): ProblemResponse<Status> {
  const { status, detail, parameter } = problem;
  const { pathname, search } = new URL(c.req.url);
  const body = {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail,
    instance: pathname + search,
    parameter,
  };
  forget(c);
  const headers = { "Content-Type": "application/problem+json" };
  const answer: Response = c.body(JSON.stringify(body), status, headers);
  return answer as ProblemResponse<Status>;
}

export type Refuse = (c: Context, problem: Problem) => Response;

/** Answers a browser that looks for a page with a page, and all others as `refuse` does. */
export const refuseWith =
  (pages: Pages): Refuse =>
  (c, problem) => {
    if (c.req.path.startsWith("/v1/")) return refuse(c, problem);
    c.header("Vary", "Accept", { append: true });
    if (!(c.req.header("Accept") ?? "").includes("text/html")) return refuse(c, problem);
    const { status, detail } = problem;
    forget(c);
    return c.html(pages.problem({ status, detail, ...spokenIn(c) }), status);
  };

/** An error is of this moment and of no version. */
function forget(c: Context): void {
  c.header("Cache-Control", "no-store");
  c.header("ETag", undefined);
}

export const unknown = (what: string, name: string) =>
  ({ status: 404, detail: `There is no ${what} "${name}".` }) as const;
export const unknownMatch = (id: string) => unknown("match", id);
export const notYet = (match: string, newest: number, parameter: string) =>
  ({
    status: 404,
    detail: `The parameter "${parameter}" is after the newest event of "${match}", which is ${newest}.`,
    parameter,
  }) as const;

export const nothingAt = (match: string, at: number) =>
  ({
    status: 404,
    detail: `"${match}" had not been announced by event ${at}.`,
    parameter: "at",
  }) as const;
