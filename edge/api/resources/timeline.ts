/** `/v1/matches/:id/timeline`: what happened, newest first, page by page. */
import { Hono } from "hono";
import * as v from "valibot";
import type { Entry } from "../../../match/head.ts";
import { LIVE } from "../caching.ts";
import { cursor, encodeCursor, next } from "../cursor.ts";
import { describe } from "../describe.ts";
import { path, query, seqText, whole } from "../parameters.ts";
import { refuse, unknownMatch } from "../problem.ts";
import { stamp } from "../schemas/common.ts";
import { entry } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";

const PAGE = 50;
const LONGEST_PAGE = 200;

const seq = v.pipe(v.number(), v.integer(), v.minValue(1));
const Query = v.object({
  key: v.optional(
    v.pipe(
      v.picklist(["true", "false"], "is true or false"),
      v.transform((text) => text === "true"),
      v.boolean(),
      v.description("Only key moments."),
    ),
  ),
  since: v.optional(v.pipe(seqText, v.description("Only what happened after this event."))),
  before: v.optional(v.pipe(seqText, v.description("Only what happened before this event."))),
  cursor: v.optional(v.pipe(cursor(v.tuple([seq])), v.description("The `next` of the page before."))),
  limit: v.optional(
    v.pipe(whole(LONGEST_PAGE), v.description(`At most so many; ${PAGE} unless it is given.`)),
  ),
});
type Asked = v.InferOutput<typeof Query>;

const described = describe({
  id: "listTimeline",
  tag: "Matches",
  summary: "What happened in a match, newest first, page by page",
  description:
    "Pages go on from where they ended while the match goes on. What is corrected stays in its place; the correction is an entry of its own.",
  answer: v.object({ ...stamp, entries: v.array(entry), next }),
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match." },
});

export const timelineRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/:id/timeline", described, path(MatchPath, "match"), query(Query), async (c) => {
    const asked = c.req.valid("query");
    const { id } = c.req.valid("param");
    const { value: now, ...age } = await reader.stamp(id);
    if (!now) return refuse(c, unknownMatch(id));
    const make = async () => {
      const { value: timeline, ...ofTimeline } = await reader.timeline(id);
      if (!timeline) return refuse(c, unknownMatch(id));
      const { epoch, v: newest, entries } = timeline;
      const value = () => ({ epoch, v: newest, ...pageOf(entries, asked) });
      return { version: versionOf(timeline), caching: LIVE, age: ofTimeline, value };
    };
    return send.json(c, { key: JSON.stringify(["timeline", id, asked]), version: versionOf(now), age, make });
  });

function pageOf(
  all: readonly Entry[],
  { key = false, since = 0, before, cursor: from, limit = PAGE }: Asked,
) {
  const below = Math.min(before ?? Infinity, ...(from ?? []));
  const those = all.filter((one) => one.seq > since && one.seq < below && (!key || one.key));
  const entries = those.slice(0, limit);
  const last = entries.at(-1);
  return { entries, ...(last && those.length > limit && { next: encodeCursor([last.seq]) }) };
}
