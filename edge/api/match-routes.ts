/** `/v1/matches`: lists, images and timelines as JSON. */
import { Hono } from "hono";
import * as v from "valibot";
import { PHASES } from "../../match/head.ts";
import type { MatchReader } from "../../store/store.ts";
import { etagOf, unchanged } from "./etag.ts";
import { findMatch } from "./find-match.ts";
import { listingsOf } from "./listings.ts";
import { type Refuse, unknownMatch } from "./problem.ts";
import { badParameter, whole } from "./query.ts";

const PAGE = 50;
const LONGEST_PAGE = 200;
/** Above every `seq`. */
const NEWEST = 10_000_000;

const ListQuery = v.object({
  sport: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/, "is a sport's name in lower case"))),
  status: v.optional(v.picklist(PHASES, `is one of ${PHASES.join(", ")}`)),
});
const TimelineQuery = v.object({
  before: v.optional(whole(NEWEST), String(NEWEST)),
  limit: v.optional(whole(LONGEST_PAGE), String(PAGE)),
});

export function matchRoutes({ reader, refuse }: { reader: MatchReader; refuse: Refuse }): Hono {
  const routes = new Hono();

  routes.get("/", async (c) => {
    const query = v.safeParse(ListQuery, c.req.query());
    if (!query.success) return refuse(c, badParameter(query.issues));
    const { epoch, v: version, at, doc } = await reader.board();
    return (
      unchanged(c, etagOf({ epoch, v: version })) ??
      c.json({ epoch, v: version, at, matches: listingsOf(doc, query.output) })
    );
  });

  routes.get("/:id", async (c) => {
    const id = c.req.param("id");
    const found = await findMatch(reader, id);
    if (!found) return refuse(c, unknownMatch(id));
    const same = unchanged(c, etagOf(found.stamp));
    if (same) return same;
    const image = await reader.image(found.match);
    if (!image) return refuse(c, unknownMatch(id));
    c.header("ETag", etagOf(image));
    return c.json(image);
  });

  routes.get("/:id/timeline", async (c) => {
    const query = v.safeParse(TimelineQuery, c.req.query());
    if (!query.success) return refuse(c, badParameter(query.issues));
    const { before, limit } = query.output;
    const id = c.req.param("id");
    const found = await findMatch(reader, id);
    if (!found) return refuse(c, unknownMatch(id));
    // Entries may be newer than the stamp that was read before them: the next request then finds another ETag.
    const same = unchanged(c, etagOf(found.stamp));
    if (same) return same;
    const entries = await reader.entries(found.match, before, limit);
    const oldest = entries.at(-1)?.seq;
    const next = entries.length === limit && oldest !== undefined && oldest > 1 ? oldest : undefined;
    return c.json({ ...found.stamp, entries, next });
  });

  return routes;
}
