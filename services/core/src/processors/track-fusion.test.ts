import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerDegree } from '../geometry/geometry.js';
import type { FusedTrack } from './fuse-members.js';
import type { TrackReport } from './fusion-tracks.js';
import { TrackFusion } from './track-fusion.js';

const LATITUDE = 28.2;
const START_MS = 1_800_000_000_000;
const STEP_MS = 100;
const ROUND_STEPS = 4;

interface Seer {
  readonly track: number;
  /** 0 perceived, 1 connected */
  readonly source: number;
  readonly device: number;
  /** Constant error of its positions, m. */
  readonly biasM?: number;
  readonly from?: number;
  readonly to?: number;
  readonly existencePct?: number;
  readonly kind?: number;
  readonly lengthM?: number;
}

/** A vehicle that drives east, and who tells of it. */
interface Driver {
  readonly x: number;
  readonly y: number;
  readonly speedMps: number;
  readonly seers: readonly Seer[];
}

function reportsAt(drivers: readonly Driver[], step: number): TrackReport[] {
  return drivers.flatMap(({ x, y, speedMps, seers }) =>
    seers
      .filter(({ from = 0, to = Number.POSITIVE_INFINITY }) => step >= from && step < to)
      .map(({ track, source, device, biasM = 0, existencePct = 95, kind = 1, lengthM = 4.6 }) => {
        const eastM = x + (speedMps * step * STEP_MS) / 1000;
        const latitude = LATITUDE + (y + biasM) / metresPerDegree;
        return {
          track,
          eventTimeMs: START_MS + step * STEP_MS,
          latitude,
          longitude: 113 + (eastM + biasM) / (metresPerDegree * Math.cos((LATITUDE * Math.PI) / 180)),
          speedMps,
          headingDeg: 90,
          accuracyM: source === 0 ? 0.5 : 1,
          kind: kind | (source << 4),
          lengthM,
          existencePct,
          device,
          simulated: true,
        };
      }),
  );
}

/** What a viewer would see, and what was fused. */
class Viewer {
  readonly fusion = new TrackFusion();
  readonly shown = new Map<number, FusedTrack>();
  readonly everShown = new Set<number>();

  run(
    drivers: readonly Driver[],
    steps: number,
    order: (reports: TrackReport[]) => TrackReport[] = (all) => all,
  ): this {
    for (let step = 0; step < steps; step++) {
      const nowMs = START_MS + step * STEP_MS + 50;
      for (const report of order(reportsAt(drivers, step))) this.fusion.put(report, nowMs);
      if (step % ROUND_STEPS === 0) this.fusion.associate(nowMs);
      this.fusion.flush(
        nowMs,
        (gone) => {
          for (const id of gone) this.shown.delete(id);
        },
        (thing) => {
          this.shown.set(thing.id, { ...thing });
          this.everShown.add(thing.id);
        },
      );
    }
    return this;
  }

  groups(): string[] {
    return [...this.shown.keys()].map((id) => this.fusion.sourcesOf(id).join('+')).sort();
  }
}

const oneCar = (seers: readonly Seer[]): Driver => ({ x: 0, y: 0, speedMps: 12, seers });

