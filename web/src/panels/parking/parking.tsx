import { LocateFixed, MapPin, Search, SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Page, ParkingPlace } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useCity, useMap } from '../../map/map-context.js';
import { IconButton } from '../../parts/icon-button.js';
import { Panel } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Empty, Ready } from '../../parts/states.js';
import { Switch } from '../../parts/switch.js';
import { say } from '../../parts/toasts.js';
import { LiveMark } from '../live-mark.js';
import { NearPlace } from './near-place.js';
import './parking.css';
import { ParkingList } from './parking-list.js';

type Position = readonly [longitude: number, latitude: number];

const RADII_M = [500, 1000, 2000, 5000] as const;
const LOCATE_MS = 10_000;

/** Where to park near a place: the middle of the map, where one is, or a place by name; ranked by bays, drive and walk. */
export function ParkingPage() {
  const { t } = useT();
  const map = useMap();
  const { city } = useCity();
  const [radiusM, setRadiusM] = useState<number>(2000);
  const [walkWeight, setWalkWeight] = useState(1.5);
  const [place, setPlace] = useState<Position | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [locating, setLocating] = useState(false);
  const [charger, setCharger] = useState(false);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    if (!place && city) setPlace(map ? map.focus() : city.center);
  }, [place, city, map]);
  const query = place
    ? `/parking?lon=${place[0].toFixed(6)}&lat=${place[1].toFixed(6)}&radiusM=${radiusM}&limit=30&walkWeight=${walkWeight}${charger ? '&charger=true' : ''}`
    : null;
  const { data, error, mutate } = useResource<Page<ParkingPlace>>(query, 15_000);
  const near = (at: Position, called: string | null) => {
    setPlace(at);
    setName(called);
  };
  const locate = () => {
    setLocating(true);
    const failed = (key: 'parking.noPosition' | 'parking.outside') => {
      setLocating(false);
      say({ title: t(key), tone: 'warning' });
    };
    if (!navigator.geolocation) return failed('parking.noPosition');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const [west, south, east, north] = city?.bounds ?? [-180, -90, 180, 90];
        if (longitude < west || longitude > east || latitude < south || latitude > north)
          return failed('parking.outside');
        setLocating(false);
        near([longitude, latitude], t('parking.me'));
        map?.goTo(longitude, latitude, 15.5);
      },
      () => failed('parking.noPosition'),
      { enableHighAccuracy: true, timeout: LOCATE_MS },
    );
  };
  return (
    <Panel
      title={t('parking.title')}
      note={<span className="parking-note">{t('parking.note')}</span>}
      actions={<LiveMark />}
    >
      <div className="parking-form">
        <div className="parking-place">
          <NearPlace
            onPick={(at, called) => {
              near(at, called);
              map?.goTo(at[0], at[1], 15.5);
            }}
          />
          <IconButton
            label={t('parking.choices')}
            className="parking-choices"
            aria-expanded={choosing}
            aria-controls="parking-how"
            onClick={() => setChoosing(!choosing)}
          >
            <SlidersHorizontal size={18} />
          </IconButton>
        </div>
        <div className="parking-where">
          <button type="button" className="button button-primary" onClick={() => map && near(map.focus(), null)}>
            <Search size={14} aria-hidden /> {t('parking.here')}
          </button>
          <button type="button" className="button" disabled={locating} onClick={locate}>
            <LocateFixed size={14} aria-hidden /> {t('parking.me')}
          </button>
        </div>
        <div id="parking-how" className="parking-how" data-open={choosing}>
          <Select
            label={t('parking.radius')}
            value={radiusM}
            options={RADII_M.map((metres) => ({
              value: metres,
              label: t('parking.within', { metres: formatNumber(metres) }),
            }))}
            onChange={(value) => setRadiusM(value)}
          />
          <label>
            <small>{t('parking.drive')}</small>
            <input
              type="range"
              aria-label={t('parking.weight')}
              min={0}
              max={4}
              step={0.5}
              value={walkWeight}
              onChange={(event) => setWalkWeight(Number(event.target.value))}
            />
            <small>{t('parking.walk')}</small>
          </label>
          <Switch label={t('parking.chargersOnly')} checked={charger} onChange={setCharger} />
        </div>
      </div>
      <p className="parking-near">
        <MapPin size={13} aria-hidden /> {name ? t('parking.near', { place: name }) : t('parking.nearMiddle')}
      </p>
      <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('parking.none')} hint={t('parking.none.hint')} />
          ) : (
            <ParkingList places={items} />
          )
        }
      </Ready>
    </Panel>
  );
}
