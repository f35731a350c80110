import { useMemo, useState } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatNumber } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { Figures } from '../../../parts/figures.js';
import { Section } from '../../../parts/panel.js';
import { Select } from '../../../parts/select.js';
import { Empty, Ready } from '../../../parts/states.js';
import { pedestrianScene } from './detector-scenes.js';
import type { SectionProps } from './section-props.js';
import type { PedestrianDelays } from './types.js';

interface Props extends SectionProps {
  readonly phases: readonly number[];
}

/** How long people on foot wait for their green. */
export function PedestrianSection({ path, query, fileName, phases, onSpan, onEvents }: Props) {
  const { t } = useT();
  const [picked, setPicked] = useState<number | null>(null);
  const { data, error, mutate } = useResource<PedestrianDelays>(`${path}/measures/pedestrians?${query}`);
  const busiest = [...(data?.phases ?? [])].sort((a, b) => b.called.length - a.called.length)[0]?.phase;
  const phase = picked ?? busiest ?? phases[0] ?? 0;
  const scene = useMemo(() => (data ? pedestrianScene(data, phase, t) : undefined), [data, phase, t]);
  return (
    <Section
      title={t('measures.pedestrians')}
      note={
        <Select
          label={t('measures.phase.choose')}
          value={phase}
          options={phases.map((each) => ({ value: each, label: t('measures.phase', { phase: each }) }))}
          onChange={(value) => setPicked(value)}
        />
      }
    >
      <Ready data={data} error={error} rows={5} onRetry={() => void mutate()}>
        {(answer) => {
          const own = answer.phases.find((each) => each.phase === phase);
          if (!own || own.called.length === 0 || !scene) {
            return <Empty title={t('measures.pedestrians.none')} hint={t('measures.pedestrians.none.hint')} />;
          }
          return (
            <>
              <Figures
                items={[
                  { label: t('measures.meanDelay'), value: formatNumber(own.meanDelayS, 1), unit: t('unit.s') },
                  { label: t('measures.maxDelay'), value: formatNumber(own.maxDelayS, 1), unit: t('unit.s') },
                  { label: t('measures.calledWalks'), value: formatNumber(own.called.length) },
                  { label: t('measures.walks'), value: formatNumber(own.walks) },
                ]}
              />
              <Plot
                scene={scene}
                heightPx={140}
                label={`${t('measures.pedestrians')} · ${t('measures.phase', { phase })}`}
                fileName={`pedestrians-${phase}-${fileName}`}
                table={() => ({
                  heads: ['call', 'walk', 'delayS'],
                  rows: own.called.map(({ callMs, walkMs }) => [
                    new Date(callMs).toISOString(),
                    new Date(walkMs).toISOString(),
                    (walkMs - callMs) / 1000,
                  ]),
                })}
                onSpan={onSpan}
                onPick={(_, id) => {
                  const walk = own.called[id];
                  const evidence = answer.evidence.filter(({ parameters }) => parameters.includes(phase));
                  if (walk) onEvents({ fromMs: walk.callMs, toMs: walk.walkMs + 1000, evidence });
                }}
              />
            </>
          );
        }}
      </Ready>
    </Section>
  );
}
