/** Who may come to the desk, and how often. */
import type { Context, MiddlewareHandler } from "hono";
import { type DeskStore, type KeyRecord, RATE_WINDOW_MS } from "../store/desk.ts";
import { idOf, opens } from "./key.ts";
import { refuse } from "./problem.ts";

export interface Admitted {
  Variables: { key: KeyRecord };
}

/** Lets in who shows a key (RFC 6750) and has not come too often; every answer says how often is left. */
export const admit =
  (desk: Pick<DeskStore, "key" | "count">, now: () => number): MiddlewareHandler<Admitted> =>
  async (c, next) => {
    const text = /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    if (text === undefined) return challenge(c, "Scoring needs a key: Authorization: Bearer tl_…");
    const id = idOf(text);
    const key = id === undefined ? undefined : await desk.key(id);
    if (!key || !opens(key, text, now())) {
      return challenge(c, "The key is none of ours, or is no longer good.", ', error="invalid_token"');
    }
    const at = now();
    const left = key.rate - (await desk.count(key.id, at));
    const reset = Math.ceil((RATE_WINDOW_MS - (at % RATE_WINDOW_MS)) / 1_000);
    // As draft-ietf-httpapi-ratelimit-headers-10 has them.
    c.header("RateLimit-Policy", `"key";q=${key.rate};w=${RATE_WINDOW_MS / 1_000}`);
    c.header("RateLimit", `"key";r=${Math.max(0, left)};t=${reset}`);
    if (left < 0) {
      const detail = `This key may make ${key.rate} requests a minute. Try again in ${reset} s.`;
      return refuse(c, { status: 429, detail }, { "Retry-After": String(reset) });
    }
    c.set("key", key);
    await next();
  };

const challenge = (c: Context, detail: string, error = "") =>
  refuse(c, { status: 401, detail }, { "WWW-Authenticate": `Bearer realm="touchline"${error}` });
