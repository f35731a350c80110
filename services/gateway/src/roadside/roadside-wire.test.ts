import { roadside } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeviceFrame } from './roadside-wire.js';

const { ConnectRequest, Batch } = roadside.v1;

describe('readDeviceFrame', () => {
  it('hands a batch on as the octets that came in', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), fc.uint8Array({ maxLength: 400 }), (sequence, timeOffset) => {
        const batch = { sequence, vehicleStates: { rows: 1, timeOffset } };
        const frame = readDeviceFrame(Buffer.from(ConnectRequest.encode({ batch }).finish()));
        expect(frame.kind).toBe('batch');
        if (frame.kind === 'batch') expect(Buffer.from(frame.bytes)).toEqual(Buffer.from(Batch.encode(batch).finish()));
      }),
    );
  });

  it('reads the other messages', () => {
    const frame = readDeviceFrame(Buffer.from(ConnectRequest.encode({ hello: { deviceId: 'rsu-1' } }).finish()));
    expect(frame).toMatchObject({ kind: 'message', message: { hello: { deviceId: 'rsu-1' } } });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['batch', 'message', 'malformed']).toContain(readDeviceFrame(Buffer.from(bytes)).kind);
      }),
    );
    expect(readDeviceFrame(Buffer.from([0x12, 0x05, 0x00])).kind).toBe('malformed');
  });
});
