import { useMemo } from 'react';
import { formatDateTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { Section } from '../../../parts/panel.js';
import { alarmTitle } from '../../../shell/alarms/alarm-title.js';
import { type Alarm, useAlarms } from '../../../shell/alarms/use-alarms.js';

interface Props {
  readonly junctionId: string;
  readonly fileName: string;
}

/** What the watchdog has found at this junction, as it stands now, whatever time the charts show. */
export function WatchdogSection({ junctionId, fileName }: Props) {
  const { t, language } = useT();
  const { data, error, mutate } = useAlarms();
  const rows = useMemo(
    () => data?.items.filter(({ id, kind }) => kind === 'signal' && id.startsWith(`signal:${junctionId}:`)),
    [data, junctionId],
  );
  const columns: readonly Column<Alarm>[] = [
    {
      key: 'finding',
      label: t('measures.watchdog.finding'),
      text: (alarm) => alarmTitle(language, alarm),
      render: (alarm) => alarmTitle(language, alarm),
    },
    {
      key: 'value',
      label: t('measures.watchdog.value'),
      text: ({ detail }) => detail ?? '',
      render: ({ detail }) => detail,
    },
    {
      key: 'since',
      label: t('measures.watchdog.since'),
      sortBy: ({ sinceMs }) => sinceMs,
      text: ({ sinceMs }) => new Date(sinceMs).toISOString(),
      render: ({ sinceMs }) => formatDateTime(sinceMs, language),
    },
  ];
  return (
    <Section title={t('measures.watchdog')} note={t('measures.watchdog.note')}>
      <DataTable
        label={t('measures.watchdog')}
        columns={columns}
        rows={rows}
        error={error}
        onRetry={() => void mutate()}
        idOf={({ id }) => id}
        csvName={`watchdog-${fileName}`}
        empty={{ title: t('measures.watchdog.none'), hint: t('measures.watchdog.none.hint') }}
      />
    </Section>
  );
}
