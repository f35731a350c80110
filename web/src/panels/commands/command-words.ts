import type { Command } from '../../api/types.js';
import type { Key, Translate } from '../../i18n/i18n.js';

/** What a command asks for, in words. */
export function commandText(t: Translate, { kind, content }: Command): string {
  if (kind === 'select-plan') {
    return content.plan === 0 ? t('commandKind.schedule') : t('commandKind.select-plan', { plan: content.plan ?? '' });
  }
  if (kind === 'order-stage') return t('commandKind.order-stage', { groups: (content.greenGroups ?? []).join(' · ') });
  return t(`commandKind.${kind}` as Key);
}
