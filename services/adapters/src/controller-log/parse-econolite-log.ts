import type { SignalEvent } from '@luyun/core';
import { type ControllerLog, ControllerLogError, type LogOptions } from './controller-log.js';
import { readLogTime } from './read-log-time.js';

const RECORD_BYTES = 4;
const HEADER_LINES = 7;
const MARK = 'Phases in use:';
const begins = /^\d{1,2}[-/]\d{1,2}[-/]\d{4} +\d{1,2}:\d{2}:\d{2}/;

/** Whether these octets, unpacked, look like a log of an Econolite controller. */
export function isEconoliteLog(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 4096));
  return head.includes(MARK) && begins.test(head);
}

/**
 * Reads a log of an Econolite ASC/3 or Cobalt controller (.dat; .datZ is the same in zlib). As published decoders have it: seven lines of
 * text, each of which begins with the time at which the file does, the last of them names the phases in use; then records of
 * four octets, big-endian: code, parameter, tenths of a second since the begin of the file. Times are local.
 */
export function parseEconoliteLog(bytes: Uint8Array, { timeZone }: LogOptions): ControllerLog {
  let at = 0;
  for (let lines = 0; lines < HEADER_LINES; lines++) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) throw new ControllerLogError('The header of the file is cut off.');
    at = end + 1;
  }
  const header = latin(bytes.subarray(0, at));
  if (!header.slice(header.lastIndexOf('\n', header.length - 2)).includes(MARK)) {
    throw new ControllerLogError('The header of the file does not end with its phases.');
  }
  const startMs = readLogTime(header.slice(0, header.indexOf(',')).trim(), timeZone);
  if (Number.isNaN(startMs)) throw new ControllerLogError('The file does not say when it begins.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const events: SignalEvent[] = [];
  for (; at + RECORD_BYTES <= bytes.length; at += RECORD_BYTES) {
    events.push({
      timeMs: startMs + view.getUint16(at + 2) * 100,
      code: view.getUint8(at),
      parameter: view.getUint8(at + 1),
    });
  }
  const left = bytes.length - at;
  const refused = left === 0 ? [] : [{ line: events.length + 1, text: `${left} octets`, reason: 'malformed' as const }];
  return { format: 'econolite', events, refused, devices: [] };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
