/** A match that a scorer has under way at the desk, event by event, for tests of pages that watch it. */
import { matchAt } from "../simulator/play/sports.ts";
import type { MatchEvent } from "../match/event.ts";
import type { SportName } from "../match/sports.ts";
import { newKey } from "./scored-match.ts";
import { openStage, type Stage } from "./stage.ts";

export interface LiveScoring extends AsyncDisposable {
  readonly stage: Stage;
  readonly page: URL;
  readonly match: string;
  /** The events of the match, told or not. */
  readonly events: readonly MatchEvent[];
  /** How many have been told. */
  readonly told: number;
  /** Tells of the next `count` events, as happening now. */
  score(count?: number): Promise<void>;
  /** Takes an event back, or puts `event` in its place. */
  correct(seq: number, event?: object): Promise<void>;
}

export interface Wanted {
  readonly sport: SportName;
  /** Events that have happened before. */
  readonly events: number;
  /** Since when nothing has happened, milliseconds. */
  readonly ago: number;
}

/** What one request takes. */
const AT_ONCE = 100;

/** Opens a stage with the match on it. Corrections take a number each: after one, the events that follow are renumbered. */
export async function openLiveScoring({ sport, events: begun, ago }: Wanted): Promise<LiveScoring> {
  const stage = await openStage();
  const events = [...matchAt({ sport, seed: 3 }, 0, Date.UTC(2026, 5, 6, 14)).events];
  const match = events[0]?.match ?? "";
  const key = newKey(stage, "Hillside CC");
  const page = new URL(`/matches/${match}`, stage.address);
  let told = 0;

  async function post(body: unknown): Promise<void> {
    const answer = await fetch(new URL(`/v1/matches/${match}/events`, stage.address), {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  }

  /** Those between two places, with times by which the last of them happened at `at`. */
  async function tell(to: number, at: number): Promise<void> {
    const later = at - Date.parse(events[to - 1]?.at ?? "");
    while (told < to) {
      const some = events.slice(told, Math.min(to, told + AT_ONCE));
      await post(
        some.map(({ seq: _seq, id: _id, ...event }) => ({
          ...event,
          at: new Date(Date.parse(event.at) + later).toISOString(),
        })),
      );
      told += some.length;
    }
  }

  await tell(begun, Date.now() - ago);
  return {
    stage,
    page,
    match,
    events,
    get told() {
      return told;
    },
    score: (count = 1) => tell(told + count, Date.now()),
    correct: (target, event) =>
      post(event ? { type: "amended", target, event } : { type: "retracted", target }),
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}
