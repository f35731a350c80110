import type { CarPark } from '../model/city.js';
import type { RowSink } from '../model/history-rows.js';
import type { ParkingReport } from '../model/reports.js';
import type { BatchContext } from './batch-context.js';
import type { LiveSink } from './live-sink.js';

interface Facility {
  /** Newest count of the facility as a whole. */
  countedMs: number;
  /** Bays by id: occupied or not, and since when that is known. */
  readonly bays: Map<string, { occupied: boolean; timeMs: number }>;
}

/** By facility id. */
export type ParkingState = Map<string, Facility>;

/** A device that makes up names must not fill the memory: what is beyond is stored only. */
const MAX_FACILITIES = 20_000;
const MAX_BAYS = 20_000;
/** So long the count of a facility stands before its bays speak for it. */
const COUNT_LASTS_MS = 10 * 60_000;

/**
 * Folds counts and bay states into the occupancy of car parks.
 *
 * A count above capacity is flagged, shown as a full car park, and stored as it came. Bays speak for a facility whose own count is
 * older than ten minutes; then its capacity is the number of its bays. A bay state that is not newer than the last one of
 * its bay is late and changes nothing.
 */
export function foldParking(
  state: ParkingState,
  carParks: ReadonlyMap<string, CarPark>,
  context: BatchContext,
  report: ParkingReport,
  rows: RowSink,
  live: LiveSink,
): number {
  const refused = new Set(context.refusedRows);
  let lateRows = 0;
  const lineage = { topic: context.topic, partition: context.partition, offset: context.offset };
  report.facilities.forEach((count, row) => {
    if (refused.has(row)) return;
    const timeMs = count.timeMs + context.clockCorrectionMs;
    const facility = facilityOf(state, count.facilityId);
    if (facility !== undefined) {
      if (timeMs <= facility.countedMs) lateRows++;
      facility.countedMs = Math.max(facility.countedMs, timeMs);
    }
    const park = carParks.get(count.facilityId);
    const capacity = count.capacity || (park?.capacity ?? 0);
    const impossible = count.free !== undefined && capacity > 0 && count.free > capacity;
    rows.add('parking_states', {
      facilityId: count.facilityId,
      eventTime: timeMs,
      counted: 'facility',
      capacity,
      free: count.free ?? -1,
      entries: count.entries ?? -1,
      exits: count.exits ?? -1,
      open: count.open,
      impossible,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    live.put('parking', {
      key: count.facilityId,
      eventTimeMs: timeMs,
      value: {
        capacity,
        free: count.free === undefined ? null : impossible ? 0 : count.free,
        source: context.deviceId,
        open: count.open,
        name: count.name || (park?.name ?? count.facilityId),
        longitude: count.place?.longitude ?? park?.position[0] ?? null,
        latitude: count.place?.latitude ?? park?.position[1] ?? null,
      },
      lineage: { ...lineage, row },
      simulated: context.simulated,
    });
  });
  const touched = new Map<string, number>();
  report.bays.forEach((bay, at) => {
    const row = report.facilities.length + at;
    if (refused.has(row)) return;
    const timeMs = bay.timeMs + context.clockCorrectionMs;
    rows.add('parking_bays', {
      facilityId: bay.facilityId,
      bayId: bay.bayId,
      eventTime: timeMs,
      occupied: bay.occupied,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    const bays = facilityOf(state, bay.facilityId)?.bays;
    if (bays === undefined || (bays.size >= MAX_BAYS && !bays.has(bay.bayId))) return;
    if (timeMs <= (bays.get(bay.bayId)?.timeMs ?? 0)) {
      lateRows++;
      return;
    }
    bays.set(bay.bayId, { occupied: bay.occupied, timeMs });
    touched.set(bay.facilityId, row);
  });
  for (const [facilityId, row] of touched) {
    const facility = state.get(facilityId) as Facility;
    let occupied = 0;
    let timeMs = 0;
    for (const bay of facility.bays.values()) {
      if (bay.occupied) occupied++;
      timeMs = Math.max(timeMs, bay.timeMs);
    }
    if (timeMs - facility.countedMs < COUNT_LASTS_MS) continue;
    const park = carParks.get(facilityId);
    const capacity = facility.bays.size;
    const free = capacity - occupied;
    rows.add('parking_states', {
      facilityId,
      eventTime: timeMs,
      counted: 'bays',
      capacity,
      free,
      entries: -1,
      exits: -1,
      open: true,
      impossible: false,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    live.put('parking', {
      key: facilityId,
      eventTimeMs: timeMs,
      value: {
        capacity,
        free,
        source: context.deviceId,
        open: true,
        name: park?.name ?? facilityId,
        longitude: park?.position[0] ?? null,
        latitude: park?.position[1] ?? null,
      },
      lineage: { ...lineage, row },
      simulated: context.simulated,
    });
  }
  return lateRows;
}

function facilityOf(state: ParkingState, id: string): Facility | undefined {
  let facility = state.get(id);
  if (facility === undefined && state.size < MAX_FACILITIES) {
    facility = { countedMs: 0, bays: new Map() };
    state.set(id, facility);
  }
  return facility;
}
