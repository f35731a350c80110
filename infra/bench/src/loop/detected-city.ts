import { readFileSync } from 'node:fs';
import { exportCity } from '@luyun/adapters/city-export/export-city';
import { importCity } from '@luyun/adapters/city-import/import-city';
import type { Detector } from '@luyun/core';
import type { PlacedDetector } from '@luyun/roadside-sim/sumo/sumo-detectors';
import type { SignalNet } from '../signals/signal-net.js';

/** A network as the platform takes it, with the loops that its controllers log: GeoJSON. */
export async function detectedCity(
  netFile: string,
  origin: readonly [number, number],
  net: SignalNet,
  detectors: readonly PlacedDetector[],
): Promise<string> {
  const { model } = await importCity('sumo-net', readFileSync(netFile), { origin });
  const known = new Set(model.links.flatMap(({ lanes }) => lanes.map(({ id }) => id)));
  const placed = detectors.flatMap(({ id, laneId, positionM, channel }): Detector[] =>
    channel === 0 || !known.has(laneId)
      ? []
      : [{ id, laneId, channel, distanceToStopLineM: Math.max(0, (net.lanes.get(laneId)?.lengthM ?? 0) - positionM) }],
  );
  return exportCity({ ...model, simulated: true, detectors: placed });
}
