import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { parseSignalGroup } from '../../selection.js';
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
  if (selection?.kind === 'signalGroup') {
    return city.junctionById.get(parseSignalGroup(selection.id)?.junctionId ?? '')?.position ?? null;
  }
  if (selection?.kind === 'event') {
    const event = live.events.get(selection.id);
    return event ? [event.longitude, event.latitude] : null;
  }
  return null;
}

/** Outside of the stop lines of a junction. */
const JUNCTION_M = 34;

function isJunction({ selection }: LayerContext): boolean {
  return selection?.kind === 'junction' || selection?.kind === 'signalGroup';
}

/** A ring around what the inspector shows; a lane itself. */
export function selectionMark(context: LayerContext, devices: readonly PlacedDevice[]) {
  const { selection, city, tokens } = context;
  const lane = selection?.kind === 'lane' ? city.laneById.get(selection.id) : undefined;
  if (lane) {
    return new PathLayer<{ readonly path: Position[]; readonly widthM: number }>({
      id: 'selection-lane',
      data: [lane],
      getPath: ({ path }) => path,
      getWidth: ({ widthM }) => widthM,
      widthUnits: 'meters',
      widthMinPixels: 4,
      getColor: tokens.rgba('accent', 96),
      parameters: FLAT,
    });
  }
  const place = placeOf(context, devices);
  if (!place) return null;
  return new ScatterplotLayer<Position>({
    id: 'selection',
    data: [place],
    getPosition: (position) => position,
    // Around the whole of a junction from near.
    getRadius: isJunction(context) ? JUNCTION_M : 0,
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
