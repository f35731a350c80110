import { IconLayer } from '@deck.gl/layers';
import { type Mark, type Place, placesOf } from '../declutter.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { deviceAtlas, deviceKey, deviceSign } from './device-atlas.js';
import { type DeviceHealth, deviceHealth } from './device-health.js';
import type { DeviceStore, PlacedDevice } from './device-store.js';

const RADIUS_PX = 9;
/** Detectors lie by the dozen before each stop line: they come when lanes are seen. */
const FINE: Place = { fromZoom: 15.4, behind: -1 };
const FADE = 0.4;
/** Those that need somebody come first. */
const RANK: Readonly<Record<DeviceHealth, number>> = { away: 3, ailing: 2, off: 1, good: 0 };
const SIGN_RANK: Readonly<Record<string, number>> = { rsu: 3, controller: 2, camera: 1 };

interface Shown {
  readonly id: string;
  readonly device: PlacedDevice;
  readonly health: DeviceHealth;
  readonly place: Place;
}

let cached:
  | { readonly of: readonly PlacedDevice[]; readonly chosen: string; readonly shown: readonly Shown[] }
  | undefined;

function shownOf(devices: readonly PlacedDevice[], chosen: string): readonly Shown[] {
  if (cached?.of === devices && cached.chosen === chosen) return cached.shown;
  const coarse = devices.filter((device) => device.id === chosen || deviceSign(device.kind) !== 'detector');
  const marks = coarse.map(
    (device): Mark => ({
      position: [device.longitude, device.latitude],
      rank:
        (device.id === chosen ? 1000 : 0) + RANK[deviceHealth(device)] * 10 + (SIGN_RANK[deviceSign(device.kind)] ?? 0),
      radiusPx: RADIUS_PX,
    }),
  );
  const places = new Map(placesOf(marks).map((place, i) => [coarse[i], place]));
  const shown = devices.map((device) => ({
    id: device.id,
    device,
    health: deviceHealth(device),
    place: places.get(device) ?? FINE,
  }));
  cached = { of: devices, chosen, shown };
  return shown;
}

/** Devices by kind and health. */
export function devices({ tokens, view, selection }: LayerContext, store: DeviceStore) {
  const chosen = selection?.kind === 'device' ? selection.id : '';
  const { canvas, cells } = deviceAtlas(tokens);
  const share = ({ place }: Shown) => ramp(view.zoom, place.fromZoom, place.fromZoom + FADE);
  return new IconLayer<Shown>({
    id: 'devices',
    data: shownOf(store.devices, chosen),
    pickable: true,
    iconAtlas: canvas as unknown as string,
    iconMapping: cells,
    getIcon: ({ device, health }) => deviceKey(deviceSign(device.kind), health),
    getPosition: ({ device }) => [device.longitude, device.latitude],
    getSize: (item) => (item.id === chosen ? 1.3 : share(item) && 0.7 + 0.3 * share(item)),
    getColor: (item) => [255, 255, 255, 255 * share(item)],
    sizeScale: 16 + ramp(view.zoom, 12, 17) * 8,
    updateTriggers: { getSize: [chosen, view.zoom], getColor: view.zoom },
    parameters: FLAT,
  });
}
