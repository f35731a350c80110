import { ScatterplotLayer } from '@deck.gl/layers';
import type { Position } from '../city-store.js';
import type { PlacedDevice } from '../devices/device-store.js';
import { FLAT, type LayerContext } from '../layer-context.js';

/** Where the chosen thing stands, null for things that mark themselves (vehicles, links). */
export function placeOf({ selection, city, live }: LayerContext, devices: readonly PlacedDevice[]): Position | null {
  if (selection?.kind === 'carPark') return city.carParkById.get(selection.id)?.position ?? null;
  if (selection?.kind === 'device') {
    const device = devices.find(({ id }) => id === selection.id);
    return device ? [device.longitude, device.latitude] : null;
  }
  if (selection?.kind === 'junction') return city.junctionById.get(selection.id)?.position ?? null;
  if (selection?.kind === 'event') {
    const event = live.events.get(selection.id);
    return event ? [event.longitude, event.latitude] : null;
  }
  return null;
}

/** Outside of the stop lines of a junction. */
const JUNCTION_M = 34;

/** A ring around what the inspector shows. */
export function selectionMark(context: LayerContext, devices: readonly PlacedDevice[]) {
  const place = placeOf(context, devices);
  if (!place) return null;
  return new ScatterplotLayer<Position>({
    id: 'selection',
    data: [place],
    getPosition: (position) => position,
    // Around the whole of a junction from near.
    getRadius: context.selection?.kind === 'junction' ? JUNCTION_M : 0,
    radiusUnits: 'meters',
    radiusMinPixels: 19,
    filled: false,
    stroked: true,
    getLineColor: context.tokens.rgba('accent', 230),
    lineWidthUnits: 'pixels',
    getLineWidth: 2,
    parameters: FLAT,
  });
}
