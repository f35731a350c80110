import type { Language } from './i18n/i18n.js';

/** Shown where there is no value: a gap, never a zero. */
export const MISSING = '–';

/** Times are those of the city, whatever clock the viewer's machine has. */
const ZONE = 'Asia/Shanghai';
/** What local time is ahead of UTC, ms: China has one zone and no summer time. */
export const ZONE_MS = 8 * 3_600_000;
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const numbers = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  const key = String(digits);
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numbers.set(key, format);
  }
  return format.format(value);
}

const clocks = {
  seconds: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  minutes: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }),
};
const dateTimes = new Map<Language, Intl.DateTimeFormat>();

export function formatTime(ms: number | null | undefined, seconds = true): string {
  if (!ms) return MISSING;
  return (seconds ? clocks.seconds : clocks.minutes).format(ms);
}

export function formatDateTime(ms: number | null | undefined, language: Language): string {
  if (!ms) return MISSING;
  let format = dateTimes.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone: ZONE,
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hour12: false,
    });
    dateTimes.set(language, format);
  }
  return format.format(ms);
}

/** Day and month, e.g. 11-23, in the city. */
export function formatDay(ms: number): string {
  return new Date(ms + ZONE_MS).toISOString().slice(5, 10);
}

/** As the fields for date and time want it: 2026-11-23 and 12:07:30, in the city. */
export function toFields(ms: number): { readonly date: string; readonly time: string } {
  const text = new Date(ms + ZONE_MS).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}

/** Epoch ms of what stands in the fields for date and time; NaN when that is no time. */
export function fromFields(date: string, time: string): number {
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - ZONE_MS;
}

/** Minutes and seconds, e.g. 6:05. */
export function formatDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return MISSING;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function kmh(metresPerSecond: number | null | undefined): number | null {
  return metresPerSecond === null || metresPerSecond === undefined ? null : metresPerSecond * 3.6;
}
