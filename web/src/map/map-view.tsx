import { useEffect, useRef, useState } from 'react';
import { useConfig } from '../api/session.js';
import { usePreferences } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';
import { useT } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import { ErrorState } from '../parts/states.js';
import { putViewInAddress, useSelection, viewInAddress } from '../shell/address.js';
import { measureInsets } from '../shell/use-insets.js';
import { baseStyle } from './base-style.js';
import { CityMap } from './city-map.js';
import { cityStore } from './city-store.js';
import type { EngineOptions } from './engine.js';
import type { Switch } from './layer-context.js';
import { useCity } from './map-context.js';

/** One engine is downloaded: Mapbox with the operator's token, MapLibre else. */
async function createEngine(options: EngineOptions) {
  const module = await (options.token ? import('./mapbox-engine.js') : import('./maplibre-engine.js'));
  return module.createEngine(options);
}

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
  const [failed, setFailed] = useState(false);
  const look = useRef({ ...preferences, language, switches });
  look.current = { ...preferences, language, switches };
  const selecting = useRef(select);
  selecting.current = select;
  const place = city.city;
  const token = config ? config.mapboxToken : undefined;

  useEffect(() => {
    const element = container.current;
    if (!element || !place || token === undefined) return;
    let stopped = false;
    let made: CityMap | undefined;
    const view = viewInAddress();
    const { palette, theme, language: names, switches: on } = look.current;
    createEngine({
      container: element,
      style: baseStyle(new Tokens(), names, on.has('labels')),
      center: view ? [view.longitude, view.latitude] : [place.center[0], place.center[1]],
      zoom: view?.zoom ?? 13,
      bearing: view?.bearing ?? 0,
      pitch: view?.pitch ?? 0,
      token,
      attribution: place.source,
    }).then(
      (engine) => {
        if (stopped) return engine.destroy();
        made = new CityMap(engine, { palette, theme, language: names, switches: on }, liveStore, cityStore, {
          onSelect: (next) => selecting.current(next),
          onView: putViewInAddress,
        });
        if (!view) {
          const [west, south, east, north] = place.bounds;
          made.setInsets(measureInsets());
          made.fit({ west, south, east, north }, 17, 0);
        }
        setMap(made);
        onMap(made);
        return undefined;
      },
      () => setFailed(true),
    );
    return () => {
      stopped = true;
      made?.destroy();
      onMap(null);
    };
  }, [place, token, onMap]);

  useEffect(() => map?.setLook({ ...preferences, language, switches }), [map, preferences, language, switches]);
  useEffect(() => map?.setSelection(selection), [map, selection]);

  return (
    <div className="map" role="application" aria-label={t('map.label')}>
      <div ref={container} className="map-canvas" data-testid="map" />
      {failed ? (
        <div className="map-state">
          <ErrorState title={t('map.failed')} hint={t('map.failed.hint')} />
        </div>
      ) : null}
      {city.error && !place ? (
        <div className="map-state">
          <ErrorState title={t('map.noCity')} hint={t('map.noCity.hint')} onRetry={() => void cityStore.load()} />
        </div>
      ) : null}
    </div>
  );
}
