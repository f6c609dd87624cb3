/** `bun tests/services/main.ts`: Kafka and Redis for working by hand, until Ctrl-C. */
import { once } from "node:events";
import { startKafka } from "./kafka.ts";
import { startRedis } from "./redis.ts";

const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
await using redis = await startRedis();
await using kafka = await startKafka();
console.log(`export KAFKA_BROKERS=${kafka.brokers} REDIS_URL=${redis.url}`);
await stopped;
