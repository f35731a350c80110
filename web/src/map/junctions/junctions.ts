import { IconLayer } from '@deck.gl/layers';
import type { CityJunction, CityStore } from '../city-store.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { HEADS_FROM_ZOOM } from '../signals/signals.js';
import { ringAtlas, ringKey } from './ring-atlas.js';
import { saturations } from './saturation.js';

let cached: { readonly version: number; readonly junctions: readonly CityJunction[] } | undefined;

function signalised(city: CityStore): readonly CityJunction[] {
  if (cached?.version === city.version) return cached.junctions;
  cached = { version: city.version, junctions: city.junctions.filter((junction) => junction.signalised) };
  return cached.junctions;
}

let known: { readonly stamp: string; readonly city: number; readonly shares: Map<string, number> } | undefined;

/** From far a dot a signalised junction; its ring says how far back the longest queue reaches. */
export function junctions({ live, city, tokens, palette, view, selection }: LayerContext) {
  const near = ramp(view.zoom, HEADS_FROM_ZOOM, HEADS_FROM_ZOOM + 0.5);
  if (near === 1) return null;
  if (known?.stamp !== live.stamp('queues') || known.city !== city.version) {
    known = { stamp: live.stamp('queues'), city: city.version, shares: saturations(live, city) };
  }
  const { shares } = known;
  const chosen = selection?.kind === 'junction' ? selection.id : '';
  const { canvas, cells } = ringAtlas(tokens, palette);
  return new IconLayer<CityJunction>({
    id: 'junctions',
    data: signalised(city),
    dataComparator: (next, before) => next === before,
    pickable: true,
    iconAtlas: canvas as unknown as string,
    iconMapping: cells,
    getIcon: (junction) => ringKey(shares.get(junction.id)),
    getPosition: (junction) => junction.position,
    getSize: (junction) => (junction.id === chosen ? 1.3 : 1),
    sizeScale: 7 + ramp(view.zoom, 10.5, 13) * 5 + ramp(view.zoom, 13, 15.5) * 9,
    opacity: (1 - near) * ramp(view.zoom, 10.2, 11),
    updateTriggers: { getIcon: known, getSize: chosen },
    parameters: FLAT,
  });
}
