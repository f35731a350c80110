import type { ProcessReport, ProcessState } from '../../../api/types.js';
import type { Key, Translate } from '../../../i18n/i18n.js';

/** Checks that have words; another one is shown as the process names it. */
const CHECKS = ['eventLog', 'history', 'records', 'processing', 'start'];

/** For sorting: what needs somebody first. */
export const STATE_ORDER: readonly ProcessState[] = ['silent', 'notReady', 'limited', 'ready', 'stopped'];

export const STATE_TONES = {
  ready: 'good',
  limited: 'warning',
  notReady: 'danger',
  silent: 'danger',
  stopped: undefined,
} as const;

export function stateName(t: Translate, state: ProcessState): string {
  return t(`processState.${state}` as Key);
}

export function serviceName(t: Translate, service: ProcessReport['service']): string {
  return t(`processService.${service}` as Key);
}

export function checkName(t: Translate, check: string): string {
  return CHECKS.includes(check) ? t(`processCheck.${check}` as Key) : check;
}

/** How long it has run, in its two largest units. */
export function uptimeText(t: Translate, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return t('process.days', { days, hours: hours % 24 });
  if (hours > 0) return t('process.hours', { hours, minutes: minutes % 60 });
  return t('process.minutes', { minutes });
}
