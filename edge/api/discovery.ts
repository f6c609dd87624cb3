/** `/robots.txt` and `/sitemap.xml`: what search engines may read, and where it is. */
import { type Context, Hono } from "hono";
import { sports } from "../../match/sports.ts";
import type { SharedReader } from "./shared.ts";

/** In seconds. What is new is also linked from the home page. */
const CACHED_SECONDS = 3_600;
/** What a sitemap may list at most (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

export interface DiscoveryParts {
  readonly reader: Pick<SharedReader, "board" | "totals">;
  readonly originOf: (c: Context) => string;
}

export function discoveryRoutes({ reader, originOf }: DiscoveryParts): Hono {
  const routes = new Hono();

  routes.get("/robots.txt", (c) => {
    c.header("Cache-Control", `public, max-age=${CACHED_SECONDS}`);
    // Programs read the API; embedded pages are there for the page around them.
    return c.text(
      [
        "User-agent: *",
        "Disallow: /v1/",
        "Disallow: /embed/",
        "",
        `Sitemap: ${originOf(c)}/sitemap.xml`,
        "",
      ].join("\n"),
    );
  });

  routes.get("/sitemap.xml", async (c) => {
    const origin = originOf(c);
    const { value: board } = await reader.board();
    const matches = Object.values(board.doc.matches).map(({ id, at }) =>
      entry(`${origin}/matches/${id}`, at),
    );
    const totals = await Promise.all(
      sports.map(async ({ name }) => [name, (await reader.totals(name)).value] as const),
    );
    const known = totals.filter(([, players]) => players.length > 0);
    const leaders = known.map(([sport]) => entry(`${origin}/leaders/${sport}`));
    const ids = new Set(known.flatMap(([, players]) => players.map(({ id }) => id)));
    const players = Array.from(ids, (id) => entry(`${origin}/players/${encodeURIComponent(id)}`));
    const all = [entry(`${origin}/`, board.at), ...leaders, ...matches, ...players].slice(0, MOST_ADDRESSES);
    c.header("Cache-Control", `public, max-age=${CACHED_SECONDS}`);
    return c.body(sitemap(all), 200, { "Content-Type": "application/xml; charset=utf-8" });
  });

  return routes;
}

/** Ids and origins have no sign that XML would have to escape. */
const entry = (address: string, changed?: string): string =>
  `<url><loc>${address}</loc>${changed === undefined ? "" : `<lastmod>${changed}</lastmod>`}</url>`;

const sitemap = (entries: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
