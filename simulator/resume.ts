/** Where a match stands for its viewers, so that a simulator that was started again goes on from there. */
import * as v from "valibot";
import { retryDelay } from "../log/pause.ts";
import { PHASES } from "../match/head.ts";
import type { MatchId } from "../match/ids.ts";
import type { Clock } from "./pace.ts";

export interface Standing {
  /** The seq of the last event that has been folded in; 0 for none. */
  readonly v: number;
  readonly over: boolean;
}

export const UNPLAYED: Standing = { v: 0, over: false };

export interface Inquiry {
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** How long an API that does not answer is asked again, in milliseconds. */
export const PATIENCE_MS = 15_000;
const ONE_ANSWER_MS = 3_000;

const Answer = v.object({
  v: v.pipe(v.number(), v.integer(), v.minValue(0)),
  doc: v.object({ status: v.object({ phase: v.picklist(PHASES) }) }),
});

/** Asks the edge API at `api`. Undefined if it has not given a usable answer within PATIENCE_MS. */
export async function standingOf(match: MatchId, api: URL, inquiry: Inquiry): Promise<Standing | undefined> {
  const { clock, signal } = inquiry;
  const until = clock.now() + PATIENCE_MS;
  for (let failures = 0; !signal.aborted;) {
    const standing = await ask(match, api, inquiry);
    if (standing) return standing;
    failures += 1;
    const wait = retryDelay(failures, 0);
    if (clock.now() + wait > until) return undefined;
    await clock.sleep(wait, signal);
  }
  return undefined;
}

async function ask(match: MatchId, api: URL, { fetch, signal }: Inquiry): Promise<Standing | undefined> {
  const base = api.href.endsWith("/") ? api.href : `${api.href}/`;
  try {
    const response = await fetch(new URL(`v1/matches/${match}`, base), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(ONE_ANSWER_MS)]),
      headers: { accept: "application/json" },
    });
    if (response.status === 404) return UNPLAYED;
    const answer = v.safeParse(Answer, response.ok ? await response.json() : undefined);
    if (!answer.success) return undefined;
    const { phase } = answer.output.doc.status;
    return { v: answer.output.v, over: phase === "finished" || phase === "abandoned" };
  } catch {
    return undefined;
  }
}
