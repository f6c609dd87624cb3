/** `/v1/leaders/:sport/:statistic`: who leads, in a sport or in one of its competitions. */
import { Hono } from "hono";
import * as v from "valibot";
import { leaders } from "../../../match/statistics.ts";
import { SUMS } from "../caching.ts";
import { describe } from "../describe.ts";
import { path, query, text, whole } from "../parameters.ts";
import { refuse, unknown } from "../problem.ts";
import { sportName, stamped } from "../schemas/common.ts";
import { leader, statistic } from "../schemas/player.ts";
import { versionOf } from "../send.ts";
import type { ApiParts } from "./parts.ts";
import { statisticsOf } from "./sports.ts";

const LISTED = 20;
const MOST_LISTED = 200;

const Path = v.object({
  sport: sportName,
  statistic: v.pipe(v.string(), v.description("One of those that /v1/sports names.")),
});

const Query = v.object({
  competition: v.optional(text(1, 100)),
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

export const leaderRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/:sport/:statistic", described, path(Path, "sport"), query(Query), async (c) => {
    const { sport, statistic: name } = c.req.valid("param");
    const found = statisticsOf(sport).find((one) => one.name === name);
    if (!found) return refuse(c, unknown(`statistic of ${sport}`, name));
    const { competition, limit = LISTED } = c.req.valid("query");
    // Totals may be newer than the board that was read before them: the next request then finds another ETag.
    const { value: board, ...asked } = await reader.board();
    const version = versionOf(board);
    const make = async () => {
      const { value: totals, ...age } = await reader.totals(sport, competition);
      const { epoch, v: at, at: time } = board;
      const value = () => ({
        epoch,
        v: at,
        at: time,
        sport,
        ...(competition !== undefined && { competition }),
        statistic: found,
        leaders: leaders(found, totals, limit),
      });
      return { version, caching: SUMS, age, value };
    };
    const key = JSON.stringify(["leaders", sport, name, competition, limit]);
    return send.json(c, { key, version, age: asked, make });
  });
