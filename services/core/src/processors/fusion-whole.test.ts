import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix32 } from '../columns/hash.js';
import { metresPerDegree } from '../geometry/geometry.js';
import { FusionObjects } from './fusion-objects.js';
import { FusionTracks, type TrackReport } from './fusion-tracks.js';
import { TrackFusion } from './track-fusion.js';

const START_MS = 1_800_000_000_000;
const METRES_EAST = metresPerDegree * Math.cos((28.2 * Math.PI) / 180);

function reportOf(track: number, device: number, xM: number, speedMps: number, eventTimeMs: number): TrackReport {
  return {
    track,
    device,
    eventTimeMs,
    speedMps,
    latitude: 28.2,
    longitude: 113 + xM / METRES_EAST,
    headingDeg: 90,
    accuracyM: 0.5,
    kind: 1,
    lengthM: 4.6,
    existencePct: 95,
    simulated: true,
  };
}

/** A fusion, and a viewer of it, who find fault with each other. */
class Watched {
  readonly fusion: TrackFusion;
  readonly shown = new Set<number>();
  nowMs = START_MS;

  constructor(limit: number) {
    this.fusion = new TrackFusion({ limit });
  }

  flush(): void {
    this.fusion.flush(
      this.nowMs,
      (gone) => {
        for (const id of gone) this.shown.delete(id);
      },
      ({ id, latitude, longitude, eventTimeMs }) => {
        if (!Number.isFinite(latitude + longitude + eventTimeMs)) throw new Error(`Thing ${id} is nowhere`);
        this.shown.add(id);
      },
    );
    expect([...this.shown].filter((id) => this.fusion.sourcesOf(id).length === 0)).toEqual([]);
  }

  /** Each track that is held is in one thing, and things are made of such tracks only. */
  check(tracks: readonly number[]): void {
    const { fusion } = this;
    const members = new Map<number, number[]>();
    const strays: number[] = [];
    for (const track of tracks) {
      const thing = fusion.thingOf(track);
      if ((thing !== undefined) !== fusion.holds(track)) strays.push(track);
      if (thing === undefined) continue;
      const held = members.get(thing);
      if (held) held.push(track);
      else members.set(thing, [track]);
    }
    for (const [thing, held] of members) if (`${fusion.sourcesOf(thing)}` !== `${held}`) strays.push(...held);
    expect(strays).toEqual([]);
    expect([...members.values()].flat().length).toBe(fusion.size);
    expect(members.size).toBe(fusion.things);
  }
}

describe('TrackFusion stays whole', () => {
  // The pair of the hidden one and the late one was joined in the round in which the hidden one went.
  it.each([
    [1, 2],
    [2, 1],
  ])(
    'when what is hidden is found gone as another unit has seen something there for some rounds: %i, %i',
    (hidden, late) => {
      const watched = new Watched(100);
      const { fusion } = watched;
      const numbers = [1, 2, 3, 9];
      for (let step = 0; step < 33; step++) {
        watched.nowMs = START_MS + step * 100;
        const put = (track: number, device: number, xM: number, speedMps: number) =>
          fusion.put(reportOf(track, device, xM, speedMps, watched.nowMs), watched.nowMs + 50);
        if (step < 20) put(hidden, 1, 0, 0);
        if (step === 20) fusion.end([hidden]);
        if (step >= 24) put(late, 2, 0.2, 0);
        // Drives up from behind.
        put(3, 1, step < 32 ? -8 : -7.5, step < 32 ? 0 : 5);
        if (step % 4 === 0) fusion.associate(watched.nowMs + 50);
        watched.flush();
        watched.check(numbers);
      }
      expect(fusion.thingOf(hidden)).toBeUndefined();
      fusion.put(reportOf(9, 4, 300, 3, watched.nowMs), watched.nowMs);
      watched.check(numbers);
      fusion.end([9, late, 3]);
      watched.check(numbers);
      expect([fusion.holds(9), fusion.holds(3)]).toEqual([false, false]);
    },
  );

  /** What is done at random in a queue of cars that several units see, with few numbers of tracks, so that they come again. */
  function drive(seed: number, steps: number, limit: number): Watched {
    let state = seed >>> 0;
    const random = (below: number) => {
      state = (state + 0x9e3779b9) >>> 0;
      return mix32(state) % below;
    };
    const watched = new Watched(limit);
    const { fusion } = watched;
    const numbers = Array.from({ length: 30 }, (_, n) => n + 1);
    const devices = numbers.map((n) => n % 4);
    const places = numbers.map(() => random(6) * 4);
    const silent = new Set<number>();
    for (let step = 0; step < steps; step++) {
      watched.nowMs += random(200) === 0 ? random(30_000) - 10_000 : 100;
      for (const track of numbers) {
        const at = track - 1;
        if (random(60) === 0) {
          if (!silent.delete(track)) silent.add(track);
          if (random(2) === 0) fusion.end([track]);
        }
        if (random(80) === 0) places[at] = random(6) * 4 + random(10) / 10;
        if (silent.has(track)) continue;
        const moves = random(10) === 0;
        const late = random(40) === 0 ? 60_000 - random(70_000) : 0;
        const source = track % 5 === 0 ? 1 + (track % 3) : 0;
        fusion.put(
          {
            ...reportOf(track, devices[at] ?? 0, places[at] ?? 0, moves ? 3 + random(6) : 0, watched.nowMs - late),
            kind: (random(100) === 0 ? 2 : 1) | (source << 4),
            ...(random(300) === 0 ? { latitude: Number.NaN } : {}),
            ...(random(300) === 0 ? { longitude: Number.POSITIVE_INFINITY } : {}),
          },
          watched.nowMs,
        );
        if (random(50) === 0) fusion.end([track, track]);
      }
      if (random(4) === 0) {
        fusion.associate(watched.nowMs);
        watched.check(numbers);
      }
      if (random(3) > 0) watched.flush();
      watched.check(numbers);
    }
    fusion.end(numbers);
    // What stood may be hidden, for two minutes.
    for (let second = 0; second < 200; second++) {
      watched.nowMs += 1_000;
      fusion.associate(watched.nowMs);
      watched.flush();
      watched.check(numbers);
    }
    return watched;
  }

  it.each([{ limit: 1_000 }, { limit: 12 }])('whatever comes, at most $limit tracks', ({ limit }) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { fusion, shown } = drive(seed, 400, limit);
        expect([fusion.size, fusion.things, shown.size]).toEqual([0, 0, 0]);
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});

describe('FusionObjects', () => {
  it('needs no more room than what was held at once', () => {
    const tracks = new FusionTracks(5_000);
    const objects = new FusionObjects(tracks);
    for (let round = 0; round < 20; round++) {
      const slots: number[] = [];
      for (let n = 0; n < 3_000; n++) {
        const slot = tracks.put(reportOf(round * 7 + n * 3, 1, n, 0, START_MS), START_MS);
        slots.push(slot);
        objects.add(slot, START_MS, round);
      }
      expect(new Set(slots.map((slot) => tracks.fields.object[slot])).size).toBe(3_000);
      for (const slot of slots) {
        const object = tracks.fields.object[slot] as number;
        objects.leave(slot);
        objects.remove(object);
        tracks.remove(slot);
      }
      expect([tracks.size, tracks.perceived, objects.size]).toEqual([0, 0, 0]);
    }
    expect([tracks.high, objects.high]).toEqual([3_000, 3_000]);
  });
});
