/** Dead letters in Kafka: the original key and value, with the place and the reason in the headers. */
import type { IHeaders, Kafka, KafkaMessage, Message } from "kafkajs";
import type { BuriedLetter, DeadLetter } from "./log.ts";

const FETCH_MS = 200;

export const deadMessage = ({ record, reason, subject, message }: DeadLetter): Message => ({
  key: record.key,
  value: record.value,
  headers: { partition: String(record.partition), offset: record.offset, reason, subject, message },
});

const asLetter = ({ key, value, timestamp, headers = {} }: KafkaMessage): BuriedLetter => ({
  record: {
    key: key?.toString() ?? "",
    value: value?.toString() ?? "",
    partition: Number(text(headers["partition"])),
    offset: text(headers["offset"]),
  },
  reason: text(headers["reason"]),
  subject: text(headers["subject"]),
  message: text(headers["message"]),
  at: new Date(Number(timestamp)).toISOString(),
});

const text = (header: IHeaders[string]): string =>
  (Array.isArray(header) ? header[0] : header)?.toString() ?? "";

/** Reads what the topic's one partition holds now, from its beginning, in a group made for the purpose. */
export async function readDeadLetters(
  kafka: Kafka,
  topic: string,
  limit: number,
): Promise<readonly BuriedLetter[]> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const [held] = await admin.fetchTopicOffsets(topic);
    const end = BigInt(held?.high ?? 0);
    if (limit <= 0 || end <= BigInt(held?.low ?? 0)) return [];
    const group = `${topic}.reader.${crypto.randomUUID()}`;
    const letters = await readTo(kafka, { topic, group, end, limit });
    await admin.deleteGroups([group]);
    return letters;
  } finally {
    await admin.disconnect();
  }
}

interface Span {
  readonly topic: string;
  readonly group: string;
  readonly end: bigint;
  readonly limit: number;
}

async function readTo(kafka: Kafka, { topic, group, end, limit }: Span): Promise<readonly BuriedLetter[]> {
  const consumer = kafka.consumer({ groupId: group, maxWaitTimeInMs: FETCH_MS });
  const letters: BuriedLetter[] = [];
  const complete = Promise.withResolvers<void>();
  consumer.on("consumer.crash", ({ payload }) => complete.reject(payload.error));
  complete.promise.catch(() => {});
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        letters.push(...batch.messages.filter((m) => BigInt(m.offset) < end).map(asLetter));
        if (letters.length >= limit || BigInt(batch.lastOffset()) >= end - 1n) complete.resolve();
      },
    });
    await complete.promise;
  } finally {
    await consumer.disconnect();
  }
  return letters.slice(0, limit);
}
