/** The edge API as a process with a store of its own behind it, for its contract. */
import { openRedisStore } from "../store/redis.ts";
import { type ApiProcess, type Env, listening } from "./api-process.ts";
import type { ServedApi } from "./contracts/http-api.ts";
import { emptied } from "./places.ts";
import { freePort } from "./services/process.ts";
import { startUpstashBridge } from "./services/upstash-bridge.ts";

/** Settings of an API that has no desk and no rooms to reach. */
export async function settingsOver(store: Env): Promise<Env> {
  const [port, nobody] = [await freePort(), await freePort()];
  const away = `http://127.0.0.1:${nobody}`;
  return { API_PORT: String(port), DESK_URL: away, ROOMS_URL: away, ...store };
}

/** Serves what is in database `db` of the Redis at `redis`, read over Upstash's protocol. */
export async function serveOverUpstash(
  redis: string,
  db: number,
  start: (env: Env) => ApiProcess | Promise<ApiProcess>,
): Promise<ServedApi> {
  const url = await emptied(redis, db);
  const served = new AsyncDisposableStack();
  const store = served.use(openRedisStore(url));
  const bridge = served.use(await startUpstashBridge(url));
  const settings = { UPSTASH_REDIS_REST_URL: bridge.url, UPSTASH_REDIS_REST_TOKEN: bridge.token };
  const api = served.use(await start(await settingsOver(settings)));
  return { at: await listening(api), store, [Symbol.asyncDispose]: () => served.disposeAsync() };
}
