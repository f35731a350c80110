import { useEffect, useMemo, useRef, useState } from 'react';
import { useConfig } from '../api/session.js';
import type { City } from '../api/types.js';
import { usePreferences } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';
import { useT } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import type { Area } from '../live/protocol.js';
import { Awaited, ErrorState } from '../parts/states.js';
import { putViewInAddress, useSelection, viewInAddress } from '../shell/address.js';
import { measureInsets } from '../shell/use-insets.js';
import { baseStyle } from './base-style.js';
import { baseLook, CityMap, TRACKS_FROM_ZOOM } from './city-map.js';
import { cityStore } from './city-store.js';
import { loadEngine } from './load-engine.js';
import { useCity } from './map-context.js';
import { MapGhost } from './map-ghost.js';
import type { Switch } from './switches.js';

/** Near enough, even on a phone, that vehicles are seen. */
const FIRST_ZOOM = TRACKS_FROM_ZOOM + 0.3;

interface Props {
  readonly switches: ReadonlySet<Switch>;
  onMap(map: CityMap | null): void;
}

export function MapView({ switches, onMap }: Props) {
  const { t, language } = useT();
  const preferences = usePreferences();
  const { selection, select } = useSelection();
  const config = useConfig();
  const city = useCity();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [failed, setFailed] = useState(false);
  const place = city.links.length > 0 ? city.city : null;
  const version = place?.version ?? 0;
  const token = config ? config.mapboxToken : undefined;
  const look = useMemo(
    () => ({ ...preferences, language, version, switches }),
    [preferences, language, version, switches],
  );
  const latest = useRef({ look, place, select });
  latest.current = { look, place, select };
  const present = place !== null;

  useEffect(() => {
    const element = container.current;
    const { place: shown, look: first } = latest.current;
    if (!element || !present || !shown || token === undefined) return;
    let stopped = false;
    let made: CityMap | undefined;
    const view = viewInAddress();
    const start = async () => {
      const { createEngine } = await loadEngine(token);
      if (stopped) return;
      const engine = createEngine({
        container: element,
        style: baseStyle(new Tokens(), baseLook(first, (view?.pitch ?? 0) > 8)),
        center: view ? [view.longitude, view.latitude] : [shown.center[0], shown.center[1]],
        zoom: view?.zoom ?? 13,
        bearing: view?.bearing ?? 0,
        pitch: view?.pitch ?? 0,
        token,
        attribution: shown.source,
      });
      made = new CityMap(engine, first, liveStore, cityStore, {
        onSelect: (next) => latest.current.select(next),
        onView: putViewInAddress,
        onDrawn: () => {
          setDrawn(true);
          performance.mark('luyun.map');
        },
      });
      made.setInsets(measureInsets());
      if (view) made.open(view);
      else made.fit(areaOf(shown), 17, FIRST_ZOOM, 0);
      setMap(made);
      onMap(made);
    };
    start().catch(() => setFailed(true));
    return () => {
      stopped = true;
      made?.destroy();
      setMap(null);
      setDrawn(false);
      onMap(null);
    };
  }, [present, token, onMap]);

  useEffect(() => map?.setLook(look), [map, look]);
  useEffect(() => map?.setSelection(selection), [map, selection]);
  useEffect(() => map?.setLabel(t('map.label')), [map, t]);
  useEffect(() => {
    // Another city came into force: show it, unless one looks at a part of it already.
    const shown = latest.current.place;
    if (!map || !shown || version === 0) return;
    const [longitude, latitude] = map.focus();
    const { west, south, east, north } = areaOf(shown);
    if (longitude < west || longitude > east || latitude < south || latitude > north) {
      map.fit(areaOf(shown), 17, FIRST_ZOOM);
    }
  }, [map, version]);

  return (
    <div className="map" data-tour="map" role="application" aria-label={t('map.label')}>
      <div ref={container} className="map-canvas" data-testid="map" />
      {failed ? (
        <div className="map-state">
          <ErrorState title={t('map.failed')} hint={t('map.failed.hint')} />
        </div>
      ) : null}
      {drawn || failed ? null : <MapGhost />}
      {!present && config?.simulated && !city.error ? (
        <div className="map-state">
          <Awaited title={t('map.uploading')} hint={t('map.uploading.hint')} />
        </div>
      ) : null}
      {!present && (city.error || (city.city && !config?.simulated)) ? (
        <div className="map-state">
          <ErrorState title={t('map.noCity')} hint={t('map.noCity.hint')} onRetry={() => void cityStore.load()} />
        </div>
      ) : null}
    </div>
  );
}

function areaOf({ bounds: [west, south, east, north] }: City): Area {
  return { west, south, east, north };
}
