import { useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatDateTime, formatNumber, formatTime, MISSING } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import { OverlapsPlot } from './overlaps-plot.js';
import { PlotKey } from './plot-key.js';
import type { SectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import { splitScene, terminationScene } from './split-scenes.js';
import { terminationMarks } from './termination-marks.js';
import type { PhaseSplit, SplitMonitor } from './types.js';

interface Props extends SectionProps {
  readonly phases: readonly number[];
  readonly phase: number;
  readonly name: string;
  onPhase(phase: number): void;
}

interface Row extends PhaseSplit {
  readonly plan: number | null;
  readonly fromMs: number;
}

/** Why greens ended, and the splits of the chosen phase against its programme; below them all phases by plan. */
export function SplitsSection(props: Props) {
  const { path, query, fileName, phases, phase, name, onSpan, onEvents, onPhase } = props;
  const { t, language } = useT();
  const { data, error, mutate } = useResource<SplitMonitor>(`${path}/measures/splits?${query}`);
  const readNote = ({ plans, programmeReadMs }: SplitMonitor) =>
    programmeReadMs !== null && plans.some((plan) => plan.phases.some((each) => each.programmedBy === 'programme'))
      ? t('measures.programmed.read', { time: formatDateTime(programmeReadMs, language) })
      : null;
  const known = phases.join();
  const scenes = useMemo(
    () =>
      data && {
        ends: terminationScene(data, known.split(',').map(Number), t),
        splits: splitScene(data, phase, t),
      },
    [data, known, phase, t],
  );
  const open = (id: number) => {
    const service = data?.services[id];
    if (!service || !data) return;
    if (service.phase !== phase) onPhase(service.phase);
    const evidence = data.evidence.map(({ codes }) => ({ codes, parameters: [service.phase] }));
    onEvents({ fromMs: service.greenMs, toMs: service.endMs + 1000, evidence });
  };
  const keys = terminationMarks.map(({ token, shape, name: key }) => ({ token, shape, label: t(key) }));
  const csv = () => ({
    heads: ['phase', 'green', 'yellow', 'end', 'termination', 'walk'],
    rows: (data?.services ?? []).map((each) => [
      each.phase,
      new Date(each.greenMs).toISOString(),
      new Date(each.yellowMs).toISOString(),
      new Date(each.endMs).toISOString(),
      each.termination,
      String(each.walk),
    ]),
  });
  const rows = useMemo(
    () =>
      (data?.plans ?? []).flatMap((plan) =>
        plan.phases.map((each): Row => ({ ...each, plan: plan.plan, fromMs: plan.fromMs })),
      ),
    [data],
  );
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(answer) =>
        answer.services.length === 0 || !scenes ? (
          <Section title={t('measures.terminations')}>
            <Empty title={t('splits.none')} hint={t('splits.none.hint')} />
          </Section>
        ) : (
          <>
            <Section title={t('measures.terminations')} note={<SourceNote told={answer} />}>
              <Plot
                scene={scenes.ends}
                heightPx={Math.max(120, phases.length * 20 + 36)}
                label={t('measures.terminations')}
                fileName={`terminations-${fileName}`}
                table={csv}
                onSpan={onSpan}
                onPick={(_, id) => open(id)}
              />
              <PlotKey items={keys} />
            </Section>
            {answer.overlaps.length > 0 ? (
              <OverlapsPlot monitor={answer} fileName={fileName} onSpan={onSpan} onEvents={onEvents} />
            ) : null}
            <Section title={t('measures.splits')} note={readNote(answer) ?? name}>
              <Plot
                scene={scenes.splits}
                heightPx={170}
                label={`${t('measures.splits')} · ${name}`}
                fileName={`splits-${phase}-${fileName}`}
                table={csv}
                onSpan={onSpan}
                onPick={(_, id) => open(id)}
              />
              <PlotKey items={[...keys, { token: 'ink-2', shape: 'line', label: t('measures.programmed') }]} />
              <DataTable
                label={t('measures.splits')}
                columns={columnsOf(t)}
                rows={rows}
                idOf={(row) => `${row.fromMs} ${row.phase}`}
                csvName={`split-monitor-${fileName}`}
                selected={(row) => row.phase === phase}
                onOpen={(row) => onPhase(row.phase)}
              />
            </Section>
          </>
        )
      }
    </Ready>
  );
}

function columnsOf(t: ReturnType<typeof useT>['t']): readonly Column<Row>[] {
  const number = (key: string, label: string, value: (row: Row) => number | null, digits = 0): Column<Row> => ({
    key,
    label,
    numeric: true,
    sortBy: value,
    render: (row) => formatNumber(value(row), digits),
  });
  const share = (key: string, label: string, value: (row: Row) => number): Column<Row> =>
    number(key, `${label} ${t('unit.percent')}`, (row) => {
      const all = value === skipped ? row.served + row.skipped : row.served;
      return all > 0 ? (value(row) / all) * 100 : null;
    });
  const skipped = (row: Row) => row.skipped;
  return [
    {
      key: 'plan',
      label: t('measures.plan'),
      sortBy: (row) => row.fromMs,
      text: (row) => row.plan ?? '',
      render: (row) => `${row.plan ?? MISSING} · ${formatTime(row.fromMs, false)}`,
    },
    number('phase', t('measures.phase.head'), (row) => row.phase),
    number('programmed', `${t('measures.programmed')} ${t('unit.s')}`, (row) => row.programmedS, 1),
    number('p50', 'P50', (row) => row.p50S, 1),
    number('p85', 'P85', (row) => row.p85S, 1),
    number('served', t('measures.served'), (row) => row.served),
    share('skipped', t('measures.skipped'), skipped),
    share('gapped', t('measures.gapOut'), (row) => row.gappedOut),
    share('maxed', t('measures.maxOut'), (row) => row.maxedOut),
    share('forced', t('measures.forceOff'), (row) => row.forcedOff),
  ];
}
