import { Zap } from 'lucide-react';
import type { ParkingPlace } from '../../api/types.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { occupancyToken } from '../../map/car-parks/gauge-atlas.js';
import { useMap } from '../../map/map-context.js';
import { useSelection } from '../../shell/address.js';

/** Reasons that weigh against a car park. */
const AGAINST = ['closed', 'full', 'few-free', 'free-unknown', 'stale', 'no-road'];
/** Below this share of the way, speeds are mostly guessed. */
const LIVE_PCT = 50;

/** Car parks, the best first, each with why. */
export function ParkingList({ places }: { readonly places: readonly ParkingPlace[] }) {
  const { t, nameOf } = useT();
  const map = useMap();
  const { selection, select } = useSelection();
  return (
    <ol className="parking-list">
      {places.map((place, i) => (
        <li
          key={place.id}
          aria-current={selection?.kind === 'carPark' && selection.id === place.id ? 'true' : undefined}
        >
          <button
            type="button"
            onClick={() => {
              select({ kind: 'carPark', id: place.id });
              if (place.position) map?.goTo(place.position[0], place.position[1], 16.4);
            }}
          >
            <span className="parking-rank">{place.rank ?? i + 1}</span>
            <span className="parking-name">
              <strong>{nameOf(place)}</strong>
              <small>
                {t('parking.driveWalk', {
                  drive: minutes(place.driveS),
                  walk: minutes(place.walkS),
                  distance: formatNumber(place.walkM),
                })}
              </small>
              <What place={place} />
              <Reasons reasons={place.reasons ?? []} />
            </span>
            <Gauge place={place} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What it is, and whether one can charge there; nothing where neither is known. */
function What({ place: { kind, chargers } }: { readonly place: ParkingPlace }) {
  const { t } = useT();
  return (
    <small className="parking-what">
      {kind ? <span>{t(`parkingKind.${kind}`)}</span> : null}
      {chargers ? (
        <span data-charge>
          <Zap size={11} aria-hidden /> {t('parking.chargers', { count: chargers })}
        </span>
      ) : null}
    </small>
  );
}

/** What weighed in the ranking, as far as the figures beside do not say it. */
function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const { t } = useT();
  const live = Number(reasons.find((reason) => reason.startsWith('live-speeds:'))?.split(':')[1] ?? 0);
  return (
    <small className="parking-tags">
      {reasons
        .filter((reason) => AGAINST.includes(reason))
        .map((reason) => (
          <em key={reason}>{t(`parkingReason.${reason}` as Key)}</em>
        ))}
      {live >= LIVE_PCT ? <span>{t('parkingReason.live', { pct: live })}</span> : null}
    </small>
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
