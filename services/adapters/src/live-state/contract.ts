import type { LiveEntry, LiveState, TrackBlock } from '@luyun/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

export interface TrackRow {
  readonly track: number;
  readonly eventTimeMs: number;
  readonly longitude?: number;
  readonly latitude?: number;
  readonly speedMps?: number;
}

/** A block of tracks for tests; what is not given has a fixed value. */
export function trackBlock(rows: readonly TrackRow[]): TrackBlock {
  return {
    topic: 'vehicle-states',
    devices: ['rsu-1', 'rsu-2'],
    cityVersion: 1,
    simulated: true,
    rows: rows.length,
    columns: {
      track: Uint32Array.from(rows, (row) => row.track),
      eventTimeMs: Float64Array.from(rows, (row) => row.eventTimeMs),
      latitude: Float64Array.from(rows, (row) => row.latitude ?? 31),
      longitude: Float64Array.from(rows, (row) => row.longitude ?? 121),
      speedMps: Float32Array.from(rows, (row) => row.speedMps ?? Number.NaN),
      headingDeg: new Float32Array(rows.length).fill(90),
      kind: new Uint8Array(rows.length).fill(17),
      lengthM: new Float32Array(rows.length).fill(4.5),
      accuracyM: new Float32Array(rows.length).fill(Number.NaN),
      existencePct: new Uint8Array(rows.length).fill(97),
      deviceIndex: Uint16Array.from(rows, (_, i) => i % 2),
      lane: new Uint32Array(rows.length).fill(3),
      logPartition: new Uint16Array(rows.length).fill(1),
      logOffset: new Float64Array(rows.length).fill(7),
      logRow: Uint16Array.from(rows, (_, i) => i),
    },
  };
}

