import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { RoadEvent } from '../../live/protocol.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { marksOf, type Placed } from '../marks.js';
import { eventAtlas, eventKind, eventToken } from './event-atlas.js';

const FADE = 0.4;

/** Events as icons; one that has no room is counted at the one that stands for it until one looks closer. */
export function events(context: LayerContext) {
  const { tokens, view, selection, onGround } = context;
  const placed = marksOf(context).events;
  const chosen = selection?.kind === 'event' ? selection.id : '';
  const { canvas, cells } = eventAtlas(tokens);
  const share = ({ place }: Placed<RoadEvent>) => ramp(view.zoom, place.fromZoom, place.fromZoom + FADE);
  const at = ({ thing }: Placed<RoadEvent>): [number, number] => [thing.longitude, thing.latitude];
  const size = 19 + ramp(view.zoom, 12, 16) * 9;
  const counted = placed.filter((item) => item.hidden > 0 && share(item) === 1);
  return [
    new ScatterplotLayer<Placed<RoadEvent>>({
      id: 'event-areas',
      ...onGround,
      data: placed.filter(({ thing }) => thing.radiusM > 5 && (thing.id === chosen || view.zoom > 13.5)),
      getPosition: at,
      getRadius: ({ thing }) => thing.radiusM,
      stroked: true,
      getFillColor: ({ thing }) => tokens.rgba(eventToken(thing.kind), 22),
      getLineColor: ({ thing }) => tokens.rgba(eventToken(thing.kind), 130),
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      opacity: chosen ? 1 : ramp(view.zoom, 13.5, 14.5),
      updateTriggers: { getFillColor: tokens, getLineColor: tokens },
      parameters: FLAT,
    }),
    new IconLayer<Placed<RoadEvent>>({
      id: 'events',
      data: placed,
      pickable: true,
      iconAtlas: canvas as unknown as string,
      iconMapping: cells,
      getIcon: ({ thing }) => eventKind(thing.kind),
      getPosition: at,
      getSize: (item) => (item.thing.id === chosen ? 1.3 : share(item) && 0.86 + item.thing.severity * 0.05),
      getColor: (item) => [255, 255, 255, 255 * share(item)],
      sizeScale: size,
      updateTriggers: { getSize: [chosen, view.zoom], getColor: view.zoom },
      parameters: FLAT,
    }),
    new TextLayer<Placed<RoadEvent>>({
      id: 'event-counts',
      data: counted,
      getPosition: at,
      getText: (item) => `+${item.hidden}`,
      getSize: 10,
      getPixelOffset: [size * 0.52, -size * 0.42],
      fontFamily: tokens.text('font'),
      fontWeight: 700,
      characterSet: '+0123456789',
      getColor: tokens.rgba('ink'),
      background: true,
      getBackgroundColor: tokens.rgba('raised'),
      backgroundPadding: [4, 1],
      backgroundBorderRadius: 6,
      updateTriggers: { getColor: tokens, getBackgroundColor: tokens },
      parameters: FLAT,
    }),
  ];
}
