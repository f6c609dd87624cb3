/** What other sites load by names that stay the same from version to version. */
import { Hono } from "hono";
import type { Assets } from "./pages.ts";

/** A page that names a file by no hash gets a new one within minutes. */
const MINUTES = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

/** The widget, the space that is reserved for it, the script beside its frames; and their addresses by hash. */
const STEADY = ["/widget.js", "/widget.css", "/embed.js", "/widget.json"];

export function steadyRoutes({ files }: Assets): Hono {
  const routes = new Hono();
  for (const path of STEADY) {
    const file = files.get(path);
    if (!file) continue;
    const headers = { "Content-Type": file.type, "Cache-Control": MINUTES };
    routes.get(path, (c) => c.body(file.body, 200, headers));
  }
  return routes;
}
