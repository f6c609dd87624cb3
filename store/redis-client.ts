/** ioredis as it is used here: bounded in time, its failures as ours. */
import { Redis, type RedisOptions } from "ioredis";
import { StoreUnavailable } from "./store.ts";
import { CorruptRecord } from "./stored.ts";

/** A command waits for a lost connection this long at most, in milliseconds; then the caller decides. */
const PATIENCE_MS = 2_000;

const bounded = {
  lazyConnect: true,
  commandTimeout: PATIENCE_MS,
  connectTimeout: PATIENCE_MS,
  // A peer that vanished without a word is found out by its silence.
  socketTimeout: 2 * PATIENCE_MS,
  // What waits for a connection is given up at the second failure, not sent later behind its caller's back.
  maxRetriesPerRequest: 1,
  retryStrategy: (attempt: number) => Math.min(100 * attempt, 1_000) + Math.random() * 100,
} satisfies RedisOptions;

/** A client of `redis://…` that connects at its first use. */
export function openRedis(url: string): Redis {
  const client = new Redis(url, bounded);
  // Every call reports its own failure; unheard, the event would be written to the console.
  client.on("error", () => {});
  return client;
}

/** A transaction's results, or the first error in it. */
export function results(replies: readonly [error: Error | null, result: unknown][] | null): unknown[] {
  return (replies ?? []).map(([error, result]) => {
    if (error) throw error;
    return result;
  });
}

/** The reply. Whatever else comes of it is a StoreUnavailable with that as its cause. */
export async function answered<T>(reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (cause) {
    if (cause instanceof CorruptRecord) throw cause;
    throw new StoreUnavailable("Redis does not answer as it should", { cause });
  }
}
