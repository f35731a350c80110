import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { groupTitle } from '../../shell/alarms/alarm-title.js';
import type { AlarmGroup } from '../../shell/alarms/group-alarms.js';
import { useSeen } from '../inspect/seen.js';
import { AlarmLine, gradeOf } from './alarm-line.js';
import { seenKeyOf } from './seen-key-of.js';
import { SeenMark } from './seen-mark.js';

/** Many alarms of one kind as one line with their count; it opens. */
export function AlarmLines({ group }: { readonly group: AlarmGroup }) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const seen = useSeen();
  const allSeen = group.alarms.every((alarm) => seen.has(seenKeyOf(alarm)));
  const severity = gradeOf(group.severity);
  return (
    <li data-severity={severity} data-seen={allSeen} data-open={open}>
      <div className="overview-alarm-row">
        <button
          type="button"
          className="overview-alarm"
          aria-expanded={open}
          data-testid="alarm-group"
          onClick={() => setOpen(!open)}
        >
          <i aria-hidden />
          <span>
            {groupTitle(t, group)}
            <small>
              {t(`severity.${severity}` as Key)} · {t('alarms.newest', { time: formatTime(group.sinceMs, false) })}
            </small>
          </span>
          <ChevronRight className="alarm-fold" size={15} aria-hidden />
        </button>
        <SeenMark alarms={group.alarms} seen={allSeen} />
      </div>
      {open ? (
        <ul>
          {group.alarms.map((alarm) => (
            <AlarmLine key={alarm.id} alarm={alarm} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
