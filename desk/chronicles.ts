/** The logs of matches that are corrected, kept so that an undo costs a few events and not the whole match. */
import { setImmediate } from "node:timers/promises";
import { Chronicle, type Sliced } from "../match/chronicle.ts";
import type { MatchEvent } from "../match/event.ts";
import type { MatchId } from "../match/ids.ts";
import type { Advanced } from "../match/state.ts";
import type { MatchStore } from "../store/store.ts";

/** Events of all chronicles together; the match that was corrected longest ago goes first. */
const MOST_EVENTS = 60_000;

export class Chronicles {
  readonly #store: Pick<MatchStore, "stamp" | "events">;
  readonly #known = new Map<MatchId, Chronicle>();
  /** One at a time, so that no chronicle is read twice or folded by two. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<MatchStore, "stamp" | "events">) {
    this.#store = store;
  }

  /** What `waiting` and then `events` make of the match as it is stored, if that has not got so far. */
  consider(match: MatchId, waiting: readonly MatchEvent[], events: readonly MatchEvent[]): Promise<Advanced> {
    const task = async () => {
      const chronicle = await this.#read(match);
      const ahead = waiting.filter(({ seq }) => seq > chronicle.v);
      return inSlices(chronicle.considered([...ahead, ...events]));
    };
    const turn = this.#turn.then(task, task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The chronicle up to the stored version: what is folded does not change any more, what is ahead of it may. */
  async #read(match: MatchId): Promise<Chronicle> {
    const chronicle = this.#known.get(match) ?? new Chronicle();
    this.#known.delete(match);
    const v = (await this.#store.stamp(match))?.v ?? 0;
    if (v > chronicle.v) {
      const events = await this.#store.events(match, chronicle.v);
      chronicle.append(events.filter(({ seq }) => seq <= v));
    }
    this.#known.set(match, chronicle);
    let held = [...this.#known.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of this.#known) {
      if (held <= MOST_EVENTS || oldest === match) break;
      this.#known.delete(oldest);
      held -= size;
    }
    return chronicle;
  }
}

async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    await setImmediate();
  }
}
