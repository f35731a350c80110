import { ScatterplotLayer } from '@deck.gl/layers';
import type { LayerContext, MapDevice } from '../layer-context.js';

/** Devices where they stand: full when they are heard, a ring of the danger's colour when they are not. */
export function devices({ devices: all, selection, tokens }: LayerContext) {
  const placed = all.filter((device) => device.longitude !== null && device.latitude !== null);
  if (placed.length === 0) return null;
  const chosen = selection?.kind === 'device' ? selection.id : '';
  const token = (device: MapDevice) => (device.disabled ? 'ink-3' : device.connected ? 'good' : 'danger');
  return new ScatterplotLayer<MapDevice>({
    id: 'devices',
    data: placed,
    pickable: true,
    getPosition: (device) => [device.longitude ?? 0, device.latitude ?? 0],
    getRadius: (device) => (device.id === chosen ? 9 : 5.5),
    radiusUnits: 'pixels',
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 2,
    getFillColor: (device) => tokens.rgba(device.connected ? token(device) : 'panel-solid'),
    getLineColor: (device) =>
      tokens.rgba(device.id === chosen ? 'accent' : device.connected ? 'panel-solid' : token(device)),
    updateTriggers: {
      getRadius: chosen,
      getFillColor: tokens,
      getLineColor: [chosen, tokens],
    },
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}
