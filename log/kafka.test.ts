import { Kafka, logLevel, Partitioners } from "kafkajs";
import { describe, expect, test } from "vitest";
import { eventLogContract } from "../tests/contracts/event-log.ts";
import { startKafka } from "../tests/services/kafka.ts";
import { needs } from "../tests/services/needs.ts";
import { openKafkaLog } from "./kafka.ts";
import { type EventLog, type LogRecord, LogUnavailable, type ReadRecord } from "./log.ts";

needs("kafka", (brokers) => {
  const open = (topic: string, at = brokers) => openKafkaLog({ brokers: [at], clientId: "contract", topic });

  // A broker may move partitions at any moment; what was under way then comes again, and the rules count each record.
  const retry = 2;
  eventLogContract(
    "the Kafka log",
    async () => {
      const topic = newTopic();
      return () => open(topic);
    },
    { retry },
  );

  describe("the Kafka log", () => {
    test("makes its topics, and finds those that are there", async () => {
      const topic = newTopic();
      const logs = await Promise.all([open(topic), open(topic), open(topic)]);
      await Promise.all(logs.map((log) => log[Symbol.asyncDispose]()));
      const admin = client(brokers).admin();
      await admin.connect();
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic, `${topic}.dead`] });
      await admin.disconnect();
      expect(Object.fromEntries(topics.map((t) => [t.name, t.partitions.length]))).toEqual({
        [topic]: 6,
        [`${topic}.dead`]: 1,
      });
    });

    test("reads records of other producers that have no key, no value, or bytes that are no text", async () => {
      const topic = newTopic();
      await using log = await open(topic);
      const producer = client(brokers).producer({ createPartitioner: Partitioners.DefaultPartitioner });
      await producer.connect();
      const messages = [
        { key: "tombstone", value: null },
        { key: null, value: "keyless" },
        { key: "bytes", value: Buffer.from([0xff, 0xfe, 0x00]) },
      ];
      await producer.send({ topic, messages });
      await producer.disconnect();
      await using reader = readAll(log);
      await expect.poll(() => reader.records.length, { timeout: 5_000 }).toBe(3);
      expect(Object.fromEntries(reader.records.map(({ key, value }) => [key, value]))).toEqual({
        "": "keyless",
        bytes: "\uFFFD\uFFFD\u0000",
        tombstone: "",
      });
    });

    test("shares the partitions between two members of a group, and gives them to the one that stays", async () => {
      const topic = newTopic();
      await using log = await open(topic);
      const records = Array.from({ length: 60 }, (_, i) => ({ key: `match-${i}`, value: String(i) }));
      await using stays = readAll(log);
      const leaves = readAll(log);
      for (let round = 0; leaves.records.length === 0 || stays.records.length === 0; round += 1) {
        if (round > 40) throw new Error("one member got nothing");
        await log.append(records);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await leaves[Symbol.asyncDispose]();
      const marker = records.map(({ key }) => ({ key, value: "after" }));
      await log.append(marker);
      await expect
        .poll(() => stays.records.filter((r) => r.value === "after").length, { timeout: 10_000 })
        .toBe(marker.length);
    });

    test("says that it is unavailable when no broker answers", { timeout: 30_000 }, async () => {
      await expect(open(newTopic(), "127.0.0.1:1")).rejects.toBeInstanceOf(LogUnavailable);
    });

    test("goes on by itself after the broker was away", { timeout: 90_000 }, async () => {
      await using kafka = await startKafka();
      await using log = await open(newTopic(), kafka.brokers);
      await using reader = readAll(log);
      await log.append([{ key: "one", value: "before" }]);
      await expect.poll(() => reader.records.length, { timeout: 10_000 }).toBe(1);
      const meanwhile: Promise<void>[] = [];
      await kafka.restart(async () => {
        meanwhile.push(appendAtLast(log, [{ key: "one", value: "meanwhile" }]));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      });
      await Promise.all(meanwhile);
      await log.append([{ key: "one", value: "after" }]);
      const values = () => [...new Set(reader.records.map((r) => r.value))];
      await expect.poll(values, { timeout: 30_000 }).toEqual(["before", "meanwhile", "after"]);
    });
  });
});

const newTopic = () => `contract-${crypto.randomUUID()}`;

const client = (brokers: string) =>
  new Kafka({ brokers: [brokers], clientId: "other", logLevel: logLevel.NOTHING });

/** As a feed does it: an outage may outlast the patience of one append. */
async function appendAtLast(log: EventLog, records: readonly LogRecord[]): Promise<void> {
  try {
    await log.append(records);
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
    await appendAtLast(log, records);
  }
}

function readAll(log: EventLog) {
  const records: ReadRecord[] = [];
  const stop = new AbortController();
  const reading = log.read("readers", async (batch) => void records.push(...batch), stop.signal);
  return {
    records,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await reading;
    },
  };
}
