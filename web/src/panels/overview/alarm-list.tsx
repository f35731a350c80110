import { Check, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../api/request.js';
import { formatTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { IconButton } from '../../parts/icon-button.js';
import { Section } from '../../parts/panel.js';
import { Ready } from '../../parts/states.js';
import { parseSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';
import type { Alarm } from '../../shell/alarms/use-alarms.js';
import { markSeen, useSeen } from '../inspect/seen.js';
import { LiveMark } from '../live-mark.js';

interface Props {
  readonly alarms: readonly Alarm[] | undefined;
  readonly error: Problem | undefined;
  onRetry(): void;
}

/** As many as a desk shows at once; the rest unfolds. */
const FIRST = 5;

/** What wants a person's eye, gravest first; what was seen here steps back. */
export function AlarmList({ alarms, error, onRetry }: Props) {
  const { t, language } = useT();
  const { selection, select } = useSelection();
  const seen = useSeen();
  const [all, setAll] = useState(false);
  const sorted = [...(alarms ?? [])].sort(
    (a, b) =>
      Number(seen.has(keyOf(a))) - Number(seen.has(keyOf(b))) || b.severity - a.severity || b.sinceMs - a.sinceMs,
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <Section title={t('alarms.title')} note={<LiveMark />}>
      <Ready data={alarms} error={error} rows={3} onRetry={onRetry}>
        {() =>
          sorted.length === 0 ? (
            <p className="overview-none">
              <CircleCheck size={15} aria-hidden /> {t('alarms.none')}
            </p>
          ) : (
            <>
              <ul className="overview-alarms">
                {shown.map((alarm) => {
                  const target = parseSelection(alarm.selection);
                  const key = keyOf(alarm);
                  const severity = Math.min(4, Math.max(1, alarm.severity));
                  return (
                    <li
                      key={alarm.id}
                      data-severity={severity}
                      data-seen={seen.has(key)}
                      aria-current={
                        target && selection?.kind === target.kind && selection.id === target.id ? 'true' : undefined
                      }
                    >
                      <button
                        type="button"
                        className="overview-alarm"
                        disabled={!target}
                        title={alarm.detail || undefined}
                        onClick={() => target && select(target)}
                      >
                        <i aria-hidden />
                        <span>
                          {language === 'en' && alarm.titleEn ? alarm.titleEn : alarm.title}
                          <small>
                            {t(`severity.${severity}` as Key)} ·{' '}
                            {t('alarms.since', { time: formatTime(alarm.sinceMs, false) })}
                          </small>
                        </span>
                      </button>
                      <IconButton
                        label={t(seen.has(key) ? 'seen.undo' : 'seen.mark')}
                        aria-pressed={seen.has(key)}
                        side="top"
                        onClick={() => markSeen(key, !seen.has(key))}
                      >
                        <Check size={15} />
                      </IconButton>
                    </li>
                  );
                })}
              </ul>
              {sorted.length > FIRST ? (
                <button type="button" className="link overview-more" onClick={() => setAll(!all)}>
                  {all ? t('alarms.fewer') : t('alarms.all', { count: sorted.length })}
                </button>
              ) : null}
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function keyOf(alarm: Alarm): string {
  return `alarm:${alarm.id}`;
}
