import { topicNames } from '@luyun/core';
import type { FamilyName } from '@luyun/proto';
import { BlockBuilder } from '../blocks/block-builder.js';
import { RawTable } from '../blocks/raw-table.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

/** Stores the rows of a family as they come, and no more. */
export function createRawLane(family: FamilyName & keyof typeof topicNames, table: string): Lane<null> {
  const topic = topicNames[family];
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: () => new BlockBuilder(new RawTable(family, table, false), new TrackBuffer(topic)),
    fold(_state, { batch }, context, _params, out) {
      out.raw?.append(batch, context);
      return { lateRows: 0 };
    },
  };
}
