/** What the API's description (OpenAPI) says of an operation beside its parameters, which their schemas tell. */
import type { MiddlewareHandler } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";
import { problemDetails } from "./schemas/common.ts";

export interface Operation {
  /** Stable: clients are generated with it. */
  readonly id: string;
  readonly tag: "Matches" | "Players" | "Service";
  readonly summary: string;
  readonly description?: string;
  /** What a 200 holds. */
  readonly answer: v.GenericSchema;
  /** Whether it has a validator, and so a 304. */
  readonly versioned?: boolean;
  /** What may be refused, beside what all operations refuse. */
  readonly refusals?: Readonly<Record<number, string>>;
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: resolver(problemDetails) } },
});

export function describe(operation: Operation): MiddlewareHandler {
  const { id, tag, summary, description, answer, versioned = true, refusals = {} } = operation;
  const refused = { ...refusals, 503: "The store is away and no copy of it is at hand." };
  return describeRoute({
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    responses: {
      200: {
        description: "OK",
        content: { "application/json": { schema: resolver(answer, { options: { typeMode: "output" } }) } },
      },
      ...(versioned && { 304: { description: "What If-None-Match names is the newest." } }),
      ...Object.fromEntries(Object.entries(refused).map(([status, why]) => [status, problem(why)])),
    },
  });
}
