/** What may be done once a second for each thing: whoever comes too early waits for his turn. */
import { EVERY_MS } from "./kept.ts";

export class Turns {
  readonly #now: () => number;
  readonly #sleep: (ms: number) => Promise<unknown>;
  /** When the next turn may begin, by key; the order is about that of the turns. */
  readonly #next = new Map<string, number>();

  constructor(now: () => number, sleep: (ms: number) => Promise<unknown>) {
    this.#now = now;
    this.#sleep = sleep;
  }

  async wait(key: string): Promise<void> {
    const now = this.#now();
    for (const [old, next] of this.#next) {
      if (next > now) break;
      this.#next.delete(old);
    }
    const turn = Math.max(now, this.#next.get(key) ?? now);
    this.#next.delete(key);
    this.#next.set(key, turn + EVERY_MS);
    if (turn > now) await this.#sleep(turn - now);
  }
}
