import { live } from '@luyun/proto/live';
import { describe, expect, it } from 'vitest';
import { decodeFrame } from './decode-frame.js';

const octets = (array: ArrayBufferView) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function encode(frame: live.v1.Frame.$Properties): Uint8Array {
  return live.v1.Frame.encode(frame).finish();
}

const tracks = {
  rows: 2,
  track: octets(Uint32Array.of(1, 4_294_967_295)),
  latitude: octets(Int32Array.of(281_900_000, -1)),
  longitude: octets(Int32Array.of(1_129_700_000, -1_129_700_000)),
  speed: octets(Uint16Array.of(500, 8191)),
  heading: octets(Uint16Array.of(7200, 28_800)),
  kind: Uint8Array.of(0x11, 3),
  length: Uint8Array.of(23, 0),
  age: octets(Uint16Array.of(120, 65_535)),
  accuracy: Uint8Array.of(15, 0),
};

describe('decodeFrame', () => {
  it('turns columns into units, and unknown into NaN', () => {
    const frame = decodeFrame(
      encode({ sequence: 5, platformMs: 1e12, keyframe: true, simulated: true, tracks: [tracks] }),
    );
    expect(frame).toMatchObject({ sequence: 5, platformMs: 1e12, keyframe: true, simulated: true, pongMs: null });
    const [block] = frame.tracks;
    expect([...(block?.track ?? [])]).toEqual([1, 4_294_967_295]);
    expect(block?.latitude[0]).toBeCloseTo(28.19, 9);
    expect(block?.longitude[1]).toBeCloseTo(-112.97, 9);
    expect(block?.speed[0]).toBeCloseTo(10, 5);
    expect(block?.speed[1]).toBeNaN();
    expect(block?.heading[0]).toBeCloseTo(90, 5);
    expect(block?.heading[1]).toBeNaN();
    expect(block?.length[0]).toBeCloseTo(4.6, 5);
    expect([...(block?.ageMs ?? [])]).toEqual([120, 65_535]);
    expect(block?.accuracy[0]).toBeCloseTo(1.5, 5);
    expect(block?.accuracy[1]).toBeNaN();
  });

  it('keeps missing apart from zero', () => {
    const { state } = decodeFrame(
      encode({
        links: [
          { linkId: 'a', speedKmh: Number.NaN, densityPerKm: Number.NaN },
          { linkId: 'b', speedKmh: 0, los: 4 },
        ],
        parking: [
          { facilityId: 'p', free: -1, capacity: 10 },
          { facilityId: 'q', free: 0, capacity: 10 },
        ],
      }),
    );
    expect(state.links.map((link) => link.speedKmh)).toEqual([null, 0]);
    expect(state.parking.map((place) => place.free)).toEqual([null, 0]);
  });

  it('refuses a column that is shorter than its rows', () => {
    expect(() => decodeFrame(encode({ tracks: [{ ...tracks, speed: Uint8Array.of(1) }] }))).toThrow(RangeError);
  });

  it('refuses octets that are no frame', () => {
    expect(() => decodeFrame(Uint8Array.of(0xff, 0xff, 0xff))).toThrow();
  });
});
