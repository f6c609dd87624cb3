/** The desk that takes events, as the API knows it: somewhere that requests with a key are passed on to. */
import type { TypedResponse } from "hono";
import type * as v from "valibot";
import type { problemDetails } from "./schemas/common.ts";

/** Rejects with DeskAway if the desk does not answer. */
export type Desk = (request: PassedOn) => Promise<Response>;

export interface PassedOn {
  readonly method: "GET" | "POST";
  /** With its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body?: string;
}

/** An answer of the desk's as it is described; that it is so is for tests, since it is passed on unread. */
export type Answered<S extends v.GenericSchema, Status extends 200 | 201> = Response &
  (
    | TypedResponse<v.InferOutput<S>, Status, "json">
    | TypedResponse<v.InferOutput<typeof problemDetails>, Refused, "json">
  );
type Refused = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** The desk cannot be reached, or does not answer in time. */
export class DeskAway extends Error {
  override readonly name = "DeskAway";
}

/** The log may be slow to take an event, and the scorer waits for it. */
const PATIENCE_MS = 20_000;
/** Nothing else goes to the desk, and nothing else comes back from it. */
const THERE = ["Authorization", "Content-Type", "Idempotency-Key"];
const BACK = [
  "Content-Type",
  "Location",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "WWW-Authenticate",
  "Allow",
];

/** The desk at `url`. */
export const deskAt =
  (url: string): Desk =>
  async ({ method, path, headers, body }) => {
    const request = {
      method,
      headers: only(THERE, headers),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body !== undefined && { body }),
    } as const;
    try {
      const answer = await fetch(new URL(path, url), request);
      // Read whole: what is cut off on the way is no answer.
      return new Response(await answer.text(), {
        status: answer.status,
        headers: only(BACK, answer.headers),
      });
    } catch (cause) {
      throw new DeskAway("the desk does not answer", { cause });
    }
  };

const only = (names: readonly string[], headers: Headers): Headers =>
  new Headers(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    }),
  );