describe('TrackFusion', () => {
  it('makes one thing of a vehicle that speaks for itself and is seen by two units', () => {
    const viewer = new Viewer().run(
      [
        oneCar([
          { track: 7, source: 1, device: 1, biasM: 1 },
          { track: 3, source: 0, device: 1 },
          { track: 5, source: 0, device: 2, biasM: -0.5 },
        ]),
      ],
      40,
    );
    expect(viewer.groups()).toEqual(['3+5+7']);
    const [thing] = viewer.shown.values();
    expect(thing?.kind).toBe(1 | (1 << 4));
    expect(thing?.accuracyM).toBeLessThan(0.5);
    expect(viewer.everShown.size).toBe(1);
  });

  it('hands a thing from one unit to the next under one number, and shows it once all the time', () => {
    const viewer = new Viewer();
    const seers = [
      { track: 3, source: 0, device: 1, to: 60 },
      { track: 9, source: 0, device: 2, from: 60 },
    ];
    const most = { count: 0 };
    const count = viewer.shown.set.bind(viewer.shown);
    viewer.shown.set = (id, thing) => {
      count(id, thing);
      most.count = Math.max(most.count, viewer.shown.size);
      return viewer.shown;
    };
    viewer.run([oneCar(seers)], 110);
    expect(most.count).toBe(1);
    expect([...viewer.shown.keys()]).toEqual([3]);
    expect([...viewer.everShown]).toEqual([3]);
  });

  it('keeps neighbours apart, standing side by side or behind each other', () => {
    const at = (x: number, y: number, n: number): Driver => ({
      x,
      y,
      speedMps: 0,
      seers: [
        { track: n, source: 0, device: 1 },
        { track: 100 + n, source: 1, device: 1, biasM: 0.8 },
      ],
    });
    const viewer = new Viewer().run([at(0, 0, 1), at(7, 0, 2), at(0, 3.25, 3), at(7, 3.25, 4)], 60);
    expect(viewer.groups()).toEqual(['1+101', '2+102', '3+103', '4+104']);
  });

  it('parts what drives apart', () => {
    const together = { x: 0, y: 0, speedMps: 10 };
    const seers = [{ track: 1, source: 0, device: 1 }];
    const other = [{ track: 2, source: 1, device: 1 }];
    const viewer = new Viewer();
    viewer.run(
      [
        { ...together, seers },
        { ...together, y: 0.5, seers: other },
      ],
      40,
    );
    expect(viewer.groups()).toEqual(['1+2']);
    const nowMs = START_MS + 4_000;
    // From here on the second one drives 4 m beside the first.
    for (let step = 40; step < 100; step++) {
      const drivers = [
        { ...together, seers },
        { ...together, y: 6, seers: other },
      ];
      for (const report of reportsAt(drivers, step)) viewer.fusion.put(report, nowMs + step * STEP_MS);
      if (step % ROUND_STEPS === 0) viewer.fusion.associate(nowMs + step * STEP_MS);
    }
    expect(viewer.fusion.thingOf(1)).not.toBe(viewer.fusion.thingOf(2));
  });

  it('shows what is perceived from the third sighting on, what speaks for itself at once, and ghosts never', () => {
    const perceived = [oneCar([{ track: 1, source: 0, device: 1 }])];
    expect(new Viewer().run(perceived, 2).shown.size).toBe(0);
    expect(new Viewer().run(perceived, 6).shown.size).toBe(1);
    expect(new Viewer().run([oneCar([{ track: 1, source: 1, device: 1 }])], 1).shown.size).toBe(1);
    expect(new Viewer().run([oneCar([{ track: 1, source: 0, device: 1, existencePct: 30 }])], 60).everShown.size).toBe(
      0,
    );
    const flash = new Viewer().run([oneCar([{ track: 1, source: 0, device: 1, to: 2 }])], 40);
    expect(flash.everShown.size).toBe(0);
  });

  it('takes away what its unit sees no more', () => {
    const away = { x: 200, y: 0, speedMps: 5, seers: [{ track: 2, source: 0, device: 1 }] };
    const viewer = new Viewer().run([oneCar([{ track: 1, source: 0, device: 1, to: 30 }]), away], 65);
    expect(viewer.groups()).toEqual(['2']);
    expect(viewer.fusion.size).toBe(2);
    viewer.fusion.end([1, 2]);
    expect(viewer.fusion.size).toBe(0);
  });

  it('goes on showing what stood and is hidden, until what stood behind it drives up', () => {
    const at = (x: number, seers: readonly Seer[], speedMps = 0): Driver => ({ x, y: 0, speedMps, seers });
    const seen = [{ track: 2, source: 0, device: 1 }];
    const hidden = [{ track: 1, source: 0, device: 1, to: 30 }];
    const viewer = new Viewer();
    viewer.run([at(0, hidden), at(-8, seen)], 40);
    viewer.fusion.end([1]);
    expect(viewer.run([at(-8, seen)], 90).groups()).toEqual(['1', '2']);
    const off = [{ track: 2, source: 0, device: 1, from: 90 }];
    expect(viewer.run([at(-8 - 9 * 5, off, 5)], 110).groups()).toEqual(['2']);
  });

  it('carries on what is hidden behind what is before it, to a stand and off again', () => {
    const queue = (speedMps: number, x: number, from: number): Driver[] => [
      { x, y: 0, speedMps, seers: [{ track: 2, source: 0, device: 1, from }] },
    ];
    const braking: Driver = { x: -20, y: 0, speedMps: 8, seers: [{ track: 1, source: 0, device: 1, to: 20 }] };
    const viewer = new Viewer().run([braking, ...queue(0, 20, 0)], 120);
    const eastM = () =>
      ((viewer.shown.get(1)?.longitude ?? 0) - 113) * metresPerDegree * Math.cos(LATITUDE * (Math.PI / 180));
    // It was last seen 24 m behind the other one, and stands behind it 10 s later: by its length and a gap.
    expect(viewer.groups()).toEqual(['1', '2']);
    expect(viewer.shown.get(1)?.speedMps).toBe(0);
    expect(eastM()).toBeGreaterThan(11);
    expect(eastM()).toBeLessThan(15);
    // The other one pulls away at 3 m/s, and it follows.
    viewer.run(queue(3, 20 - 3 * 12, 120), 200);
    expect(eastM()).toBeGreaterThan(25);
    expect(eastM()).toBeLessThan(39);
    // Nobody drives hidden for ever.
    viewer.run(queue(3, 20 - 3 * 12, 200), 420);
    expect(viewer.groups()).toEqual(['2']);
  });

  it('does not carry on what is hidden with nothing before it, nor behind what is in the next lane', () => {
    const beside: Driver = { x: 30, y: 3.3, speedMps: 0, seers: [{ track: 2, source: 0, device: 1 }] };
    const viewer = new Viewer().run([oneCar([{ track: 1, source: 0, device: 1, to: 20 }]), beside], 60);
    expect(viewer.groups()).toEqual(['2']);
  });

  it('does not take the next one in a row of bicycles for one that was hidden', () => {
    const bicycle = (track: number, x: number, to = 200): Driver => ({
      x,
      y: 0,
      speedMps: 0,
      seers: [{ track, source: 0, device: 1, to, kind: 2, lengthM: 1.8 }],
    });
    const viewer = new Viewer().run([bicycle(1, 0, 30), bicycle(2, 1.9), bicycle(3, -2)], 120);
    expect(viewer.groups()).toEqual(['1', '2', '3']);
  });

  it('lets a vehicle change its name, and never calls two names one thing', () => {
    const viewer = new Viewer().run(
      [
        oneCar([
          { track: 2, source: 0, device: 1 },
          { track: 70, source: 1, device: 1, to: 50 },
          { track: 80, source: 1, device: 1, from: 50 },
        ]),
      ],
      100,
    );
    expect(viewer.groups()).toEqual(['2+80']);
    expect(viewer.shown.size).toBe(1);
  });

  it('goes on finding what is one while the clock of another device is fast', () => {
    const viewer = new Viewer();
    const drivers = [
      oneCar([
        { track: 1, source: 1, device: 1 },
        { track: 2, source: 0, device: 2 },
      ]),
    ];
    for (let step = 0; step < 40; step++) {
      const nowMs = START_MS + step * STEP_MS + 50;
      for (const report of reportsAt(drivers, step)) viewer.fusion.put(report, nowMs);
      const fast = { x: 500, y: 0, speedMps: 5, seers: [{ track: 3, source: 0, device: 3 }] };
      for (const report of reportsAt([fast], step + 90)) viewer.fusion.put(report, nowMs);
      if (step % ROUND_STEPS === 0) viewer.fusion.associate(nowMs);
    }
    expect(viewer.fusion.sourcesOf(viewer.fusion.thingOf(1) ?? 0)).toEqual([1, 2]);
  });

  it('holds no track for ever that nobody ends', () => {
    const viewer = new Viewer().run([oneCar([{ track: 1, source: 0, device: 1 }])], 20);
    viewer.fusion.associate(START_MS + 250_000);
    expect(viewer.fusion.size).toBe(1);
    viewer.fusion.associate(START_MS + 310_000);
    expect([viewer.fusion.size, viewer.fusion.things]).toEqual([0, 0]);
  });

  it('fuses all the same when a number comes again as one that is perceived', () => {
    const viewer = new Viewer().run([oneCar([{ track: 1, source: 1, device: 1, to: 5 }])], 10);
    const car = oneCar([
      { track: 1, source: 0, device: 1, from: 10 },
      { track: 2, source: 1, device: 2, from: 10 },
    ]);
    expect(viewer.run([car], 40).groups()).toEqual(['1+2']);
  });

  it('does not compare each with each in a heap, which is no traffic but a fault of sensors', () => {
    const heap = Array.from({ length: 300 }, (_, n) => oneCar([{ track: n + 1, source: 0, device: n % 3 }]));
    const aside = { ...oneCar([1, 2].map((device) => ({ track: 1000 + device, source: 0, device }))), y: 100 };
    const { fusion } = new Viewer().run([...heap, aside], 20);
    expect(fusion.things).toBe(301);
    expect(fusion.sourcesOf(fusion.thingOf(1001) ?? 0)).toEqual([1001, 1002]);
  });

  /** Vehicles in random places of three lanes, each told of by some sources. */
  const traffic = fc
    .uniqueArray(fc.record({ cell: fc.nat(40), lane: fc.nat(2), seen: fc.integer({ min: 1, max: 7 }) }), {
      selector: ({ cell, lane }) => `${cell}/${lane}`,
      minLength: 1,
      maxLength: 25,
    })
    .map((places) =>
      places.map(({ cell, lane, seen }, n): Driver => {
        const seers: Seer[] = [
          { track: 1000 + n, source: 1, device: 9, biasM: 0.6 },
          { track: 2000 + n, source: 0, device: 1 },
          { track: 3000 + n, source: 0, device: 2, biasM: -0.3 },
        ];
        return { x: cell * 8, y: lane * 3.5, speedMps: 8, seers: seers.filter((_, bit) => (seen >> bit) & 1) };
      }),
    );
  const sourceOf = (track: number) => Math.floor(track / 1000);

  it('never has two of one source in a thing, drops nothing and tells nothing twice', () => {
    fc.assert(
      fc.property(traffic, (drivers) => {
        const viewer = new Viewer().run(drivers, 41);
        const groups = viewer.groups().map((group) => group.split('+').map(Number));
        for (const group of groups) expect(new Set(group.map(sourceOf)).size).toBe(group.length);
        const tracks = drivers.flatMap(({ seers }) => seers.map(({ track }) => track));
        expect(groups.flat().sort()).toEqual(tracks.sort());
        for (const track of tracks) expect(viewer.fusion.sourcesOf(viewer.fusion.thingOf(track) ?? 0)).toContain(track);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same in whatever order the reports of a round come', () => {
    fc.assert(
      fc.property(traffic, fc.array(fc.nat(), { minLength: 75, maxLength: 75 }), (drivers, keys) => {
        const shuffled = (reports: TrackReport[]) =>
          reports
            .map((report, i) => [keys[(i * 7 + report.track) % keys.length] ?? 0, report] as const)
            .sort(([a], [b]) => a - b)
            .map(([, report]) => report);
        const one = new Viewer().run(drivers, 41);
        const other = new Viewer().run(drivers, 41, shuffled);
        expect(other.groups()).toEqual(one.groups());
        expect([...other.shown.values()].sort((a, b) => a.id - b.id)).toEqual(
          [...one.shown.values()].sort((a, b) => a.id - b.id),
        );
      }),
      { numRuns: 40 },
    );
  });
});
