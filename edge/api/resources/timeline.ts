/** `/v1/matches/:id/timeline`: what happened, newest first, page by page. */
import { Hono } from "hono";
import * as v from "valibot";
import { LIVE } from "../caching.ts";
import { describe } from "../describe.ts";
import { path, query, whole } from "../parameters.ts";
import { refuse, unknownMatch } from "../problem.ts";
import { stamp } from "../schemas/common.ts";
import { entry } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";

const PAGE = 50;
const LONGEST_PAGE = 200;
/** Above every `seq`. */
const NEWEST = 10_000_000;

const Query = v.object({
  before: v.optional(v.pipe(whole(NEWEST), v.description("Only what happened before this event."))),
  limit: v.optional(v.pipe(whole(LONGEST_PAGE), v.description(`How many; ${PAGE} unless it is given.`))),
});

const described = describe({
  id: "listTimeline",
  tag: "Matches",
  summary: "What happened in a match, newest first, page by page",
  answer: v.object({
    ...stamp,
    entries: v.array(entry),
    next: v.exactOptional(v.pipe(v.number(), v.description("The next page's `before`."))),
  }),
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match." },
});

export const timelineRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/:id/timeline", described, path(MatchPath, "match"), query(Query), async (c) => {
    const { before = NEWEST, limit = PAGE } = c.req.valid("query");
    const { id } = c.req.valid("param");
    const { value: now, ...asked } = await reader.stamp(id);
    if (!now) return refuse(c, unknownMatch(id));
    const make = async () => {
      const { value: timeline, ...age } = await reader.timeline(id);
      if (!timeline) return refuse(c, unknownMatch(id));
      const { epoch, v: newest, entries: all } = timeline;
      const value = () => {
        const older = all.filter(({ seq }) => seq < before);
        const entries = older.slice(0, limit);
        const next = older.length > limit ? entries.at(-1)?.seq : undefined;
        return { epoch, v: newest, entries, ...(next !== undefined && { next }) };
      };
      return { version: versionOf(timeline), caching: LIVE, age, value };
    };
    const version = versionOf(now);
    return send.json(c, { key: JSON.stringify(["timeline", id, before, limit]), version, age: asked, make });
  });
