/** The settings that the API reads on workerd, which has neither files nor metrics of a process. */
export const WORKER_SETTINGS = [
  "CLIENT_ADDRESS_HEADER",
  "DESK_URL",
  "LOG_LEVEL",
  "PUBLIC_ROOMS_URL",
  "PUBLIC_URL",
  "RATE_LIMIT",
  "ROOMS_URL",
  "STALE_LIMIT",
  "UPSTASH_REDIS_REST_TOKEN",
  "UPSTASH_REDIS_REST_URL",
] as const;
