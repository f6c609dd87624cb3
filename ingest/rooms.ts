/** Publishing to rooms: signed HTTP requests, with outcomes as values. */
import * as v from "valibot";
import { type Publication, PublicationAnswer } from "../match/protocol.ts";
import { sign } from "../runtime/signature.ts";

export type Outcome =
  /** The room holds what was published, or something newer. */
  | { readonly status: "ok"; readonly v: number; readonly viewers: number }
  /** The room cannot apply it to what it holds; an image will do. */
  | { readonly status: "needImage" }
  /** The room cannot be reached or is overwhelmed; later it may be better. */
  | { readonly status: "unavailable"; readonly cause: unknown }
  /** The room will not take this publication, whenever it is sent. */
  | { readonly status: "refused"; readonly code: number; readonly detail: string };

/** Publishes to a room. Never throws; an aborted request is `unavailable`. */
export type Publish = (room: string, publication: Publication, signal?: AbortSignal) => Promise<Outcome>;

interface PublishOptions {
  readonly timeoutMs?: number;
  /** Milliseconds since 1970; the rooms' clock may differ by a minute. */
  readonly now?: () => number;
  readonly fetch?: (url: URL, init: RequestInit) => Promise<Response>;
}

const DETAIL_MAX = 500;

export function publishTo(roomsUrl: string, secret: string, options: PublishOptions = {}): Publish {
  const { timeoutMs = 5_000, now = Date.now, fetch: send = globalThis.fetch } = options;
  return async (room, publication, signal) => {
    const url = new URL(`/parties/main/${encodeURIComponent(room)}`, roomsUrl);
    const body = JSON.stringify(publication);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const signature = await sign(secret, { path: url.pathname, body }, now());
      const request = {
        method: "POST",
        headers: { "content-type": "application/json", ...signature },
        body,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      };
      const response = await send(url, request).catch((error: unknown) => {
        if (isReset(error)) return send(url, request);
        throw error;
      });
      // Read in any case: only a connection whose answer was read is used again.
      return outcomeOf(response.status, await response.text());
    } catch (cause) {
      return { status: "unavailable", cause };
    }
  };
}

/** The host closed a connection that was kept for the next request; what it did not answer can be sent again. */
const isReset = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET";

function outcomeOf(code: number, text: string): Outcome {
  if (code === 409) return { status: "needImage" };
  if (code === 408 || code === 429 || code >= 500) {
    return { status: "unavailable", cause: `${code} ${text.slice(0, DETAIL_MAX)}` };
  }
  if (code !== 200) return { status: "refused", code, detail: text.slice(0, DETAIL_MAX) };
  const answer = v.safeParse(PublicationAnswer, JSON.parse(text));
  if (answer.success) return { status: "ok", v: answer.output.v, viewers: answer.output.viewers };
  return { status: "refused", code, detail: "the answer is not a room's" };
}
