import type { Key, Translate } from '../../i18n/i18n.js';

/** Reasons that have words; another one is shown as the platform names it. */
export const REASONS = [
  'range',
  'time',
  'position-jump',
  'impossible-count',
  'malformed',
  'too-large',
  'unknown-device',
  'text',
];

export function reasonName(t: Translate, reason: string): string {
  return REASONS.includes(reason) ? t(`quarantineReason.${reason}` as Key) : reason;
}
