import type { SignalEvent } from '@luyun/core';
import {
  type ControllerLog,
  ControllerLogError,
  type LogOptions,
  MAX_CODE,
  MAX_PARAMETER,
  type RefusedLine,
} from './controller-log.js';
import { readLogTime } from './read-log-time.js';

interface Places {
  readonly time: number;
  readonly code: number;
  readonly parameter: number;
  /** -1: none. */
  readonly device: number;
}

/** Names of columns, in small letters and without anything but letters. */
const names: Readonly<Record<keyof Places, ReadonlySet<string>>> = {
  time: new Set(['timestamp', 'time', 'datetime', 'eventtime']),
  code: new Set(['eventcode', 'eventcodeid', 'code', 'eventid', 'event', 'enum', 'eventenum', 'eventtype']),
  parameter: new Set([
    'eventparam',
    'parameter',
    'param',
    'eventparameter',
    'paramcode',
    'parametercode',
    'eventparamcode',
  ]),
  device: new Set([
    'signalid',
    'deviceid',
    'locationidentifier',
    'intersectionid',
    'controllerid',
    'signal',
    'device',
    'siteid',
    'locationid',
    'controller',
    'intersection',
  ]),
};
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a log as text: a line an event, of time, code, parameter, and maybe the controller's id; with names of columns, or in the orders
 * in which known tools write them: `time, code, parameter`, `id, time, code, parameter` or `time, id, code, parameter`. Lines that
 * begin with # are comments; titles before the first event are refused like any line that is none.
 */
export function parseCsvLog(text: string, { timeZone, device }: LogOptions): ControllerLog {
  const events: SignalEvent[] = [];
  const refused: RefusedLine[] = [];
  const devices = new Set<string>();
  let places: Places | undefined;
  let separator: string = ',';
  let line = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line++;
    const own = raw.trim();
    if (own === '' || own.startsWith('#')) continue;
    if (places === undefined) separator = SEPARATORS.find((each) => own.includes(each)) ?? ',';
    const fields = split(own, separator);
    // Files are put together of several, each with its names.
    const named = namedPlaces(fields);
    places = named ?? places ?? orderedPlaces(fields, timeZone);
    if (named) continue;
    if (places === undefined) {
      refused.push({ line, text: own.slice(0, 200), reason: 'malformed' });
      continue;
    }
    const id = places.device < 0 ? undefined : fields[places.device];
    const event = eventOf(fields, places, timeZone);
    // A line that is none names no controller.
    if (id !== undefined && typeof event !== 'string') devices.add(id);
    if (id !== undefined && device !== undefined && id !== device) continue;
    if (typeof event === 'string') refused.push({ line, text: own.slice(0, 200), reason: event });
    else events.push(event);
  }
  if (places === undefined) {
    throw new ControllerLogError('No line has names of columns, or a time with a code and a parameter.');
  }
  return { format: 'csv', events, refused, devices: [...devices] };
}

function eventOf(fields: readonly string[], places: Places, timeZone: string): SignalEvent | RefusedLine['reason'] {
  const timeMs = readLogTime(fields[places.time] ?? '', timeZone);
  const code = whole(fields[places.code]);
  const parameter = whole(fields[places.parameter]);
  if (Number.isNaN(timeMs)) return 'time';
  if (code === undefined || parameter === undefined) return 'malformed';
  if (code > MAX_CODE || parameter > MAX_PARAMETER) return 'range';
  return { timeMs, code, parameter };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}(\.0*)?$/.test(text) ? Number(text) : undefined;
}

function split(line: string, separator: string): string[] {
  return line.split(separator).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

function namedPlaces(fields: readonly string[]): Places | undefined {
  const plain = fields.map((field) => field.toLowerCase().replace(/[^a-z]/g, ''));
  const at = (which: keyof Places) => plain.findIndex((field) => names[which].has(field));
  const places = { time: at('time'), code: at('code'), parameter: at('parameter'), device: at('device') };
  return places.time >= 0 && places.code >= 0 && places.parameter >= 0 ? places : undefined;
}

/** By where the time is: an id may look like one, a code does not. */
function orderedPlaces(fields: readonly string[], timeZone: string): Places | undefined {
  const isTime = (at: number) => !Number.isNaN(readLogTime(fields[at] ?? '', timeZone));
  if (fields.length === 3) return isTime(0) ? { time: 0, code: 1, parameter: 2, device: -1 } : undefined;
  if (fields.length !== 4) return undefined;
  if (isTime(1)) return { device: 0, time: 1, code: 2, parameter: 3 };
  return isTime(0) ? { time: 0, device: 1, code: 2, parameter: 3 } : undefined;
}
