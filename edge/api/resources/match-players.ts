/** `/v1/matches/:id/players`: who takes part, and what each has done so far. */
import { Hono } from "hono";
import * as v from "valibot";
import { linesOf } from "../../../match/lines.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import { figures } from "../../../match/statistics.ts";
import { cachingOf } from "../caching.ts";
import { describe } from "../describe.ts";
import { path } from "../parameters.ts";
import { refuse, unknownMatch } from "../problem.ts";
import { sportName, stamp as stampMembers } from "../schemas/common.ts";
import { matchPlayer } from "../schemas/player.ts";
import { versionOf } from "../send.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";
import { statisticsOf } from "./sports.ts";

const described = describe({
  id: "listMatchPlayers",
  tag: "Players",
  summary: "Who takes part in a match, and what each has done in it so far",
  description: "In the order of the line-ups. Who has not played yet has no line.",
  answer: v.object({ ...stampMembers, sport: sportName, players: v.array(matchPlayer) }),
  refusals: { 404: "There is no such match." },
});

export const matchPlayerRoutes = ({ reader, send, now }: ApiParts) =>
  new Hono().get("/:id/players", described, path(MatchPath, "match"), async (c) => {
    const { id } = c.req.valid("param");
    const { value: stamp, ...age } = await reader.stamp(id);
    if (!stamp) return refuse(c, unknownMatch(id));
    const make = async () => {
      const { value: image, ...ofImage } = await reader.image(id);
      if (!image) return refuse(c, unknownMatch(id));
      const { epoch, v: version, doc } = image;
      const value = () => ({ epoch, v: version, sport: doc.sport, players: playersOf(doc) });
      return { version: versionOf(image), caching: cachingOf(doc, now()), age: ofImage, value };
    };
    return send.json(c, { key: `players ${id}`, version: versionOf(stamp), age, make });
  });

/** By side and place; who came in later, and has none, after those. */
function playersOf(doc: MatchDocument) {
  const lines = new Map(linesOf(doc).map(({ id, line }) => [id as string, line]));
  const statistics = statisticsOf(doc.sport);
  return Object.entries(doc.players)
    .toSorted(([, x], [, y]) => (x.side < y.side ? -1 : Number(x.side > y.side)) || placeOf(x) - placeOf(y))
    .map(([id, player]) => {
      const line = lines.get(id);
      return { id, ...player, ...(line && { line, figures: figures(statistics, line) }) };
    });
}

const placeOf = ({ place = Infinity }: { readonly place?: number }): number => Math.min(place, 1_000);
