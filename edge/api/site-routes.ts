/** The site: pages rendered with what the store has now, and the built files. */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { MatchReader } from "../../store/store.ts";
import { etagOf, unchanged } from "./etag.ts";
import { findMatch, type Found } from "./find-match.ts";
import type { Histories } from "./histories.ts";
import type { Assets, Pages } from "./pages.ts";
import { seqText } from "./parameters.ts";
import { nothingAt, notYet, type Problem, type Refuse, unknownMatch } from "./problem.ts";
import { createShared, KEEP_MS } from "./shared.ts";

export interface PageParts {
  readonly reader: MatchReader;
  readonly histories: Histories;
  readonly pages: Pages;
  readonly build: string;
  readonly rooms: string;
  readonly refuse: Refuse;
  readonly now: () => number;
}

export function pageRoutes({ reader, histories, pages, build, rooms, refuse, now }: PageParts): Hono {
  // Rendering is what costs most here, so a page is rendered once for all who wait for it.
  const rendered = createShared<string>(KEEP_MS, now);
  const routes = new Hono();

  routes.get("/", async (c) => {
    const board = await reader.board();
    const etag = etagOf(board, build);
    const render = async () => pages.home({ board, rooms });
    return unchanged(c, etag) ?? c.html(await rendered(`/ ${etag}`, render));
  });

  routes.get("/matches/:id", async (c) => {
    const id = c.req.param("id");
    const found = await findMatch(reader, id);
    if (!found) return refuse(c, unknownMatch(id));
    const asked = v.safeParse(v.optional(seqText), c.req.query("at"));
    if (!asked.success) return refuse(c, badAt(asked.issues[0].message));
    if (asked.output !== undefined) return past(c, found, asked.output);
    const same = unchanged(c, etagOf(found.stamp, build));
    if (same) return same;
    const image = await reader.image(found.match);
    if (!image) return refuse(c, unknownMatch(id));
    const etag = etagOf(image, build);
    c.header("ETag", etag);
    return c.html(await rendered(`${id} ${etag}`, async () => pages.match({ image, rooms })));
  });

  async function past(c: Context, found: Found, at: number): Promise<Response> {
    const { match, stamp } = found;
    if (at > stamp.v) return refuse(c, notYet(match, stamp.v, "at"));
    const etag = etagOf(stamp, String(at), build);
    const same = unchanged(c, etag);
    if (same) return same;
    const image = await histories.image(found, at);
    if (!image) return refuse(c, nothingAt(match, at));
    const render = async () => pages.match({ image, rooms, newest: stamp.v });
    return c.html(await rendered(`${match} ${etag}`, render));
  }

  return routes;
}

const badAt = (why: string): Problem => ({
  status: 400,
  detail: `The parameter "at" ${why}.`,
  parameter: "at",
});

const A_YEAR = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";

/** One route a file, so that no path leads anywhere else. Names under `/assets/` carry a hash of their content. */
export function fileRoutes({ files }: Assets): Hono {
  const routes = new Hono();
  for (const [path, { type, body }] of files) {
    const headers = { "Content-Type": type, "Cache-Control": path.startsWith("/assets/") ? A_YEAR : AN_HOUR };
    routes.get(path, (c) => c.body(body, 200, headers));
  }
  // Browsers ask for it unbidden; the pages name their own icon.
  if (!files.has("/favicon.ico")) {
    routes.get("/favicon.ico", (c) => c.body(null, 204, { "Cache-Control": AN_HOUR }));
  }
  return routes;
}
