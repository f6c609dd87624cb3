/** The store over TCP: one Redis primary, written by ingest. */
import type { Redis } from "ioredis";
import { encodeEvent, type MatchEvent } from "../match/event.ts";
import type { MatchId, PlayerId } from "../match/ids.ts";
import { IMAGE_ENTRIES } from "../match/protocol.ts";
import type { SportName } from "../match/sports.ts";
import { answered, openRedis, results } from "./redis-client.ts";
import { defineCommit, runCommit } from "./redis-commit.ts";
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
import type { Commit, MatchStore, ResultsQuery } from "./store.ts";

/**
 * Opens the store at `redis://…`, or on a client that the caller configures and closes. Connects at the first use.
 * While Redis is away every call rejects with StoreUnavailable within about two seconds.
 */
export function openRedisStore(at: string | Redis): MatchStore {
  if (typeof at !== "string") return new RedisStore(at, () => {});
  const client = openRedis(at);
  return new RedisStore(client, () => client.disconnect());
}

class RedisStore implements MatchStore {
  readonly #redis: Redis;
  readonly #close: () => void;

  constructor(redis: Redis, close: () => void) {
    this.#redis = redis;
    this.#close = close;
    defineCommit(redis);
  }

  async image(match: MatchId) {
    const keys = matchKeys(match);
    const transaction = this.#redis
      .multi()
      .hmget(keys.head, ...IMAGE_FIELDS)
      .zrange(keys.entries, "+inf", "-inf", "BYSCORE", "REV", "LIMIT", 0, IMAGE_ENTRIES);
    const [head, entries] = await answered(transaction.exec().then(results));
    return decodeImage(match, head, entries);
  }

  async stamp(match: MatchId) {
    return decodeStamp(match, await answered(this.#redis.hmget(matchKeys(match).head, ...STAMP_FIELDS)));
  }

  async timeline(match: MatchId) {
    const keys = matchKeys(match);
    const transaction = this.#redis
      .multi()
      .hmget(keys.head, ...STAMP_FIELDS)
      .zrange(keys.entries, "+inf", "-inf", "BYSCORE", "REV");
    const [head, entries] = await answered(transaction.exec().then(results));
    return decodeTimeline(match, head, entries);
  }

  async events(match: MatchId, after = 0, limit = -1) {
    const key = matchKeys(match).events;
    const found = this.#redis.zrange(key, `(${after}`, "+inf", "BYSCORE", "LIMIT", 0, limit);
    return decodeEvents(match, await answered(found));
  }

  async board() {
    return decodeBoard(Object.entries(await answered(this.#redis.hgetall(BOARD_KEY))).flat());
  }

  async results(query: ResultsQuery) {
    const key = resultsKey(query.sport, query.competition);
    const transaction = this.#redis
      .multi()
      .hmget(BOARD_KEY, ...STAMP_FIELDS)
      .zrange(key, ...resultRange(query), "BYLEX", "REV", "LIMIT", 0, query.limit);
    const [head, members] = await answered(transaction.exec().then(results));
    return decodeResults(key, head, members);
  }

  async totals(sport: SportName, competition?: string) {
    const key = totalsKey(sport, competition);
    return decodeTotals(key, Object.entries(await answered(this.#redis.hgetall(key))).flat());
  }

  async player(id: PlayerId) {
    const found = this.#redis.zrange(APPEARANCES_KEY, ...appearanceRange(id), "BYLEX");
    return decodePlayer(id, await answered(found));
  }

  async commit(commit: Commit) {
    return answered(runCommit(this.#redis, commit));
  }

  async hold(match: MatchId, events: readonly MatchEvent[]): Promise<void> {
    const members = events.flatMap((event) => [event.seq, encodeEvent(event)]);
    if (members.length > 0) await answered(this.#redis.zadd(matchKeys(match).events, ...members));
  }

  async [Symbol.asyncDispose]() {
    this.#close();
  }
}
