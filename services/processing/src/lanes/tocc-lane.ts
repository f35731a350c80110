import { readTocc } from '@luyun/adapters/wire/reports';
import {
  type BatchContext,
  bringIncidents,
  bringWeather,
  DEGREE_UNIT,
  foldTracks,
  HEADING_UNIT_DEG,
  hashText,
  leaveCity,
  type MovingColumns,
  newTrackState,
  SPEED_UNIT_MPS,
  type TrackParams,
  type TrackState,
  type TransitReport,
  topicNames,
} from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import { addingCorridors } from './adding-corridors.js';
import type { Lane, LaneParams } from './lane.js';

const BUS = 6;
const TRANSIT_SOURCE = 3;

const trackParams = ({ trackKey }: LaneParams): TrackParams => ({
  source: 'transit',
  idScope: 'city',
  numberedByLife: true,
  maxGapMs: 600_000,
  maxStepMs: 60_000,
  key: trackKey,
});

/** Incidents, works, weather, and the vehicles of public transport, which go the way of tracks. */
export function createToccLane(): Lane<TrackState> {
  const topic = topicNames.tocc;
  return {
    topic,
    version: '1',
    newState: newTrackState,
    newBuilder: () => new BlockBuilder(undefined, new TrackBuffer(topic)),
    fold(state, { batch }, context, params, out) {
      const report = readTocc(batch.message.tocc ?? {});
      bringIncidents(context, report.incidents, out, out);
      bringWeather(context, report.weather, report.incidents.length, out, out);
      const first = report.incidents.length + report.weather.length;
      return foldTransit(state, report.transit, first, context, params, out);
    },
    leaveCity(state, params, offset, out) {
      leaveCity(
        state,
        params.city.index,
        trackParams(params),
        offset,
        addingCorridors(out, params.city.corridorsOfLink),
      );
    },
  };
}

/** @param first number of the first transit report within its batch */
function foldTransit(
  state: TrackState,
  transit: readonly TransitReport[],
  first: number,
  context: BatchContext,
  params: LaneParams,
  out: BlockBuilder,
): { lateRows: number } {
  const count = transit.length;
  const rows = { track: new Uint32Array(count), lane: new Uint32Array(count), lateRows: 0 };
  if (count === 0) return rows;
  const refusedRows = context.refusedRows.filter((row) => row >= first).map((row) => row - first);
  const own = { ...context, refusedRows };
  const moving = movingOf(transit);
  const sink = addingCorridors(out, params.city.corridorsOfLink);
  foldTracks(state, params.city.index, trackParams(params), own, moving, undefined, undefined, rows, sink);
  out.tracks.append(own, moving, rows, BUS, TRANSIT_SOURCE, {});
  transit.forEach((report, row) => {
    if (rows.track[row] === 0) return;
    out.add('transit_positions', {
      vehicleId: report.vehicleId,
      routeId: report.routeId,
      tripId: report.tripId,
      eventTime: report.timeMs + context.clockCorrectionMs,
      track: rows.track[row] as number,
      laneId: params.city.laneNames[rows.lane[row] as number] ?? '',
      longitudeDeg: report.rawLongitude * DEGREE_UNIT,
      latitudeDeg: report.rawLatitude * DEGREE_UNIT,
      speedMps: report.rawSpeed * SPEED_UNIT_MPS,
      headingDeg: report.rawHeading * HEADING_UNIT_DEG,
      nextStopId: report.nextStopId,
      delayS: report.delayS ?? Number.NaN,
      loadPct: report.loadPct ?? Number.NaN,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: first + row,
    });
  });
  return rows;
}

function movingOf(transit: readonly TransitReport[]): MovingColumns {
  const baseTimeMs = transit[0]?.timeMs ?? 0;
  return {
    rows: transit.length,
    baseTimeMs,
    timeOffset: Int32Array.from(transit, ({ timeMs }) => timeMs - baseTimeMs),
    idWords: Uint32Array.from(transit.flatMap(({ vehicleId }) => [hashText(vehicleId, 0), hashText(vehicleId, 1)])),
    latitude: Int32Array.from(transit, ({ rawLatitude }) => rawLatitude),
    longitude: Int32Array.from(transit, ({ rawLongitude }) => rawLongitude),
    speed: Uint16Array.from(transit, ({ rawSpeed }) => rawSpeed),
    heading: Uint16Array.from(transit, ({ rawHeading }) => rawHeading),
  };
}
