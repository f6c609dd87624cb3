/** What the console asks of the desk, with outcomes as values. */
import * as v from "valibot";
import { decodeEvent, type MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";

export type Sent =
  | { readonly status: "taken"; readonly events: readonly { readonly id: string; readonly seq: number }[] }
  /** Another scorer was faster. */
  | { readonly status: "behind" }
  /** One of the events cannot be: `index` is its place among those that were sent. */
  | { readonly status: "refused"; readonly index: number; readonly rule?: string; readonly detail: string }
  | Barred
  | Later;

/** The key is not good, or not for this. */
export interface Barred {
  readonly status: "barred";
  readonly code: 401 | 403;
  readonly detail: string;
}
/** The network, the desk or the log are away, or it was too often. */
export interface Later {
  readonly status: "later";
  readonly afterMs?: number;
}

export type Read =
  | { readonly status: "read"; readonly last: number; readonly events: readonly MatchEvent[] }
  | { readonly status: "unknown" }
  | Barred
  | Later;

export interface Desk {
  send(match: MatchId, events: readonly MatchEvent[]): Promise<Sent>;
  /** The events after number `after`, a page of them. */
  read(match: MatchId, after: number): Promise<Read>;
  key(): Promise<Holder | Barred | Later>;
}

const PATIENCE_MS = 20_000;

const taken = v.object({ events: v.array(v.object({ id: v.string(), seq: v.number() })) });
const problem = v.object({
  detail: v.string(),
  rule: v.exactOptional(v.string()),
  index: v.exactOptional(v.number()),
});
const log = v.object({ last: v.number(), events: v.array(v.unknown()) });
const holder = v.object({
  label: v.string(),
  announces: v.boolean(),
  scope: v.object({
    sports: v.exactOptional(v.array(v.string())),
    matches: v.exactOptional(v.array(v.string())),
    competitions: v.exactOptional(v.array(v.string())),
  }),
});
/** Whose key it is, and what it may do. */
export type Holder = v.InferOutput<typeof holder> & { readonly status: "good" };

interface Answer {
  readonly code: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** The desk behind the API of this page. `key` is asked for at every request. */
export function deskWith(key: () => string, ask: typeof fetch = fetch): Desk {
  /** Undefined if nobody answered. */
  async function answer(path: string, body?: string): Promise<Answer | undefined> {
    const headers = { authorization: `Bearer ${key()}`, "content-type": "application/json" };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const request = body === undefined ? { headers, signal } : { method: "POST", headers, body, signal };
      const response = await ask(path, request);
      return {
        code: response.status,
        body: await response.json(),
        retryAfter: response.headers.get("retry-after"),
      };
    } catch {
      return undefined;
    }
  }

  return {
    async send(match, events) {
      const found = await answer(`/v1/matches/${match}/events`, JSON.stringify(events));
      if (!found) return { status: "later" };
      if (found.code === 201) {
        const parsed = v.safeParse(taken, found.body);
        return parsed.success ? { status: "taken", events: parsed.output.events } : { status: "later" };
      }
      if (found.code === 409) return { status: "behind" };
      const said = v.safeParse(problem, found.body);
      const isRefusal = found.code === 422 || found.code === 400 || found.code === 404;
      if (!isRefusal || !said.success) return unansweredOf(found);
      const { detail, rule, index = 0 } = said.output;
      return { status: "refused", index, detail, ...(rule !== undefined && { rule }) };
    },

    async read(match, after) {
      const found = await answer(`/v1/matches/${match}/events?after=${after}`);
      if (!found) return { status: "later" };
      if (found.code === 404) return { status: "unknown" };
      const page = v.safeParse(log, found.body);
      if (found.code !== 200 || !page.success) return unansweredOf(found);
      const events = page.output.events.flatMap((event) => {
        const decoded = decodeEvent(JSON.stringify(event));
        return decoded.ok ? [decoded.event] : [];
      });
      return { status: "read", last: page.output.last, events };
    },

    async key() {
      const found = await answer("/v1/key");
      if (!found) return { status: "later" };
      const parsed = v.safeParse(holder, found.body);
      return found.code === 200 && parsed.success
        ? { ...parsed.output, status: "good" }
        : unansweredOf(found);
    },
  };
}

function unansweredOf({ code, body, retryAfter }: Answer): Barred | Later {
  const said = v.safeParse(problem, body);
  if (code === 401 || code === 403)
    return { status: "barred", code, detail: said.success ? said.output.detail : "" };
  return { status: "later", ...(retryAfter !== null && { afterMs: 1_000 * Number(retryAfter) || 1_000 }) };
}
