/**
 * What every process reads from its environment, declared once: name, type, default, meaning.
 * Only a folder's `main.ts` calls `readConfig`.
 */
import * as v from "valibot";

const port = (fallback: number, meaning: string) =>
  v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d{1,5}$/, "a port is a number"),
    v.transform(Number),
    v.maxValue(65_535),
    v.description(meaning),
  );
const url = (fallback: string, meaning: string) =>
  v.pipe(v.optional(v.string(), fallback), v.url(), v.description(meaning));
const words = (fallback: string, meaning: string) =>
  v.pipe(v.optional(v.string(), fallback), v.nonEmpty(), v.description(meaning));
const absent = (meaning: string) => v.pipe(v.optional(v.string()), v.description(meaning));

const settings = {
  TOUCHLINE_HOME: words(".touchline", "folder of the embedded log and store, and of the rooms' state"),
  KAFKA_BROKERS: v.pipe(
    v.optional(v.string()),
    v.transform((text) => text?.split(",").map((broker) => broker.trim())),
    v.description("brokers of the log, host:port by commas; unset: the embedded log"),
  ),
  REDIS_URL: absent("the store over TCP; unset: the embedded store"),
  UPSTASH_REDIS_REST_URL: absent("the store over Upstash's REST protocol, for the edge API"),
  UPSTASH_REDIS_REST_TOKEN: absent("the token for UPSTASH_REDIS_REST_URL"),
  API_HOST: words("127.0.0.1", "address that the edge API listens on"),
  API_PORT: port(8787, "port of the edge API and of the site"),
  CLIENT_ADDRESS_HEADER: absent(
    "header in which a trusted proxy in front of the edge API says who asks; unset: whoever is connected",
  ),
  RATE_LIMIT: v.pipe(
    v.optional(v.string(), "300"),
    v.regex(/^\d{1,6}$/, "is a number of requests"),
    v.transform(Number),
    v.description("requests a second of one reader, ten times as many at once; 0 for no limit"),
  ),
  STALE_LIMIT: v.pipe(
    v.optional(v.string(), "300"),
    v.regex(/^\d{1,5}$/, "is a number of seconds"),
    v.transform(Number),
    v.description("seconds for which the edge API gives out what it read last while the store is away"),
  ),
  METRICS_TOKEN: absent("token that /metrics asks for; unset: anybody may read them"),
  API_URL: absent("where rooms and simulator reach the edge API; unset: on this machine"),
  ROOMS_HOST: v.pipe(
    v.optional(v.picklist(["partykit", "bun"]), "partykit"),
    v.description("what the rooms run on: PartyKit, or Bun's own WebSocket server"),
  ),
  ROOMS_ADDRESS: words("127.0.0.1", "address that the rooms listen on; those on PartyKit listen on all"),
  ROOMS_PORT: port(1999, "port of the rooms"),
  ROOMS_URL: url(
    "http://127.0.0.1:1999",
    "where ingest and the edge API reach the rooms, and rooms on Bun their relays",
  ),
  ROOM_VIEWERS: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, "is a number of viewers"), v.transform(Number))),
    v.description(
      "viewers of a room above which its match is spread over relays; unset: 4,000 on PartyKit, no limit on Bun",
    ),
  ),
  PUBLIC_ROOMS_URL: url("http://127.0.0.1:1999", "where browsers reach the rooms"),
  PUBLIC_URL: v.pipe(
    v.optional(v.pipe(v.string(), v.url())),
    v.description("where readers reach the site, for links on other sites; unset: where their requests say"),
  ),
  ROOMS_SECRET: words(
    "touchline-development-secret",
    "secret that signs what ingest publishes; set your own in production",
  ),
  INGEST_GROUP: words("touchline-ingest", "consumer group of ingest"),
  INGEST_PORT: port(8788, "port of ingest's health and figures"),
  DESK_ADDRESS: words("127.0.0.1", "address that the desk listens on"),
  DESK_PORT: port(8789, "port of the desk, which takes scorers' events"),
  DESK_URL: url("http://127.0.0.1:8789", "where the edge API passes scorers' events on to"),
  LOG_LEVEL: v.pipe(
    v.optional(v.picklist(["debug", "info", "warning", "error"]), "info"),
    v.description("least level that is logged"),
  ),
};

type Settings = typeof settings;
export type SettingName = keyof Settings;

/** All settings, for docs/settings.md: what each is without being set, as text, and what it means. */
export const listSettings = (): readonly {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly meaning: string;
}[] =>
  Object.entries<v.GenericSchema>(settings).map(([name, schema]) => ({
    name,
    fallback: v.is(v.string(), v.getDefault(schema)) ? String(v.getDefault(schema)) : undefined,
    meaning: v.getDescription(schema) ?? "",
  }));
export type Config<K extends SettingName> = { readonly [N in K]: v.InferOutput<Settings[N]> };

/** A setting that cannot be used; the message names it and says what it means. */
export class BadSetting extends Error {
  override readonly name = "BadSetting";
}

/** Reads the named settings from `env`. Throws BadSetting for the first that cannot be used. */
export function readConfig<K extends SettingName>(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly K[],
): Config<K> {
  const entries = Object.fromEntries(names.map((name) => [name, settings[name]])) as Pick<Settings, K>;
  const given = Object.fromEntries(names.map((name) => [name, env[name] === "" ? undefined : env[name]]));
  const parsed = v.safeParse(v.object(entries), given);
  if (parsed.success) return parsed.output as Config<K>;
  const [issue] = parsed.issues;
  const name = v.getDotPath(issue) ?? "";
  const meaning = names.find((known) => known === name);
  throw new BadSetting(
    `${name}=${env[name] ?? ""}: ${issue.message} (${meaning ? v.getDescription(settings[meaning]) : "unknown setting"})`,
  );
}
