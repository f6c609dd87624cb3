/** How much one reader may ask: a bucket of requests that time fills again. */
import type { MiddlewareHandler } from "hono";
import { refuse } from "./problem.ts";
import { readerOf, saidBy } from "./reader-address.ts";

/** A full bucket is what comes in so many seconds. */
const WINDOW_SECONDS = 10;
/** Readers that are remembered. Whoever is forgotten has a full bucket, so that memory cannot be filled up by asking. */
const MOST_READERS = 20_000;

/** What is left to a reader after a request. */
export interface Left {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until another request may come, or until the bucket is full again. */
  readonly seconds: number;
}

/** Buckets by reader. Only when each will be full again is kept: that says how full it is now. */
export class Buckets {
  readonly #size: number;
  /** Milliseconds that one request takes to come back. */
  readonly #each: number;
  readonly #full = new Map<string, number>();

  constructor(perSecond: number) {
    this.#size = perSecond * WINDOW_SECONDS;
    this.#each = 1_000 / perSecond;
  }

  /** Takes one, if there is one. `now` is in milliseconds since 1970. */
  take(reader: string, now: number): Left {
    const full = Math.max(now, this.#full.get(reader) ?? now) + this.#each;
    const missing = (full - now) / this.#each;
    if (missing > this.#size) {
      return {
        allowed: false,
        remaining: 0,
        seconds: Math.ceil((missing - this.#size) * this.#each) / 1_000,
      };
    }
    this.#full.delete(reader);
    this.#full.set(reader, full);
    if (this.#full.size > MOST_READERS) this.#full.delete(this.#full.keys().next().value ?? "");
    return { allowed: true, remaining: Math.floor(this.#size - missing), seconds: (full - now) / 1_000 };
  }
}

export interface LimitParts {
  /** Requests a second of one reader; ten times as many may come at once. 0 for no limit. */
  readonly perSecond: number;
  /** The header in which a trusted proxy in front says who asks. */
  readonly header?: string | undefined;
  /** The address at the other end of the connection, from what the runtime gives with a request. */
  readonly peerOf: (runtime: unknown) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whether the process is well is asked by those who keep it running. */
const FREE = new Set(["/healthz", "/readyz", "/metrics"]);

/** What is left to who sends `request`; undefined where nothing is counted. */
export type Admit = (
  request: Request,
  runtime: unknown,
) => (Left & { readonly tell: (headers: Headers) => void }) | undefined;

export function admission({ perSecond, header, peerOf, now }: LimitParts): Admit {
  const buckets = new Buckets(perSecond);
  const size = perSecond * WINDOW_SECONDS;
  return ({ headers }, runtime) => {
    if (perSecond === 0) return undefined;
    const address = header ? saidBy(headers.get(header)) : peerOf(runtime);
    const reader = address && readerOf(address);
    if (!reader) return undefined;
    const left = buckets.take(reader, now());
    return { ...left, tell: (told) => tellLeft(told, left, size) };
  };
}

/** Every header costs time, and who has more than half left does not need these. */
function tellLeft(headers: Headers, { remaining, seconds }: Left, size: number): void {
  if (2 * remaining >= size) return;
  headers.set("RateLimit-Policy", `"reader";q=${size};w=${WINDOW_SECONDS}`);
  headers.set("RateLimit", `"reader";r=${remaining};t=${Math.ceil(seconds)}`);
}

/** Refuses who asks too much with 429. The headers are those of the IETF's draft 10 of "RateLimit header fields for HTTP". */
export const limit =
  (admit: Admit): MiddlewareHandler =>
  async (c, next) => {
    const left = FREE.has(c.req.path) ? undefined : admit(c.req.raw, c.env);
    if (!left) return next();
    if (!left.allowed) {
      const refusal = refuse(c, { status: 429, detail: "This reader asks too often." });
      refusal.headers.set("Retry-After", String(Math.ceil(left.seconds)));
      left.tell(refusal.headers);
      return refusal;
    }
    await next();
    left.tell(c.res.headers);
  };
