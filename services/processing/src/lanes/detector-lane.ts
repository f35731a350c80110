import { closeMinutes, type DetectorState, foldDetectorCounts, newDetectorState, topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { RawTable } from '../blocks/raw-table.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import { addingCorridors } from './adding-corridors.js';
import type { Lane } from './lane.js';

/** Stores detector counts and sums them into link minutes. */
export function createDetectorLane(): Lane<DetectorState> {
  const topic = topicNames.detectorCounts;
  return {
    topic,
    version: '1',
    newState: newDetectorState,
    newBuilder: () =>
      new BlockBuilder(new RawTable('detectorCounts', 'detector_counts', false), new TrackBuffer(topic)),
    fold(state, { batch }, context, { city }, out) {
      out.raw?.append(batch, context);
      const { columns } = batch;
      const counts = {
        rows: batch.rows,
        baseTimeMs: batch.baseTimeMs,
        timeOffset: columns.timeOffset as Int32Array,
        detector: columns.detector as Uint16Array,
        detectorNames: batch.dictionaries.detector ?? [],
        interval: columns.interval as Uint32Array,
        count: columns.count as Uint16Array,
        speed: columns.speed as Uint16Array,
      };
      const sink = addingCorridors(out, city.corridorsOfLink);
      return { lateRows: foldDetectorCounts(state, city.index, city.detectors, context, counts, sink) };
    },
    leaveCity(state, { city }, offset, out) {
      const sink = addingCorridors(out, city.corridorsOfLink);
      closeMinutes(state.minutes, city.index, Number.POSITIVE_INFINITY, 'detector', offset, sink);
    },
  };
}
