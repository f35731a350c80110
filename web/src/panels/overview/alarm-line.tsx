import { formatTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { parseSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';
import { alarmTitle } from '../../shell/alarms/alarm-title.js';
import type { Alarm } from '../../shell/alarms/use-alarms.js';
import { useSeen } from '../inspect/seen.js';
import { seenKeyOf } from './seen-key-of.js';
import { SeenMark } from './seen-mark.js';

/** One alarm; it opens what it is about. */
export function AlarmLine({ alarm }: { readonly alarm: Alarm }) {
  const { t, language } = useT();
  const { selection, select } = useSelection();
  const seen = useSeen().has(seenKeyOf(alarm));
  const target = parseSelection(alarm.selection);
  const severity = gradeOf(alarm.severity);
  return (
    <li
      data-severity={severity}
      data-seen={seen}
      aria-current={target && selection?.kind === target.kind && selection.id === target.id ? 'true' : undefined}
    >
      <div className="overview-alarm-row">
        <button
          type="button"
          className="overview-alarm"
          disabled={!target}
          title={alarm.detail || undefined}
          onClick={() => target && select(target)}
        >
          <i aria-hidden />
          <span>
            {alarmTitle(language, alarm)}
            <small>
              {t(`severity.${severity}` as Key)} · {t('alarms.since', { time: formatTime(alarm.sinceMs, false) })}
            </small>
          </span>
        </button>
        <SeenMark alarms={[alarm]} seen={seen} />
      </div>
    </li>
  );
}

/** The severity as far as it has words. */
export function gradeOf(severity: number): number {
  return Math.min(4, Math.max(1, severity));
}
