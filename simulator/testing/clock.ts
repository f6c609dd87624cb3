import type { Clock } from "../pace.ts";

/** Time that passes only while everybody sleeps. */
export class FakeClock implements Clock {
  #now: number;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(now = Date.UTC(2026, 4, 1, 12)) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#sleepers.push({ at: this.#now + Math.max(0, ms), wake: resolve });
    signal.addEventListener("abort", () => resolve(), { once: true });
    setImmediate(() => this.#wakeNext());
    return promise;
  };

  #wakeNext(): void {
    this.#sleepers.sort((x, y) => x.at - y.at);
    const next = this.#sleepers.shift();
    if (!next) return;
    this.#now = Math.max(this.#now, next.at);
    next.wake();
  }
}
