/** `/v1/matches`: the list of matches, and a match as its room holds it. */
import { Hono } from "hono";
import * as v from "valibot";
import { PHASES } from "../../../match/head.ts";
import { MatchId } from "../../../match/ids.ts";
import { describe } from "../describe.ts";
import { etagOf, PAST, unchanged } from "../etag.ts";
import { path, query, seqText } from "../parameters.ts";
import { nothingAt, notYet, refuse, unknownMatch } from "../problem.ts";
import { sportName, stamped } from "../schemas/common.ts";
import { listing, matchImage } from "../schemas/match.ts";
import { listingsOf } from "./listings.ts";
import type { ApiParts } from "./parts.ts";

export const MatchPath = v.object({ id: MatchId });

const names = sportName.options.join(", ");
const ListQuery = v.object({
  sport: v.optional(v.picklist(sportName.options, `is one of ${names}`)),
  status: v.optional(v.picklist(PHASES, `is one of ${PHASES.join(", ")}`)),
});

const MatchQuery = v.object({
  at: v.optional(
    v.pipe(seqText, v.description("As it stood on screens after this event; the newest unless given.")),
  ),
});

const list = describe({
  id: "listMatches",
  tag: "Matches",
  summary: "Matches: what is in play first, then what is to come, then results",
  answer: v.object({ ...stamped, matches: v.array(listing) }),
  refusals: { 400: "A parameter is wrong." },
});
const one = describe({
  id: "getMatch",
  tag: "Matches",
  summary: "A match: its document and its newest entries, now or after one of its events",
  answer: matchImage,
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match, or it had no such event yet." },
});

export const matchRoutes = ({ reader, histories }: ApiParts) =>
  new Hono()
    .get("/", list, query(ListQuery), async (c) => {
      const { epoch, v: version, at, doc } = await reader.board();
      return (
        unchanged(c, etagOf({ epoch, v: version })) ??
        c.json({ epoch, v: version, at, matches: listingsOf(doc, c.req.valid("query")) })
      );
    })
    .get("/:id", one, path(MatchPath, "match"), query(MatchQuery), async (c) => {
      const { id } = c.req.valid("param");
      const stamp = await reader.stamp(id);
      if (!stamp) return refuse(c, unknownMatch(id));
      const { at } = c.req.valid("query");
      if (at !== undefined) {
        if (at > stamp.v) return refuse(c, notYet(id, stamp.v, "at"));
        const past = await histories.image({ match: id, stamp }, at);
        if (!past) return refuse(c, nothingAt(id, at));
        return unchanged(c, etagOf({ ...stamp, v: at }), PAST) ?? c.json(past);
      }
      const same = unchanged(c, etagOf(stamp));
      if (same) return same;
      const image = await reader.image(id);
      if (!image) return refuse(c, unknownMatch(id));
      c.header("ETag", etagOf(image));
      return c.json(image);
    });
