import { useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatNumber } from '../../../format.js';
import { type Key, useT } from '../../../i18n/i18n.js';
import { Figures } from '../../../parts/figures.js';
import { Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import { PlotKey } from './plot-key.js';
import { progressionScene } from './progression-scene.js';
import type { SectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { Progression } from './types.js';

interface Props extends SectionProps {
  readonly phase: number;
  readonly name: string;
}

/** The coordination diagram of a phase, with arrivals on green and both delays. */
export function ProgressionSection({ path, query, fileName, phase, name, onSpan, onEvents }: Props) {
  const { t } = useT();
  const { data, error, mutate } = useResource<Progression>(`${path}/measures/progression?phase=${phase}&${query}`);
  const scene = useMemo(() => (data ? progressionScene(data, t) : undefined), [data, t]);
  return (
    <Section
      title={t('coordination.title')}
      note={<SourceNote told={data} {...(data ? { arrivals: data.arrivalSource } : {})} />}
    >
      <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
        {(answer) =>
          answer.cycles.length === 0 || !scene ? (
            <Empty title={t('coordination.none')} hint={t('coordination.none.hint')} />
          ) : (
            <>
              <Figures items={figuresOf(answer, t)} />
              <Plot
                scene={scene}
                heightPx={250}
                label={`${t('coordination.title')} · ${name} · ${t('coordination.onGreen')} ${formatNumber(percent(answer), 1)} %`}
                fileName={`pcd-${phase}-${fileName}`}
                table={() => tableOf(answer)}
                onSpan={onSpan}
                onPick={(_, id) => {
                  const cycle = answer.cycles[id];
                  if (cycle) onEvents({ fromMs: cycle.startMs, toMs: cycle.endMs, evidence: answer.evidence });
                }}
              />
              <PlotKey
                items={[
                  { token: 'light-green', shape: 'band', label: t('coordination.key.green') },
                  { token: 'ink', label: t('coordination.key.onGreen') },
                  { token: 'ink-3', label: t('coordination.key.onRed') },
                ]}
              />
            </>
          )
        }
      </Ready>
    </Section>
  );
}

const percent = ({ figures }: Progression) =>
  figures.arrivalsOnGreenShare === null ? null : figures.arrivalsOnGreenShare * 100;

function figuresOf(answer: Progression, t: (key: Key) => string) {
  const source = t(`coordination.source.${answer.arrivalSource}` as Key);
  return [
    {
      label: t('coordination.onGreen'),
      value: formatNumber(percent(answer), 1),
      unit: t('unit.percent'),
      hint: source,
    },
    {
      label: t('coordination.ratio'),
      value: formatNumber(answer.figures.platoonRatio, 2),
      hint: t('coordination.ratio.hint'),
    },
    {
      label: t('measures.delay'),
      value: formatNumber(answer.delay.queueAwarePerVehicleS, 1),
      unit: t('unit.s'),
      hint: t('measures.delay.hint'),
    },
    {
      label: t('measures.delay.usual'),
      value: formatNumber(answer.delay.usualPerVehicleS, 1),
      unit: t('unit.s'),
      hint: t('measures.delay.usual.hint'),
    },
    {
      label: t('coordination.arrivals'),
      value: formatNumber(answer.figures.volume),
      unit: t('unit.vehicles'),
      hint: source,
    },
  ];
}

function tableOf({ arrivals }: Progression) {
  return {
    heads: ['time', 'light'],
    rows: arrivals.timeMs.map((timeMs, i) => [
      new Date(timeMs).toISOString(),
      ['red', 'green', 'yellow'][arrivals.met[i] as number] ?? '',
    ]),
  };
}
