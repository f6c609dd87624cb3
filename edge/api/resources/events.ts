/** `/v1/matches/:id/events`: what scorers and feeds send. The desk judges it; here it is only passed on. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import type { Answered } from "../desk.ts";
import { describe } from "../describe.ts";
import { path, query, whole } from "../parameters.ts";
import { type Answering, type ProblemResponse, refuse } from "../problem.ts";
import { drafts, log, taken } from "../schemas/event.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";

/** Of a request's body, in bytes. */
const BODY_MAX = 256 * 1024;

const Query = v.object({
  after: v.optional(
    v.pipe(whole(1_000_000, 0), v.description("Only what came after this event; after 0 is all.")),
  ),
});

const read = describe({
  id: "listEvents",
  tag: "Scoring",
  summary: "The events of a match, for whoever scores it",
  description: "In order; what has been taken and is on no screen yet is among them.",
  key: true,
  answer: log,
  refusals: { 400: "`after` is no number of an event, nor 0.", 404: "There is no such match." },
});
const write = describe({
  id: "sendEvents",
  tag: "Scoring",
  summary: "One event of a match, or up to 100 that are taken together or not at all",
  description:
    "Answered once the log has them. What comes again under the same id, or the same Idempotency-Key, is not taken twice.",
  key: true,
  body: drafts,
  answer: taken,
  headers: {
    "Idempotency-Key": {
      description:
        "Your own name for the request: what comes again under it is answered as before, for a day.",
      pattern: String.raw`^(?:"[ -~]{1,200}"|[!#-~]{1,200})$`,
    },
  },
  refusals: {
    400: "The body is not JSON, or the Idempotency-Key is none.",
    404: "There is no such match; an announcement makes one.",
    409: "Another event has the number: `seq` is that of the newest.",
    413: `The body has more than ${BODY_MAX} bytes.`,
    415: "The body is not application/json.",
    422: "It is no event (`field`), breaks a rule (`rule`), or an id or Idempotency-Key came with something else before.",
  },
});

const limit = bodyLimit({
  maxSize: BODY_MAX,
  onError: (c) => refuse(c, { status: 413, detail: `A request has at most ${BODY_MAX} bytes.` }),
});
const limited = limit as Answering<typeof limit, ProblemResponse<413>>;

export const eventRoutes = ({ desk }: ApiParts) =>
  new Hono()
    .get("/:id/events", read, path(MatchPath, "match"), query(Query), async (c) => {
      const answer = await desk(passed(c.req.raw));
      return answer as Answered<typeof log, 200>;
    })
    .post("/:id/events", write, path(MatchPath, "match"), limited, async (c) => {
      const answer = await desk({ ...passed(c.req.raw), method: "POST", body: await c.req.text() });
      return answer as Answered<typeof taken, 201>;
    });

const passed = ({ url, headers }: Request) => {
  const { pathname, search } = new URL(url);
  return { method: "GET", path: pathname + search, headers } as const;
};
