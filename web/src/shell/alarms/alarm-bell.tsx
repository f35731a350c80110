import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Popover } from '../../parts/popover.js';
import { say } from '../../parts/toasts.js';
import { parseSelection } from '../../selection.js';
import { useSelection } from '../address.js';
import { AlarmList } from './alarm-list.js';
import { alarmTitle } from './alarm-title.js';
import { useAlarms, useNewAlarms } from './use-alarms.js';
import './alarms.css';

/** From this severity on a new alarm is said, not only counted. */
const SAID_FROM = 3;

/** How many alarms are open; a new one draws the eye once. */
export function AlarmBell() {
  const { t, language } = useT();
  const { select } = useSelection();
  const { data, error, mutate } = useAlarms();
  const [open, setOpen] = useState(false);
  const [rung, setRung] = useState(0);
  useNewAlarms(data?.items, (opened) => {
    setRung((n) => n + 1);
    const grave = opened.filter((alarm) => alarm.severity >= SAID_FROM);
    const [first] = grave;
    if (!first) return;
    const tone = grave.some((alarm) => alarm.severity > SAID_FROM) ? 'danger' : 'warning';
    if (grave.length > 1) {
      // Many at once are one thing to look at.
      const action = { label: t('alarms.open'), onPick: () => setOpen(true) };
      say({ title: t('alarms.new', { count: grave.length }), detail: alarmTitle(language, first), tone, action });
      return;
    }
    const selection = parseSelection(first.selection);
    say({
      title: alarmTitle(language, first),
      tone,
      ...(first.detail ? { detail: first.detail } : {}),
      ...(selection ? { action: { label: t('action.show'), onPick: () => select(selection) } } : {}),
    });
  });
  const count = data?.items.length ?? 0;
  const gravest = Math.max(0, ...(data?.items ?? []).map((alarm) => alarm.severity));
  const label = t('alarms.count', { count });
  return (
    <Popover
      label={t('alarms.title')}
      testId="alarms"
      open={open}
      onOpen={setOpen}
      trigger={
        <button
          type="button"
          className="icon-button bell"
          data-testid="alarm-bell"
          data-severity={count > 0 ? gravest : undefined}
          title={label}
        >
          <span key={rung} className="bell-sign" data-rung={rung > 0}>
            <Bell size={17} aria-hidden />
          </span>
          <span className="heard">{t('alarms.title')}</span>
          {count > 0 ? <b>{count > 99 ? '99+' : count}</b> : null}
        </button>
      }
    >
      <AlarmList
        alarms={data?.items}
        error={error}
        onRetry={() => void mutate()}
        onPick={(alarm) => {
          const selection = parseSelection(alarm.selection);
          if (selection) select(selection);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
