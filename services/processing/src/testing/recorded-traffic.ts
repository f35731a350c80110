import { encodeReceived } from '@luyun/adapters/wire/received';
import { type NewRecord, topicNames } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { seededRandom } from './seeded-random.js';
import { wirePosition } from './small-city.js';

/** What is made up. */
export interface TrafficOptions {
  readonly seed: number;
  readonly startMs: number;
  readonly seconds: number;
  readonly vehicles: number;
  readonly devices: number;
  /** Positions a second of each vehicle. */
  readonly rateHz: number;
  readonly rowsPerBatch: number;
  /** Share of batches that the log holds twice. */
  readonly duplicates: number;
  /** Links of the road; see smallCity. */
  readonly links: number;
}

export const usualTraffic: TrafficOptions = {
  seed: 1,
  startMs: Date.UTC(2026, 4, 4, 8, 0, 0),
  seconds: 150,
  vehicles: 40,
  devices: 2,
  rateHz: 2,
  rowsPerBatch: 32,
  duplicates: 0.02,
  links: 3,
};

interface Vehicle {
  readonly id: bigint;
  readonly lane: number;
  readonly device: number;
  x: number;
  speedMps: number;
}

const CYCLE_MS = 60_000;
const GREEN_MS = 30_000;
const LINK_M = 420;

/**
 * Records as the gateway would have appended them: vehicles that drive along the small city's road, stop at red, and
 * begin anew at its end; signal states of its junctions at 1 Hz. The same options give the same octets.
 */
export function recordedTraffic(options: TrafficOptions): NewRecord[] {
  const random = seededRandom(options.seed);
  const roadM = options.links * LINK_M;
  const vehicles: Vehicle[] = Array.from({ length: options.vehicles }, (_, number) => ({
    id: BigInt(Math.floor(random() * 2 ** 48)),
    lane: number % 2,
    device: number % options.devices,
    x: random() * roadM,
    speedMps: 8 + random() * 6,
  }));
  const log: NewRecord[] = [];
  const sequences = new Map<string, number>();
  const stepMs = 1000 / options.rateHz;
  const pending: { vehicle: Vehicle; timeMs: number; x: number; speedMps: number }[][] = Array.from(
    { length: options.devices },
    () => [],
  );
  const append = (
    topic: string,
    deviceId: string,
    nowMs: number,
    body: Pick<roadside.v1.IBatch, 'vehicleStates' | 'signalStates'>,
  ) => {
    const sequence = (sequences.get(deviceId) ?? 0) + 1;
    sequences.set(deviceId, sequence);
    const octets = roadside.v1.Batch.encode({ sequence, baseTimeMs: nowMs, sentMs: nowMs + 5, ...body }).finish();
    const header = {
      deviceId,
      session: 's1',
      receivedMs: nowMs + 20 + Math.floor(random() * 20),
      clockOffsetMs: 0,
      simulated: true,
      kind: 1,
      concentratorId: '',
      refusedRows: [],
    };
    const record = { topic, key: deviceId, value: encodeReceived(header, octets), timeMs: nowMs };
    log.push(record);
    if (random() < options.duplicates) log.push(record);
  };
  for (let timeMs = options.startMs; timeMs < options.startMs + options.seconds * 1000; timeMs += stepMs) {
    for (const vehicle of vehicles) {
      const moved = drive(vehicle, timeMs, stepMs, roadM);
      const rows = pending[vehicle.device] ?? [];
      rows.push({ vehicle, timeMs, x: vehicle.x, speedMps: moved });
      if (rows.length < options.rowsPerBatch) continue;
      append(topicNames.vehicleStates, `rsu-${vehicle.device}`, timeMs, { vehicleStates: columnsOf(rows, timeMs) });
      rows.length = 0;
    }
    if (timeMs % 1000 === 0)
      append(topicNames.signalStates, 'tsc-1', timeMs, { signalStates: signalsAt(timeMs, options.links) });
  }
  return log;
}

/** Moves a vehicle on; gives its speed. */
function drive(vehicle: Vehicle, timeMs: number, stepMs: number, roadM: number): number {
  const stopX = Math.floor(vehicle.x / LINK_M) * LINK_M + 409;
  const stepM = (vehicle.speedMps * stepMs) / 1000;
  const green = timeMs % CYCLE_MS < GREEN_MS;
  if (!green && vehicle.x <= stopX && vehicle.x + stepM > stopX) return 0;
  vehicle.x += stepM;
  if (vehicle.x > roadM) vehicle.x -= roadM;
  return vehicle.speedMps;
}

function columnsOf(
  rows: readonly { vehicle: Vehicle; timeMs: number; x: number; speedMps: number }[],
  baseMs: number,
): roadside.v1.VehicleStateColumns.$Shape {
  const octets = (values: { buffer: ArrayBufferLike }) => new Uint8Array(values.buffer);
  const positions = rows.map(({ x, vehicle }) => wirePosition(x, -1.75 - vehicle.lane * 3.5));
  return {
    rows: rows.length,
    timeOffset: octets(Int32Array.from(rows, ({ timeMs }) => timeMs - baseMs)),
    vehicleId: octets(BigUint64Array.from(rows, ({ vehicle }) => vehicle.id)),
    latitude: octets(Int32Array.from(positions, ([latitude]) => latitude)),
    longitude: octets(Int32Array.from(positions, ([, longitude]) => longitude)),
    speed: octets(Uint16Array.from(rows, ({ speedMps }) => Math.round(speedMps / 0.02))),
    heading: octets(Uint16Array.from(rows, () => 90 / 0.0125)),
    length: octets(Uint16Array.from(rows, () => 480)),
    width: octets(Uint16Array.from(rows, () => 180)),
  };
}

function signalsAt(timeMs: number, links: number): roadside.v1.SignalStateColumns.$Shape {
  const rows = links - 1;
  const phaseMs = timeMs % CYCLE_MS;
  const green = phaseMs < GREEN_MS;
  const endMs = green ? GREEN_MS - phaseMs : CYCLE_MS - phaseMs;
  const octets = (values: { buffer: ArrayBufferLike }) => new Uint8Array(values.buffer);
  return {
    rows,
    timeOffset: octets(new Int32Array(rows)),
    junction: octets(Uint32Array.from({ length: rows }, (_, row) => 1001 + row)),
    signalGroup: new Uint8Array(rows).fill(1),
    light: new Uint8Array(rows).fill(green ? 6 : 3),
    likelyEnd: octets(new Uint16Array(rows).fill(endMs / 100)),
  };
}
