import { foldSignalStates, type SignalColumns, type SignalStates, topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { RawTable } from '../blocks/raw-table.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

/** Stores signal states, finds changes, and shows lights with their countdown. */
export function createSignalLane(): Lane<SignalStates> {
  const topic = topicNames.signalStates;
  return {
    topic,
    version: '1',
    newState: () => new Map(),
    newBuilder: () => new BlockBuilder(new RawTable('signalStates', 'signal_states', false), new TrackBuffer(topic)),
    fold(state, { batch }, context, params, out) {
      const columns = batch.columns as unknown as Omit<SignalColumns, 'rows' | 'baseTimeMs'>;
      const signals = { ...columns, rows: batch.rows, baseTimeMs: batch.baseTimeMs };
      out.raw?.append(batch, context);
      return { lateRows: foldSignalStates(state, params.city.junctionIds, context, signals, out, out) };
    },
  };
}
