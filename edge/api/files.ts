/** The built files: what pages load, and what other sites do. */
import { Hono } from "hono";
import { Body } from "./bodies.ts";
import { type Encoders, negotiate } from "./codings.ts";
import type { Assets } from "./pages.ts";
import { includes } from "./send.ts";

/** A name under this path carries a hash of the content. */
const HASHED = "/assets/";
const A_YEAR = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
/** A page that names a file by no hash gets a new one within minutes. */
const MINUTES = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

/** For other sites, by names that stay: the widget, its space, the script beside its frames, and their hashed addresses. */
const STEADY = ["/widget.js", "/widget.css", "/embed.js", "/widget.json"];

/** Pictures and fonts are packed already. */
const TEXT = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

/** One route a file, so that no path leads anywhere else. Each is packed once for each coding that somebody asks for. */
export function fileRoutes({ build, files }: Assets, encoders: Encoders): Hono {
  const routes = new Hono();
  for (const [path, file] of files) {
    const body = new Body(build, cachingOf(path), file.body);
    const isPacked = body.isPacked && TEXT.test(file.type);
    routes.get(path, async (c) => {
      const coding = isPacked ? negotiate(c.req.header("Accept-Encoding"), encoders) : undefined;
      const etag = coding ? `"${build}+${coding}"` : `"${build}"`;
      c.header("ETag", etag);
      c.header("Cache-Control", body.caching);
      if (isPacked) c.header("Vary", "Accept-Encoding", { append: true });
      if (includes(c.req.header("If-None-Match"), etag)) return c.body(null, 304);
      c.header("Content-Type", file.type);
      if (coding) c.header("Content-Encoding", coding);
      return c.body(coding ? await body.in(coding, encoders) : body.plain);
    });
  }
  // Browsers ask for it unbidden; the pages name their own icon.
  if (!files.has("/favicon.ico")) {
    routes.get("/favicon.ico", (c) => c.body(null, 204, { "Cache-Control": AN_HOUR }));
  }
  return routes;
}

/** The service worker is asked for with every page: an old one would keep an old build. */
const ALWAYS_ASK = "no-cache";

function cachingOf(path: string): string {
  if (path === "/worker.js") return ALWAYS_ASK;
  if (path.startsWith(HASHED)) return A_YEAR;
  return STEADY.includes(path) ? MINUTES : AN_HOUR;
}
