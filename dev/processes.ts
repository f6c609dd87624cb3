/** The processes of Touchline on one machine: how each is started, and how one sees that it is ready. */
import { API_SETTINGS, denoArguments } from "../edge/api/command.ts";
import { type Config, readConfig } from "../runtime/config.ts";

export interface Process {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Lines of its log that would drown the others. */
  readonly noise?: RegExp;
  /** It may come to an end of its own. */
  readonly ends?: boolean;
  /** Answers with 200 as soon as the process is ready. */
  readonly ready?: URL;
}

/** A port that a process will listen on, with the setting that moves it. */
export interface Port {
  readonly process: string;
  readonly setting: "API_PORT" | "ROOMS_PORT" | "INGEST_PORT" | "DESK_PORT";
  readonly port: number;
  readonly host: string;
}

export interface Plan {
  readonly ports: readonly Port[];
  /** In the order in which they are started: rooms and API first, so that the others find both; the simulator last. */
  readonly processes: readonly Process[];
  /** What to open in a browser. */
  readonly address: URL;
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Where docker compose puts the services. */
const COMPOSE = { KAFKA_BROKERS: "127.0.0.1:9092", REDIS_URL: "redis://127.0.0.1:6379" } as const;

const ROOMS_SETTINGS = [
  "ROOMS_HOST",
  "ROOMS_ADDRESS",
  "ROOMS_PORT",
  "ROOMS_SECRET",
  "ROOM_VIEWERS",
  "TOUCHLINE_HOME",
] as const;

/** Lays out the processes. Throws BadSetting for a setting that cannot be used. */
export function plan(given: Env, simulate: readonly string[], services: boolean): Plan {
  const base: Env = { ...(services && COMPOSE), ...given };
  const { API_HOST, API_PORT, API_URL, DESK_ADDRESS, DESK_PORT, INGEST_PORT, ...roomsConfig } = readConfig(
    base,
    [...ROOMS_SETTINGS, "API_HOST", "API_PORT", "API_URL", "DESK_ADDRESS", "DESK_PORT", "INGEST_PORT"],
  );
  const { ROOMS_PORT, ROOMS_HOST } = roomsConfig;
  // PartyKit's development server listens on every address.
  const roomsAddress = ROOMS_HOST === "bun" ? roomsConfig.ROOMS_ADDRESS : "0.0.0.0";
  const rooms = `http://${reachable(roomsAddress)}:${ROOMS_PORT}`;
  const desk = `http://${reachable(DESK_ADDRESS)}:${DESK_PORT}`;
  const env = { ROOMS_URL: rooms, PUBLIC_ROOMS_URL: rooms, DESK_URL: desk, ...base };
  const own = `http://${reachable(API_HOST)}:${API_PORT}`;
  const api = API_URL ?? own;
  return {
    address: new URL(own),
    ports: [
      { process: "api", setting: "API_PORT", port: API_PORT, host: API_HOST },
      { process: "rooms", setting: "ROOMS_PORT", port: ROOMS_PORT, host: roomsAddress },
      { process: "ingest", setting: "INGEST_PORT", port: INGEST_PORT, host: "127.0.0.1" },
      { process: "desk", setting: "DESK_PORT", port: DESK_PORT, host: DESK_ADDRESS },
    ],
    processes: [
      {
        name: "rooms",
        command: ROOMS_HOST === "bun" ? onBun : onPartyKit(roomsConfig, api),
        env: { ...env, API_URL: api, NO_UPDATE_NOTIFIER: "1" },
        noise: /^\[pk:inf\] (?:GET|POST|OPTIONS) \S+ (?:101|200|409)\b/,
        ready: new URL("/parties/main/ready", rooms),
      },
      {
        name: "api",
        command: ["node_modules/deno/deno", ...denoArguments(readConfig(env, API_SETTINGS))],
        env,
        ready: new URL("/healthz", own),
      },
      {
        name: "ingest",
        command: [process.execPath, "ingest/main.ts"],
        env,
        ready: new URL(`http://127.0.0.1:${INGEST_PORT}/healthz`),
      },
      {
        name: "desk",
        command: [process.execPath, "desk/main.ts"],
        env,
        ready: new URL("/healthz", desk),
      },
      {
        name: "simulator",
        command: [process.execPath, "simulator/main.ts", ...simulate, "--resume", api],
        env,
        ends: true,
      },
    ],
  };
}

const onBun = [process.execPath, "edge/rooms/bun/main.ts"] as const;

const onPartyKit = (
  { ROOMS_PORT, ROOMS_SECRET, ROOM_VIEWERS, TOUCHLINE_HOME }: Config<(typeof ROOMS_SETTINGS)[number]>,
  api: string,
): Process["command"] => [
  // Through npx or bun the signal to stop would not reach workerd.
  "node",
  "node_modules/partykit/dist/bin.mjs",
  "dev",
  "-p",
  String(ROOMS_PORT),
  "--disable-request-cf-fetch",
  "--no-hotkeys",
  `--persist=${TOUCHLINE_HOME}/rooms`,
  "--var",
  `ROOMS_SECRET=${ROOMS_SECRET}`,
  "--var",
  `API_URL=${api}`,
  ...(ROOM_VIEWERS === undefined ? [] : ["--var", `ROOM_VIEWERS=${ROOM_VIEWERS}`]),
];

/** Where this machine reaches what listens on `address`. */
const reachable = (address: string): string => (address === "0.0.0.0" ? "127.0.0.1" : address);
