/** The edge API as a process, the same on every runtime: settings, store, site, a server, and a farewell. */
import { BadSetting, readConfig } from "../../runtime/config.ts";
import { startLogging } from "../../runtime/logger.ts";
import { aborted, untilSignal } from "../../runtime/signals.ts";
import { createApp } from "./app.ts";
import { brotli } from "./brotli.ts";
import { gzip } from "./codings.ts";
import { API_SETTINGS } from "./command.ts";
import { deskAt } from "./desk.ts";
import { openPrometheus } from "./prometheus.ts";
import { openReader } from "./reader.ts";
import { roomsAt } from "./relays.ts";
import { openResvg } from "./resvg.ts";
import { loadSite, SiteMissing } from "./site.ts";

/** Requests that are under way at the end get this long, in milliseconds. */
const FAREWELL_MS = 5_000;

/** Answers a request; `connection` is what `peerOf` is asked about. */
export type Fetch = (request: Request, connection: unknown) => Response | Promise<Response>;

export interface Listener {
  readonly hostname: string;
  readonly port: number;
  readonly fetch: Fetch;
}

/** What runtimes do each in its own way. */
export interface Runtime {
  readonly env: (name: string) => string | undefined;
  /** Resident memory in bytes. */
  readonly memory: () => number;
  /** The address at the other end of a connection. */
  readonly peerOf: (connection: unknown) => string | undefined;
  /** Resolves when it listens, with what ends it after the requests under way. Rejects as `portTaken` says. */
  readonly serve: (listener: Listener) => Promise<() => Promise<unknown>>;
  readonly exit: (code: number) => never;
}

/** What a runtime throws where another process listens. */
export const portTaken = ({ hostname, port }: Listener, cause: unknown): BadSetting =>
  new BadSetting(`API_PORT=${port}: another process listens there on ${hostname}`, { cause });

/** Runs the process until a signal ends it. What whoever started it can put right is said in one line, with exit code 2. */
export async function run(runtime: Runtime): Promise<void> {
  try {
    await serve(runtime);
  } catch (error) {
    const advice = adviceOn(error);
    if (advice === undefined) throw error;
    console.error(advice);
    runtime.exit(2);
  }
  runtime.exit(0);
}

async function serve({ env, memory, peerOf, serve: listen, exit }: Runtime): Promise<void> {
  const given = Object.fromEntries(API_SETTINGS.map((name) => [name, env(name)]));
  const config = readConfig(given, API_SETTINGS);
  const { API_HOST: hostname, API_PORT: port } = config;
  const logger = startLogging("api", config.LOG_LEVEL);
  const site = new URL("../../site/dist/", import.meta.url);
  const { pages, assets } = await loadSite(site);
  await using reader = await openReader(config);
  const { fetch } = createApp({
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
    metrics: openPrometheus(memory),
    metricsToken: config.METRICS_TOKEN,
    limits: { perSecond: config.RATE_LIMIT, header: config.CLIENT_ADDRESS_HEADER, peerOf },
    staleMs: config.STALE_LIMIT * 1_000,
    now: Date.now,
  });

  const signal = untilSignal();
  const shutDown = await listen({ hostname, port, fetch });
  logger.info(`listening on http://${hostname}:${port}`);
  await aborted(signal);
  setTimeout(() => exit(0), FAREWELL_MS);
  await shutDown();
}

function adviceOn(error: unknown): string | undefined {
  if (error instanceof BadSetting) return error.message;
  if (error instanceof SiteMissing) return `${error.message}: build the site first (${String(error.cause)})`;
  return undefined;
}
