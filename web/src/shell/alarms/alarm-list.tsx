import type { Problem } from '../../api/request.js';
import { formatDateTime, formatDuration } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { useClock } from '../../live/use-clock.js';
import { Empty, Fault, Loading } from '../../parts/states.js';
import type { Alarm } from './use-alarms.js';

interface Props {
  readonly alarms: readonly Alarm[] | undefined;
  readonly error: Problem | undefined;
  onPick(alarm: Alarm): void;
  onRetry(): void;
}

/** What is open now, gravest first, each with how long it has been. */
export function AlarmList({ alarms, error, onPick, onRetry }: Props) {
  const { t, language } = useT();
  const { live } = useClock();
  const nowMs = liveStore.platformNowMs();
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
        {[...(alarms ?? [])]
          .sort((a, b) => b.severity - a.severity || b.sinceMs - a.sinceMs)
          .map((alarm) => (
            <li key={alarm.id}>
              <button type="button" onClick={() => onPick(alarm)}>
                <i className="alarm-grade" data-severity={alarm.severity} aria-hidden />
                <span>
                  <strong>{language === 'en' && alarm.titleEn ? alarm.titleEn : alarm.title}</strong>
                  {alarm.detail ? <small>{alarm.detail}</small> : null}
                </span>
                <time title={formatDateTime(alarm.sinceMs, language)}>
                  {formatDuration(Math.max(0, (nowMs - alarm.sinceMs) / 1000))}
                </time>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
