import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { RoadEvent } from '../../live/protocol.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { eventAtlas, eventKind, eventToken } from './event-atlas.js';

/** Icons nearer than this to a graver one are left out until one looks closer, px. */
const APART_PX = 22;

/** The gravest first; of those that would lie on each other, the gravest stays. */
function apart(events: readonly RoadEvent[], zoom: number): readonly RoadEvent[] {
  const worldPx = 512 * 2 ** zoom;
  const taken = new Set<string>();
  return [...events]
    .sort((a, b) => b.severity - a.severity || a.id.localeCompare(b.id))
    .filter((event) => {
      const x = Math.floor((event.longitude / 360) * (worldPx / APART_PX));
      const y = Math.floor((event.latitude / 360) * (worldPx / APART_PX) * 1.1);
      const key = `${x}/${y}`;
      if (zoom < 16 && taken.has(key)) return false;
      taken.add(key);
      return true;
    });
}

export function events({ live, tokens, view, selection, onGround }: LayerContext) {
  const shown = apart([...live.events.values()], Math.floor(view.zoom * 2) / 2);
  const chosen = selection?.kind === 'event' ? selection.id : '';
  const { canvas, cells } = eventAtlas(tokens);
  const flat = { depthCompare: 'always', depthWriteEnabled: false } as const;
  return [
    new ScatterplotLayer<RoadEvent>({
      id: 'event-areas',
      ...onGround,
      data: shown.filter((event) => event.radiusM > 5 && (event.id === chosen || view.zoom > 14)),
      getPosition: (event) => [event.longitude, event.latitude],
      getRadius: (event) => event.radiusM,
      stroked: true,
      getFillColor: (event) => tokens.rgba(eventToken(event.kind), 18),
      getLineColor: (event) => tokens.rgba(eventToken(event.kind), 120),
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      updateTriggers: { getFillColor: tokens, getLineColor: tokens },
      parameters: flat,
    }),
    new IconLayer<RoadEvent>({
      id: 'events',
      data: shown,
      pickable: true,
      iconAtlas: canvas as unknown as string,
      iconMapping: cells,
      getIcon: (event) => eventKind(event.kind),
      getPosition: (event) => [event.longitude, event.latitude],
      getSize: (event) => (event.id === chosen ? 1.35 : 0.85 + event.severity * 0.06),
      sizeScale: 17 + ramp(view.zoom, 12, 16) * 9,
      updateTriggers: { getSize: chosen },
      parameters: flat,
    }),
  ];
}
