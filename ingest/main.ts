/** Ingest as a process of Bun: from the log into the store, and out to the rooms. */
import { setTimeout as sleep } from "node:timers/promises";
import { epoch } from "../match/ids.ts";
import { openEmbeddedLog } from "../log/embedded.ts";
import { openKafkaLog } from "../log/kafka.ts";
import { LogUnavailable } from "../log/log.ts";
import { embeddedFile } from "../runtime/home.ts";
import { startLogging } from "../runtime/logger.ts";
import { untilSignal } from "../runtime/signals.ts";
import { listenOrExit, readConfigOrExit } from "../runtime/start.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { openRedisStore } from "../store/redis.ts";
import { StoreUnavailable } from "../store/store.ts";
import { serveHealth } from "./health.ts";
import { Outbox } from "./outbox.ts";
import { publishTo, type Outcome } from "./rooms.ts";
import { Worker } from "./worker.ts";

const TICK_MS = 1_000;
const SLOW_MS = 1_000;

const config = readConfigOrExit([
  "TOUCHLINE_HOME",
  "KAFKA_BROKERS",
  "REDIS_URL",
  "ROOMS_URL",
  "ROOMS_SECRET",
  "INGEST_GROUP",
  "INGEST_PORT",
  "LOG_LEVEL",
]);
const logger = startLogging("ingest", config.LOG_LEVEL);
const { KAFKA_BROKERS: brokers } = config;
const file = embeddedFile(config.TOUCHLINE_HOME);

const stopping = untilSignal();

await using log = await persist(async () =>
  brokers ? openKafkaLog({ brokers, clientId: "touchline-ingest", logger }) : openEmbeddedLog(file),
);
await using store = config.REDIS_URL ? openRedisStore(config.REDIS_URL) : openEmbeddedStore(file);
await using outbox = new Outbox(publishTo(config.ROOMS_URL, config.ROOMS_SECRET), { observe });
const worker = new Worker({ log, store, outbox, logger, now: Date.now, newEpoch });

await persist(() => worker.start());
using _health = listenOrExit("INGEST_PORT", config.INGEST_PORT, () =>
  serveHealth(config.INGEST_PORT, () => ({ ...worker.figures, outbox: outbox.figures })),
);
const ticking = setInterval(() => void worker.tick().catch(complain), TICK_MS);
logger.info("ready: {log} to {store}", {
  log: brokers ? "Kafka" : file,
  store: config.REDIS_URL ? "Redis" : file,
});

await log.read(
  config.INGEST_GROUP,
  async (batch) => {
    try {
      await worker.handle(batch);
      outbox.tellSource(null);
    } catch (error) {
      // The batch comes again; until it is through, viewers are told that what they see may be old.
      outbox.tellSource("stale");
      complain(error);
      throw error;
    }
  },
  stopping,
);
clearInterval(ticking);
logger.info("stopped after {events} events", worker.figures);

/** Log and store may come up after ingest. */
async function persist<T>(start: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await start();
    } catch (error) {
      complain(error);
      await sleep(TICK_MS);
      if (stopping.aborted) process.exit(0);
    }
  }
}

function complain(error: unknown): void {
  if (error instanceof StoreUnavailable || error instanceof LogUnavailable) {
    logger.error("{name}: {message}", { name: error.name, message: error.message });
  } else logger.error("{error}", { error });
}

function observe(room: string, outcome: Outcome, tookMs: number): void {
  if (outcome.status === "unavailable")
    logger.warn("room {room} is away: {cause}", { room, cause: String(outcome.cause) });
  if (outcome.status === "refused")
    logger.error("room {room} refuses: {code} {detail}", { room, ...outcome });
  if (tookMs > SLOW_MS) logger.warn("room {room} took {tookMs} ms", { room, tookMs });
}

function newEpoch() {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return epoch(
    Array.from(random, (word) => word.toString(36).padStart(7, "0"))
      .join("")
      .slice(0, 12),
  );
}
