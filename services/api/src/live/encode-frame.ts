import { varintBytes, writeVarint } from './encode-tracks.js';

/** What stands before the pieces of a live.v1.Frame. */
export interface FrameHead {
  readonly sequence: number;
  readonly platformMs: number;
  readonly keyframe: boolean;
  readonly simulated: boolean;
  readonly endedTracks: readonly number[];
  /** Made of stored data; default false. */
  readonly replay?: boolean;
}

/** A live.v1.Frame of a head and encoded fields. */
export function encodeFrame(head: FrameHead, pieces: readonly Buffer[]): Buffer {
  const endedBytes = head.endedTracks.length * 4;
  const headBytes =
    1 +
    varintBytes(head.sequence) +
    9 +
    (head.keyframe ? 2 : 0) +
    (head.simulated ? 2 : 0) +
    (head.replay ? 2 : 0) +
    (endedBytes > 0 ? 1 + varintBytes(endedBytes) + endedBytes : 0);
  const out = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.length, headBytes));
  let at = 0;
  out[at++] = 1 << 3;
  at = writeVarint(out, at, head.sequence);
  out[at++] = (2 << 3) | 1;
  at = out.writeDoubleLE(head.platformMs, at);
  if (head.keyframe) {
    out[at++] = 3 << 3;
    out[at++] = 1;
  }
  if (endedBytes > 0) {
    out[at++] = (5 << 3) | 2;
    at = writeVarint(out, at, endedBytes);
    for (const track of head.endedTracks) at = out.writeUInt32LE(track, at);
  }
  if (head.simulated) {
    out[at++] = 12 << 3;
    out[at++] = 1;
  }
  if (head.replay) {
    out[at++] = 13 << 3;
    out[at++] = 1;
  }
  for (const piece of pieces) at += piece.copy(out, at);
  return out;
}

/** A field of a frame that holds the encoded message `message`. */
export function encodeField(field: number, message: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(1 + varintBytes(message.length) + message.length);
  out[0] = (field << 3) | 2;
  const at = writeVarint(out, 1, message.length);
  out.set(message, at);
  return out;
}
