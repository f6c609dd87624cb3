/** Many readers, few reads: copies of what the store said, for whoever comes meanwhile and while it says nothing. */
import { StoreUnavailable } from "../../store/store.ts";

/** Between two readings of one thing, in milliseconds: no answer needs to be newer than that. */
export const EVERY_MS = 1_000;
/** Who finds a reading under way for longer than this gets the last copy, in milliseconds. */
const PATIENCE_MS = 250;
/** Between two attempts to reach a store that is away, in milliseconds. */
const RETRY_MS = 1_000;
/** A copy of what cannot be read any more is given out for so long, in milliseconds, if no other limit is set; then nothing is said. */
export const STALE_MS = 300_000;

/** A value of the store's, and since when it may have changed. */
export interface Copy<V> {
  readonly value: V;
  /** When the store was asked for it, in milliseconds since 1970. */
  readonly asOf: number;
  /** The store does not say whether it is still so. */
  readonly stale: boolean;
}

/** What all that is kept of one store knows of it: whether it is away, and when to ask again. */
export class Outage {
  #until = 0;
  #error: StoreUnavailable | undefined;
  readonly #tell: (error: StoreUnavailable | undefined) => void;

  /** `tell` hears when the store goes, with the reason, and when it is back. */
  constructor(tell: (error: StoreUnavailable | undefined) => void = () => {}) {
    this.#tell = tell;
  }

  /** The last failure, if nothing has been read since. */
  get error(): StoreUnavailable | undefined {
    return this.#error;
  }

  /** Whether the store may be asked now: while it is away by one in RETRY_MS, who is the one that gets leave. */
  leave(now: number): boolean {
    if (this.#error && now < this.#until) return false;
    this.#until = now + RETRY_MS;
    return true;
  }

  begin(error: StoreUnavailable): void {
    if (!this.#error) this.#tell(error);
    this.#error = error;
  }

  end(): void {
    if (this.#error) this.#tell(undefined);
    this.#error = undefined;
  }
}

interface Held<V> {
  copy?: { readonly value: V; readonly asOf: number };
  reading?: Promise<Copy<V>>;
  /** When the last reading began. */
  began: number;
  /** Why it came to nothing. */
  failure?: unknown;
}

interface KeptOptions {
  /** So many things are kept, those that were asked for last. */
  readonly most: number;
  readonly outage: Outage;
  /** A copy of what cannot be read any more is given out for so long, in milliseconds; STALE_MS unless it is given. */
  readonly staleMs?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Things of one kind by key. Each is read at most once in EVERY_MS, and once for all who wait for it. While the store is
 * away there are last copies, up to a limit, and who gets one does not wait.
 */
export class Kept<V> {
  readonly #held = new Map<string, Held<V>>();
  readonly #options: KeptOptions;

  constructor(options: KeptOptions) {
    this.#options = options;
  }

  /** The last value, however old; asking keeps it. */
  peek(key: string): V | undefined {
    return this.#held.has(key) ? this.#touch(key).copy?.value : undefined;
  }

  /** Rejects as `read` does where no copy is good enough. */
  async get(key: string, read: () => Promise<V>): Promise<Copy<V>> {
    const held = this.#touch(key);
    const { outage } = this.#options;
    const now = this.#options.now();
    if (now < held.began + EVERY_MS && held.copy && held.failure === undefined && !held.reading) {
      return { ...held.copy, stale: false };
    }
    const last = this.#last(held);
    if (held.reading) {
      const isSlow = outage.error !== undefined || now > held.began + PATIENCE_MS;
      return last && isSlow ? last : held.reading;
    }
    if (now < held.began + EVERY_MS) {
      if (last && held.failure instanceof StoreUnavailable) return last;
      throw held.failure;
    }
    const isAway = outage.error !== undefined;
    if (!outage.leave(now)) {
      if (last) return last;
      throw outage.error;
    }
    const reading = this.#read(held, now, read);
    held.reading = reading;
    void reading.catch(() => {}).finally(() => delete held.reading);
    return last && isAway ? last : reading;
  }

  async #read(held: Held<V>, began: number, read: () => Promise<V>): Promise<Copy<V>> {
    const { outage } = this.#options;
    held.began = began;
    try {
      const value = await read();
      outage.end();
      held.copy = { value, asOf: began };
      delete held.failure;
      return { value, asOf: began, stale: false };
    } catch (error) {
      held.failure = error;
      if (!(error instanceof StoreUnavailable)) throw error;
      outage.begin(error);
      const last = this.#last(held);
      if (!last) throw error;
      return last;
    }
  }

  #last({ copy }: Held<V>): Copy<V> | undefined {
    const { now, staleMs = STALE_MS } = this.#options;
    return copy && now() < copy.asOf + staleMs ? { ...copy, stale: true } : undefined;
  }

  #touch(key: string): Held<V> {
    const held = this.#held.get(key) ?? { began: Number.NEGATIVE_INFINITY };
    this.#held.delete(key);
    this.#held.set(key, held);
    for (const [oldest, { reading }] of this.#held) {
      if (this.#held.size <= this.#options.most || reading) break;
      this.#held.delete(oldest);
    }
    return held;
  }
}
