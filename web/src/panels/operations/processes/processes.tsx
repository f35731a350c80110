import { useMemo } from 'react';
import type { Account, Page, ProcessReport } from '../../../api/types.js';
import { useResource } from '../../../api/use-resource.js';
import { formatNumber, MISSING } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { DataTable } from '../../../parts/data-table.js';
import { Figures } from '../../../parts/figures.js';
import { Panel, Section } from '../../../parts/panel.js';
import { LiveMark } from '../../live-mark.js';
import { OperationsTabs } from '../operations-tabs.js';
import { processColumns } from './process-columns.js';
import './processes.css';
import { ServiceSums } from './service-sums.js';
import { isHeard, isWorking, lagByTopic, total, worst } from './sum-processes.js';

const EVERY_MS = 5_000;

/** The platform itself: each of its processes, whether it can work, what it uses and does. */
export function Processes({ account }: { readonly account: Account }) {
  const { t } = useT();
  const { data, error, mutate } = useResource<Page<ProcessReport>>('/processes', EVERY_MS);
  const reports = data?.items;
  const columns = useMemo(() => processColumns(t), [t]);
  const running = reports?.filter(({ state }) => state !== 'stopped');
  const heard = reports?.filter(isHeard);
  const working = reports?.filter(isWorking);
  const cpu = heard ? total(heard.map(({ cpuShare }) => cpuShare * 100)) : null;
  const memory = heard ? total(heard.map(({ memoryMb }) => memoryMb)) : null;
  const loop = heard ? worst(heard.map(({ eventLoopP99Ms }) => eventLoopP99Ms)) : null;
  const lags = reports ? lagByTopic(reports) : [];
  return (
    <Panel wide title={t('process.title')} note={t('process.note')} actions={<LiveMark />}>
      <OperationsTabs account={account} />
      <div className="service-sums">
        <Section title={t('process.all')} note={heard ? t('process.heard', { count: heard.length }) : null}>
          <Figures
            items={[
              {
                label: t('process.ready'),
                value:
                  working && running ? `${formatNumber(working.length)} / ${formatNumber(running.length)}` : MISSING,
                hint: t('process.ready.hint'),
                tone: working && running && working.length < running.length ? 'danger' : undefined,
              },
              {
                label: t('process.cpu'),
                value: formatNumber(cpu),
                unit: t('unit.percent'),
                hint: t('process.cpu.hint'),
              },
              { label: t('process.memory'), value: formatNumber(memory), unit: t('process.megabytes') },
              {
                label: t('process.loop'),
                value: formatNumber(loop),
                unit: t('unit.ms'),
                hint: t('process.loop.hint'),
              },
            ]}
          />
        </Section>
        {reports ? <ServiceSums reports={reports} /> : null}
      </div>
      <Section title={t('process.each')}>
        <div className="processes">
          <DataTable
            label={t('process.title')}
            columns={columns}
            rows={reports}
            error={error}
            onRetry={() => void mutate()}
            filter={t('process.filter')}
            csvName="processes"
            empty={{ title: t('process.none'), hint: t('process.none.hint') }}
            testId="processes"
            idOf={(report) => report.instance}
          />
        </div>
      </Section>
      {lags.length > 0 ? (
        <Section title={t('process.topics')} note={t('process.lag.hint')}>
          <DataTable
            label={t('process.topics')}
            columns={[
              {
                key: 'topic',
                label: t('process.topic'),
                sortBy: ({ topic }) => topic,
                render: ({ topic }) => <span className="mono">{topic}</span>,
              },
              {
                key: 'lag',
                label: t('process.lag'),
                numeric: true,
                sortBy: ({ lag }) => lag,
                render: ({ lag }) => formatNumber(lag),
              },
              {
                key: 'holders',
                label: t('process.holders'),
                numeric: true,
                sortBy: ({ holders }) => holders,
                render: ({ holders }) => formatNumber(holders),
              },
            ]}
            rows={lags}
            csvName="lag"
            idOf={({ topic }) => topic}
          />
        </Section>
      ) : null}
    </Panel>
  );
}
