/** What the API's description (OpenAPI) says of an operation beside its parameters, which their schemas tell. */
import type { MiddlewareHandler } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";
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
  /** Whether it needs a scorer's key. */
  readonly key?: boolean;
  /** What may be refused, beside what all operations refuse. */
  readonly refusals?: Readonly<Record<number, string>>;
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: resolver(problemDetails) } },
});
const KEY_REFUSALS = {
  401: "There is no key, or none that is good.",
  403: "The key is not for this.",
  429: "The key has been used too often; Retry-After says when it may be again.",
};

export function describe(operation: Operation): MiddlewareHandler {
  const { id, tag, summary, description, answer, body, key = false, refusals = {} } = operation;
  const { versioned = !key } = operation;
  const refused = {
    ...(key && KEY_REFUSALS),
    ...refusals,
    503: "The store is away and no copy of it is at hand.",
  };
  return describeRoute({
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(key && { security: [{ key: [] }] }),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: resolver(body, { options: { typeMode: "input" } }) } },
      },
    }),
    responses: {
      [body ? 201 : 200]: {
        description: body ? "Created" : "OK",
        content: { "application/json": { schema: resolver(answer, { options: { typeMode: "output" } }) } },
      },
      ...(versioned && { 304: { description: "What If-None-Match names is the newest." } }),
      ...Object.fromEntries(Object.entries(refused).map(([status, why]) => [status, problem(why)])),
    },
  });
}
