/** The event log in Kafka: one topic of events, one of dead letters. */
import { type Kafka, Partitioners, type Producer } from "kafkajs";
import { createAppender } from "./appender.ts";
import { type KafkaOptions, kafkaClient, tried } from "./kafka-client.ts";
import { deadMessage, readDeadLetters } from "./kafka-dead.ts";
import { consume } from "./kafka-read.ts";
import {
  DEAD_TOPIC,
  type DeadLetter,
  type EventLog,
  EVENTS_TOPIC,
  type LogRecord,
  type ReadRecord,
} from "./log.ts";

const PARTITIONS = 6;
const REPLICAS = 3;
/** Brokers refuse batches above 1 MiB; a single record may have that much of its own. */
const SEND_BYTES = 512 * 1024;
/** A dead letter is its record and the reason. */
const DEAD_BYTES = 2 * 1024 * 1024;

interface KafkaLogOptions extends KafkaOptions {
  /** The topic of events; dead letters go to the same name with ".dead". */
  readonly topic?: string;
}

/** Connects and makes the two topics where there are none. Throws LogUnavailable if that fails. */
export async function openKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const kafka = kafkaClient(options);
  const topic = options.topic ?? EVENTS_TOPIC;
  const deadTopic = options.topic === undefined ? DEAD_TOPIC : `${options.topic}.dead`;
  /*
   * Not idempotent: once its retries are spent, kafkajs gives the next batch the sequence number of the one that failed,
   * and a broker that had stored it takes the next for a repeat and drops it. A record twice is harmless, a lost one is not.
   */
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await tried("connect to Kafka", async () => {
    await createTopics(kafka, topic, deadTopic);
    await producer.connect();
  });
  return new KafkaLog(kafka, producer, topic, deadTopic);
}

async function createTopics(kafka: Kafka, topic: string, deadTopic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const present = await admin.listTopics();
    const { brokers } = await admin.describeCluster();
    const replicationFactor = Math.min(REPLICAS, brokers.length);
    const configEntries = [{ name: "max.message.bytes", value: String(DEAD_BYTES) }];
    const topics = [
      { topic, numPartitions: PARTITIONS, replicationFactor },
      // One partition, so that the oldest letter is the first.
      { topic: deadTopic, numPartitions: 1, replicationFactor, configEntries },
    ];
    const absent = topics.filter((t) => !present.includes(t.topic));
    if (absent.length > 0) await admin.createTopics({ topics: absent, waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}

class KafkaLog implements EventLog {
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #topic: string;
  readonly #deadTopic: string;
  readonly #appender = createAppender((records) => this.#write(records));
  readonly #closing = new AbortController();
  readonly #reads = new Set<Promise<void>>();

  constructor(kafka: Kafka, producer: Producer, topic: string, deadTopic: string) {
    this.#kafka = kafka;
    this.#producer = producer;
    this.#topic = topic;
    this.#deadTopic = deadTopic;
  }

  append(records: readonly LogRecord[]): Promise<void> {
    return this.#appender.append(records);
  }

  async #write(records: readonly LogRecord[]) {
    await tried("append", async () => {
      this.#closing.signal.throwIfAborted();
      for (const messages of inPieces(records)) {
        await this.#producer.send({ topic: this.#topic, acks: -1, messages });
      }
    });
  }

  read(
    group: string,
    handle: (batch: readonly ReadRecord[]) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    const either = AbortSignal.any([signal, this.#closing.signal]);
    const reading = tried("read", () =>
      consume(this.#kafka, { topic: this.#topic, group, handle, signal: either }),
    );
    this.#reads.add(reading);
    return reading.finally(() => this.#reads.delete(reading));
  }

  async bury(letter: DeadLetter): Promise<void> {
    await tried("bury", () => {
      this.#closing.signal.throwIfAborted();
      return this.#producer.send({ topic: this.#deadTopic, acks: -1, messages: [deadMessage(letter)] });
    });
  }

  buried(limit: number) {
    return tried("read dead letters", () => readDeadLetters(this.#kafka, this.#deadTopic, limit));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#appender.idle();
    this.#closing.abort();
    await Promise.allSettled(this.#reads);
    await this.#producer.disconnect();
  }
}

/** Cuts records into runs that one request may carry. */
function* inPieces(records: readonly LogRecord[]): Generator<LogRecord[]> {
  let piece: LogRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.key) + Buffer.byteLength(record.value);
    if (piece.length > 0 && bytes + size > SEND_BYTES) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(record);
    bytes += size;
  }
  if (piece.length > 0) yield piece;
}
