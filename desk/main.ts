/** The desk as a process of Bun: what scorers send, into the log. */
import { setTimeout as sleep } from "node:timers/promises";
import { openEmbeddedLog } from "../log/embedded.ts";
import { openKafkaLog } from "../log/kafka.ts";
import { LogUnavailable } from "../log/log.ts";
import type { MatchId } from "../match/ids.ts";
import { embeddedFile } from "../runtime/home.ts";
import { startLogging } from "../runtime/logger.ts";
import { aborted, untilSignal } from "../runtime/signals.ts";
import { listenOrExit, readConfigOrExit } from "../runtime/start.ts";
import { openEmbeddedDesk } from "../store/desk-embedded.ts";
import { openRedisDesk } from "../store/desk-redis.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { openRedisStore } from "../store/redis.ts";
import { createDesk } from "./app.ts";
import { Chronicles } from "./chronicles.ts";
import { makeUp } from "./desk.ts";
import { openMetrics } from "./metrics.ts";

/** How often the desk looks for claims that never came to the log. */
const SWEEP_MS = 5_000;
const RETRY_MS = 1_000;

const config = readConfigOrExit([
  "TOUCHLINE_HOME",
  "KAFKA_BROKERS",
  "REDIS_URL",
  "DESK_ADDRESS",
  "DESK_PORT",
  "LOG_LEVEL",
  "METRICS_TOKEN",
]);
const logger = startLogging("desk", config.LOG_LEVEL);
const { KAFKA_BROKERS: brokers, METRICS_TOKEN: metricsToken } = config;
const { DESK_ADDRESS: hostname, DESK_PORT: port } = config;
const file = embeddedFile(config.TOUCHLINE_HOME);
const stopping = untilSignal();

await using log = await openLog();
await using store = config.REDIS_URL ? openRedisStore(config.REDIS_URL) : openEmbeddedStore(file);
await using desk = config.REDIS_URL ? openRedisDesk(config.REDIS_URL) : openEmbeddedDesk(file);
const parts = { log, store, desk, chronicles: new Chronicles(store), now: Date.now };
const metrics = openMetrics(() => process.memoryUsage.rss());
const { fetch } = createDesk({ ...parts, logger, metrics, metricsToken });
const server = listenOrExit("DESK_PORT", port, () => Bun.serve({ hostname, port, fetch }));
logger.info("ready at port {port}", { port: server.port });

let suspects: ReadonlySet<MatchId> = new Set();
const sweeping = setInterval(() => void sweep().catch(complain), SWEEP_MS);
await aborted(stopping);
clearInterval(sweeping);
// What is under way is answered.
await server.stop();
logger.info("stopped");

/** What was unconfirmed at the last look too is not merely under way. */
async function sweep(): Promise<void> {
  suspects = await makeUp(parts, suspects);
}

/** The log may come up after the desk. */
async function openLog() {
  for (;;) {
    try {
      if (!brokers) return openEmbeddedLog(file);
      return await openKafkaLog({ brokers, clientId: "touchline-desk", logger });
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      complain(error);
      await sleep(RETRY_MS);
      if (stopping.aborted) process.exit(0);
    }
  }
}

function complain(error: unknown): void {
  logger.error("{error}", { error: error instanceof Error ? error.message : String(error) });
}
