/** How the edge API is started: Deno with the rights that it needs and no other. */
import type { Config } from "../../runtime/config.ts";
import { embeddedFile } from "../../runtime/home.ts";

/** The settings that `main.ts` reads. */
export const API_SETTINGS = [
  "API_HOST",
  "API_PORT",
  "CLIENT_ADDRESS_HEADER",
  "DESK_URL",
  "LOG_LEVEL",
  "METRICS_TOKEN",
  "PUBLIC_ROOMS_URL",
  "PUBLIC_URL",
  "RATE_LIMIT",
  "REDIS_URL",
  "ROOMS_URL",
  "STALE_LIMIT",
  "TOUCHLINE_HOME",
  "UPSTASH_REDIS_REST_TOKEN",
  "UPSTASH_REDIS_REST_URL",
] as const;
export type ApiConfig = Config<(typeof API_SETTINGS)[number]>;

/** Deno's arguments, for a process that starts in the project's folder. */
export function denoArguments(config: ApiConfig): readonly string[] {
  const { API_HOST, API_PORT, DESK_URL, ROOMS_URL, TOUCHLINE_HOME, REDIS_URL, UPSTASH_REDIS_REST_URL } =
    config;
  const store = UPSTASH_REDIS_REST_URL ?? REDIS_URL;
  const net = [
    `${API_HOST}:${API_PORT}`,
    peerOf(DESK_URL),
    peerOf(ROOMS_URL),
    ...(store ? [peerOf(store)] : []),
  ];
  const files = ["site/dist", ...(store ? [] : [embeddedFile(TOUCHLINE_HOME)])];
  return [
    "run",
    "--no-prompt",
    // Everything is in node_modules; nothing is fetched at the start.
    "--no-remote",
    "--cached-only",
    `--allow-net=${net.join(",")}`,
    `--allow-env=${API_SETTINGS.join(",")}`,
    // Libraries that look for settings of their own find none.
    "--ignore-env",
    `--allow-read=${files.join(",")}`,
    "edge/api/main.ts",
  ];
}

const PORTS: Readonly<Record<string, number>> = {
  "redis:": 6379,
  "rediss:": 6379,
  "http:": 80,
  "https:": 443,
};

function peerOf(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  return `${hostname}:${port || PORTS[protocol]}`;
}
