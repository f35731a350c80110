import { LocateFixed } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Page, ParkingPlace } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { occupancyToken } from '../../map/car-parks/gauge-atlas.js';
import { useCity, useMap } from '../../map/map-context.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import './parking.css';

/** Reasons of the API that are worth a word; those with a value are shown as figures anyway. */
const REASONS = ['free-unknown', 'stale', 'few-free', 'full', 'no-road'];
const RADII_M = [500, 1000, 2000, 5000] as const;

/** Where to park near the middle of the map: ranked by free places, drive and walk. */
export function ParkingPage() {
  const { t, nameOf } = useT();
  const map = useMap();
  const { city } = useCity();
  const { selection, select } = useSelection();
  const [radiusM, setRadiusM] = useState<number>(2000);
  const [walkWeight, setWalkWeight] = useState(1.5);
  const [place, setPlace] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    if (!place && city) setPlace(map ? map.focus() : city.center);
  }, [place, city, map]);
  const query = place
    ? `/parking?lon=${place[0].toFixed(6)}&lat=${place[1].toFixed(6)}&radiusM=${radiusM}&limit=30&walkWeight=${walkWeight}`
    : null;
  const { data, error, mutate } = useResource<Page<ParkingPlace>>(query, 15_000);
  return (
    <Panel
      title={t('parking.title')}
      note={t('parking.note')}
      actions={
        <button type="button" className="button button-primary" onClick={() => map && setPlace(map.focus())}>
          <LocateFixed size={14} aria-hidden /> {t('parking.here')}
        </button>
      }
    >
      <div className="parking-form">
        <label>
          {t('parking.radius')}
          <select value={radiusM} onChange={(event) => setRadiusM(Number(event.target.value))}>
            {RADII_M.map((metres) => (
              <option key={metres} value={metres}>
                {formatNumber(metres)} {t('unit.m')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('parking.weight')}
          <span>
            <small>{t('parking.drive')}</small>
            <input
              type="range"
              min={0}
              max={4}
              step={0.5}
              value={walkWeight}
              onChange={(event) => setWalkWeight(Number(event.target.value))}
            />
            <small>{t('parking.walk')}</small>
          </span>
        </label>
      </div>
      <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('parking.none')} hint={t('parking.none.hint')} />
          ) : (
            <ol className="parking-list">
              {items.map((item, i) => (
                <li
                  key={item.id}
                  aria-current={selection?.kind === 'carPark' && selection.id === item.id ? 'true' : undefined}
                >
                  <button
                    type="button"
                    onClick={() => {
                      select({ kind: 'carPark', id: item.id });
                      if (item.position) map?.goTo(item.position[0], item.position[1], 16.4);
                    }}
                  >
                    <span className="parking-rank">{item.rank ?? i + 1}</span>
                    <span className="parking-name">
                      <strong>{nameOf(item)}</strong>
                      <small>
                        {t('parking.driveWalk', {
                          drive: minutes(item.driveS),
                          walk: minutes(item.walkS),
                          distance: formatNumber(item.walkM),
                        })}
                      </small>
                      <small className="parking-tags">
                        {item.open ? null : <em>{t('parking.closed')}</em>}
                        {(item.reasons ?? [])
                          .filter((reason) => REASONS.includes(reason))
                          .map((reason) => (
                            <em key={reason}>{t(`parkingReason.${reason}` as Key)}</em>
                          ))}
                      </small>
                    </span>
                    <Gauge place={item} />
                  </button>
                </li>
              ))}
            </ol>
          )
        }
      </Ready>
    </Panel>
  );
}

function Gauge({ place }: { readonly place: ParkingPlace }) {
  const { t } = useT();
  const { free, capacity } = place;
  const occupancy = free === null || capacity === 0 ? null : Math.min(1, Math.max(0, 1 - free / capacity));
  return (
    <span
      className="parking-free"
      data-stale={(place.ageS ?? 0) > 600}
      title={place.ageS === null ? t('parking.noCount') : t('parking.age', { age: formatNumber(place.ageS) })}
    >
      <b>{free === null ? MISSING : formatNumber(free)}</b>
      <small>{t('parking.of', { capacity: formatNumber(capacity) })}</small>
      <span className="split-bar">
        {occupancy === null ? null : (
          <i style={{ width: `${occupancy * 100}%`, background: `var(--${occupancyToken(occupancy)})` }} />
        )}
      </span>
    </span>
  );
}

function minutes(seconds: number | undefined): string {
  return seconds === undefined ? MISSING : formatNumber(Math.max(1, Math.round(seconds / 60)));
}
