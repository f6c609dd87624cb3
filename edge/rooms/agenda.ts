export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(ms: number, run: () => void): void;
}

const systemClock: Clock = { now: Date.now, after: (ms, run) => void setTimeout(run, ms) };

/** A room's clock, which knows whether anything is still to come back to the room. */
export class Agenda implements Clock {
  readonly #clock: Clock;
  #pending = 0;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  get isEmpty(): boolean {
    return this.#pending === 0;
  }

  now(): number {
    return this.#clock.now();
  }

  after(ms: number, run: () => void): void {
    this.#pending++;
    this.#clock.after(ms, () => {
      this.#pending--;
      run();
    });
  }

  /** What a promise comes to, which must not reject. */
  async awaited<T>(promise: Promise<T>): Promise<T> {
    this.#pending++;
    const value = await promise;
    this.#pending--;
    return value;
  }
}
