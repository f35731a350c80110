import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformHttp } from '../platform/platform-http.js';
import { unpackSignalDay } from './signal-day-file.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FILE = 'signal-day.csv.br';

/**
 * Imports the sample day of a city's signals as yesterday's, by the city's clock, so that a new platform has a day to show. Where a
 * controller logged yesterday, or the city has no such day, it does nothing. Gives the number of events that were sent.
 */
export async function sendSignalDay(
  platform: PlatformHttp,
  city: string,
  utcOffsetHours: number,
  nowMs: number,
): Promise<number> {
  const file = join(city, FILE);
  if (!existsSync(file)) return 0;
  const today = Math.floor((nowMs + utcOffsetHours * HOUR_MS) / DAY_MS) * DAY_MS - utcOffsetHours * HOUR_MS;
  const day = unpackSignalDay(readFileSync(file));
  for (const junction of day.keys()) {
    if (await platform.hasControllerEvents(junction, today - DAY_MS, today)) return 0;
  }
  let sent = 0;
  for (const [junction, events] of day) {
    const lines = events.map(({ timeMs, code, parameter }) => `${today - DAY_MS + timeMs},${code},${parameter}`);
    await platform.importControllerLog(junction, ['timestamp,code,parameter', ...lines].join('\n'));
    sent += events.length;
  }
  return sent;
}
