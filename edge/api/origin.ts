/** Where readers reach the site: what links for other sites begin with. */
import type { Context } from "hono";

/**
 * The origin that was set, or else the one that the request was sent to. A proxy's X-Forwarded-* are not believed, since
 * anybody can send them: behind a proxy that ends TLS the origin has to be set.
 */
export const originBy =
  (publicUrl: string | undefined) =>
  (c: Context): string =>
    new URL(publicUrl ?? c.req.url).origin;
