/** Answers that say what went wrong (RFC 9457), with the members that a scorer's program acts on. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const satisfies Partial<Record<ContentfulStatusCode, string>>;

export interface Problem {
  readonly status: keyof typeof TITLES;
  readonly detail: string;
  /** The query parameter or header that is wrong. */
  readonly parameter?: string;
  /** The rule that the event breaks: "C-17.6". */
  readonly rule?: string;
  /** Which event of the request it is, from 0. */
  readonly index?: number;
  /** The member of the event that is wrong: "runs.batter". */
  readonly field?: string;
  /** The number of the newest event. */
  readonly seq?: number;
  /** The earlier event that a correction would put in the wrong. */
  readonly breaks?: number;
  /** What is promised to the log, which does not answer now. */
  readonly events?: readonly { readonly id: string; readonly seq: number }[];
}

export function refuse(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const { status, ...said } = problem;
  const body = { type: "about:blank", title: TITLES[status], status, ...said, instance: c.req.path };
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json", ...headers });
}
