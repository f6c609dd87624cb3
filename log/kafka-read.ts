/** Reading a topic as a member of a group: offsets follow the handling, a rejected partition waits alone. */
import type { EachBatchPayload, Kafka, KafkaMessage } from "kafkajs";
import type { ReadRecord } from "./log.ts";
import { pause, retryDelay } from "./pause.ts";

const BATCH = 500;
const HEARTBEAT_MS = 2_000;
/**
 * A member that died without a word is missed after this, and so is our own former self after an outage:
 * until then its partitions are read by nobody. Brokers allow no less.
 */
const SESSION_MS = 6_000;
/** How long the others wait for a member that is still handling a batch. */
const REBALANCE_MS = 30_000;
/** A fetch that finds nothing ends after this, and only then are a resumed partition or the end of reading noticed. */
const FETCH_MS = 200;
const PARTITIONS_AT_ONCE = 6;

interface Reading {
  readonly topic: string;
  readonly group: string;
  readonly handle: (batch: readonly ReadRecord[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Reads until the signal aborts, through outages that mend. Partitions are handled side by side, each in order.
 * The first join of a group takes 3 s with a broker's default `group.initial.rebalance.delay.ms`.
 */
export async function consume(kafka: Kafka, { topic, group, handle, signal }: Reading): Promise<void> {
  if (signal.aborted) return;
  const consumer = kafka.consumer({
    groupId: group,
    heartbeatInterval: HEARTBEAT_MS,
    sessionTimeout: SESSION_MS,
    rebalanceTimeout: REBALANCE_MS,
    maxWaitTimeInMs: FETCH_MS,
    retry: { retries: 5, restartOnFailure: async () => !signal.aborted },
  });
  const over = Promise.withResolvers<void>();
  consumer.on("consumer.crash", ({ payload }) => {
    if (!payload.restart) over.reject(payload.error);
  });
  // The crash may come before anyone waits for it.
  over.promise.catch(() => {});
  signal.addEventListener("abort", () => over.resolve(), { once: true });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    // kafkajs forgets a stop that comes while it starts, so the signal waits until it has.
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: batchHandler(handle, signal),
    });
    await over.promise;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await consumer.disconnect();
  }
}

function batchHandler(handle: Reading["handle"], signal: AbortSignal) {
  const failures = new Map<number, number>();

  return async (payload: EachBatchPayload): Promise<void> => {
    const { partition, messages } = payload.batch;
    // A beat that fails fails again after the batch, where kafkajs acts on it.
    const beat = setInterval(() => void payload.heartbeat().catch(() => {}), HEARTBEAT_MS);
    try {
      for (let from = 0; from < messages.length; from += BATCH) {
        // What is left of the batch is for whoever reads next.
        if (!payload.isRunning() || payload.isStale() || signal.aborted) return;
        const batch = messages.slice(from, from + BATCH).map((message) => asRecord(partition, message));
        try {
          await handle(batch);
        } catch {
          const count = (failures.get(partition) ?? 0) + 1;
          failures.set(partition, count);
          // Unresolved, so the next fetch after the pause begins with this batch again.
          const resume = payload.pause();
          void pause(retryDelay(count, Math.random()), signal).then(resume);
          return;
        }
        failures.delete(partition);
        payload.resolveOffset(batch.at(-1)?.offset ?? payload.batch.lastOffset());
        await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
      }
    } finally {
      clearInterval(beat);
    }
  };
}

/** A record of another producer may have no key or no value; to us these are empty. */
const asRecord = (partition: number, { key, value, offset }: KafkaMessage): ReadRecord => ({
  key: key?.toString() ?? "",
  value: value?.toString() ?? "",
  partition,
  offset,
});
