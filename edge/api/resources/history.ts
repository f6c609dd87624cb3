/** `/v1/matches/:id/steps` and `/moments`: to find a moment of a match, and to play it on from there. */
import { Hono } from "hono";
import * as v from "valibot";
import { LIVE, PAST } from "../caching.ts";
import { describe } from "../describe.ts";
import { path, query, seqText, whole } from "../parameters.ts";
import { notYet, refuse, unknownMatch } from "../problem.ts";
import { stamp as stampMembers } from "../schemas/common.ts";
import { moment, step } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";

const STEPS = 100;
const MOST_STEPS = 200;
const StepsQuery = v.object({
  from: v.pipe(seqText, v.description("The version that the steps go on from.")),
  limit: v.optional(
    v.pipe(whole(MOST_STEPS), v.description(`How many events; ${STEPS} unless it is given.`)),
  ),
});

const steps = describe({
  id: "listSteps",
  tag: "Matches",
  summary: "What each event changed, as screens were told it: plays a match on from `?at=`",
  answer: v.object({ ...stampMembers, steps: v.array(step) }),
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match, or it had no such event yet." },
});
const MomentsQuery = v.object({
  at: v.optional(v.pipe(seqText, v.description("As they were told by this event; the newest unless given."))),
});
const moments = describe({
  id: "listMoments",
  tag: "Matches",
  summary: "Every moment that the commentary tells of, with the score after it",
  answer: v.object({ ...stampMembers, moments: v.array(moment) }),
  refusals: { 400: "A parameter is wrong.", 404: "There is no such match, or it had no such event yet." },
});

export const historyRoutes = ({ reader, histories, send }: ApiParts) =>
  new Hono()
    .get("/:id/steps", steps, path(MatchPath, "match"), query(StepsQuery), async (c) => {
      const { id } = c.req.valid("param");
      const { from, limit = STEPS } = c.req.valid("query");
      const { value: stamp, ...age } = await reader.stamp(id);
      if (!stamp) return refuse(c, unknownMatch(id));
      if (from > stamp.v) return refuse(c, notYet(id, stamp.v, "from"));
      const version = versionOf(stamp);
      const make = async () => {
        const listed = await histories.steps({ match: id, stamp }, from, limit);
        return { version, caching: LIVE, age, value: () => ({ ...stamp, steps: listed }) };
      };
      return send.json(c, { key: JSON.stringify(["steps", id, from, limit]), version, age, make });
    })
    .get("/:id/moments", moments, path(MatchPath, "match"), query(MomentsQuery), async (c) => {
      const { id } = c.req.valid("param");
      const { value: now, ...age } = await reader.stamp(id);
      if (!now) return refuse(c, unknownMatch(id));
      const { at = now.v } = c.req.valid("query");
      if (at > now.v) return refuse(c, notYet(id, now.v, "at"));
      const stamp = { ...now, v: at };
      const version = versionOf(stamp);
      const caching = at === now.v ? LIVE : PAST;
      const make = async () => {
        const listed = await histories.moments({ match: id, stamp: now }, at);
        return { version, caching, age, value: () => ({ ...stamp, moments: listed }) };
      };
      return send.json(c, { key: JSON.stringify(["moments", id, at < now.v && at]), version, age, make });
    });
