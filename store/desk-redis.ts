/** What the desk keeps, in Redis. The keys of a match share its hash tag, so that a claim sees the store's version. */
import type { Redis, Result } from "ioredis";
import * as v from "valibot";
import { encodeEvent } from "../match/event.ts";
import { MatchId } from "../match/ids.ts";
import {
  ATTEMPTS_KEPT_MS,
  type Attempt,
  type Claim,
  CLAIMS_KEPT_MS,
  type DeskStore,
  type KeyRecord,
  RATE_WINDOW_MS,
  type Standing,
} from "./desk.ts";
import { attemptRow, claimedReply, countRow, keyTexts, numberReply } from "./desk-records.ts";
import { answered, openRedis, results } from "./redis-client.ts";
import { matchKeys } from "./redis-records.ts";
import { eventTexts, parseStored } from "./stored.ts";

const KEYS_KEY = "touchline:desk:keys";
/** Set of the matches of which the log may lack claims. */
const UNCONFIRMED_KEY = "touchline:desk:unconfirmed";
const countKey = (key: string, minute: number) => `touchline:desk:count:${key}:${minute}`;
const attemptKey = (name: string) => `touchline:desk:attempt:${name}`;

const deskKeys = (match: MatchId) => ({
  /** Hash: `last`, `logged`, and `id …` for each id that was claimed: its number and fingerprint. */
  desk: `touchline:{${match}}:desk`,
  /** Sorted set of events by `seq`, until log and store have them. */
  claims: `touchline:{${match}}:claims`,
});
const idField = (id: string) => `id ${id}`;

const CLAIM = `
local head, desk, claims, unconfirmed = unpack(KEYS)
local match, after, keep = unpack(ARGV, 1, 3)
local folded = tonumber(redis.call('HGET', head, 'v') or 0)
local last = math.max(tonumber(redis.call('HGET', desk, 'last') or 0), folded)
if last ~= tonumber(after) then return 0 end
local logged = tonumber(redis.call('HGET', desk, 'logged') or 0)
redis.call('SADD', unconfirmed, match)
for i = 4, #ARGV, 3 do
  last = last + 1
  redis.call('ZADD', claims, last, ARGV[i])
  redis.call('HSET', desk, ARGV[i + 1], last .. ' ' .. ARGV[i + 2])
end
redis.call('HSET', desk, 'last', last)
redis.call('ZREMRANGEBYSCORE', claims, '-inf', math.min(folded, logged))
redis.call('PEXPIRE', desk, keep)
redis.call('PEXPIRE', claims, keep)
return 1
`;

const CONFIRM = `
local desk, unconfirmed = unpack(KEYS)
local match, seq = unpack(ARGV)
local logged = math.max(tonumber(redis.call('HGET', desk, 'logged') or 0), tonumber(seq))
redis.call('HSET', desk, 'logged', logged)
if logged >= tonumber(redis.call('HGET', desk, 'last') or 0) then redis.call('SREM', unconfirmed, match) end
`;

declare module "ioredis" {
  interface RedisCommander<Context> {
    touchlineClaim(...keysAndArguments: (string | number)[]): Result<0 | 1, Context>;
    touchlineConfirm(...keysAndArguments: (string | number)[]): Result<null, Context>;
  }
}

/** Opens it at `redis://…`; connects at the first use. Calls reject with StoreUnavailable while Redis is away. */
export function openRedisDesk(url: string): DeskStore {
  const redis = openRedis(url);
  redis.defineCommand("touchlineClaim", { numberOfKeys: 4, lua: CLAIM });
  redis.defineCommand("touchlineConfirm", { numberOfKeys: 2, lua: CONFIRM });
  return new RedisDesk(redis);
}

class RedisDesk implements DeskStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async standing(match: MatchId, ids: readonly string[]): Promise<Standing> {
    const { desk, claims } = deskKeys(match);
    const transaction = this.#redis
      .multi()
      .hget(matchKeys(match).head, "v")
      .hmget(desk, "last", "logged", ...ids.map(idField))
      .zrange(claims, "-inf", "+inf", "BYSCORE");
    const [folded, fields, waiting] = await answered(transaction.exec().then(results));
    const [last, logged, ...found] = parseStored(v.array(v.nullable(v.string())), desk, fields);
    const number = (reply: unknown) => parseStored(numberReply, desk, reply);
    const known = parseStored(v.array(claimedReply), desk, found);
    return {
      last: Math.max(number(last), number(folded)),
      logged: number(logged),
      waiting: parseStored(eventTexts, claims, waiting),
      claimed: new Map(
        ids.flatMap((id, i) => {
          const where = known[i];
          return where ? [[id, where] as const] : [];
        }),
      ),
    };
  }

  async claim(match: MatchId, after: number, claims: readonly Claim[]): Promise<boolean> {
    const keys = deskKeys(match);
    const members = claims.flatMap(({ event, fingerprint }) => [
      encodeEvent(event),
      idField(event.id),
      fingerprint,
    ]);
    const claimed = this.#redis.touchlineClaim(
      matchKeys(match).head,
      keys.desk,
      keys.claims,
      UNCONFIRMED_KEY,
      match,
      after,
      CLAIMS_KEPT_MS,
      ...members,
    );
    return (await answered(claimed)) === 1;
  }

  async confirm(match: MatchId, seq: number): Promise<void> {
    await answered(this.#redis.touchlineConfirm(deskKeys(match).desk, UNCONFIRMED_KEY, match, seq));
  }

  async unconfirmed() {
    return parseStored(
      v.array(MatchId),
      UNCONFIRMED_KEY,
      await answered(this.#redis.smembers(UNCONFIRMED_KEY)),
    );
  }

  async putKey(key: KeyRecord): Promise<void> {
    await answered(this.#redis.hset(KEYS_KEY, key.id, JSON.stringify(key)));
  }

  async key(id: string): Promise<KeyRecord | undefined> {
    const text = await answered(this.#redis.hget(KEYS_KEY, id));
    return text === null ? undefined : parseStored(keyTexts, KEYS_KEY, [text])[0];
  }

  async keys(): Promise<readonly KeyRecord[]> {
    const all = parseStored(keyTexts, KEYS_KEY, await answered(this.#redis.hvals(KEYS_KEY)));
    return all.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  }

  async count(key: string, now: number): Promise<number> {
    const counted = countKey(key, Math.floor(now / RATE_WINDOW_MS));
    const transaction = this.#redis.multi().incr(counted).pexpire(counted, RATE_WINDOW_MS);
    const [count] = await answered(transaction.exec().then(results));
    return parseStored(countRow, counted, { count }).count;
  }

  async attempt(name: string, fingerprint: string): Promise<Attempt> {
    const key = attemptKey(name);
    const transaction = this.#redis
      .multi()
      .hsetnx(key, "fingerprint", fingerprint)
      .pexpire(key, ATTEMPTS_KEPT_MS, "NX")
      .hmget(key, "fingerprint", "answer");
    const [, , fields] = await answered(transaction.exec().then(results));
    const [noted, said] = parseStored(v.array(v.nullable(v.string())), key, fields);
    const { answer, ...rest } = parseStored(attemptRow, key, { fingerprint: noted, answer: said });
    return { ...rest, ...(answer !== null && { answer }) };
  }

  async answer(name: string, answer: string): Promise<void> {
    const key = attemptKey(name);
    const kept = this.#redis.multi().hset(key, "answer", answer).pexpire(key, ATTEMPTS_KEPT_MS, "NX");
    await answered(kept.exec().then(results));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
  }
}
