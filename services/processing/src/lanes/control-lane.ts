import { decodeDecision } from '@luyun/adapters/wire/control-decision';
import { packControl, topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

/** Stores the decisions of real-time control. */
export function createControlLane(): Lane<null> {
  const topic = topicNames.controlDecisions;
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: () => new BlockBuilder(undefined, new TrackBuffer(topic)),
    fold: () => ({ lateRows: 0 }),
    foldOther({ value, offset }, out) {
      const record = decodeDecision(value);
      if (record === undefined) return;
      out.add('control_decisions', {
        junctionId: record.junctionId,
        eventTime: record.decision.timeMs,
        run: record.run,
        number: record.number,
        mode: record.mode,
        reason: record.reason ?? '',
        decision: packControl(record.decision),
        bindings: packControl(record.bindings),
        ordered: record.order === null ? '' : packControl(record.order),
        commandId: record.commandId ?? '',
        input: packControl(record.input),
        snapshot: record.snapshot === null ? '' : packControl(record.snapshot),
        simulated: record.simulated,
        logOffset: offset,
        logRow: 0,
      });
    },
  };
}
