import { decodeQuarantined, type QuarantinedInput } from '@luyun/adapters/wire/quarantined';
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
      noteRefused(out, refused, record.offset);
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

/** Where some rows of a batch went on, those are noted with the batch in its own topic. */
function noteRefused(out: BlockBuilder, refused: QuarantinedInput, offset: number): void {
  const { deviceId, session, sequence, receivedMs } = refused;
  // Anybody can make up the id of an unknown device: those are not remembered.
  if (refused.rows.length > 0 || deviceId === '' || refused.reason === 'unknown-device') return;
  out.notes.refused.push({ deviceId, session, sequence, receivedMs, offset });
}