/** What every live state must do. `open` gives an empty one whose tracks end 1 s after their last event by `nowMs`. */
export function describeLiveState(name: string, open: (nowMs: () => number) => Promise<LiveState>): void {
  describe(`live state: ${name}`, () => {
    let live: LiveState;
    let nowMs = 1_000_000;

    beforeEach(async () => {
      nowMs = 1_000_000;
      live = await open(() => nowMs);
    });
    afterEach(() => live.close());

    it('holds the latest of each track, and an older event never replaces a newer one', async () => {
      await live.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs, speedMps: 5 }]));
      await live.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs - 100, speedMps: 9 }]));
      expect(await live.findTrack(1)).toEqual({
        track: 1,
        eventTimeMs: nowMs,
        latitude: 31,
        longitude: 121,
        speedMps: 5,
        headingDeg: 90,
        kind: 17,
        lengthM: 4.5,
        accuracyM: null,
        existencePct: 97,
        deviceId: 'rsu-1',
        lane: 3,
        lineage: { topic: 'vehicle-states', partition: 1, offset: 7, row: 0 },
        simulated: true,
      });
      await live.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs + 100 }]));
      expect((await live.findTrack(1))?.speedMps).toBeNull();
      expect(await live.findTrack(2)).toBeUndefined();
    });

    it('lists an area', async () => {
      const rows = Array.from({ length: 5_000 }, (_, i) => ({
        track: i,
        eventTimeMs: nowMs,
        longitude: 121 + (i % 100) * 0.002,
        latitude: 31 + Math.floor(i / 100) * 0.002,
      }));
      await live.putTracks(trackBlock(rows));
      const area = { west: 121.0199, south: 31.0099, east: 121.0401, north: 31.0301 };
      const listed = (await live.listTracks(area, 10_000)).map(({ track }) => track).sort((a, b) => a - b);
      const inside = rows.filter(
        ({ longitude, latitude }) =>
          longitude >= area.west && longitude <= area.east && latitude >= area.south && latitude <= area.north,
      );
      expect(listed).toEqual(inside.map(({ track }) => track));
      expect(await live.listTracks(area, 3)).toHaveLength(3);
      expect(await live.listTracks({ west: -180, south: -90, east: 180, north: 90 }, 10_000)).toHaveLength(5_000);
      await live.putTracks(trackBlock(rows.map((row) => ({ ...row, eventTimeMs: nowMs + 1, longitude: 10 }))));
      expect(await live.listTracks(area, 10)).toEqual([]);
    });

    it('ends tracks when told, and by themselves', async () => {
      const ended: number[] = [];
      live.subscribe({ onChange: () => {}, onTracks: () => {}, onEnded: (tracks) => ended.push(...tracks) });
      await live.putTracks(trackBlock([1, 2, 3].map((track) => ({ track, eventTimeMs: nowMs }))));
      await live.endTracks([2, 99]);
      expect(ended).toEqual([2]);
      expect(await live.findTrack(2)).toBeUndefined();
      await live.putTracks(trackBlock([{ track: 3, eventTimeMs: nowMs + 900 }]));
      nowMs += 1_500;
      await vi.waitFor(() => expect(ended).toEqual([2, 1]));
      expect(await live.findTrack(3)).toBeDefined();
    });

    it('holds keyed state by its latest event', async () => {
      const entry = (key: string, eventTimeMs: number, lengthM: number): LiveEntry<'queue'> => ({
        key,
        eventTimeMs,
        value: { lengthM, vehicles: 1 },
        simulated: false,
      });
      await live.put('queue', [entry('a', 10, 1), entry('b', 10, 2)]);
      await live.put('queue', [entry('a', 9, 3), entry('b', 11, 4)]);
      expect(await live.get('queue', 'a')).toEqual(entry('a', 10, 1));
      expect(await live.get('queue', 'b')).toEqual(entry('b', 11, 4));
      expect(await live.list('queue')).toHaveLength(2);
      expect(await live.get('link', 'a')).toBeUndefined();
    });

    it('holds what processes say of themselves', async () => {
      const entry: LiveEntry<'process'> = {
        key: 'gateway-host-1',
        eventTimeMs: 10,
        value: {
          service: 'gateway',
          host: 'host',
          pid: 1,
          version: '0.1.0',
          startedMs: 1,
          stopped: false,
          ready: false,
          checks: [{ name: 'records', ok: false, detail: 'connection refused' }],
          cpuShare: 0.25,
          memoryMb: 120,
          eventLoopP99Ms: null,
          gateway: { streams: 3, batchesPerS: 30, rowsPerS: 90.5, quarantinedPerS: 0, ackP99Ms: 12.5 },
        },
        simulated: false,
      };
      const later = { ...entry, eventTimeMs: 11, value: { ...entry.value, ready: true, checks: [] } };
      await live.put('process', [entry]);
      expect(await live.get('process', entry.key)).toEqual(entry);
      await live.put('process', [later, { ...entry, key: 'gateway-host-2' }]);
      const held = (await live.list('process')).toSorted((a, b) => a.key.localeCompare(b.key));
      expect(held).toEqual([later, { ...entry, key: 'gateway-host-2' }]);
    });

    it('lends as many places as there are, until they are given back or their time is over', async () => {
      const take = (owner: string, forMs: number) =>
        live.hold({ thing: 'parking:P1', owner, untilMs: nowMs + forMs }, 2);
      expect(await take('a', 1_000)).toBe(true);
      expect(await take('b', 5_000)).toBe(true);
      expect(await take('c', 5_000)).toBe(false);
      expect(await live.hold({ thing: 'parking:P2', owner: 'c', untilMs: nowMs + 1_000 }, 1)).toBe(true);
      expect(await take('a', 3_000)).toBe(true);
      const holds = await live.listHolds('parking:P1');
      expect(holds.toSorted((x, y) => x.untilMs - y.untilMs)).toEqual([
        { thing: 'parking:P1', owner: 'a', untilMs: nowMs + 3_000 },
        { thing: 'parking:P1', owner: 'b', untilMs: nowMs + 5_000 },
      ]);
      await live.release('parking:P1', 'b');
      await live.release('parking:P1', 'nobody');
      expect(await take('c', 5_000)).toBe(true);
      nowMs += 3_000;
      expect((await live.listHolds('parking:P1')).map(({ owner }) => owner)).toEqual(['c']);
      expect(await take('d', 1_000)).toBe(true);
      expect(await take('a', 1_000)).toBe(false);
    });

    it('tells subscribers until they stop', async () => {
      const seen: string[] = [];
      const stop = live.subscribe({
        onChange: ({ kind, entries }) => seen.push(`${kind}:${entries.map(({ key }) => key)}`),
        onTracks: ({ rows, cityVersion }) => seen.push(`tracks:${rows} of city ${cityVersion}`),
        onEnded: () => {},
      });
      const entry = { key: 'a', eventTimeMs: 1, value: { lengthM: 1, vehicles: 1 }, simulated: false };
      await live.put('queue', [entry]);
      await live.put('queue', [{ ...entry, eventTimeMs: 0 }]);
      await live.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs }]));
      await vi.waitFor(() => expect(seen).toEqual(['queue:a', 'tracks:1 of city 1']));
      stop();
      await live.put('queue', [{ ...entry, eventTimeMs: 2 }]);
      expect(seen).toHaveLength(2);
    });
  });
}
