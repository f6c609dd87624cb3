/** The store that the settings name. */
import { BadSetting } from "../../runtime/config.ts";
import { embeddedFile } from "../../runtime/home.ts";
import type { MatchReader } from "../../store/store.ts";
import type { ApiConfig } from "./command.ts";

/** Loads the one adapter that is wanted: a runtime need not have what the others are made of. Throws BadSetting. */
export async function openReader(config: ApiConfig): Promise<MatchReader> {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = config;
  if (url && !token) throw new BadSetting("UPSTASH_REDIS_REST_TOKEN=: it belongs to UPSTASH_REDIS_REST_URL");
  if (url && token) return (await import("../../store/upstash.ts")).openUpstashReader({ url, token });
  if (REDIS_URL) return (await import("../../store/redis.ts")).openRedisStore(REDIS_URL);
  const { openEmbeddedReader } = await import("../../store/embedded.ts").catch((cause: unknown) => {
    throw new BadSetting("REDIS_URL=: this runtime has no SQLite for the embedded store", { cause });
  });
  return openEmbeddedReader(embeddedFile(config.TOUCHLINE_HOME));
}
