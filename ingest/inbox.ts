/** Puts the events of one match into order: what was seen is dropped, what is ahead waits for what is missing. */
import type { MatchEvent } from "../match/event.ts";

/** An event that is ahead waits at most this long for those before it, in milliseconds. */
export const HOLD_MS = 5_000;
/** And no more than this many wait. */
const HOLD_MOST = 64;

export class Inbox {
  readonly #held = new Map<number, MatchEvent>();
  readonly #kept = new Set<number>();
  #since = 0;

  get size(): number {
    return this.#held.size;
  }

  /** The event that waits under this number. */
  at(seq: number): MatchEvent | undefined {
    return this.#held.get(seq);
  }

  /** Takes an event; one that was seen before is ignored. Returns whether it is new. */
  take(event: MatchEvent, v: number, now: number): boolean {
    if (event.seq <= v || this.#held.has(event.seq)) return false;
    if (this.#held.size === 0) this.#since = now;
    this.#held.set(event.seq, event);
    return true;
  }

  /**
   * The events that can be folded on top of version `v`, in order. Without a gap as far as they go; once too many
   * wait or for too long, all of them, and the gap stays.
   */
  release(v: number, now: number): readonly MatchEvent[] {
    const ready: MatchEvent[] = [];
    for (let next = this.#held.get(v + 1); next; next = this.#held.get(next.seq + 1)) ready.push(next);
    const waiting = this.#held.size - ready.length;
    const overdue = waiting > HOLD_MOST || (waiting > 0 && now - this.#since >= HOLD_MS);
    const released = overdue ? [...this.#held.values()].toSorted((x, y) => x.seq - y.seq) : ready;
    for (const { seq } of released) {
      this.#held.delete(seq);
      this.#kept.delete(seq);
    }
    if (ready.length > 0) this.#since = now;
    return released;
  }

  /** What waits and was not returned by this before: to be put where a crash does not lose it. */
  unkept(): readonly MatchEvent[] {
    const fresh = [...this.#held.values()].filter(({ seq }) => !this.#kept.has(seq));
    for (const { seq } of fresh) this.#kept.add(seq);
    return fresh;
  }
}
