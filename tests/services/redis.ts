/** A Redis server for tests: on loopback, in memory, gone when it is stopped. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort, isInstalled, ServiceMissing, startProcess, untilReady } from "./process.ts";

const READY_MS = 10_000;

interface RedisService extends AsyncDisposable {
  /** "redis://127.0.0.1:6379" */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts redis-server on `port` (a free one if not given). Throws ServiceMissing where it is not installed. */
export async function startRedis(port?: number): Promise<RedisService> {
  if (!isInstalled("redis-server")) throw new ServiceMissing("redis-server is not installed");
  const folder = await mkdtemp(join(tmpdir(), "touchline-redis-"));
  const at = port ?? (await freePort());
  const options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server = startProcess("redis-server", ["--port", String(at), ...options], folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${at}`;
  try {
    await untilReady(server, () => ping(url), READY_MS);
  } catch (cause) {
    await stop();
    throw new Error("redis-server did not start", { cause });
  }
  return { url, pid: server.pid, stop, [Symbol.asyncDispose]: stop };
}

async function ping(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  // An error event without a listener is printed; the rejection says the same.
  redis.on("error", () => {});
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
