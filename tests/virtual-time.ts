/** Time that passes when a test says so. */
import type { Clock } from "../edge/rooms/agenda.ts";

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** What is due runs in order, and what it causes, promises included, runs before the next. */
export class VirtualTime implements Clock {
  #now: number;
  #due: Due[] = [];

  /** Milliseconds since 1970. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): void {
    const at = this.#now + Math.max(0, ms);
    // What is due next is at the end: most of what comes is due soon.
    const place = this.#due.findLastIndex((other) => other.at > at);
    this.#due.splice(place + 1, 0, { at, run });
  }

  every(ms: number, run: () => void): void {
    this.after(ms, () => {
      run();
      this.every(ms, run);
    });
  }

  /** Lets so many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#due.at(-1); next && next.at <= end; next = this.#due.at(-1)) {
      this.#due.pop();
      this.#now = next.at;
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** When all promises that wait for nothing but each other are through. */
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));
