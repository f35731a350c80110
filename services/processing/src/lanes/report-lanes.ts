import { readHealth, readParking, readRoadsideEvents } from '@luyun/adapters/wire/reports';
import { bringEvents, foldParking, type ParkingState, topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

const builderOf = (topic: string) => () => new BlockBuilder(undefined, new TrackBuffer(topic));

/** Car parks and bays. */
export function createParkingLane(): Lane<ParkingState> {
  const topic = topicNames.parking;
  return {
    topic,
    version: '1',
    newState: () => new Map(),
    newBuilder: builderOf(topic),
    fold(state, { batch }, context, { city }, out) {
      const report = readParking(batch.message.parking ?? {});
      return { lateRows: foldParking(state, city.carParks, context, report, out, out) };
    },
  };
}

/** Events and signs of roadside units. */
export function createRoadsideEventLane(): Lane<null> {
  const topic = topicNames.roadsideEvents;
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: builderOf(topic),
    fold(_state, { batch }, context, _params, out) {
      bringEvents(
        context,
        batch.baseTimeMs || context.receivedMs,
        readRoadsideEvents(batch.message.roadsideEvents ?? {}),
        out,
        out,
      );
      return { lateRows: 0 };
    },
  };
}

/** How devices feel. */
export function createHealthLane(): Lane<null> {
  const topic = topicNames.health;
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: builderOf(topic),
    fold(_state, { batch }, context, _params, out) {
      if (context.refusedRows.length > 0) return { lateRows: 0 };
      const health = readHealth(batch.message.health ?? {});
      out.add('device_health', {
        deviceId: context.deviceId,
        eventTime: health.timeMs + context.clockCorrectionMs,
        cpuPct: health.cpuPct ?? Number.NaN,
        memoryPct: health.memoryPct ?? Number.NaN,
        diskPct: health.diskPct ?? Number.NaN,
        temperatureC: health.temperatureC ?? Number.NaN,
        uptimeS: health.uptimeS,
        longitudeDeg: health.place?.longitude ?? Number.NaN,
        latitudeDeg: health.place?.latitude ?? Number.NaN,
        software: health.software,
        faults: JSON.stringify(health.faults),
        droppedBatches: health.droppedBatches,
        simulated: context.simulated,
        logOffset: context.offset,
        logRow: 0,
      });
      return { lateRows: 0 };
    },
  };
}
