import { useMemo } from 'react';
import type { LaneMinute, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { countdownS, lightName, lightToken } from '../../map/lights.js';
import { useCity } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Fault, Loading } from '../../parts/states.js';
import { signalGroupSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';
import { arrowsOf } from '../signals/approaches.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { QueueCharts } from './queue-charts.js';
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
  const { lane, error, reload } = useLane(id);
  const history = useResource<Page<LaneMinute>>(`/lanes/${encodeURIComponent(id)}/history?${useWindow(30)}`, 15_000);
  const minutes = useMemo(
    () =>
      (history.data?.items ?? []).map(({ timeMs, lengthM, counted, passed }) => ({
        timeMs,
        queueM: lengthM,
        passed: counted ?? passed,
      })),
    [history.data],
  );
  if (!lane) return error ? <Fault problem={error} onRetry={reload} /> : <Loading rows={8} />;

  const link = city.linkById.get(lane.linkId);
  const road = (link && nameOf(link)) || lane.linkName || lane.linkId;
  const shape = city.laneById.get(id);
  const told = lane.queue;
  const queue = live.queues.get(id) ?? (isLive ? told : null) ?? null;
  const nowMs = live.nowMs();
  const stale = queue !== null && nowMs - queue.eventTimeMs > STALE_MS;
  const hint = hintOf(queue?.eventTimeMs);
  const groups = lane.groups.map(({ group }) => group);
  const signal = lane.groups
    .map((group) => live.signals.get(`${lane.toJunctionId}/${group.group}`) ?? (isLive ? group : undefined))
    .find((each) => each !== undefined && nowMs - each.eventTimeMs < 15_000);
  const left = signal ? countdownS(signal.likelyEndMs, nowMs) : null;
  const signalHint = hintOf(signal?.eventTimeMs);
  const end = shape?.path.at(-1) ?? link?.path.at(-1);
  return (
    <>
      <Head title={t('lane.title', { road, number: lane.number })}>
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
        {minutes.length > 1 ? (
          <QueueCharts queueLabel={t('lane.longestQueue')} minutes={minutes} />
        ) : (
          <p className="inspect-note">{t(history.data || history.error ? 'lane.noHistory' : 'state.loading')}</p>
        )}
        <Facts
          items={[
            [
              t('kind.link'),
              <button key="l" type="button" className="link" onClick={() => select({ kind: 'link', id: lane.linkId })}>
                {road}
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
                      onClick={() => select(signalGroupSelection(lane.toJunctionId, group))}
                    >
                      {group}
                    </button>
                  )),
            ],
            [t('figure.length'), shape ? `${formatNumber(shape.lengthM)} ${t('unit.m')}` : MISSING],
            [
              t('lane.detectors'),
              lane.detectors.length === 0 ? (
                MISSING
              ) : (
                <span key="d" className="mono">
                  {lane.detectors.join(' ')}
                </span>
              ),
            ],
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
