/** A commit as one Lua script: Redis runs it alone, so that the gate and all writes are one step. */
import type { Redis, Result } from "ioredis";
import { encodeEvent } from "../match/event.ts";
import type { PlayerOfMatch } from "../match/statistics.ts";
import { occasionOf } from "./appearances.ts";
import {
  APPEARANCES_KEY,
  BOARD_KEY,
  BOARD_RESULTS_KEPT,
  BOARD_RESULTS_KEY,
  LISTING_PREFIX,
  matchKeys,
  resultMember,
  resultsKey,
  TOTALS_KEY,
  totalsKey,
} from "./redis-records.ts";
import { inUtc, resultOf } from "./results.ts";
import { parseStored, stamp } from "./stored.ts";
import type { Commit, Committed } from "./store.ts";

/*
 * The board and the players' totals are written in the same script although their keys lie in other slots. Two scripts
 * would fit a Redis Cluster, but leave a board that lags after a crash between them and is mended only if the commit
 * comes again. The price is known: one primary holds all matches (tens of thousands of commits a second), and a cluster
 * refuses. Should a correction move a match to another competition, its old totals are a key that was not announced.
 *
 * Redis does not roll back a script that fails, so the version is written last: what failed half-way can be repeated.
 * Adding up cannot be repeated, so what players have from this match is kept, only the difference is added, and all of
 * that is worked out, with all that can fail in it, before the first write.
 * A best that is the greatest no more is looked for in the player's other matches. A bowler's figures fall with every run
 * that he concedes, but of n innings the present one is the best once in n times, so that on average one match is read.
 * The first write is one that full memory refuses; ZREMRANGEBYSCORE is not, and a script that has written goes on.
 */
