/** What the API's description (OpenAPI) says of an operation beside its parameters, which their schemas tell. */
import type { MiddlewareHandler } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";
import type { Answering } from "./problem.ts";
import { problemDetails } from "./schemas/common.ts";

export interface Operation {
  /** Stable: clients are generated with it. */
  readonly id: string;
  readonly tag: "Matches" | "Players" | "Scoring" | "Service";
  readonly summary: string;
  readonly description?: string;
  /** What a 200 holds, or a 201 where something is sent. */
  readonly answer: v.GenericSchema;
  /** Whether it has a validator, and so a 304. */
  readonly versioned?: boolean;
  /** What is sent, if anything is. */
  readonly body?: v.GenericSchema;
  /** Of the header, which the code reads by itself. */
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly pattern: string }>>;
  /** Whether it needs a scorer's key. */
  readonly key?: boolean;
  /** What may be refused, beside what all operations refuse. */
  readonly refusals?: Readonly<Record<number, string>>;
}

/** OpenAPI 3.1 has the JSON Schema of 2020-12. */
export const DIALECT = { target: "draft-2020-12" } as const;
const READ = { options: { ...DIALECT, typeMode: "output" } } as const;
const SENT = { options: { ...DIALECT, typeMode: "input" } } as const;

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: resolver(problemDetails, READ) } },
});
const LIMITED = { 429: "This reader asks too often; Retry-After says when to come again." };
const KEY_REFUSALS = {
  401: "There is no key, or none that is good.",
  403: "The key is not for this.",
  429: "The reader asks, or the key is used, too often; Retry-After says when to come again.",
};

export function describe(operation: Operation): Answering<MiddlewareHandler, never> {
  const { id, tag, summary, description, answer, body, headers = {}, key = false, refusals = {} } = operation;
  const { versioned = !key } = operation;
  const refused = {
    ...(tag === "Service" ? {} : LIMITED),
    ...(key && KEY_REFUSALS),
    ...refusals,
    503: "The store is away and no copy of it is at hand.",
  };
  const described = describeRoute({
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(key && { security: [{ key: [] }] }),
    parameters: Object.entries(headers).map(([name, { description: meaning, pattern }]) => ({
      in: "header",
      name,
      schema: { type: "string", pattern },
      description: meaning,
    })),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: resolver(body, SENT) } },
      },
    }),
    responses: {
      [body ? 201 : 200]: {
        description: body ? "Created" : "OK",
        content: { "application/json": { schema: resolver(answer, READ) } },
      },
      ...(versioned && { 304: { description: "What If-None-Match names is the newest." } }),
      ...Object.fromEntries(Object.entries(refused).map(([status, why]) => [status, problem(why)])),
    },
  });
  return described as Answering<MiddlewareHandler, never>;
}
