import type { FusedTrack } from '@luyun/core';
import { live } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileRange } from './map-tiles.js';
import { TrackTiles } from './track-tiles.js';

const world = tileRange({ west: -180, south: -85, east: 180, north: 85 });
const area = tileRange({ west: 116.3, south: 39.9, east: 116.34, north: 39.94 });

const car: FusedTrack = {
  id: 0,
  eventTimeMs: 5,
  longitude: 116.31,
  latitude: 39.91,
  speedMps: 10,
  headingDeg: 90,
  accuracyM: 0.5,
  kind: 1,
  lengthM: 4.6,
  simulated: true,
};

const step = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    track: fc.nat(20),
    x: fc.nat(8),
    y: fc.nat(8),
    timeMs: fc.nat(50),
  }),
  fc.record({ kind: fc.constant('end' as const), track: fc.nat(20) }),
  fc.record({ kind: fc.constant('tick' as const) }),
);

/** What a client would show after frames. */
class Shown {
  readonly tracks = new Map<number, string>();

  take(pieces: readonly Buffer[], ended: readonly number[]): void {
    const { tracks = [] } = live.v1.Frame.decode(Buffer.concat(pieces));
    for (const track of ended) this.tracks.delete(track);
    for (const each of tracks ?? []) {
      const copy = (value: Uint8Array | null | undefined) => Uint8Array.from(value ?? []).buffer;
      const ids = new Uint32Array(copy(each.track));
      const longitude = new Int32Array(copy(each.longitude));
      const latitude = new Int32Array(copy(each.latitude));
      ids.forEach((id, row) => {
        this.tracks.set(id, `${longitude[row]} ${latitude[row]}`);
      });
    }
  }
}

describe('TrackTiles', () => {
  it('tells by deltas what a keyframe would tell', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const tiles = new TrackTiles(1000);
        const everywhere = new Shown();
        const resumed = new Shown();
        let tick = 1;
        const flush = () => {
          tiles.encodeDeltas(tick, 100);
          const pieces: Buffer[] = [];
          tiles.deltas(world, tick, pieces);
          everywhere.take(pieces, tiles.endedSince(world, tick - 1) ?? []);
          tick++;
        };
        for (const each of steps) {
          if (each.kind === 'tick') flush();
          else if (each.kind === 'end') tiles.end([each.track], tick);
          else {
            const place = { id: each.track, longitude: 116.3 + each.x * 0.01, latitude: 39.9 + each.y * 0.01 };
            tiles.put({ ...car, ...place, eventTimeMs: each.timeMs }, tick, 0);
          }
        }
        flush();
        const truth = new Shown();
        const pieces: Buffer[] = [];
        tiles.full(world, tick, 100, pieces);
        truth.take(pieces, []);
        expect(new Map([...everywhere.tracks].sort())).toEqual(new Map([...truth.tracks].sort()));
        const since: Buffer[] = [];
        tiles.since(world, 0, 100, since);
        resumed.take(since, []);
        expect(new Map([...resumed.tracks].sort())).toEqual(new Map([...truth.tracks].sort()));
        expect(tiles.table.size).toBe(truth.tracks.size);
      }),
    );
  });

  it('holds no more tracks than it may, and forgets silent ones', () => {
    const tiles = new TrackTiles(10);
    for (let id = 0; id < 25; id++) tiles.put({ ...car, id }, 1, 1000);
    expect(tiles.table.size).toBe(10);
    expect(tiles.refused).toBe(15);
    tiles.endSilent(500_000, 2);
    expect(tiles.table.size).toBe(0);
    expect(tiles.endedSince(area, 1)).toHaveLength(10);
  });

  it('says where it no longer knows what ended', () => {
    const tiles = new TrackTiles(100_000);
    for (let tick = 1; tick <= 60; tick++) {
      const some = Array.from({ length: 1000 }, (_, at) => at);
      for (const id of some) tiles.put({ ...car, id, eventTimeMs: tick }, tick, 0);
      tiles.end(some, tick);
    }
    expect(tiles.endedSince(area, 1)).toBeUndefined();
    expect(tiles.endedSince(area, 58)).toHaveLength(2000);
  });
});
