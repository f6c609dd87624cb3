/** A commit as one Lua script: Redis runs it alone, so that the gate and all writes are one step. */
import type { Redis, Result } from "ioredis";
import { encodeEvent } from "../match/event.ts";
import { BOARD_KEY, LISTING_PREFIX, matchKeys } from "./redis-records.ts";
import { parseStored, stamp } from "./stored.ts";
import type { Commit, Committed } from "./store.ts";

/*
 * The board is written in the same script although its key lies in another slot. Two scripts would fit a Redis
 * Cluster, but leave a board that lags after a crash between them and is mended only if the commit comes again.
 * The price is known: one primary holds all matches (tens of thousands of commits a second), and a cluster refuses.
 *
 * Redis does not roll back a script that fails, so the version is written last: what failed half-way can be repeated.
 * The first write is one that full memory refuses; ZREMRANGEBYSCORE is not, and a script that has written goes on.
 */
const LUA = `
local head, entries, events, board = unpack(KEYS)
local from, v, at, epoch, doc, field, listing, entryCount = unpack(ARGV, 1, 8)

local stored = redis.call('HMGET', head, 'epoch', 'v')
epoch = stored[1] or epoch
local have = tonumber(stored[2] or 0)
if have ~= tonumber(from) then return {'stale', epoch, have} end

redis.call('HSETNX', board, 'epoch', epoch)
local function put(key, first, last)
  for i = first, last, 2 do
    redis.call('ZREMRANGEBYSCORE', key, ARGV[i], ARGV[i])
    redis.call('ZADD', key, ARGV[i], ARGV[i + 1])
  end
end
local firstEvent = 9 + 2 * tonumber(entryCount)
put(entries, 9, firstEvent - 1)
put(events, firstEvent, #ARGV)
redis.call('HSET', board, field, listing, 'at', at)
local boardV = redis.call('HINCRBY', board, 'v', 1)
redis.call('HSET', head, 'epoch', epoch, 'v', v, 'at', at, 'doc', doc)
return {'committed', epoch, tonumber(v), redis.call('HGET', board, 'epoch'), boardV}
`;

type Reply = ["stale", string, number] | ["committed", string, number, string, number];

declare module "ioredis" {
  interface RedisCommander<Context> {
    touchlineCommit(...keysAndArguments: (string | number)[]): Result<Reply, Context>;
  }
}

/** Teaches a client the script; it goes over by its hash, and whole where the server does not know it. */
export const defineCommit = (redis: Redis): void =>
  redis.defineCommand("touchlineCommit", { numberOfKeys: 4, lua: LUA });

/** Runs the script. Rejects as ioredis does. */
export async function runCommit(redis: Redis, commit: Commit): Promise<Committed> {
  const keys = matchKeys(commit.match);
  const [status, epoch, v, boardEpoch, boardV] = await redis.touchlineCommit(
    keys.head,
    keys.entries,
    keys.events,
    BOARD_KEY,
    commit.from,
    commit.v,
    commit.at,
    commit.epoch,
    JSON.stringify(commit.doc),
    LISTING_PREFIX + commit.match,
    JSON.stringify(commit.listing),
    commit.entries.length,
    ...commit.entries.flatMap((entry) => [entry.seq, JSON.stringify(entry)]),
    ...commit.events.flatMap((event) => [event.seq, encodeEvent(event)]),
  );
  const stored = parseStored(stamp, keys.head, { epoch, v });
  if (status === "stale") return { status, ...stored };
  return { status, ...stored, board: parseStored(stamp, BOARD_KEY, { epoch: boardEpoch, v: boardV }) };
}
