import { useCallback, useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatNumber, formatTime } from '../../../format.js';
import { type Key, useT } from '../../../i18n/i18n.js';
import { Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import { type Approach, TURN_ARROWS } from '../approaches.js';
import { turningScene, turnToken } from './detector-scenes.js';
import { PlotKey } from './plot-key.js';
import type { SectionProps } from './section-props.js';
import type { TurningCounts } from './types.js';

interface Props extends SectionProps {
  readonly approaches: readonly Approach[];
}

const QUARTER_MS = 900_000;

/** Who left over which lanes, by quarter of an hour. */
export function TurningSection({ path, query, fileName, approaches, onSpan, onEvents }: Props) {
  const { t } = useT();
  const { data, error, mutate } = useResource<TurningCounts>(`${path}/measures/turning-counts?${query}`);
  const nameOf = useCallback(
    ({ linkId, turns }: TurningCounts['counts'][number]) => {
      const side = approaches.find(({ link }) => link.id === linkId)?.side;
      const arrows = turns.map((turn) => TURN_ARROWS[turn] ?? turn).join('');
      return `${side ? t(`side.${side}` as Key) : linkId} ${arrows}`;
    },
    [approaches, t],
  );
  const counted = useMemo(() => data && { ...data, counts: data.counts.filter(({ total }) => total > 0) }, [data]);
  const scene = useMemo(() => (counted ? turningScene(counted, nameOf, t) : undefined), [counted, nameOf, t]);
  const peak = data?.peakHour;
  return (
    <Section
      title={t('measures.turns')}
      note={
        peak
          ? t('measures.turns.peak', {
              time: formatTime(peak.fromMs, false),
              vehicles: formatNumber(peak.vehicles),
              factor: formatNumber(peak.peakHourFactor, 2),
            })
          : null
      }
    >
      <Ready data={counted} error={error} rows={5} onRetry={() => void mutate()}>
        {(answer) =>
          answer.counts.length === 0 || !scene ? (
            <Empty title={t('measures.turns.none')} hint={t('measures.turns.none.hint')} />
          ) : (
            <>
              <Plot
                scene={scene}
                heightPx={190}
                label={`${t('measures.turns')} · ${formatNumber(answer.total)} ${t('unit.vehicles')}`}
                fileName={`turns-${fileName}`}
                table={() => ({
                  heads: ['time', ...answer.counts.map(nameOf)],
                  rows: (answer.counts[0]?.bins ?? []).map(({ timeMs }, i) => [
                    new Date(timeMs).toISOString(),
                    ...answer.counts.map(({ bins }) => bins[i]?.count ?? 0),
                  ]),
                })}
                onSpan={onSpan}
                onPick={(_, id) => {
                  const timeMs = answer.counts[0]?.bins[id]?.timeMs;
                  if (timeMs !== undefined)
                    onEvents({ fromMs: timeMs, toMs: timeMs + QUARTER_MS, evidence: answer.evidence });
                }}
              />
              <PlotKey
                items={answer.counts.map((count, row) => ({
                  token: turnToken(row),
                  shape: 'square',
                  label: `${nameOf(count)} ${formatNumber(count.total)}`,
                }))}
              />
            </>
          )
        }
      </Ready>
    </Section>
  );
}
