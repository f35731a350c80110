import { readMap } from '@luyun/adapters/wire/reports';
import { topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

/** Maps and signal layouts of junctions: nothing is stored of them here, the city model learns from them. */
export function createMapLane(): Lane<null> {
  const topic = topicNames.maps;
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: () => new BlockBuilder(undefined, new TrackBuffer(topic)),
    fold(_state, { batch }, context, _params, out) {
      if (context.refusedRows.length > 0) return { lateRows: 0 };
      const { map, signalLayout } = batch.message;
      if (map) out.notes.lessons.push({ map: readMap(map) });
      if (signalLayout?.junction) {
        const { region = 0, id = 0 } = signalLayout.junction;
        const nodeRef = ((((region ?? 0) & 0xffff) << 16) | ((id ?? 0) & 0xffff)) >>> 0;
        const phases = (signalLayout.groups ?? []).map(({ signalGroup, phase }) => ({
          group: signalGroup ?? 0,
          phase: phase ?? 0,
        }));
        out.notes.lessons.push({ nodeRef, phases });
      }
      return { lateRows: 0 };
    },
  };
}
