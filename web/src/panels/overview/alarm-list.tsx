import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../api/request.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Ready } from '../../parts/states.js';
import { groupAlarms } from '../../shell/alarms/group-alarms.js';
import type { Alarm } from '../../shell/alarms/use-alarms.js';
import { useSeen } from '../inspect/seen.js';
import { LiveMark } from '../live-mark.js';
import { AlarmLine } from './alarm-line.js';
import { AlarmLines } from './alarm-lines.js';
import { seenKeyOf } from './seen-key-of.js';

interface Props {
  readonly alarms: readonly Alarm[] | undefined;
  readonly error: Problem | undefined;
  onRetry(): void;
}

/** As many as a desk shows at once; the rest unfolds. */
const FIRST = 5;

/** What wants a person's eye, gravest first, many of one kind in one line; what was seen here steps back. */
export function AlarmList({ alarms, error, onRetry }: Props) {
  const { t } = useT();
  const seen = useSeen();
  const [all, setAll] = useState(false);
  const isSeen = (alarm: Alarm) => seen.has(seenKeyOf(alarm));
  const known = alarms ?? [];
  const lines = [
    ...groupAlarms(known.filter((alarm) => !isSeen(alarm))),
    ...groupAlarms(known.filter(isSeen)).map((group) => ({ ...group, id: `seen ${group.id}` })),
  ];
  return (
    <Section title={t('alarms.title')} note={<LiveMark />}>
      <Ready data={alarms} error={error} rows={3} onRetry={onRetry}>
        {() =>
          lines.length === 0 ? (
            <p className="overview-none">
              <CircleCheck size={15} aria-hidden /> {t('alarms.none')}
            </p>
          ) : (
            <>
              <ul className="overview-alarms">
                {(all ? lines : lines.slice(0, FIRST)).map((group) =>
                  group.alarms.length === 1 ? (
                    <AlarmLine key={group.id} alarm={group.alarms[0]} />
                  ) : (
                    <AlarmLines key={group.id} group={group} />
                  ),
                )}
              </ul>
              {lines.length > FIRST ? (
                <button type="button" className="link overview-more" onClick={() => setAll(!all)}>
                  {all ? t('alarms.fewer') : t('alarms.all', { count: known.length })}
                </button>
              ) : null}
            </>
          )
        }
      </Ready>
    </Section>
  );
}
