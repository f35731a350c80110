import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { CityCarPark } from '../city-store.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { marksOf, type Placed } from '../marks.js';
import { type Gauge, gaugeAtlas, gaugeKey, occupancyToken } from './gauge-atlas.js';

/** Older states are drawn as old, still older ones as unknown, ms. */
const STALE_MS = 600_000;
const GONE_MS = 3_600_000;
/** Zooms over which a plate takes the place of its dot. */
const FADE = 0.4;
const COUNTS_FROM_ZOOM = 14.4;

type PlacedCarPark = Placed<CityCarPark>;

/** Car parks as gauges, with the free places beside them from near; where there is no room, a dot. */
export function carParks(context: LayerContext) {
  const { live, tokens, palette, view, selection } = context;
  const nowMs = live.nowMs();
  const placed = marksOf(context).carParks;
  const gaugeOf = ({ thing }: PlacedCarPark): Gauge & { readonly free: number | null } => {
    const state = live.parking.get(thing.id);
    const ageMs = state ? nowMs - state.eventTimeMs : Number.POSITIVE_INFINITY;
    const capacity = state?.capacity || thing.capacity;
    const free = ageMs < GONE_MS ? (state?.free ?? null) : null;
    return {
      free,
      occupancy: free === null || capacity === 0 ? null : 1 - free / capacity,
      open: state?.open ?? true,
      stale: ageMs > STALE_MS,
    };
  };
  const chosen = selection?.kind === 'carPark' ? selection.id : '';
  const share = ({ place }: PlacedCarPark) => ramp(view.zoom, place.fromZoom, place.fromZoom + FADE);
  const { canvas, cells } = gaugeAtlas(tokens, palette);
  const size = 12 + ramp(view.zoom, 12.5, 16) * 13;
  const appear = ramp(view.zoom, 11, 12.2);
  const dotted = placed.filter((item) => share(item) < 1);
  const counted =
    view.zoom < COUNTS_FROM_ZOOM
      ? []
      : placed.flatMap((item) => {
          const { free, stale } = gaugeOf(item);
          return free === null || stale || share(item) < 1 ? [] : [{ item, text: String(free) }];
        });
  return [
    new ScatterplotLayer<PlacedCarPark>({
      id: 'car-park-dots',
      data: dotted,
      pickable: true,
      getPosition: ({ thing }) => thing.position,
      getRadius: 3.2,
      radiusUnits: 'pixels',
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1.2,
      getLineColor: tokens.rgba('map-halo'),
      getFillColor: (item) => {
        const { occupancy } = gaugeOf(item);
        return tokens.rgba(occupancy === null ? 'ink-3' : occupancyToken(occupancy, palette), 255 * (1 - share(item)));
      },
      opacity: appear,
      updateTriggers: { getFillColor: [live.stamp('parking'), view.zoom, tokens, palette], getLineColor: tokens },
      parameters: FLAT,
    }),
    new IconLayer<PlacedCarPark>({
      id: 'car-parks',
      data: placed,
      pickable: true,
      iconAtlas: canvas as unknown as string,
      iconMapping: cells,
      getIcon: (item) => gaugeKey(gaugeOf(item)),
      getPosition: ({ thing }) => thing.position,
      getSize: (item) => (item.thing.id === chosen ? 1.3 : share(item) && 0.6 + 0.4 * share(item)),
      getColor: (item) => [255, 255, 255, 255 * share(item)],
      sizeScale: size,
      opacity: appear,
      updateTriggers: { getIcon: live.stamp('parking'), getSize: [chosen, view.zoom], getColor: view.zoom },
      parameters: FLAT,
    }),
    new TextLayer<(typeof counted)[number]>({
      id: 'car-park-counts',
      data: counted,
      getPosition: ({ item }) => item.thing.position,
      getText: (each) => each.text,
      getColor: tokens.rgba('map-label-strong'),
      getSize: 12,
      getPixelOffset: [size * 0.6, 0],
      getTextAnchor: 'start',
      fontFamily: tokens.text('font'),
      fontWeight: 600,
      characterSet: '0123456789',
      fontSettings: { sdf: true, radius: 10 },
      outlineWidth: 3,
      outlineColor: tokens.rgba('map-halo'),
      opacity: ramp(view.zoom, COUNTS_FROM_ZOOM, COUNTS_FROM_ZOOM + 0.4),
      updateTriggers: { getColor: tokens },
      parameters: FLAT,
    }),
  ];
}
