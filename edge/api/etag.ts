/** Conditional requests (RFC 9110 §13): a version is its own validator. */
import type { Context } from "hono";
import type { Epoch } from "../../match/ids.ts";

/** Shared caches may give it out again for a second without asking; browsers always ask. */
const LIVE = "public, max-age=0, s-maxage=1";
/** What was stays as it was, but a deployment may tell it better. */
export const PAST = "public, max-age=60, s-maxage=3600";

/** A strong ETag: one version of one epoch has one content. `more` tells representations of it apart. */
export const etagOf = (
  { epoch, v }: { readonly epoch: Epoch; readonly v: number },
  ...more: string[]
): string => `"${[epoch, v, ...more].join("-")}"`;

/** Puts the validator and the caching rule on the answer. It is complete, as a 304, if the client has this version. */
export function unchanged(c: Context, etag: string, caching = LIVE): Response | undefined {
  c.header("ETag", etag);
  c.header("Cache-Control", caching);
  return includesEtag(c.req.header("If-None-Match") ?? "", etag) ? c.body(null, 304) : undefined;
}

/** Weak comparison, as If-None-Match asks for: a cache that compresses makes our ETags weak. */
const includesEtag = (list: string, etag: string): boolean =>
  list.split(",").some((item) => item.trim() === "*" || item.trim().replace(/^W\//, "") === etag);
