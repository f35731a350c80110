import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signalDay } from './signal-day.js';
import { packSignalDay } from './signal-day-file.js';

/** Three neighbours on Wuyi Avenue, and one beside it whose greens go by demand outside the peaks. */
const JUNCTIONS = ['C3', 'D3', 'E3', 'E2'] as const;
const DAY_S = 86_400;
/** A Tuesday; midnight in the city. */
const START_MS = Date.UTC(2026, 2, 9, 16);

// npm run signal-day: simulates the day that a new platform has to show, in some half an hour; always the same.
const city = fileURLToPath(new URL('../../cities/xiangjiang', import.meta.url));
const logs = signalDay({
  city,
  seed: 20_260_310,
  startMs: START_MS,
  warmUpS: 600,
  lengthS: DAY_S,
  junctions: JUNCTIONS,
  onHour: (hour) => process.stdout.write(`${hour} h\n`),
});
const day = new Map(
  [...logs].map(([id, events]) => [id, events.map((event) => ({ ...event, timeMs: event.timeMs - START_MS }))]),
);
const file = packSignalDay(day);
writeFileSync(join(city, 'signal-day.csv.br'), file);
const events = [...day.values()].reduce((sum, log) => sum + log.length, 0);
process.stdout.write(`${events} events in ${file.length} octets\n`);
