/** `/v1/sports`: the sports, with what their players are compared by. */
import { Hono } from "hono";
import * as v from "valibot";
import { type SportName, sportNamed, sports } from "../../../match/sports.ts";
import type { Statistic } from "../../../match/statistics.ts";
import { CODE } from "../caching.ts";
import { describe } from "../describe.ts";
import { sportName } from "../schemas/common.ts";
import { statistic } from "../schemas/player.ts";

export const statisticsOf = (sport: SportName): readonly Statistic[] => sportNamed(sport).statistics;

const described = describe({
  id: "listSports",
  tag: "Players",
  summary: "The sports, with the statistics by which their players compare",
  answer: v.object({ sports: v.array(v.object({ name: sportName, statistics: v.array(statistic) })) }),
  versioned: false,
});

export const sportRoutes = () => {
  const listed = sports.map(({ name }) => ({ name, statistics: statisticsOf(name) }));
  return new Hono().get("/", described, (c) => c.json({ sports: listed }, 200, { "Cache-Control": CODE }));
};
