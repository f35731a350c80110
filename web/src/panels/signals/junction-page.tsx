import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Coordination, JunctionDetail, PhaseInterval, Splits } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { CoordinationDiagram } from '../../charts/coordination-diagram.js';
import { PhaseRing } from '../../charts/phase-ring.js';
import { PhaseStrips } from '../../charts/phase-strips.js';
import { formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { useMap } from '../../map/map-context.js';
import { Figures } from '../../parts/figures.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo, useSelection } from '../../shell/address.js';
import { GroupList } from './group-list.js';
import './signals.css';
import '../inspect/inspect.css';
import { useGroups } from './use-groups.js';

const HOUR_MS = 3_600_000;

/** A junction for the engineer: lights now, splits and coordination over the last hour. */
export function JunctionPage({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const live = useLive();
  const map = useMap();
  const { select } = useSelection();
  const path = `/junctions/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useResource<JunctionDetail>(path, 10_000);
  const groups = useGroups(id, data?.groups);
  const minute = Math.ceil(live.nowMs() / 60_000);
  const [toMs, fromMs] = useMemo(() => [minute * 60_000, minute * 60_000 - HOUR_MS], [minute]);
  const span = `fromMs=${fromMs}&toMs=${toMs}`;
  const splits = useResource<Splits>(`${path}/splits?${span}`);
  const phases = useResource<{ intervals: readonly PhaseInterval[] }>(
    `${path}/phases?fromMs=${toMs - 900_000}&toMs=${toMs}`,
  );
  const [picked, setPicked] = useState<number | null>(null);
  const busiest = [...(splits.data?.groups ?? [])].sort((a, b) => b.greenMeanS - a.greenMeanS)[0]?.group;
  const group = picked ?? busiest ?? groups[0]?.group;
  const coordination = useResource<Coordination>(
    group === undefined ? null : `${path}/coordination?group=${group}&${span}`,
  );
  const position = data?.position;
  const [longitude, latitude] = position ?? [];
  useEffect(() => {
    if (longitude !== undefined && latitude !== undefined) map?.goTo(longitude, latitude, 17);
  }, [map, longitude, latitude]);
  useEffect(() => select(null), [select]);

  return (
    <Panel
      wide
      title={data ? nameOf(data) || id : id}
      note={t('junction.page.note')}
      actions={
        <button type="button" className="button" onClick={() => go('/signals')}>
          <ArrowLeft size={14} aria-hidden /> {t('signals.title')}
        </button>
      }
    >
      <Ready data={data} error={error} rows={12} onRetry={() => void mutate()}>
        {() => (
          <>
            <div className="junction-top">
              <PhaseRing groups={groups} splits={splits.data} nowMs={Math.floor(live.nowMs() / 500) * 500} />
              {groups.length > 0 ? <GroupList groups={groups} /> : <Empty title={t('junction.noSignals')} />}
            </div>
            <Section title={t('junction.last15')}>
              {phases.data && phases.data.intervals.length > 0 ? (
                <PhaseStrips intervals={phases.data.intervals} fromMs={toMs - 900_000} toMs={toMs} />
              ) : (
                <p className="inspect-note">{t('history.none')}</p>
              )}
            </Section>
            <Section title={t('splits.title')} note={t('splits.note')}>
              <Ready data={splits.data} error={splits.error} rows={4} onRetry={() => void splits.mutate()}>
                {(answer) =>
                  answer.groups.length === 0 ? (
                    <Empty title={t('splits.none')} hint={t('splits.none.hint')} />
                  ) : (
                    <SplitsTable splits={answer} />
                  )
                }
              </Ready>
            </Section>
            <Section
              title={t('coordination.title')}
              note={
                <select
                  aria-label={t('coordination.group')}
                  value={group ?? ''}
                  onChange={(event) => setPicked(Number(event.target.value))}
                >
                  {groups.map((item) => (
                    <option key={item.group} value={item.group}>
                      {t('coordination.groupN', { group: item.group })}
                    </option>
                  ))}
                </select>
              }
            >
              <Ready
                data={coordination.data}
                error={coordination.error}
                rows={6}
                onRetry={() => void coordination.mutate()}
              >
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
                          },
                          { label: t('coordination.ratio'), value: formatNumber(answer.platoonRatio, 2) },
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
            </Section>
          </>
        )}
      </Ready>
    </Panel>
  );
}

function SplitsTable({ splits }: { readonly splits: Splits }) {
  const { t } = useT();
  return (
    <table className="table splits">
      <thead>
        <tr>
          <th>{t('splits.group')}</th>
          <th className="num">{t('splits.mean')}</th>
          <th className="num">P50</th>
          <th className="num">P85</th>
          <th className="num">{t('splits.cycles')}</th>
          <th>{t('splits.share')}</th>
          <th className="num" />
        </tr>
      </thead>
      <tbody>
        {splits.groups.map((row) => (
          <tr key={row.group}>
            <td>{row.group}</td>
            <td className="num">
              {formatNumber(row.greenMeanS, 1)} {t('unit.s')}
            </td>
            <td className="num">
              {formatNumber(row.greenP50S, 1)} {t('unit.s')}
            </td>
            <td className="num">
              {formatNumber(row.greenP85S, 1)} {t('unit.s')}
            </td>
            <td className="num">{formatNumber(row.cycles)}</td>
            <td>
              <span className="split-bar">
                <i style={{ width: `${Math.min(100, row.shareOfCycle * 100)}%` }} />
              </span>
            </td>
            <td className="num">
              {formatNumber(row.shareOfCycle * 100, 1)} {t('unit.percent')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
