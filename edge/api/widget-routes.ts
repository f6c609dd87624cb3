/** What other sites load: the widget by a steady name, and where it finds its rooms. */
import { Hono } from "hono";
import type { Assets } from "./pages.ts";

export interface WidgetParts {
  readonly assets: Assets;
  /** Where browsers reach the rooms. */
  readonly rooms: string;
}

/** A page that names the script by no hash gets a new one within minutes. */
const MINUTES = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

/** Names that stay the same from version to version. */
const STEADY = ["/widget.js", "/widget.css", "/embed.js"];

export function widgetRoutes({ assets, rooms }: WidgetParts): Hono {
  const routes = new Hono();
  // Its files by their hashes, as the build wrote them down.
  const pins: unknown = JSON.parse(textOf(assets, "/widget.json") ?? "{}");
  const settings = { rooms, ...(pins as object) };
  routes.get("/widget.json", (c) => c.json(settings, 200, { "Cache-Control": MINUTES }));
  for (const path of STEADY) {
    const file = assets.files.get(path);
    if (!file) continue;
    const headers = { "Content-Type": file.type, "Cache-Control": MINUTES };
    routes.get(path, (c) => c.body(file.body, 200, headers));
  }
  return routes;
}

function textOf({ files }: Assets, path: string): string | undefined {
  const file = files.get(path);
  return file && new TextDecoder().decode(file.body);
}
