import type { Key, Language, Translate } from '../../i18n/i18n.js';
import type { AlarmGroup } from './group-alarms.js';
import type { Alarm } from './use-alarms.js';

const KINDS = [
  'device-silent',
  'device-loss',
  'device-late',
  'clock-skew',
  'quarantine',
  'event',
  'corridor',
  'signal',
];

export function alarmTitle(language: Language, { title, titleEn }: Alarm): string {
  return language === 'en' && titleEn ? titleEn : title;
}

/** How many of what; a kind without words of its own is counted as alarms. */
export function groupTitle(t: Translate, { kind, alarms }: AlarmGroup): string {
  return t(`alarmGroup.${KINDS.includes(kind) ? kind : 'other'}` as Key, { count: alarms.length });
}
