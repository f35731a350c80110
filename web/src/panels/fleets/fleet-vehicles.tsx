import { formatNumber, kmh } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import type { LiveStore } from '../../live/live-store.js';
import { kindOf, unpackTrack } from '../../live/pack-tracks.js';
import { useLive } from '../../live/use-live.js';
import { useMap } from '../../map/map-context.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Section } from '../../parts/panel.js';
import { useSelection } from '../../shell/address.js';
import { trackName } from '../inspect/track-name.js';

/** Sources of live.v1.Tracks.kind: terminals of fleets, and public transport. */
const TERMINAL = 2;
const TRANSIT = 3;
const KNOWN_KINDS = 9;

interface Vehicle {
  readonly track: number;
  readonly kind: number;
  readonly speedKmh: number | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** Vehicles near the view whose own terminals tell of them. */
export function FleetVehicles() {
  const { t } = useT();
  const live = useLive();
  const map = useMap();
  const { selection, select } = useSelection();
  const columns: readonly Column<Vehicle>[] = [
    {
      key: 'id',
      label: t('fleets.vehicle'),
      sortBy: (row) => row.track,
      text: (row) => trackName(row.track),
      render: (row) => <span className="mono">{trackName(row.track)}</span>,
    },
    {
      key: 'kind',
      label: t('devices.kind'),
      sortBy: (row) => t(kindKey(row.kind)),
      render: (row) => t(kindKey(row.kind)),
    },
    {
      key: 'source',
      label: t('figure.source'),
      sortBy: (row) => t(sourceKey(row.kind)),
      render: (row) => t(sourceKey(row.kind)),
    },
    {
      key: 'speed',
      label: `${t('figure.speed')} ${t('unit.kmh')}`,
      numeric: true,
      sortBy: (row) => row.speedKmh,
      render: (row) => formatNumber(row.speedKmh),
    },
  ];
  return (
    <Section title={t('fleets.vehicles')} note={t('fleets.vehicles.note')}>
      <DataTable
        label={t('fleets.vehicles')}
        columns={columns}
        rows={vehiclesOf(live)}
        idOf={(row) => String(row.track)}
        selected={(row) => selection?.kind === 'track' && selection.id === String(row.track)}
        onOpen={(row) => {
          select({ kind: 'track', id: String(row.track) });
          map?.goTo(row.longitude, row.latitude, 17);
        }}
        empty={{ title: t('fleets.vehicles.none'), hint: t('fleets.vehicles.none.hint') }}
      />
    </Section>
  );
}

function vehiclesOf({ tracks }: LiveStore): readonly Vehicle[] {
  const out: Vehicle[] = [];
  for (let row = 0; row < (tracks?.rows ?? 0); row++) {
    const kind = tracks ? kindOf(tracks, row) : 0;
    if (!tracks || (kind >> 4 !== TERMINAL && kind >> 4 !== TRANSIT)) continue;
    const speed = tracks.speeds[row] ?? Number.NaN;
    const { longitude, latitude } = unpackTrack(tracks, row);
    out.push({
      track: tracks.track[row] ?? 0,
      kind,
      speedKmh: Number.isNaN(speed) ? null : kmh(speed),
      longitude,
      latitude,
    });
  }
  return out;
}

function kindKey(kind: number): Key {
  const participant = kind & 15;
  return `participant.${participant < KNOWN_KINDS ? participant : 0}` as Key;
}

function sourceKey(kind: number): Key {
  return `source.${Math.min(kind >> 4, TRANSIT)}` as Key;
}
