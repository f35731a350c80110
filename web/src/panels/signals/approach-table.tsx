import type { JunctionDetail, JunctionGroup } from '../../api/types.js';
import { formatNumber, formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { lightName, lightToken } from '../../map/lights.js';
import { Empty } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { type Approach, arrowsOf } from './approaches.js';

interface Props {
  readonly approaches: readonly Approach[];
  readonly told: JunctionDetail['lanes'];
  /** Those that were heard of just now. */
  readonly groups: readonly JunctionGroup[];
}

/** A queue of this length fills the bar, m. */
const FULL_M = 150;
const STALE_MS = 30_000;

/** How far it queues, by approach and lane. */
export function ApproachTable({ approaches, told, groups }: Props) {
  const { t, nameOf } = useT();
  const live = useLive();
  const { live: isLive } = useClock();
  const { selection, select } = useSelection();
  const nowMs = live.nowMs();
  if (approaches.length === 0) return <Empty title={t('approach.none')} hint={t('approach.none.hint')} />;
  return (
    <div className="approaches">
      {approaches.map(({ link, side, lanes }) => (
        <section key={link.id}>
          <h3>
            {t(`approachSide.${side}` as Key)}
            <button type="button" className="link" onClick={() => select({ kind: 'link', id: link.id })}>
              {nameOf(link) || link.id}
            </button>
          </h3>
          <ul>
            {lanes.map((lane) => {
              const queue =
                live.queues.get(lane.id) ?? (isLive ? told.find((each) => each.laneId === lane.id)?.queue : undefined);
              const stale = queue ? nowMs - queue.eventTimeMs > STALE_MS : false;
              const light = groups.find(({ group }) =>
                lane.movements.some((movement) => movement.signalGroup === group),
              )?.light;
              return (
                <li key={lane.id}>
                  <button
                    type="button"
                    aria-current={selection?.kind === 'lane' && selection.id === lane.id ? 'true' : undefined}
                    title={queue ? `${lane.id} · ${formatTime(queue.eventTimeMs)}` : lane.id}
                    onClick={() => select({ kind: 'lane', id: lane.id })}
                  >
                    <i
                      className="dot"
                      style={{ background: `var(--${lightToken(light ?? 0)})` }}
                      role="img"
                      aria-label={t(`light.${lightName(light ?? 0)}` as Key)}
                    />
                    <span className="approach-lane">
                      {lane.kind === 'bike' ? t('approach.cycle') : t('approach.lane', { number: lane.number })}
                    </span>
                    <span className="lane-arrows" aria-hidden>
                      {arrowsOf(lane)}
                    </span>
                    <span className="split-bar" data-stale={stale}>
                      {queue ? <i style={{ width: `${Math.min(100, (queue.lengthM / FULL_M) * 100)}%` }} /> : null}
                    </span>
                    <b data-stale={stale}>{queue ? `${formatNumber(queue.lengthM)} ${t('unit.m')}` : MISSING}</b>
                    <small>{queue ? `${formatNumber(queue.vehicles)} ${t('unit.vehicles')}` : ''}</small>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
