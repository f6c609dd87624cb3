/** The edge API on workerd: `bun run build:worker && workerd serve edge/dist/worker/config.capnp`. */
import type { Hono } from "hono";
import { assets, fonts, pages, wasm } from "touchline:site";
import { BadSetting, type Config, readConfig } from "../../runtime/config.ts";
import { startLogging } from "../../runtime/logger.ts";
import { openUpstashReader } from "../../store/upstash.ts";
import { createApp } from "./app.ts";
import { deskAt } from "./desk.ts";
import { roomsAt } from "./relays.ts";
import { drawWith } from "./renderer.ts";
import { WORKER_SETTINGS } from "./worker-settings.ts";

function open(config: Config<(typeof WORKER_SETTINGS)[number]>): Hono {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = config;
  if (!url || !token) throw new BadSetting("UPSTASH_REDIS_REST_URL and its token are the only store here");
  return createApp({
    reader: openUpstashReader({ url, token }),
    desk: deskAt(config.DESK_URL),
    pages,
    assets,
    roomsUrl: config.PUBLIC_ROOMS_URL,
    askRoom: roomsAt(config.ROOMS_URL),
    publicUrl: config.PUBLIC_URL,
    logger: startLogging("api", config.LOG_LEVEL),
    draw: drawWith(async () => ({ wasm, fonts })),
    // Nobody but a proxy in front knows who asks.
    limits: {
      perSecond: config.RATE_LIMIT,
      header: config.CLIENT_ADDRESS_HEADER,
      peerOf: () => undefined,
    },
    staleMs: config.STALE_LIMIT * 1_000,
    now: Date.now,
  });
}

/** A variable that is not set is null here. */
const settingsIn = (env: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(WORKER_SETTINGS.map((name) => [name, env[name] ?? undefined]));

/** workerd packs by itself what has a Content-Encoding, unless it is told that this has been done. */
function asPacked(answer: Response): Response {
  if (!answer.headers.has("Content-Encoding")) return answer;
  const { body, status, headers } = answer;
  const init: ResponseInit & { readonly encodeBody: "manual" } = { status, headers, encodeBody: "manual" };
  return new Response(body, init);
}

let app: Hono | undefined;

export default {
  async fetch(request: Request, env: Readonly<Record<string, string | null>>): Promise<Response> {
    app ??= open(readConfig(settingsIn(env), WORKER_SETTINGS));
    return asPacked(await app.fetch(request, env));
  },
};
