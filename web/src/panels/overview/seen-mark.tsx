import { Check } from 'lucide-react';
import { useT } from '../../i18n/i18n.js';
import { IconButton } from '../../parts/icon-button.js';
import type { Alarm } from '../../shell/alarms/use-alarms.js';
import { markSeen } from '../inspect/seen.js';
import { seenKeyOf } from './seen-key-of.js';

/** Marks alarms as seen in this browser, or takes that back. */
export function SeenMark({ alarms, seen }: { readonly alarms: readonly Alarm[]; readonly seen: boolean }) {
  const { t } = useT();
  return (
    <IconButton
      label={t(seen ? 'seen.undo' : 'seen.mark')}
      aria-pressed={seen}
      side="top"
      onClick={() => markSeen(alarms.map(seenKeyOf), !seen)}
    >
      <Check size={15} />
    </IconButton>
  );
}
