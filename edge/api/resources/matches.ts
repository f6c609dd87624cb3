/** `/v1/matches/:id`: a match as its room holds it, or held it. */
import { Hono } from "hono";
import * as v from "valibot";
import { MatchId } from "../../../match/ids.ts";
import { cachingOf, PAST } from "../caching.ts";
import { describe } from "../describe.ts";
import { path, query, seqText } from "../parameters.ts";
import { nothingAt, notYet, refuse, unknownMatch } from "../problem.ts";
import { matchImage } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import type { ApiParts } from "./parts.ts";

export const MatchPath = v.object({ id: MatchId });

const MatchQuery = v.object({
  at: v.optional(
    v.pipe(seqText, v.description("As it stood on screens after this event; the newest unless given.")),
  ),
});

const one = describe({
  id: "getMatch",
  tag: "Matches",
  summary: "A match: its document and its newest entries, now or after one of its events",
  answer: matchImage,
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match, or it had no such event yet." },
});

export const matchRoutes = ({ reader, histories, send, now }: ApiParts) =>
  new Hono().get("/:id", one, path(MatchPath, "match"), query(MatchQuery), async (c) => {
    const { id } = c.req.valid("param");
    const { value: stamp, ...asked } = await reader.stamp(id);
    if (!stamp) return refuse(c, unknownMatch(id));
    const { at } = c.req.valid("query");
    if (at !== undefined) {
      if (at > stamp.v) return refuse(c, notYet(id, stamp.v, "at"));
      const version = versionOf({ ...stamp, v: at });
      const make = async () => {
        const image = await histories.image({ match: id, stamp }, at);
        return image
          ? { version, caching: PAST, age: asked, value: () => image }
          : refuse(c, nothingAt(id, at));
      };
      return send.json(c, { key: `match ${id} ${at}`, version, age: asked, make });
    }
    const make = async () => {
      const { value: image, ...age } = await reader.image(id);
      if (!image) return refuse(c, unknownMatch(id));
      return { version: versionOf(image), caching: cachingOf(image.doc, now()), age, value: () => image };
    };
    return send.json(c, { key: `match ${id}`, version: versionOf(stamp), age: asked, make });
  });
