import type { Page, ParkingPlace } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { occupancyToken } from '../../map/car-parks/gauge-atlas.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Ready } from '../../parts/states.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

interface Count {
  readonly timeMs: number;
  readonly free: number | null;
}

/** A car park: free places, capacity, age of the count; the last hours. */
export function InspectCarPark({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const live = useLive();
  const { live: isLive } = useClock();
  const hintOf = useHint();
  const path = `/parking/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useResource<ParkingPlace>(path, 10_000);
  const history = useResource<Page<Count>>(`${path}/history?${useWindow(180)}`, 30_000);
  const counts = history.data?.items ?? [];
  const newest = live.parking.get(id);
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(place) => {
        const free = newest ? newest.free : isLive ? place.free : null;
        const capacity = newest?.capacity || place.capacity;
        const occupancy = free === null || capacity === 0 ? null : 1 - free / capacity;
        const ageS = newest ? Math.max(0, (live.nowMs() - newest.eventTimeMs) / 1000) : isLive ? place.ageS : null;
        const open = newest?.open ?? place.open;
        const hint = hintOf(newest?.eventTimeMs ?? place.eventTimeMs, sourceName(t, newest?.source ?? place.source));
        return (
          <>
            <Head title={nameOf(place)}>
              <span className="tag" data-tone={open ? 'good' : 'danger'}>
                {t(open ? 'parking.open' : 'parking.closed')}
              </span>
              {t(place.kind ? `parkingKind.${place.kind}` : 'kind.carPark')}
            </Head>
            <div className="inspect-body" data-scroll>
              <Figures
                items={[
                  {
                    label: t('figure.free'),
                    value: formatNumber(free),
                    unit: t('unit.places'),
                    stale: (ageS ?? 0) > 600,
                    hint,
                  },
                  {
                    label: t('figure.occupancy'),
                    value: formatNumber(occupancy === null ? null : occupancy * 100),
                    unit: t('unit.percent'),
                    hint,
                  },
                  {
                    label: t('figure.age'),
                    value: formatNumber(ageS),
                    unit: t('unit.s'),
                    hint,
                  },
                ]}
              />
              {occupancy === null ? null : (
                <div className="bar" role="img" aria-label={t('figure.occupancy')}>
                  <i
                    style={{
                      width: `${Math.min(100, occupancy * 100)}%`,
                      background: `var(--${occupancyToken(occupancy)})`,
                    }}
                  />
                </div>
              )}
              {counts.length > 1 ? (
                <TimeChart
                  label={t('figure.free')}
                  unit={t('unit.places')}
                  stepped
                  timesMs={counts.map((count) => count.timeMs)}
                  values={counts.map((count) => count.free)}
                />
              ) : (
                <p className="inspect-note">{t('history.none')}</p>
              )}
              <Facts
                items={[
                  [t('figure.capacity'), `${formatNumber(capacity)} ${t('unit.places')}`],
                  [
                    t('figure.chargers'),
                    place.chargers === null ? MISSING : `${formatNumber(place.chargers)} ${t('unit.places')}`,
                  ],
                  [t('figure.source'), sourceName(t, newest?.source ?? place.source)],
                ]}
              />
            </div>
            <Foot at={place.position} lineage={place.lineage} />
          </>
        );
      }}
    </Ready>
  );
}

const SOURCES = ['counter', 'sensor', 'operator', 'estimate'];

/** A source that is not known by name is shown as it was sent. */
function sourceName(t: (key: Key) => string, source: string): string {
  return SOURCES.includes(source) ? t(`parkingSource.${source}` as Key) : source;
}
