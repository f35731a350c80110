import { decodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { topicNames } from '@luyun/core';
import { BlockBuilder } from '../blocks/block-builder.js';
import { TrackBuffer } from '../blocks/track-buffer.js';
import type { Lane } from './lane.js';

/** Larger octets are in the log only. */
const MAX_KEPT_BYTES = 65_536;

/** Stores what was refused. */
export function createQuarantineLane(): Lane<null> {
  const topic = topicNames.quarantine;
  return {
    topic,
    version: '1',
    newState: () => null,
    newBuilder: () => new BlockBuilder(undefined, new TrackBuffer(topic)),
    fold: () => ({ lateRows: 0 }),
    foldOther(record, out) {
      const refused = decodeQuarantined(record.value);
      if (!refused.ok) return;
      out.notes.refused.push({ ...refused, original: new Uint8Array(0) });
      const { original, rows, receivedMs, ok: _ok, ...rest } = refused;
      out.add('quarantine', {
        ...rest,
        receivedTime: receivedMs || record.timeMs,
        rows: JSON.stringify(rows),
        bytes: original.length,
        originalBase64: original.length > MAX_KEPT_BYTES ? '' : Buffer.from(original).toString('base64'),
        logOffset: record.offset,
        logRow: 0,
      });
    },
  };
}
