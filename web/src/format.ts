import type { Language } from './i18n/i18n.js';

/** Shown where there is no value: a gap, never a zero. */
export const MISSING = '–';

/** Times are those of the city, whatever clock the viewer's machine has. */
const ZONE = 'Asia/Shanghai';
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

export function formatTime(ms: number | null | undefined, seconds = true): string {
  if (!ms) return MISSING;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(ms);
}

export function formatDateTime(ms: number | null | undefined, language: Language): string {
  if (!ms) return MISSING;
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: ZONE,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(ms);
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
