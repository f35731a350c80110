import { RedisScript } from './redis-script.js';

/**
 * Ids of a stream begin with the server's ms: what is older than a window is trimmed, and an unused stream goes by itself. They never
 * go back, so when the server's clock did, nothing would be trimmed for as long: then the stream begins anew, and so that its
 * readers notice, the memory gets another name.
 */
const append = `
local function append(stream, memoryName, windowMs, ...)
  local time = redis.call('TIME')
  local nowMs = time[1] * 1000 + math.floor(time[2] / 1000)
  local id = redis.call('XADD', stream, 'MINID', '~', string.format('%.0f', nowMs - windowMs), '*', ...)
  if tonumber(string.match(id, '^%d+')) > nowMs + 1000 then
    redis.call('DEL', stream, memoryName)
    redis.call('XADD', stream, '*', ...)
  end
  redis.call('PEXPIRE', stream, windowMs * 2)
end
`;

/**
 * Stores entries that are newer than those held, and passes them on.
 *
 * KEYS: hash of the kind, its keys by their last change, name of the memory, stream of changes. ARGV: writer, kind, '1' when an entry of the same time
 * replaces the one held, most entries, window of the stream in ms, then key and text of each entry; a text begins with its event time.
 */
export const putEntries = new RedisScript(`${append}
local keys = {}
for i = 6, #ARGV, 2 do keys[#keys + 1] = ARGV[i] end
local held = redis.call('HMGET', KEYS[1], unpack(keys))
local times, newer = {}, {}
for i, key in ipairs(keys) do
  local text = ARGV[5 + i * 2]
  local time = tonumber(string.match(text, '^%S+'))
  local before = times[key] or (held[i] and tonumber(string.match(held[i], '^%S+')))
  if not before or time > before or (time == before and ARGV[3] == '1') then
    times[key] = time
    newer[#newer + 1] = key
    newer[#newer + 1] = text
  end
end
if #newer == 0 then return 0 end
redis.call('HSET', KEYS[1], unpack(newer))
local now = redis.call('TIME')
local changed = {}
for i = 1, #newer, 2 do
  changed[i] = now[1] * 1000000 + now[2]
  changed[i + 1] = newer[i]
end
redis.call('ZADD', KEYS[2], unpack(changed))
local tooMany = redis.call('HLEN', KEYS[1]) - ARGV[4]
if tooMany > 0 then
  local oldest = redis.call('ZPOPMIN', KEYS[2], tooMany)
  for i = 1, #oldest, 2 do redis.call('HDEL', KEYS[1], oldest[i]) end
end
append(KEYS[4], KEYS[3], tonumber(ARGV[5]), 'writer', ARGV[1], 'kind', ARGV[2], unpack(newer))
return #newer / 2
`);

/** KEYS: name of the memory, then streams. ARGV: writer, name and value of what is appended, then the window of each stream in ms. */
export const appendToStreams = new RedisScript(`${append}
for i = 2, #KEYS do append(KEYS[i], KEYS[1], tonumber(ARGV[2 + i]), 'writer', ARGV[1], ARGV[2], ARGV[3]) end
return 0
`);

/** Gives the name of this memory: another one than before when it was wiped. KEYS: where it is kept. ARGV: a name for a new one. */
export const nameOfMemory = new RedisScript(`
local name = redis.call('GET', KEYS[1])
if name then return name end
redis.call('SET', KEYS[1], ARGV[1])
return ARGV[1]
`);

/**
 * Takes a place; gives 1, or 0 when others hold them all. KEYS: who holds places of the thing. ARGV: owner, its end, now (both in ms by the
 * platform's clock), places.
 */
export const takePlace = new RedisScript(`
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil(last[2] - ARGV[3])))
return 1
`);
