/** A time of the clock on the wall; month from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const hours = new Map<string, number>();

/**
 * UTC epoch ms of a time in a zone. Of an hour that a zone has twice, the first; of one that it leaves out, that after it. NaN where the
 * date is none. Throws a RangeError where the zone is none.
 */
export function zonedTimeMs(time: WallTime, timeZone: string): number {
  const { year, month, day, hour, minute, second, millisecond } = time;
  const asUtcMs = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const date = new Date(asUtcMs);
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59)
    return Number.NaN;
  // Offsets change on the quarter of an hour at most, and files hold many events of one.
  const key = `${timeZone} ${Math.floor(asUtcMs / 900_000)}`;
  const known = hours.get(key);
  if (known !== undefined) return asUtcMs - known;
  const before = asUtcMs - offsetMs(asUtcMs - offsetMs(asUtcMs - 86_400_000, timeZone), timeZone);
  const offset = asUtcMs - before;
  if (hours.size > 10_000) hours.clear();
  hours.set(key, offset);
  return asUtcMs - offset;
}

/** Zone minus UTC at a time, ms. */
function offsetMs(utcMs: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utcMs / 1000) * 1000;
}
