/** `/v1/leaders/:sport/:statistic`: who leads, in a sport or in one of its competitions. */
import { Hono } from "hono";
import * as v from "valibot";
import { leaders } from "../../match/statistics.ts";
import type { MatchReader } from "../../store/store.ts";
import { etagOf, unchanged } from "./etag.ts";
import { type Refuse, unknown } from "./problem.ts";
import { badParameter, whole } from "./query.ts";
import { findSport, statisticsOf } from "./sport-routes.ts";

const LISTED = 20;
const MOST_LISTED = 200;

const Query = v.object({
  competition: v.optional(
    v.pipe(v.string(), v.minLength(1, "is not empty"), v.maxLength(100, "is at most 100 characters")),
  ),
  limit: v.optional(whole(MOST_LISTED), String(LISTED)),
});

export function leaderRoutes({ reader, refuse }: { reader: MatchReader; refuse: Refuse }): Hono {
  return new Hono().get("/:sport/:statistic", async (c) => {
    const sport = findSport(c.req.param("sport"));
    if (!sport) return refuse(c, unknown("sport", c.req.param("sport")));
    const name = c.req.param("statistic");
    const statistic = statisticsOf(sport).find((one) => one.name === name);
    if (!statistic) return refuse(c, unknown(`statistic of ${sport}`, name));
    const query = v.safeParse(Query, c.req.query());
    if (!query.success) return refuse(c, badParameter(query.issues));
    const { competition, limit } = query.output;
    // Totals may be newer than the board that was read before them: the next request then finds another ETag.
    const { epoch, v: version, at } = await reader.board();
    const same = unchanged(c, etagOf({ epoch, v: version }));
    if (same) return same;
    const listed = leaders(statistic, await reader.totals(sport, competition), limit);
    return c.json({ epoch, v: version, at, sport, competition, statistic, leaders: listed });
  });
}
