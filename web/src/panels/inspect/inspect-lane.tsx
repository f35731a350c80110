import { useMemo } from 'react';
import type { JunctionDetail, LaneQueue, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { countdownS, lightName, lightToken } from '../../map/lights.js';
import { useCity } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Empty, Loading } from '../../parts/states.js';
import { signalGroupSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';
import { arrowsOf } from '../signals/approaches.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useLane } from './use-lane.js';
import { useWindow } from './use-window.js';

const STALE_MS = 30_000;

/** A lane: its queue and its light now, the queue over the last minutes, what it leads to. */
export function InspectLane({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const live = useLive();
  const { live: isLive } = useClock();
  const city = useCity();
  const { select } = useSelection();
  const hintOf = useHint();
  const lane = useLane(id);
  const link = lane ? city.linkById.get(lane.linkId) : undefined;
  const junctionId = link?.toJunctionId;
  const junction = useResource<JunctionDetail>(
    junctionId ? `/junctions/${encodeURIComponent(junctionId)}` : null,
    5_000,
  );
  const history = useResource<Page<LaneQueue>>(`/lanes/${encodeURIComponent(id)}/history?${useWindow(30)}`, 15_000);
  const samples = useMemo(() => {
    const items = history.data?.items ?? [];
    return { timesMs: items.map((item) => item.timeMs), values: items.map((item) => item.lengthM) };
  }, [history.data]);
  if (lane === undefined) return <Loading rows={8} />;
  if (lane === null) return <Empty title={t('error.notFound')} hint={t('error.notFound.hint')} />;

  const told = junction.data?.lanes.find((each) => each.laneId === id)?.queue;
  const queue = live.queues.get(id) ?? (isLive ? told : null) ?? null;
  const nowMs = live.nowMs();
  const stale = queue !== null && nowMs - queue.eventTimeMs > STALE_MS;
  const hint = hintOf(queue?.eventTimeMs);
  const groups = [...new Set(lane.movements.map((movement) => movement.signalGroup))].filter((group) => group > 0);
  const signal = groups
    .map((group) => live.signals.get(`${junctionId}/${group}`) ?? junction.data?.groups.find((g) => g.group === group))
    .find((each) => each !== undefined && nowMs - each.eventTimeMs < 15_000);
  const left = signal ? countdownS(signal.likelyEndMs, nowMs) : null;
  const signalHint = hintOf(signal?.eventTimeMs);
  const end = lane.path.at(-1);
  return (
    <>
      <Head title={t('lane.title', { road: link ? nameOf(link) || lane.linkId : lane.linkId, number: lane.number })}>
        <span className="tag">{t(`laneKind.${laneKind(lane.kind)}` as Key)}</span>
        <span className="lane-arrows" aria-hidden>
          {arrowsOf(lane)}
        </span>
        {turnsOf(lane.movements)
          .map((turn) => t(`turn.${turn}` as Key))
          .join(t('list.comma'))}
      </Head>
      <div className="inspect-body" data-scroll>
        <Figures
          items={[
            {
              label: t('figure.queue'),
              value: formatNumber(queue?.lengthM),
              unit: t('unit.m'),
              stale,
              hint,
            },
            {
              label: t('figure.queued'),
              value: formatNumber(queue?.vehicles),
              unit: t('unit.vehicles'),
              stale,
              hint,
            },
            {
              label: t('lane.light'),
              value: signal ? (
                <>
                  <span
                    className="dot"
                    role="img"
                    aria-label={t(`light.${lightName(signal.light)}` as Key)}
                    style={{ background: `var(--${lightToken(signal.light)})` }}
                  />{' '}
                  {left ?? ''}
                </>
              ) : (
                MISSING
              ),
              ...(left === null ? {} : { unit: t('unit.s') }),
              hint: signalHint,
            },
          ]}
        />
        {samples.timesMs.length > 1 ? (
          <TimeChart label={t('figure.queue')} unit={t('unit.m')} stepped {...samples} />
        ) : (
          <p className="inspect-note">{t(history.data || history.error ? 'lane.noHistory' : 'state.loading')}</p>
        )}
        <Facts
          items={[
            [
              t('kind.link'),
              <button key="l" type="button" className="link" onClick={() => select({ kind: 'link', id: lane.linkId })}>
                {link ? nameOf(link) || lane.linkId : lane.linkId}
              </button>,
            ],
            [
              t('junction.lights'),
              groups.length === 0
                ? t('lane.noLight')
                : groups.map((group) => (
                    <button
                      key={group}
                      type="button"
                      className="link fact-link"
                      onClick={() => junctionId && select(signalGroupSelection(junctionId, group))}
                    >
                      {group}
                    </button>
                  )),
            ],
            [t('figure.length'), `${formatNumber(lane.lengthM)} ${t('unit.m')}`],
            [t('figure.width'), `${formatNumber(lane.widthM, 2)} ${t('unit.m')}`],
            [
              t('figure.id'),
              <span key="id" className="mono">
                {id}
              </span>,
            ],
          ]}
        />
      </div>
      <Foot at={end} zoom={18.3} lineage={told?.lineage} />
    </>
  );
}

const KINDS = ['vehicle', 'bus', 'bike', 'crosswalk'];

function laneKind(kind: string): string {
  return KINDS.includes(kind) ? kind : 'other';
}

const TURNS = ['uturn', 'left', 'straight', 'right'];

function turnsOf(movements: readonly { readonly turn: string }[]): readonly string[] {
  return TURNS.filter((turn) => movements.some((movement) => movement.turn === turn));
}
