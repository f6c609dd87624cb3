/** `/v1/sports`: the sports, with what their players are compared by. */
import { Hono } from "hono";
import { type SportName, sportNamed, sports } from "../../match/sports.ts";
import type { Statistic } from "../../match/statistics.ts";

/** It changes with the code alone; an hour bounds how long a cache may be behind a deployment. */
const CACHED = { "Cache-Control": "public, max-age=300, s-maxage=3600" };

const known: ReadonlyMap<string, SportName> = new Map(sports.map(({ name }) => [name, name]));

/** The sport of a path, if there is one. */
export const findSport = (name: string): SportName | undefined => known.get(name);

export const statisticsOf = (sport: SportName): readonly Statistic[] => sportNamed(sport).statistics;

export function sportRoutes(): Hono {
  const listed = Array.from(known.values(), (name) => ({ name, statistics: statisticsOf(name) }));
  return new Hono().get("/", (c) => c.json({ sports: listed }, 200, CACHED));
}
