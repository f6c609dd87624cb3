/** Appends one after the other, so that a retry of one cannot overtake the next. */
import type { LogRecord } from "./log.ts";

interface Appender {
  /** Resolves when these records are written; rejects when the write that they were part of fails. */
  append(records: readonly LogRecord[]): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** What comes while a write is under way goes together in the next: many small appends cost few writes. */
export function createAppender(write: (records: readonly LogRecord[]) => Promise<void>): Appender {
  let waiting: { readonly records: readonly LogRecord[]; readonly done: PromiseWithResolvers<void> }[] = [];
  let draining: Promise<void> | undefined;

  async function drain() {
    while (waiting.length > 0) {
      const taken = waiting;
      waiting = [];
      try {
        await write(taken.flatMap(({ records }) => records));
        for (const { done } of taken) done.resolve();
      } catch (error) {
        for (const { done } of taken) done.reject(error);
      }
    }
    draining = undefined;
  }

  return {
    append(records) {
      if (records.length === 0) return Promise.resolve();
      const done = Promise.withResolvers<void>();
      waiting.push({ records, done });
      // A turn later, so that what is appended in one go is written in one go.
      draining ??= Promise.resolve().then(drain);
      return done.promise;
    },
    idle: async () => draining,
  };
}
