/** The answers of this second, before any route is looked for: while nothing can have changed they are told again. */
import type { Context } from "hono";
import type { Admit } from "./limit.ts";
import type { Content } from "./bodies.ts";
import { type Metrics, routeOf } from "./metrics.ts";
import { DATA, type Headers as Pairs } from "./security.ts";

/** An answer that can be told again. */
export interface Told {
  readonly status: 200 | 304;
  readonly headers: Pairs;
  readonly content?: Content;
}

/** Headers are set one by one: Deno takes several times as long to take them all with the constructor. */
export function responseOf({ status, headers, content }: Told): Response {
  const response = content ? new Response(content) : new Response(null, { status });
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}

/** So many are kept; what comes above that is answered without. */
const MOST = 2_000;

interface Held extends Told {
  readonly until: number;
  readonly route: string;
}

export interface FrontParts {
  /** What is set on all answers of a path. */
  readonly headersOf: (path: string) => Pairs;
  readonly metrics?: Metrics | undefined;
  readonly admit?: Admit | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Finding a route and going through all that stands before it takes longer than the answer itself. What is kept here is
 * what would be found, for as long as it would.
 */
export class Front {
  readonly #parts: FrontParts;
  readonly #held = new Map<string, Held>();
  /** When all that is kept was good at the longest. */
  #until = 0;

  constructor(parts: FrontParts) {
    this.#parts = parts;
  }

  /** For a Sender. */
  readonly keep = (c: Context, told: Told, until: number): void => {
    const key = keyOf(c.req.raw);
    if (key === undefined || this.#held.size >= MOST) return;
    this.#until = Math.max(this.#until, until);
    const headers = [...told.headers, ...this.#parts.headersOf(c.req.path)];
    this.#held.set(key, { ...told, headers, until, route: routeOf(c) });
  };

  /** The answer, if it is kept; `runtime` is what the runtime gives with a request. */
  answer(request: Request, runtime: unknown): Response | undefined {
    const { metrics, admit, now: clock } = this.#parts;
    const now = clock();
    if (now >= this.#until) this.#held.clear();
    if (this.#held.size === 0) return undefined;
    const key = keyOf(request);
    const held = key === undefined ? undefined : this.#held.get(key);
    if (!held || now >= held.until) return undefined;
    const left = admit?.(request, runtime);
    // He is told why by the way that all others go.
    if (left && !left.allowed) return undefined;
    metrics?.answer(held.status === 304 ? "unchanged" : "kept");
    metrics?.request(held.route, held.status, 0);
    const response = responseOf(held);
    left?.tell(response.headers);
    return response;
  }
}

/** All that an answer depends on. */
function keyOf({ method, url, headers }: Request): string | undefined {
  if (method !== "GET") return undefined;
  const asked = `${url}\n${headers.get("Accept-Encoding") ?? ""}\n${headers.get("If-None-Match") ?? ""}`;
  // Only what people read is in a language.
  return url.includes(DATA) ? asked : `${asked}\n${headers.get("Accept-Language") ?? ""}`;
}