const LUA = `
local head, entries, events, board, appearances, sportTotals, competitionTotals, boardResults = unpack(KEYS, 1, 8)
local resultKeys = {unpack(KEYS, 9)}
local from, v, at, epoch, doc, field, listing, startsAt, occasion, players, result, ended, entryCount = unpack(ARGV, 1, 13)

local stored = redis.call('HMGET', head,
  'epoch', 'v', 'sportTotals', 'competitionTotals', 'occasion', 'players', 'result', 'resultKeys')
epoch = stored[1] or epoch
local have = tonumber(stored[2] or 0)
if have ~= tonumber(from) then return {'stale', epoch, have} end

local was, now = {stored[3], stored[4]}, {sportTotals, competitionTotals}
local before, same = stored[6] or '', stored[5] == occasion
local sums, gone, come = {}, {}, {}
-- Over the lines of all players a pattern takes twice as long as a search for one character.
local function linesOf(text)
  local lines, from = {}, 1
  while from <= #text do
    local to = string.find(text, '\\n', from, true) or #text + 1
    lines[string.sub(text, from, to - 1)] = true
    from = to + 1
  end
  return lines
end
local function cut(text)
  local at = string.find(text, ' ', 1, true)
  return string.sub(text, 1, at - 1), string.sub(text, at + 1)
end
-- Whether a best is as great as another, member by member.
local function isNoLess(x, y)
  for i, member in ipairs(x) do
    if member ~= y[i] then return member > (y[i] or 0) end
  end
  return #x >= #y
end
local function sumOf(key, id)
  sums[key] = sums[key] or {}
  if not sums[key][id] then
    local kept = redis.call('HGET', key, id) or '0  {} '
    local count, newest, line, name = string.match(kept, '^(%d+) (%S*) (%S+) (.*)$')
    sums[key][id] = {count = tonumber(count), newest = newest, line = cjson.decode(line), name = name, lost = {}, new = {}}
  end
  return sums[key][id]
end
local function add(keys, id, row, times)
  local text, name = cut(row)
  local line = cjson.decode(text)
  for _, key in ipairs(keys) do
    local sum = sumOf(key, id)
    sum.count = sum.count + times
    for counter, value in pairs(line) do
      local have = sum.line[counter]
      if type(value) == 'number' then
        local new = (have or 0) + times * value
        sum.line[counter] = new ~= 0 and new or nil
      elseif times < 0 then
        sum.lost[counter] = have and isNoLess(value, have) or nil
      elseif not have or isNoLess(value, have) then
        sum.line[counter], sum.lost[counter] = value, nil
      else
        sum.new[counter] = value
      end
    end
    if times > 0 and startsAt >= sum.newest then sum.newest, sum.name = startsAt, name end
  end
end

-- The greatest of a player's other matches and of what he has in this one, where the greatest of all is no more.
local function findLost(key, id, sum)
  for counter in pairs(sum.lost) do sum.line[counter] = sum.new[counter] end
  local mine = gone[id] and id .. ' ' .. gone[id] .. ' ' .. stored[5]
  for _, member in ipairs(redis.call('ZRANGE', appearances, '[' .. id .. ' ', '(' .. id .. '!', 'BYLEX')) do
    -- Within a name or an occasion's texts this quote would be escaped.
    local at = string.find(member, ' {"match":', 1, true)
    local of = cjson.decode(string.sub(member, at + 1))
    local sport = '${TOTALS_KEY}:' .. of.sport
    if member ~= mine and (key == sport or key == sport .. ':' .. of.competition) then
      local line = cjson.decode(string.match(member, '^%S+ (%S+)'))
      for counter in pairs(sum.lost) do
        local best, have = line[counter], sum.line[counter]
        if best and (not have or isNoLess(best, have)) then sum.line[counter] = best end
      end
    end
  end
end

if before ~= players or not same then
  local had, has = linesOf(before), linesOf(players)
  local function keep(rows, others, these)
    for line in pairs(rows) do
      if not (same and others[line]) then
        local id, row = cut(line)
        these[id] = row
      end
    end
  end
  keep(had, has, gone)
  keep(has, had, come)
  for id, row in pairs(gone) do add(was, id, row, -1) end
  for id, row in pairs(come) do add(now, id, row, 1) end
  for key, byPlayer in pairs(sums) do
    for id, sum in pairs(byPlayer) do
      if next(sum.lost) then findLost(key, id, sum) end
    end
  end
end

redis.call('HSETNX', board, 'epoch', epoch)
for id, row in pairs(gone) do redis.call('ZREM', appearances, id .. ' ' .. row .. ' ' .. stored[5]) end
for id, row in pairs(come) do redis.call('ZADD', appearances, 0, id .. ' ' .. row .. ' ' .. occasion) end
for key, byPlayer in pairs(sums) do
  for id, sum in pairs(byPlayer) do
    if sum.count > 0 then
      local total = {sum.count, sum.newest, cjson.encode(sum.line), sum.name}
      redis.call('HSET', key, id, table.concat(total, ' '))
    else
      redis.call('HDEL', key, id)
    end
  end
end
local function put(key, first, last)
  for i = first, last, 2 do
    redis.call('ZREMRANGEBYSCORE', key, ARGV[i], ARGV[i])
    redis.call('ZADD', key, ARGV[i], ARGV[i + 1])
  end
end
local firstEvent = 14 + 2 * tonumber(entryCount)
put(entries, 14, firstEvent - 1)
put(events, firstEvent, #ARGV)

local wasResult, wasKeys = stored[7] or '', stored[8] or '[]'
local nowKeys = result == '' and '[]' or cjson.encode(resultKeys)
if wasResult ~= result or wasKeys ~= nowKeys then
  for _, key in ipairs(cjson.decode(wasKeys)) do redis.call('ZREM', key, wasResult) end
  for _, key in ipairs(cjson.decode(nowKeys)) do redis.call('ZADD', key, 0, result) end
end
redis.call('HSET', board, field, listing, 'at', at)
if result == '' then
  redis.call('ZREM', boardResults, field)
else
  redis.call('ZADD', boardResults, ended, field)
  for _ = 1, redis.call('ZCARD', boardResults) - ${BOARD_RESULTS_KEPT} do
    redis.call('HDEL', board, redis.call('ZPOPMIN', boardResults)[1])
  end
end
local boardV = redis.call('HINCRBY', board, 'v', 1)
redis.call('HSET', head, 'epoch', epoch, 'v', v, 'at', at, 'doc', doc,
  'sportTotals', sportTotals, 'competitionTotals', competitionTotals, 'occasion', occasion, 'players', players,
  'result', result, 'resultKeys', nowKeys)
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
  redis.defineCommand("touchlineCommit", { numberOfKeys: 11, lua: LUA });

/** `ode {…line…} "name"`: JSON has no line break of its own, and a line no space. */
const rowOf = ({ id, name, line }: PlayerOfMatch): string =>
  `${id} ${JSON.stringify(line)} ${JSON.stringify(name)}`;

/** Runs the script. Rejects as ioredis does. */
export async function runCommit(redis: Redis, commit: Commit): Promise<Committed> {
  const keys = matchKeys(commit.match);
  const occasion = occasionOf(commit);
  const { sport, competition, startsAt } = occasion;
  const result = resultOf(commit);
  const [status, epoch, v, boardEpoch, boardV] = await redis.touchlineCommit(
    keys.head,
    keys.entries,
    keys.events,
    BOARD_KEY,
    APPEARANCES_KEY,
    totalsKey(sport),
    totalsKey(sport, competition),
    BOARD_RESULTS_KEY,
    resultsKey(),
    resultsKey(sport),
    resultsKey(sport, competition),
    commit.from,
    commit.v,
    commit.at,
    commit.epoch,
    JSON.stringify(commit.doc),
    LISTING_PREFIX + commit.match,
    JSON.stringify(commit.listing),
    // The border lets a space stand for the T; here spaces part the fields.
    startsAt.replace(" ", "T"),
    JSON.stringify(occasion),
    commit.players.map(rowOf).join("\n"),
    result ? resultMember(result) : "",
    Date.parse(inUtc(commit.listing.at)),
    commit.entries.length,
    ...commit.entries.flatMap((entry) => [entry.seq, JSON.stringify(entry)]),
    ...commit.events.flatMap((event) => [event.seq, encodeEvent(event)]),
  );
  const stored = parseStored(stamp, keys.head, { epoch, v });
  if (status === "stale") return { status, ...stored };
  return { status, ...stored, board: parseStored(stamp, BOARD_KEY, { epoch: boardEpoch, v: boardV }) };
}
