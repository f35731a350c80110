import { useState } from 'react';
import type { Coordination, JunctionGroup, Splits } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { CoordinationDiagram } from '../../charts/coordination-diagram.js';
import { formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Empty, Ready } from '../../parts/states.js';

interface Props {
  /** Of the junction's endpoints. */
  readonly path: string;
  readonly groups: readonly JunctionGroup[];
  readonly splits: Splits | undefined;
  readonly fromMs: number;
  readonly toMs: number;
  nameOf(group: number): string;
  onFoot(group: number): boolean;
}

/** Arrivals against the greens of one group, moving on with the time. */
export function CoordinationSection({ path, groups, splits, fromMs, toMs, nameOf, onFoot }: Props) {
  const { t } = useT();
  const [picked, setPicked] = useState<number | null>(null);
  const driven = groups.filter(({ group }) => !onFoot(group));
  const busiest = [...(splits?.groups ?? [])]
    .filter(({ group }) => !onFoot(group))
    .sort((a, b) => b.greenMeanS - a.greenMeanS)[0]?.group;
  const group = picked ?? busiest ?? driven[0]?.group;
  const { data, error, mutate } = useResource<Coordination>(
    group === undefined ? null : `${path}/coordination?group=${group}&fromMs=${fromMs}&toMs=${toMs}`,
  );
  return (
    <Section
      title={t('coordination.title')}
      note={
        group === undefined ? null : (
          <Select
            label={t('coordination.group')}
            value={group}
            options={driven.map((item) => ({
              value: item.group,
              label: `${t('coordination.groupN', { group: item.group })} · ${nameOf(item.group)}`,
            }))}
            onChange={(value) => setPicked(value)}
          />
        )
      }
    >
      {group === undefined ? (
        <Empty title={t('coordination.none')} hint={t('coordination.none.hint')} />
      ) : (
        <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
          {(answer) =>
            answer.cycles.length === 0 ? (
              <Empty title={t('coordination.none')} hint={t('coordination.none.hint')} />
            ) : (
              <>
                <Figures
                  items={[
                    {
                      label: t('coordination.onGreen'),
                      value: formatNumber(answer.arrivalsOnGreenPct, 1),
                      unit: t('unit.percent'),
                      hint: t(`coordination.source.${answer.source}` as Key),
                    },
                    {
                      label: t('coordination.ratio'),
                      value: formatNumber(answer.platoonRatio, 2),
                      hint: t('coordination.ratio.hint'),
                    },
                    {
                      label: t('coordination.arrivals'),
                      value: formatNumber(answer.arrivals.length),
                      unit: t('unit.vehicles'),
                      hint: t(`coordination.source.${answer.source}` as Key),
                    },
                  ]}
                />
                <CoordinationDiagram data={answer} fromMs={fromMs} toMs={toMs} />
                <p className="coordination-key">
                  <span>
                    <i style={{ background: 'color-mix(in srgb, var(--light-green) 35%, transparent)' }} />
                    {t('coordination.key.green')}
                  </span>
                  <span>
                    <i className="dot" style={{ background: 'var(--ink)' }} />
                    {t('coordination.key.onGreen')}
                  </span>
                  <span>
                    <i className="dot" style={{ background: 'var(--ink-3)' }} />
                    {t('coordination.key.onRed')}
                  </span>
                  <span>{t(`coordination.source.${answer.source}` as Key)}</span>
                </p>
              </>
            )
          }
        </Ready>
      )}
    </Section>
  );
}
