import type { ProcessReport } from '../../../api/types.js';
import { formatNumber, formatTime, MISSING } from '../../../format.js';
import type { Translate } from '../../../i18n/i18n.js';
import type { Column } from '../../../parts/data-table.js';
import { checkName, STATE_ORDER, STATE_TONES, serviceName, stateName, uptimeText } from './process-words.js';
import { isHeard } from './sum-processes.js';

/** Of one process a row. What it said before it fell silent is not shown as if it were so now. */
export function processColumns(t: Translate): readonly Column<ProcessReport>[] {
  const exported = (
    key: string,
    label: string,
    text: (row: ProcessReport) => string | number | null | undefined,
  ): Column<ProcessReport> => ({ key, label, exportOnly: true, text: (row) => text(row) ?? null, render: () => null });
  const figure = (key: string, label: string, value: (row: ProcessReport) => number | null | undefined, digits = 0) => {
    const now = (row: ProcessReport) => (isHeard(row) ? (value(row) ?? null) : null);
    const render = (row: ProcessReport) => formatNumber(now(row), digits);
    return { key, label, numeric: true, sortBy: now, render };
  };
  const perS = (label: string) => `${label} ${t('process.perS')}`;
  const ms = (label: string) => `${label} ${t('unit.ms')}`;
  return [
    {
      key: 'instance',
      label: t('process.instance'),
      sortBy: (row) => row.instance,
      text: (row) => `${row.host}:${row.pid}`,
      render: (row) => (
        <span className="process-name mono" title={`${row.host}:${row.pid} · ${row.version}`}>
          {row.host}:{row.pid}
        </span>
      ),
    },
    {
      key: 'service',
      label: t('process.service'),
      facet: true,
      sortBy: (row) => serviceName(t, row.service),
      render: (row) => serviceName(t, row.service),
    },
    {
      key: 'state',
      label: t('process.state'),
      facet: true,
      sortBy: (row) => STATE_ORDER.indexOf(row.state),
      text: (row) => stateName(t, row.state),
      render: (row) => (
        <>
          <span className="tag" data-tone={STATE_TONES[row.state]}>
            {stateName(t, row.state)}
          </span>
          {isHeard(row) ? null : <small>{t('process.lastHeard', { time: formatTime(row.reportedMs) })}</small>}
        </>
      ),
    },
    {
      key: 'uptime',
      label: t('process.uptime'),
      numeric: true,
      sortBy: (row) => (isHeard(row) ? row.reportedMs - row.startedMs : null),
      text: (row) => (isHeard(row) ? Math.round((row.reportedMs - row.startedMs) / 1000) : null),
      render: (row) => (isHeard(row) ? uptimeText(t, row.reportedMs - row.startedMs) : MISSING),
    },
    figure('cpu', `${t('process.cpu')} ${t('unit.percent')}`, (row) => row.cpuShare * 100),
    figure('memory', `${t('process.memory')} ${t('process.megabytes')}`, (row) => row.memoryMb),
    figure('loop', ms(t('process.loop')), (row) => row.eventLoopP99Ms),
    figure('rows', perS(t('process.rows')), (row) => row.gateway?.rowsPerS, 1),
    figure('records', perS(t('process.records')), (row) => row.processing?.recordsPerS, 1),
    figure('lag', t('process.lag'), (row) => row.processing?.lag),
    figure('requests', perS(t('process.requests')), (row) => row.api?.requestsPerS, 1),
    {
      key: 'checks',
      label: t('process.checks'),
      sortBy: (row) => row.checks.filter(({ ok }) => !ok).length,
      text: (row) =>
        failing(row)
          .map(({ name, detail }) => `${checkName(t, name)}: ${detail}`)
          .join('; ') || null,
      render: (row) => <Checks t={t} row={row} />,
    },
    exported('version', t('process.version'), (row) => row.version),
    exported('started', t('process.started'), (row) => new Date(row.startedMs).toISOString()),
    exported('reported', t('process.reported'), (row) => new Date(row.reportedMs).toISOString()),
    exported('streams', t('process.streams'), (row) => row.gateway?.streams),
    exported('batches', perS(t('process.batches')), (row) => row.gateway?.batchesPerS),
    exported('quarantined', perS(t('quality.refused')), (row) => row.gateway?.quarantinedPerS),
    exported('ack', ms(t('process.ack')), (row) => row.gateway?.ackP99Ms),
    exported('age', ms(t('process.age')), (row) => row.processing?.ageP95Ms),
    exported('failures', t('process.failures'), (row) => row.processing?.failuresPerMin),
    exported('errors', t('process.errors'), (row) => row.api?.errorShare),
    exported('p95', ms(t('process.answer')), (row) => row.api?.p95Ms),
    exported('sockets', t('process.sockets'), (row) => row.api?.sockets),
    exported('frames', perS(t('process.frames')), (row) => row.api?.framesPerS),
  ];
}

function failing(row: ProcessReport): ProcessReport['checks'] {
  return isHeard(row) ? row.checks.filter(({ ok }) => !ok) : [];
}

function Checks({ t, row }: { readonly t: Translate; readonly row: ProcessReport }) {
  if (!isHeard(row)) return MISSING;
  const failed = failing(row);
  if (failed.length === 0) return <span className="quiet">{t('process.allPass')}</span>;
  return (
    <ul className="process-checks">
      {failed.map(({ name, detail }) => (
        <li key={name}>
          {t('process.fails', { check: checkName(t, name) })}
          <small className="mono" lang="en">
            {detail}
          </small>
        </li>
      ))}
    </ul>
  );
}
