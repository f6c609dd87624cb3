/** The store over Upstash's REST protocol, for readers that have no TCP. It reads what `redis.ts` wrote. */
import { Redis } from "@upstash/redis/cloudflare";
import type { MatchId, PlayerId } from "../match/ids.ts";
import { IMAGE_ENTRIES } from "../match/protocol.ts";
import type { SportName } from "../match/sports.ts";
import {
  appearanceRange,
  APPEARANCES_KEY,
  BOARD_KEY,
  decodeBoard,
  decodeEvents,
  decodeImage,
  decodePlayer,
  decodeResults,
  decodeStamp,
  decodeTimeline,
  decodeTotals,
  IMAGE_FIELDS,
  matchKeys,
  resultRange,
  resultsKey,
  STAMP_FIELDS,
  totalsKey,
} from "./redis-records.ts";
import { type MatchReader, type ResultsQuery, StoreUnavailable } from "./store.ts";

/** One attempt at a request, in milliseconds. There are two, so that a call rejects within about three seconds. */
const ATTEMPT_MS = 1_400;
const PAUSE_MS = 100;

/** Opens a reader at an Upstash REST address with its token. Calls reject with StoreUnavailable. */
export function openUpstashReader(at: { readonly url: string; readonly token: string }): MatchReader {
  const redis = new Redis({
    ...at,
    // Documents are JSON text, to be parsed once and by us.
    automaticDeserialization: false,
    // The token that this keeps knows nothing of writes made over TCP.
    readYourWrites: false,
    enableTelemetry: false,
    retry: { retries: 1, backoff: () => PAUSE_MS },
    signal: () => AbortSignal.timeout(ATTEMPT_MS),
  });
  return new UpstashReader(redis);
}

class UpstashReader implements MatchReader {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async image(match: MatchId) {
    const keys = matchKeys(match);
    const transaction = this.#redis
      .multi()
      .hmget(keys.head, ...IMAGE_FIELDS)
      .zrange(keys.entries, "+inf", "-inf", { byScore: true, rev: true, offset: 0, count: IMAGE_ENTRIES });
    const [head, entries] = await answered(transaction.exec());
    return decodeImage(match, head, entries);
  }

  async stamp(match: MatchId) {
    const pipeline = this.#redis.pipeline().hmget(matchKeys(match).head, ...STAMP_FIELDS);
    const [head] = await answered(pipeline.exec());
    return decodeStamp(match, head);
  }

  async timeline(match: MatchId) {
    const keys = matchKeys(match);
    const transaction = this.#redis
      .multi()
      .hmget(keys.head, ...STAMP_FIELDS)
      .zrange(keys.entries, "+inf", "-inf", { byScore: true, rev: true });
    const [head, entries] = await answered(transaction.exec());
    return decodeTimeline(match, head, entries);
  }

  async events(match: MatchId, after = 0, limit = -1) {
    const inOrder = { byScore: true, offset: 0, count: limit } as const;
    const pipeline = this.#redis.pipeline().zrange(matchKeys(match).events, `(${after}`, "+inf", inOrder);
    const [events] = await answered(pipeline.exec());
    return decodeEvents(match, events);
  }

  async board() {
    const [pairs] = await answered(this.#redis.pipeline().hgetall(BOARD_KEY).exec());
    return decodeBoard(pairs);
  }

  async results(query: ResultsQuery) {
    const key = resultsKey(query.sport, query.competition);
    const transaction = this.#redis
      .multi()
      .hmget(BOARD_KEY, ...STAMP_FIELDS)
      .zrange(key, ...resultRange(query), { byLex: true, rev: true, offset: 0, count: query.limit });
    const [head, members] = await answered(transaction.exec());
    return decodeResults(key, head, members);
  }

  async totals(sport: SportName, competition?: string) {
    const key = totalsKey(sport, competition);
    const [pairs] = await answered(this.#redis.pipeline().hgetall(key).exec());
    return decodeTotals(key, pairs);
  }

  async player(id: PlayerId) {
    const range = appearanceRange(id);
    const pipeline = this.#redis.pipeline().zrange(APPEARANCES_KEY, ...range, { byLex: true });
    const [found] = await answered(pipeline.exec());
    return decodePlayer(id, found);
  }

  async [Symbol.asyncDispose]() {}
}

async function answered<T>(reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (cause) {
    throw new StoreUnavailable("Upstash does not answer as it should", { cause });
  }
}
