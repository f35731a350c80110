import { useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatNumber } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import { splitFailureScene } from './detector-scenes.js';
import { PlotKey } from './plot-key.js';
import type { SectionProps } from './section-props.js';
import type { SplitFailures } from './types.js';

interface Props extends SectionProps {
  readonly phase: number;
  readonly name: string;
}

/** Greens in which not all got through who waited. */
export function SplitFailureSection({ path, query, fileName, phase, name, onSpan, onEvents }: Props) {
  const { t } = useT();
  const { data, error, mutate } = useResource<SplitFailures>(`${path}/measures/split-failures?phase=${phase}&${query}`);
  const scene = useMemo(() => (data ? splitFailureScene(data, t) : undefined), [data, t]);
  const note = data
    ? t('measures.failures.note', {
        failures: data.failures,
        greens: data.greens.length,
        share: formatNumber(data.failureShare === null ? null : data.failureShare * 100, 1),
      })
    : name;
  return (
    <Section title={t('measures.failures')} note={note}>
      <Ready data={data} error={error} rows={5} onRetry={() => void mutate()}>
        {(answer) =>
          answer.greens.length === 0 || !scene ? (
            <Empty title={t('measures.failures.none')} hint={t('measures.failures.none.hint')} />
          ) : (
            <>
              <Plot
                scene={scene}
                heightPx={170}
                label={`${t('measures.failures')} · ${name} · ${note}`}
                fileName={`split-failures-${phase}-${fileName}`}
                table={() => ({
                  heads: ['green', 'greenOccupancy', 'redOccupancy', 'failed'],
                  rows: answer.greens.map((green) => [
                    new Date(green.greenMs).toISOString(),
                    green.greenOccupancy,
                    green.redOccupancy,
                    String(green.failed),
                  ]),
                })}
                onSpan={onSpan}
                onPick={(_, id) => {
                  const green = answer.greens[id];
                  if (green) onEvents({ fromMs: green.greenMs, toMs: green.redMs + 5000, evidence: answer.evidence });
                }}
              />
              <PlotKey
                items={[
                  { token: 'light-green', label: t('measures.occupancy.green') },
                  { token: 'light-red', shape: 'triangle', label: t('measures.occupancy.red') },
                  { token: 'danger', shape: 'band', label: t('measures.failures') },
                ]}
              />
            </>
          )
        }
      </Ready>
    </Section>
  );
}
