import { live } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeField, encodeFrame } from './encode-frame.js';
import { encodeTracks } from './encode-tracks.js';
import { TrackTable } from './track-table.js';

const row = fc.record({
  track: fc.integer({ min: 0, max: 0xffff_ffff }),
  latitude: fc.integer({ min: -900_000_000, max: 900_000_000 }),
  longitude: fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
  speed: fc.integer({ min: 0, max: 8191 }),
  heading: fc.integer({ min: 0, max: 28_800 }),
  kind: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 0, max: 255 }),
  ageMs: fc.integer({ min: 0, max: 65_535 }),
});
const NOW_MS = 1_700_000_000_000;

const bytes = (value: Uint8Array | null | undefined) => Uint8Array.from(value ?? []).buffer;

describe('frames by hand', () => {
  it('are what the generated code reads', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: (each) => each.track, maxLength: 300 }),
        fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 200 }),
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.boolean(),
        (rows, endedTracks, sequence, keyframe) => {
          const table = new TrackTable(1000);
          const slots = rows.map((each) => {
            const slot = table.add(each.track) ?? -1;
            table.latitude[slot] = each.latitude;
            table.longitude[slot] = each.longitude;
            table.speed[slot] = each.speed;
            table.heading[slot] = each.heading;
            table.kind[slot] = each.kind;
            table.length[slot] = each.length;
            table.eventTimeMs[slot] = NOW_MS - each.ageMs;
            return slot;
          });
          const park = live.v1.ParkingState.encode({ facilityId: '场', capacity: 5, free: -1 }).finish();
          const pieces = [encodeTracks(table, slots, NOW_MS), encodeField(8, park)];
          const head = { sequence, platformMs: NOW_MS, keyframe, simulated: !keyframe, endedTracks };
          const frame = live.v1.Frame.decode(encodeFrame(head, pieces));
          expect(frame.sequence ?? 0).toBe(sequence);
          expect(frame.platformMs).toBe(NOW_MS);
          expect(frame.keyframe ?? false).toBe(keyframe);
          expect(frame.simulated ?? false).toBe(!keyframe);
          expect(frame.endedTracks ?? []).toEqual(endedTracks);
          expect(frame.parking?.[0]).toMatchObject({ facilityId: '场', free: -1 });
          const [tracks] = frame.tracks ?? [];
          expect(tracks?.rows ?? 0).toBe(rows.length);
          expect([...new Uint32Array(bytes(tracks?.track))]).toEqual(rows.map((each) => each.track));
          expect([...new Int32Array(bytes(tracks?.latitude))]).toEqual(rows.map((each) => each.latitude));
          expect([...new Int32Array(bytes(tracks?.longitude))]).toEqual(rows.map((each) => each.longitude));
          expect([...new Uint16Array(bytes(tracks?.speed))]).toEqual(rows.map((each) => each.speed));
          expect([...new Uint16Array(bytes(tracks?.heading))]).toEqual(rows.map((each) => each.heading));
          expect([...new Uint8Array(bytes(tracks?.kind))]).toEqual(rows.map((each) => each.kind));
          expect([...new Uint8Array(bytes(tracks?.length))]).toEqual(rows.map((each) => each.length));
          expect([...new Uint16Array(bytes(tracks?.age))]).toEqual(rows.map((each) => each.ageMs));
        },
      ),
    );
  });
});
