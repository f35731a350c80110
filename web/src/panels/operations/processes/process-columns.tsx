import type { ProcessReport } from '../../../api/types.js';
import { formatNumber, formatTime, MISSING } from '../../../format.js';
import type { Key, Translate } from '../../../i18n/i18n.js';
import type { Column } from '../../../parts/data-table.js';
import { checkName, STATE_ORDER, STATE_TONES, serviceName, stateName, uptimeText } from './process-words.js';
import { isHeard, percentOf } from './sum-processes.js';

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
        <span className="process-name">
          {serviceName(t, row.service)}
          <small className="mono" title={`${row.host}:${row.pid} · ${row.version}`}>
            {row.host}:{row.pid}
          </small>
        </span>
      ),
    },
    { ...exported('service', t('process.service'), (row) => serviceName(t, row.service)), facet: true },
    {
      key: 'state',
      label: t('process.state'),
      facet: true,
      sortBy: (row) => STATE_ORDER.indexOf(row.state),
      text: (row) => stateName(t, row.state),
      render: (row) => <State t={t} row={row} />,
    },
    {
      key: 'uptime',
      label: t('process.uptime'),
      numeric: true,
      sortBy: (row) => (isHeard(row) ? row.reportedMs - row.startedMs : null),
      text: (row) => (isHeard(row) ? uptimeText(t, row.reportedMs - row.startedMs) : null),
      render: (row) => (isHeard(row) ? uptimeText(t, row.reportedMs - row.startedMs) : MISSING),
    },
    figure('cpu', `${t('process.cpu')} ${t('unit.percent')}`, (row) => row.cpuShare * 100),
    figure('memory', `${t('process.memory')} ${t('process.megabytes')}`, (row) => row.memoryMb),
    figure('lag', t('process.lag'), (row) => row.processing?.lag),
    {
      key: 'rates',
      label: t('process.rates'),
      numeric: true,
      sortBy: (row) => ratesOf(row)[0]?.value ?? null,
      text: (row) =>
        ratesOf(row)
          .map(({ name, value }) => `${formatNumber(value, 1)} ${t(name)}`)
          .join('; ') || null,
      render: (row) => <Rates t={t} row={row} />,
    },
    exported('checks', t('process.checks'), (row) => {
      const failed = failing(row).map(({ name, detail }) => `${checkName(t, name)}: ${detail}`);
      return failed.join('; ');
    }),
    exported('loop', ms(t('process.loop')), (row) => row.eventLoopP99Ms),
    exported('version', t('process.version'), (row) => row.version),
    exported('started', t('process.started'), (row) => new Date(row.startedMs).toISOString()),
    exported('reported', t('process.reported'), (row) => new Date(row.reportedMs).toISOString()),
    exported('streams', t('process.streams'), (row) => row.gateway?.streams),
    exported('rows', perS(t('process.rows')), (row) => row.gateway?.rowsPerS),
    exported('batches', perS(t('process.batches')), (row) => row.gateway?.batchesPerS),
    exported('quarantined', perS(t('quality.refused')), (row) => row.gateway?.quarantinedPerS),
    exported('ack', ms(t('process.ack')), (row) => row.gateway?.ackP99Ms),
    exported('records', perS(t('process.records')), (row) => row.processing?.recordsPerS),
    exported('age', ms(t('process.age')), (row) => row.processing?.ageP95Ms),
    exported('failures', `${t('process.failures')} ${t('process.perMin')}`, (row) => row.processing?.failuresPerMin),
    exported('requests', perS(t('process.requests')), (row) => row.api?.requestsPerS),
    exported('errors', `${t('process.errors')} ${t('unit.percent')}`, (row) => percentOf(row.api?.errorShare)),
    exported('p95', ms(t('process.answer')), (row) => row.api?.p95Ms),
    exported('sockets', t('process.sockets'), (row) => row.api?.sockets),
    exported('frames', perS(t('process.frames')), (row) => row.api?.framesPerS),
  ];
}

function failing(row: ProcessReport): ProcessReport['checks'] {
  return isHeard(row) ? row.checks.filter(({ ok }) => !ok) : [];
}

/** What it does in a second, as each service that it is. */
function ratesOf(row: ProcessReport): readonly { readonly name: Key; readonly value: number }[] {
  if (!isHeard(row)) return [];
  const rates: readonly (readonly [Key, number | null | undefined])[] = [
    ['process.rows', row.gateway?.rowsPerS],
    ['process.records', row.processing?.recordsPerS],
    ['process.requests', row.api?.requestsPerS],
  ];
  return rates.flatMap(([name, value]) => (value === null || value === undefined ? [] : { name, value }));
}

interface CellProps {
  readonly t: Translate;
  readonly row: ProcessReport;
}

function Rates({ t, row }: CellProps) {
  const rates = ratesOf(row);
  if (rates.length === 0) return MISSING;
  return rates.map(({ name, value }) => (
    <span key={name} className="process-rate">
      {formatNumber(value, 1)} <small>{`${t(name)} ${t('process.perS')}`}</small>
    </span>
  ));
}

/** With the checks that fail, in words. */
function State({ t, row }: CellProps) {
  return (
    <div className="process-state">
      <span className="tag" data-tone={STATE_TONES[row.state]}>
        {stateName(t, row.state)}
      </span>
      {isHeard(row) ? null : <small>{t('process.lastHeard', { time: formatTime(row.reportedMs) })}</small>}
      {failing(row).map(({ name, detail }) => (
        <p key={name}>
          {t('process.fails', { check: checkName(t, name) })}
          <small className="mono" lang="en">
            {detail}
          </small>
        </p>
      ))}
    </div>
  );
}
