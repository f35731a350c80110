import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformHttp } from '../platform/platform-http.js';
import { unpackSignalDay } from './signal-day-file.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FILE = 'signal-day.csv.br';
/** Events of one import: the platform reads them between other work. */
const PART = 60_000;
const BETWEEN_MS = 500;

/**
 * Imports the sample day of a city's signals, so that a new platform has a day to show: as that of the day before, by the city's clock,
 * once. What is not there of one that was begun is sent; where a controller logged on that day, or the city has no such day,
 * nothing is. Gives the number of events that were sent.
 */
export async function sendSignalDay(
  platform: PlatformHttp,
  city: string,
  utcOffsetHours: number,
  nowMs: number,
): Promise<number> {
  const file = join(city, FILE);
  if (!existsSync(file)) return 0;
  const midnight = (timeMs: number) =>
    Math.floor((timeMs + utcOffsetHours * HOUR_MS) / DAY_MS) * DAY_MS - utcOffsetHours * HOUR_MS;
  const day = unpackSignalDay(readFileSync(file));
  const there = new Map<string, number>();
  let beginMs = midnight(nowMs) - DAY_MS;
  for (const junction of day.keys()) {
    const known = await platform.findSampleDay(junction);
    if (known === null) continue;
    there.set(junction, known.toMs);
    beginMs = midnight(known.fromMs);
  }
  if (there.size === 0) {
    for (const junction of day.keys()) {
      if (await platform.hasControllerEvents(junction, beginMs, beginMs + DAY_MS)) return 0;
    }
  }
  let sent = 0;
  for (const [junction, log] of day) {
    const fromMs = (there.get(junction) ?? beginMs) - beginMs;
    if (fromMs === log.at(-1)?.timeMs) continue;
    // Events of one time may lie in two parts; the platform keeps each once.
    const missing = log.filter(({ timeMs }) => timeMs >= fromMs);
    for (let at = 0; at < missing.length; at += PART) {
      const lines = missing
        .slice(at, at + PART)
        .map(({ timeMs, code, parameter }) => `${beginMs + timeMs},${code},${parameter}`);
      await platform.importSampleDay(junction, ['timestamp,code,parameter', ...lines].join('\n'));
      sent += lines.length;
      await sleep(BETWEEN_MS);
    }
  }
  return sent;
}
