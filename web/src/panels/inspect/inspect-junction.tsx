import { useMemo } from 'react';
import type { JunctionDetail, JunctionMinute, Page, PhaseInterval } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { PhaseStrips } from '../../charts/phase-strips.js';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
import { SignalIcon } from '../../parts/signal-icon.js';
import { Ready } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { GroupList } from '../signals/group-list.js';
import { useApproaches } from '../signals/use-approaches.js';
import { useGroups } from '../signals/use-groups.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { QueueCharts } from './queue-charts.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

/** A junction: what its signals show, how long still, how far it queues; the last minutes as strips. */
export function InspectJunction({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const live = useLive();
  const { live: isLive } = useClock();
  const { data, error, mutate } = useResource<JunctionDetail>(`/junctions/${encodeURIComponent(id)}`, 5_000);
  const hintOf = useHint();
  const groups = useGroups(id, data?.groups);
  const { shortName, longName } = useApproaches(id, data?.position);
  const history = useResource<Page<JunctionMinute>>(
    `/junctions/${encodeURIComponent(id)}/history?${useWindow(60)}`,
    30_000,
  );
  const minutes = history.data?.items ?? [];
  const endMs = Math.ceil(live.nowMs() / 10_000) * 10_000;
  const phases = useResource<{ intervals: readonly PhaseInterval[] }>(
    data?.signalised ? `/junctions/${encodeURIComponent(id)}/phases?fromMs=${endMs - 300_000}&toMs=${endMs}` : null,
  );
  const { version } = live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: queues change in place with the live version
  const queue = useMemo(() => {
    const queues =
      data?.lanes.flatMap((lane) => live.queues.get(lane.laneId) ?? (isLive && lane.queue ? [lane.queue] : [])) ?? [];
    if (queues.length === 0) return null;
    return {
      longestM: Math.max(...queues.map((q) => q.lengthM)),
      vehicles: queues.reduce((sum, q) => sum + q.vehicles, 0),
      eventTimeMs: Math.max(...queues.map((q) => q.eventTimeMs)),
    };
  }, [data, live, version, isLive]);
  const newest = groups.length > 0 ? Math.max(...groups.map((group) => group.eventTimeMs)) : null;
  const ageS = newest ? Math.max(0, (live.nowMs() - newest) / 1000) : null;
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(junction) => (
        <>
          <Head title={nameOf(junction) || id}>
            <span className="tag">{t(junction.signalised ? 'junction.signalised' : 'junction.plain')}</span>
            {groups.length > 0 ? t('junction.groups', { count: groups.length }) : null}
            {junction.nodeRef ? (
              <span className="quiet">
                {`${t('junction.nodeRef')} ${junction.nodeRef >>> 16}-${junction.nodeRef & 0xffff}`}
              </span>
            ) : null}
          </Head>
          <div className="inspect-body" data-scroll>
            <Figures
              items={[
                {
                  label: t('figure.longestQueue'),
                  value: formatNumber(queue?.longestM),
                  unit: t('unit.m'),
                  hint: hintOf(queue?.eventTimeMs),
                },
                {
                  label: t('figure.queued'),
                  value: formatNumber(queue?.vehicles),
                  unit: t('unit.vehicles'),
                  hint: hintOf(queue?.eventTimeMs),
                },
                {
                  label: t('figure.age'),
                  value: formatNumber(ageS, 1),
                  unit: t('unit.s'),
                  hint: hintOf(newest),
                  stale: (ageS ?? 0) > 15,
                },
              ]}
            />
            {groups.length > 0 ? (
              <Section title={t('junction.lights')} note={t('junction.lights.hint')}>
                <GroupList junctionId={id} groups={groups} nameOf={longName} />
              </Section>
            ) : (
              <p className="inspect-note">{t(junction.signalised ? 'junction.noSignals' : 'junction.plain.hint')}</p>
            )}
            {phases.data && phases.data.intervals.length > 0 ? (
              <Section title={t('junction.last5')}>
                <PhaseStrips
                  intervals={phases.data.intervals}
                  fromMs={endMs - 300_000}
                  toMs={endMs}
                  nameOf={shortName}
                />
              </Section>
            ) : junction.signalised && phases.data ? (
              <p className="inspect-note">{t('junction.noHistory')}</p>
            ) : null}
            {minutes.length > 1 ? <QueueCharts queueLabel={t('figure.longestQueue')} minutes={minutes} /> : null}
          </div>
          <Foot at={junction.position} lineage={junction.groups.find((group) => group.lineage)?.lineage}>
            {junction.signalised ? (
              <button
                type="button"
                className="button button-primary"
                onClick={() => go(`/signals/${encodeURIComponent(id)}`)}
              >
                <SignalIcon size={14} /> {t('junction.open')}
              </button>
            ) : null}
          </Foot>
        </>
      )}
    </Ready>
  );
}
