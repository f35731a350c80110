import { IconLayer, TextLayer } from '@deck.gl/layers';
import type { CityCarPark } from '../city-store.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { gaugeAtlas, gaugeKey } from './gauge-atlas.js';

const STALE_MS = 600_000;

/** Car parks as gauges, with the free places beside them from near. */
export function carParks({ live, city, tokens, view, selection }: LayerContext) {
  const nowMs = live.nowMs();
  const stateOf = (place: CityCarPark) => {
    const state = live.parking.get(place.id);
    return state && nowMs - state.eventTimeMs < STALE_MS ? state : undefined;
  };
  const chosen = selection?.kind === 'carPark' ? selection.id : '';
  const { canvas, cells } = gaugeAtlas(tokens);
  const flat = { depthCompare: 'always', depthWriteEnabled: false } as const;
  const size = 15 + ramp(view.zoom, 12, 16) * 11;
  const icons = new IconLayer<CityCarPark>({
    id: 'car-parks',
    data: city.carParks,
    pickable: true,
    iconAtlas: canvas as unknown as string,
    iconMapping: cells,
    getIcon: (place) => {
      const state = stateOf(place);
      const capacity = state?.capacity || place.capacity;
      const free = state?.free ?? null;
      return gaugeKey(free === null || capacity === 0 ? null : 1 - free / capacity, state?.open ?? true);
    },
    getPosition: (place) => place.position,
    getSize: (place) => (place.id === chosen ? 1.35 : 1),
    sizeScale: size,
    updateTriggers: { getIcon: [live.version], getSize: chosen },
    parameters: flat,
  });
  if (view.zoom < 14.6) return [icons];
  const counted = city.carParks.flatMap((place) => {
    const free = stateOf(place)?.free ?? null;
    return free === null ? [] : [{ place, text: String(free) }];
  });
  return [
    icons,
    new TextLayer<(typeof counted)[number]>({
      id: 'car-park-counts',
      data: counted,
      getPosition: (item) => item.place.position,
      getText: (item) => item.text,
      getColor: tokens.rgba('map-label-strong'),
      getSize: 12,
      getPixelOffset: [size * 0.62, 0],
      getTextAnchor: 'start',
      fontFamily: tokens.text('font'),
      fontWeight: 600,
      characterSet: '0123456789',
      fontSettings: { sdf: true, radius: 10 },
      outlineWidth: 3,
      outlineColor: tokens.rgba('map-halo'),
      opacity: ramp(view.zoom, 14.6, 15),
      updateTriggers: { getColor: tokens },
      parameters: flat,
    }),
  ];
}
