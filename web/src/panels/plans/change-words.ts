import type { Key, Translate } from '../../i18n/i18n.js';
import type { PlanChange } from './plan-diff.js';
import { secondsText } from './seconds-text.js';

const TIMES = new Set(['cycle', 'offset', 'split', 'min-green', 'max-green', 'phase-added', 'phase-removed']);

/** One side of a change, with its unit; empty where there was nothing. */
export function changeValue(t: Translate, code: string, value: number | string | null): string {
  if (value === null) return '';
  if (TIMES.has(code) && typeof value === 'number') return `${secondsText(value)} ${t('unit.s')}`;
  if (code === 'control') return t(`controller.control.${value}` as Key);
  if (code === 'recall') return t(`plans.recall.${value}` as Key);
  if (code === 'reference') return t(`plans.reference.${value}` as Key);
  return String(value);
}

/** By how much a time changed, with its sign; empty for what is no time. */
export function changeBy(t: Translate, { code, from, to }: PlanChange): string {
  if (!TIMES.has(code) || typeof from !== 'number' || typeof to !== 'number') return '';
  return `${to > from ? '+' : '−'}${secondsText(Math.abs(to - from))} ${t('unit.s')}`;
}
