import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../api/request.js';
import { formatDateTime, formatDuration } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { useClock } from '../../live/use-clock.js';
import { Empty, Fault, Loading } from '../../parts/states.js';
import { alarmTitle, groupTitle } from './alarm-title.js';
import { type AlarmGroup, groupAlarms } from './group-alarms.js';
import type { Alarm } from './use-alarms.js';

interface Props {
  readonly alarms: readonly Alarm[] | undefined;
  readonly error: Problem | undefined;
  onPick(alarm: Alarm): void;
  onRetry(): void;
}

/** What is open now, gravest first, each with how long it has been; many of one kind are one line that opens. */
export function AlarmList({ alarms, error, onPick, onRetry }: Props) {
  const { t } = useT();
  const { live } = useClock();
  return (
    <div className="alarms">
      <header>
        <h2>{t('alarms.title')}</h2>
        {live ? null : <span className="tag">{t('alarms.ofNow')}</span>}
      </header>
      {!alarms && error ? <Fault problem={error} onRetry={onRetry} /> : null}
      {!alarms && !error ? <Loading rows={4} /> : null}
      {alarms?.length === 0 ? <Empty title={t('alarms.none')} hint={t('alarms.none.hint')} /> : null}
      <ul>
        {groupAlarms(alarms ?? []).map((group) =>
          group.alarms.length === 1 ? (
            <Row key={group.id} alarm={group.alarms[0]} onPick={onPick} />
          ) : (
            <GroupRow key={group.id} group={group} onPick={onPick} />
          ),
        )}
      </ul>
    </div>
  );
}

function GroupRow({ group, onPick }: { readonly group: AlarmGroup; onPick(alarm: Alarm): void }) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <button type="button" aria-expanded={open} data-testid="alarm-group" onClick={() => setOpen(!open)}>
        <i className="alarm-grade" data-severity={group.severity} aria-hidden />
        <span>
          <strong>{groupTitle(t, group)}</strong>
        </span>
        <Since ms={group.sinceMs} />
        <ChevronRight className="alarm-fold" size={14} aria-hidden />
      </button>
      {open ? (
        <ul>
          {group.alarms.map((alarm) => (
            <Row key={alarm.id} alarm={alarm} onPick={onPick} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Row({ alarm, onPick }: { readonly alarm: Alarm; onPick(alarm: Alarm): void }) {
  const { language } = useT();
  return (
    <li>
      <button type="button" onClick={() => onPick(alarm)}>
        <i className="alarm-grade" data-severity={alarm.severity} aria-hidden />
        <span>
          <strong>{alarmTitle(language, alarm)}</strong>
          {alarm.detail ? <small>{alarm.detail}</small> : null}
        </span>
        <Since ms={alarm.sinceMs} />
      </button>
    </li>
  );
}

/** How long it has been. */
function Since({ ms }: { readonly ms: number }) {
  const { language } = useT();
  return (
    <time title={formatDateTime(ms, language)}>
      {formatDuration(Math.max(0, (liveStore.platformNowMs() - ms) / 1000))}
    </time>
  );
}
