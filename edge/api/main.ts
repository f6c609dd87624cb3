/** The edge API as a process of Deno. */
import { BadSetting, readConfig } from "../../runtime/config.ts";
import { startLogging } from "../../runtime/logger.ts";
import { untilSignal } from "../../runtime/signals.ts";
import { openEmbeddedReader } from "../../store/embedded.ts";
import { openRedisStore } from "../../store/redis.ts";
import type { MatchReader } from "../../store/store.ts";
import { openUpstashReader } from "../../store/upstash.ts";
import { createApp } from "./app.ts";
import { brotli } from "./brotli.ts";
import { gzip } from "./codings.ts";
import { API_SETTINGS, type ApiConfig, embeddedFile } from "./command.ts";
import { deskAt } from "./desk.ts";
import { openPrometheus } from "./prometheus.ts";
import { roomsAt } from "./relays.ts";
import { openResvg } from "./resvg.ts";
import { loadSite, SiteMissing } from "./site.ts";

/** Requests that are under way at the end get this long, in milliseconds. */
const FAREWELL_MS = 5_000;

function openReader(config: ApiConfig): MatchReader {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = config;
  if (url && !token) throw new BadSetting("UPSTASH_REDIS_REST_TOKEN=: it belongs to UPSTASH_REDIS_REST_URL");
  if (url && token) return openUpstashReader({ url, token });
  if (REDIS_URL) return openRedisStore(REDIS_URL);
  return openEmbeddedReader(embeddedFile(config.TOUCHLINE_HOME));
}

/** Hono passes on what Deno tells of the connection. */
const peerOf = (connection: unknown): string | undefined =>
  (connection as Deno.ServeHandlerInfo).remoteAddr.hostname;

async function main(): Promise<void> {
  const config = readConfig(
    Object.fromEntries(API_SETTINGS.map((name) => [name, Deno.env.get(name)])),
    API_SETTINGS,
  );
  const { API_HOST: hostname, API_PORT: port } = config;
  const logger = startLogging("api", config.LOG_LEVEL);
  const site = new URL("../../site/dist/", import.meta.url);
  const { pages, assets } = await loadSite(site);
  await using reader = openReader(config);
  const app = createApp({
    reader,
    desk: deskAt(config.DESK_URL),
    pages,
    assets,
    roomsUrl: config.PUBLIC_ROOMS_URL,
    askRoom: roomsAt(config.ROOMS_URL),
    publicUrl: config.PUBLIC_URL,
    logger,
    draw: openResvg(new URL("card/", site)),
    encoders: { gzip, br: brotli },
    metrics: openPrometheus(() => Deno.memoryUsage().rss),
    metricsToken: config.METRICS_TOKEN,
    limits: { perSecond: config.RATE_LIMIT, header: config.CLIENT_ADDRESS_HEADER, peerOf },
    now: Date.now,
  });

  const onListen = () => logger.info(`listening on http://${hostname}:${port}`);
  const server = listen({ hostname, port, onListen }, app.fetch);
  untilSignal().addEventListener("abort", () => {
    setTimeout(() => Deno.exit(0), FAREWELL_MS);
    void server.shutdown();
  });
  await server.finished;
}

const listen: typeof Deno.serve = (options, handler) => {
  try {
    return Deno.serve(options, handler);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== "AddrInUse") throw cause;
    const { hostname, port } = options;
    throw new BadSetting(`API_PORT=${port}: another process listens there on ${hostname}`, { cause });
  }
};

/** What whoever starts the process can put right, in one line; undefined for all else. */
function adviceOn(error: unknown): string | undefined {
  if (error instanceof BadSetting) return error.message;
  if (error instanceof SiteMissing) return `${error.message}: build the site first (${String(error.cause)})`;
  return undefined;
}

try {
  await main();
  Deno.exit(0);
} catch (error) {
  const advice = adviceOn(error);
  if (!advice) throw error;
  console.error(advice);
  Deno.exit(2);
}
