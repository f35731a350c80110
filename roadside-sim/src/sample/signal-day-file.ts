import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { ControllerEvent } from '../district/signals/controller-event.js';

/** Logs by junction; times in ms since the begin of the day. */
export type SignalDay = ReadonlyMap<string, readonly ControllerEvent[]>;

const TENTH_MS = 100;

/**
 * A day as a file: brotli over text; a line `# junction` begins the log of each, then a line an event: tenths of a second since the one
 * before (since midnight for the first), code, parameter.
 */
export function packSignalDay(day: SignalDay): Uint8Array {
  const lines = [...day].flatMap(([junction, events]) => {
    let beforeTenths = 0;
    const rows = [...events]
      .sort((a, b) => a.timeMs - b.timeMs || a.code - b.code || a.parameter - b.parameter)
      .map(({ timeMs, code, parameter }) => {
        const tenths = Math.round(timeMs / TENTH_MS);
        const row = `${tenths - beforeTenths},${code},${parameter}`;
        beforeTenths = tenths;
        return row;
      });
    return [`# ${junction}`, ...rows];
  });
  const bytes = Buffer.from(lines.join('\n'));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params });
}

export function unpackSignalDay(file: Uint8Array): SignalDay {
  const day = new Map<string, ControllerEvent[]>();
  let log: ControllerEvent[] = [];
  let tenths = 0;
  for (const line of brotliDecompressSync(file).toString().split('\n')) {
    if (line.startsWith('# ')) {
      log = [];
      tenths = 0;
      day.set(line.slice(2), log);
      continue;
    }
    const [apart = 0, code = 0, parameter = 0] = line.split(',').map(Number);
    tenths += apart;
    log.push({ timeMs: tenths * TENTH_MS, code, parameter });
  }
  return day;
}
