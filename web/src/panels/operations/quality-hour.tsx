import { useMemo } from 'react';
import type { Page, QualityRow } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { useWindow } from '../inspect/use-window.js';

type Minute = QualityRow & { readonly minuteMs: number };

const MINUTE_MS = 60_000;

/** Over the last hour: how much came, how much was refused, and how late the latest family was. */
export function QualityHour() {
  const { t } = useT();
  const { data } = useResource<Page<Minute>>(`/quality?${useWindow(60)}`, MINUTE_MS);
  const hour = useMemo(() => {
    const minutes = new Map<number, Minute[]>();
    for (const row of data?.items ?? []) {
      if (row.scope === 'family') minutes.set(row.minuteMs, [...(minutes.get(row.minuteMs) ?? []), row]);
    }
    const timesMs = [...minutes.keys()].sort((a, b) => a - b);
    const each = (value: (rows: readonly Minute[]) => number | null) =>
      timesMs.map((ms) => value(minutes.get(ms) ?? []));
    return {
      timesMs,
      messages: each((rows) => rows.reduce((sum, row) => sum + row.messagesPerS, 0)),
      refused: each((rows) => rows.reduce((sum, row) => sum + row.quarantinedPerS, 0)),
      latency: each((rows) => {
        const known = rows.flatMap((row) => row.latencyP95Ms ?? []);
        return known.length > 0 ? Math.max(...known) : null;
      }),
    };
  }, [data]);
  if (hour.timesMs.length < 2) return null;
  const { timesMs } = hour;
  return (
    <Section title={t('quality.hour')}>
      <div className="quality-hour">
        <TimeChart
          label={t('figure.rate')}
          unit={t('unit.perS')}
          timesMs={timesMs}
          values={hour.messages}
          everyMs={MINUTE_MS}
        />
        <TimeChart
          label={t('quality.refused')}
          unit={t('unit.perS')}
          digits={2}
          timesMs={timesMs}
          values={hour.refused}
          everyMs={MINUTE_MS}
        />
        <TimeChart
          label={t('quality.latency')}
          unit={t('unit.ms')}
          timesMs={timesMs}
          values={hour.latency}
          everyMs={MINUTE_MS}
        />
      </div>
    </Section>
  );
}
