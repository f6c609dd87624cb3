/** The desk over HTTP: what scorers and feeds with a key may do. */
import { createHash, randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { MatchId } from "../match/ids.ts";
import type { Logger } from "../runtime/logger.ts";
import { counted, metricsRoutes, type RequestMetrics } from "../runtime/metrics.ts";
import { StoreUnavailable } from "../store/store.ts";
import { type DeskParts, eventsAfter, type Outcome, take } from "./desk.ts";
import { readDrafts } from "./draft.ts";
import { type Admitted, admit } from "./gate.ts";
import { routeOf } from "./metrics.ts";
import { type Problem, refuse } from "./problem.ts";

/** Of a request's body, in bytes. */
const BODY_MAX = 256 * 1024;
/** After how many seconds to come again when log or store are away. */
const RETRY = { "Retry-After": "2" };
/** The most events of one answer. */
const PAGE = 500;

export interface AppParts extends DeskParts {
  readonly logger: Logger;
  /** Without them nothing is counted. */
  readonly metrics?: RequestMetrics;
  /** What whoever asks for the metrics has to know; anybody may ask if there is none. */
  readonly metricsToken?: string | undefined;
}

export function createDesk({ logger, metrics, metricsToken, ...parts }: AppParts): Hono<Admitted> {
  const { desk, now } = parts;
  const app = new Hono<Admitted>();
  if (metrics) app.use(counted(metrics, routeOf));
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  if (metrics) app.route("/", metricsRoutes(metrics, metricsToken, refuse));
  app.use("/v1/*", admit(desk, now));
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  /** Whose key it is and what it may do, for a console that asks before it scores. */
  app.get("/v1/key", (c) => {
    const { label, scope, announces, rate, expiresAt } = c.get("key");
    return c.json({ label, scope, announces, rate, expiresAt });
  });

  app.get("/v1/matches/:id/events", async (c) => {
    const match = v.safeParse(MatchId, c.req.param("id"));
    if (!match.success) return refuse(c, unknown(c.req.param("id")));
    const after = v.safeParse(After, c.req.query("after"));
    if (!after.success)
      return refuse(c, {
        status: 400,
        detail: "after is the number of an event, or 0.",
        parameter: "after",
      });
    const asked = { key: c.get("key"), match: match.output, after: after.output };
    const reading = await eventsAfter(parts, asked);
    if (reading.status !== "read") return refuse(c, problemOf(reading, match.output));
    const { last, events } = reading;
    return c.json({ match: match.output, last, events: events.slice(0, PAGE) });
  });

  const limited = bodyLimit({
    maxSize: BODY_MAX,
    onError: (c) => refuse(c, { status: 413, detail: `A request has at most ${BODY_MAX} bytes.` }),
  });
  app.post("/v1/matches/:id/events", limited, async (c) => {
    const match = v.safeParse(MatchId, c.req.param("id"));
    if (!match.success) return refuse(c, unknown(c.req.param("id"), match.issues[0].message));
    if (!/^application\/json *(?:;|$)/i.test(c.req.header("Content-Type") ?? ""))
      return refuse(c, { status: 415, detail: "Events are sent as application/json." });
    const text = await c.req.text();
    const body = parsed(text);
    if (!body.ok) return refuse(c, { status: 400, detail: "The body is not JSON." });

    const key = c.get("key");
    const idempotency = readIdempotencyKey(c);
    if (idempotency === false)
      return refuse(c, {
        status: 400,
        detail: "An Idempotency-Key has from 1 to 200 printable characters.",
        parameter: "Idempotency-Key",
      });
    const name = idempotency && digest(`${key.id}\n${idempotency}`);
    if (name) {
      const attempt = await desk.attempt(name, digest(`${match.output}\n${text}`), now());
      if (attempt.fingerprint !== digest(`${match.output}\n${text}`))
        return refuse(c, { status: 422, detail: "This Idempotency-Key came before, with another request." });
      // What is under way elsewhere is not waited for: the events' ids keep it from being taken twice.
      if (attempt.answer) return created(c, match.output, attempt.answer);
    }
    const newId = (index: number) => (name ? `${name}.${index}` : randomUUID());
    const drafts = readDrafts(body.value, match.output, newId);
    if (!drafts.ok) return refuse(c, problemOf({ status: "malformed", ...drafts.flaw }, match.output));
    const outcome = await take(parts, { key, match: match.output, drafts: drafts.value });
    if (outcome.status !== "taken") {
      const problem = problemOf(outcome, match.output);
      return refuse(c, problem, problem.status === 503 ? RETRY : {});
    }
    const answer = JSON.stringify(answerOf(match.output, outcome));
    if (name) await desk.answer(name, answer);
    return created(c, match.output, answer);
  });

  app.notFound((c) => refuse(c, { status: 404, detail: `There is nothing at ${c.req.path}.` }));
  app.onError((error, c) => {
    const away = error instanceof StoreUnavailable;
    logger.error("{method} {path}: {error} {cause}", {
      method: c.req.method,
      path: c.req.path,
      error,
      cause: error.cause,
    });
    if (!away) return refuse(c, { status: 500, detail: "Something went wrong on our side." });
    return refuse(c, { status: 503, detail: "Nothing can be taken right now. Send it again." }, RETRY);
  });
  return app;
}

/** As the edge API has it. */
const After = v.pipe(
  v.optional(v.string(), "0"),
  v.regex(/^\d{1,9}$/),
  v.transform(Number),
  v.maxValue(1_000_000),
);

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** The header is a quoted string (RFC 8941); one without quotes is understood too. False if it cannot be. */
function readIdempotencyKey(c: Context): string | undefined | false {
  const given = c.req.header("Idempotency-Key");
  if (given === undefined) return undefined;
  const [, quoted, plain] = /^(?:"([\x20-\x7e]{1,200})"|([\x21\x23-\x7e]{1,200}))$/.exec(given.trim()) ?? [];
  return quoted ?? plain ?? false;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

const created = (c: Context, match: MatchId, answer: string) =>
  c.body(answer, 201, { "Content-Type": "application/json", Location: `/v1/matches/${match}` });

function answerOf(match: MatchId, { events, doc }: Extract<Outcome, { status: "taken" }>) {
  const seq = Math.max(...events.map((event) => event.seq));
  const { a, b } = doc?.headline ?? { a: {}, b: {} };
  const score = doc && { a: a.score, b: b.score, text: doc.headline.text, status: doc.status.label };
  return { match, seq, events, score };
}

/** What a scorer is told of an outcome that is not the one that was asked for. */
function problemOf(outcome: Exclude<Outcome, { status: "taken" }>, match: MatchId): Problem {
  switch (outcome.status) {
    case "malformed": {
      const { index, field, problem } = outcome;
      return { status: 422, detail: sentence(field ? `${field}: ${problem}` : problem), field, index };
    }
    case "unlawful": {
      const { index, rule, reason, breaks } = outcome;
      if (breaks === undefined) return { status: 422, detail: `${sentence(reason)} [${rule}]`, rule, index };
      const detail = `Event ${breaks} would no longer be lawful: ${reason}. [${rule}]`;
      return { status: 422, detail, rule, index, breaks };
    }
    case "conflict": {
      const { last } = outcome;
      return { status: 409, detail: `The match is at event ${last}: the next is ${last + 1}.`, seq: last };
    }
    case "differs":
      return {
        status: 422,
        detail: `The id "${outcome.id}" was taken with another event, number ${outcome.seq}.`,
        index: outcome.index,
        field: "id",
        seq: outcome.seq,
      };
    case "unknown":
      return unknown(match);
    case "forbidden":
      return { status: 403, detail: sentence(outcome.reason) };
    case "promised":
      return {
        status: 503,
        detail:
          "The log does not answer. What was sent is kept and follows; with the same ids it may come again.",
        events: outcome.events,
      };
    case "busy":
      return { status: 503, detail: "Too much is under way in this match. Send it again." };
  }
}

const unknown = (match: string, why = "nothing has been announced under it"): Problem => ({
  status: 404,
  detail: `There is no match "${match}": ${why}.`,
});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
