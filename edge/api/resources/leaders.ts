/** `/v1/leaders/:sport/:statistic`: who leads, in a sport or in one of its competitions. */
import { Hono } from "hono";
import * as v from "valibot";
import { leaders } from "../../../match/statistics.ts";
import { describe } from "../describe.ts";
import { etagOf, unchanged } from "../etag.ts";
import { path, query, whole } from "../parameters.ts";
import { refuse, unknown } from "../problem.ts";
import { sportName, stamped } from "../schemas/common.ts";
import { leader, statistic } from "../schemas/player.ts";
import type { ApiParts } from "./parts.ts";
import { statisticsOf } from "./sports.ts";

const LISTED = 20;
const MOST_LISTED = 200;

const Path = v.object({
  sport: sportName,
  statistic: v.pipe(v.string(), v.description("One of those that /v1/sports names.")),
});

const Query = v.object({
  competition: v.optional(
    v.pipe(v.string(), v.minLength(1, "is not empty"), v.maxLength(100, "is at most 100 characters")),
  ),
  limit: v.optional(v.pipe(whole(MOST_LISTED), v.description(`How many; ${LISTED} unless it is given.`))),
});

const described = describe({
  id: "listLeaders",
  tag: "Players",
  summary: "Who leads, in a sport or in one of its competitions",
  answer: v.object({
    ...stamped,
    sport: sportName,
    competition: v.exactOptional(v.string()),
    statistic,
    leaders: v.array(leader),
  }),
  refusals: { 400: "A parameter is wrong.", 404: "There is no such sport or statistic." },
});

export const leaderRoutes = ({ reader }: ApiParts) =>
  new Hono().get("/:sport/:statistic", described, path(Path, "sport"), query(Query), async (c) => {
    const { sport, statistic: name } = c.req.valid("param");
    const found = statisticsOf(sport).find((one) => one.name === name);
    if (!found) return refuse(c, unknown(`statistic of ${sport}`, name));
    const { competition, limit = LISTED } = c.req.valid("query");
    // Totals may be newer than the board that was read before them: the next request then finds another ETag.
    const { epoch, v: version, at } = await reader.board();
    const same = unchanged(c, etagOf({ epoch, v: version }));
    if (same) return same;
    const listed = leaders(found, await reader.totals(sport, competition), limit);
    return c.json({ epoch, v: version, at, sport, competition, statistic: found, leaders: listed });
  });
