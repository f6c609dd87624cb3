/** `/v1/matches`: all matches, by sport, status, day and competition, page by page. */
import { Hono } from "hono";
import * as v from "valibot";
import { PHASES } from "../../../match/head.ts";
import { sports } from "../../../match/sports.ts";
import { LIVE } from "../caching.ts";
import { cursor, next } from "../cursor.ts";
import { boundsOf, day, zone } from "../day.ts";
import { describe } from "../describe.ts";
import { query, text, whole } from "../parameters.ts";
import { sportName, stamped } from "../schemas/common.ts";
import { listing } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import {
  currentOf,
  type MatchQuery,
  merged,
  PagePlace,
  pageOf,
  resultsAfter,
  wantsResults,
} from "./match-page.ts";
import type { ApiParts } from "./parts.ts";

const PAGE = 50;
const LONGEST_PAGE = 200;

const names = sportName.options.join(", ");
const Query = v.object({
  sport: v.optional(v.picklist(sportName.options, `is one of ${names}`)),
  status: v.optional(v.picklist(PHASES, `is one of ${PHASES.join(", ")}`)),
  competition: v.optional(text(1, 100)),
  day: v.optional(v.pipe(day, v.description("Those that start on this calendar day."))),
  zone: v.optional(v.pipe(zone, v.description("Where it is that day; UTC unless it is given."))),
  cursor: v.optional(v.pipe(cursor(PagePlace), v.description("The `next` of the page before."))),
  limit: v.optional(
    v.pipe(whole(LONGEST_PAGE), v.description(`At most so many; ${PAGE} unless it is given.`)),
  ),
});

const described = describe({
  id: "listMatches",
  tag: "Matches",
  summary: "Matches: those that are on or to come by their start, then results, the latest start first",
  description:
    "A page begins where the one before ended, whatever has been added in between. A match that ends while one reads may be told twice: as it was, and as a result.",
  answer: v.object({ ...stamped, matches: v.array(listing), next }),
  refusals: { 400: "A parameter is wrong." },
});

export const matchListRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/", described, query(Query), async (c) => {
    const {
      day: date,
      zone: timeZone = "UTC",
      cursor: after,
      limit = PAGE,
      ...filter
    } = c.req.valid("query");
    const bounds = date === undefined ? {} : boundsOf(date, timeZone);
    const asked: MatchQuery = { ...filter, ...bounds, after, limit };
    const { value: board, ...age } = await reader.board();
    const current = currentOf(board.doc, asked);
    const results = wantsResults(asked, current, limit) ? await readResults(asked) : [];
    const copies = [age, ...results];
    const oldest = {
      asOf: Math.min(...copies.map(({ asOf }) => asOf)),
      stale: copies.some(({ stale }) => stale),
    };
    const { epoch, v: at, at: time } = board;
    // Results may be newer than the board that was read before them.
    const newer = results.map(({ value }) => value.v).filter((read) => read !== at);
    const version = versionOf(board, ...newer.map(String));
    const value = () => {
      const page = pageOf(current, merged(results.map((copy) => copy.value)), asked);
      return { epoch, v: at, at: time, ...page };
    };
    const make = async () => ({ version, caching: LIVE, age: oldest, value });
    return send.json(c, { key: JSON.stringify(["matches", asked]), version, age: oldest, make });

    /** A competition of no sport in particular may be one of any. */
    async function readResults({ sport, competition }: MatchQuery) {
      const page = resultsAfter(asked);
      if (sport === undefined && competition !== undefined) {
        return Promise.all(sports.map(({ name }) => reader.results({ ...page, sport: name, competition })));
      }
      return [await reader.results({ ...page, sport, competition })];
    }
  });
