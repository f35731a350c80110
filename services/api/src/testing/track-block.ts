import type { TrackBlock } from '@luyun/core';

/** Cars at places that say of themselves that they drive east. */
export function trackBlock(
  tracks: readonly { track: number; longitude: number; latitude: number }[],
  eventTimeMs: number,
): TrackBlock {
  const rows = tracks.length;
  return {
    topic: 'vehicle-states',
    rows,
    devices: ['d'],
    cityVersion: 1,
    simulated: true,
    columns: {
      track: Uint32Array.from(tracks, (each) => each.track),
      eventTimeMs: new Float64Array(rows).fill(eventTimeMs),
      latitude: Float64Array.from(tracks, (each) => each.latitude),
      longitude: Float64Array.from(tracks, (each) => each.longitude),
      speedMps: new Float32Array(rows).fill(10),
      headingDeg: new Float32Array(rows).fill(90),
      kind: new Uint8Array(rows).fill(17),
      lengthM: new Float32Array(rows).fill(4.6),
      accuracyM: new Float32Array(rows).fill(0.5),
      existencePct: new Uint8Array(rows).fill(95),
      deviceIndex: new Uint16Array(rows),
      lane: new Uint32Array(rows),
      logPartition: new Uint16Array(rows),
      logOffset: new Float64Array(rows),
      logRow: new Uint16Array(rows),
    },
  };
}
