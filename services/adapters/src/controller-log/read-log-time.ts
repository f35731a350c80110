import { zonedTimeMs } from './zoned-time.js';

const FRACTION = String.raw`(?:[.,:](\d{1,9}))?`;
const iso = new RegExp(
  String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T| +)(\d{1,2}):(\d{2})(?::(\d{2})${FRACTION})?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$`,
);
const us = new RegExp(
  String.raw`^(\d{1,2})[-/](\d{1,2})[-/](\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2})${FRACTION})?\s*([AaPp][Mm])?$`,
);
const epoch = /^\d{10}(\d{3})?(\.\d+)?$/;

/**
 * UTC epoch ms of a time as logs have it: `2026-03-10 07:30:00.1` (or with slashes; with a zone or without), `3/10/2026 7:30:00.1 AM` (month first),
 * seconds or milliseconds since the epoch. NaN where it is none of them.
 */
export function readLogTime(text: string, timeZone: string): number {
  const isoMatch = iso.exec(text);
  if (isoMatch) {
    const [, year, month, day, hour, minute, second = '0', fraction, zone] = isoMatch;
    const time = wall(year, month, day, hour, minute, second, fraction);
    return zone === undefined ? zonedTimeMs(time, timeZone) : zonedTimeMs(time, 'UTC') - zoneMs(zone);
  }
  const usMatch = us.exec(text);
  if (usMatch) {
    const [, month, day, year, hour, minute, second = '0', fraction, half] = usMatch;
    const time = wall(year, month, day, hour, minute, second, fraction);
    if (half !== undefined && (time.hour < 1 || time.hour > 12)) return Number.NaN;
    const halfDay = half === undefined ? time.hour : (time.hour % 12) + (/p/i.test(half) ? 12 : 0);
    return zonedTimeMs({ ...time, hour: halfDay }, timeZone);
  }
  if (!epoch.test(text)) return Number.NaN;
  const value = Number(text);
  return Math.round(value < 1e11 ? value * 1000 : value);
}

function wall(...fields: readonly (string | undefined)[]) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields.slice(0, 6).map(Number);
  const fraction = fields[6];
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond: fraction ? Math.round(Number(`0.${fraction}`) * 1000) % 1000 : 0,
  };
}

function zoneMs(zone: string): number {
  if (/^[A-Z]/.test(zone)) return 0;
  const [, sign, hours, minutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
