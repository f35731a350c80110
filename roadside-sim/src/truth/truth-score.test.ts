import { live } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Candidate } from './assign.js';
import { DrivenLinks } from './driven-links.js';
import { laneQueueM } from './lane-queue.js';
import { LivePicture } from './live-picture.js';
import type { ShownThings } from './shown-things.js';
import type { TrueState } from './true-state.js';
import { TruthScore } from './truth-score.js';

const ORIGIN = [113, 28.2] as const;
const METRE_NORTH = 1 / 111_320;
const METRE_EAST = METRE_NORTH / Math.cos((ORIGIN[1] * Math.PI) / 180);
const START_MS = Date.UTC(2026, 0, 5, 0, 30);
/** A unit at the origin sees 100 m far, people 30 m. */
const area = {
  covers: (kind: number, longitude: number, latitude: number) =>
    Math.hypot((longitude - ORIGIN[0]) / METRE_EAST, (latitude - ORIGIN[1]) / METRE_NORTH) <= (kind === 3 ? 30 : 100),
};

interface Thing {
  readonly id: number;
  readonly x: number;
  readonly y?: number;
  readonly kind?: number;
}

function columns(things: readonly Thing[]) {
  return {
    rows: things.length,
    id: things.map(({ id }) => id),
    longitude: things.map(({ x }) => ORIGIN[0] + x * METRE_EAST),
    latitude: things.map(({ y = 0 }) => ORIGIN[1] + y * METRE_NORTH),
    kind: things.map(({ kind = 1 }) => kind),
  };
}

function truth(things: readonly Thing[], timeMs = START_MS): TrueState {
  const all = columns(things);
  return {
    timeMs,
    things: {
      rows: all.rows,
      id: Uint32Array.from(all.id),
      longitude: Float64Array.from(all.longitude),
      latitude: Float64Array.from(all.latitude),
      kind: Uint8Array.from(all.kind),
      connected: new Uint8Array(all.rows),
    },
    queuesM: new Map([['lane', 40]]),
    links: { ids: [], distanceM: new Float64Array(), timeS: new Float64Array() },
  };
}

const shown = (things: readonly Thing[]): ShownThings => columns(things);

describe('the score', () => {
  it('finds nothing wrong with the truth itself', () => {
    const things = Array.from({ length: 12 }, (_, n) => ({ id: n + 1, x: n * 7, y: (n % 3) * 3.25 }));
    const score = new TruthScore(area);
    for (let step = 0; step < 5; step++) score.addThings(truth(things, START_MS + step * 1000), shown(things));
    expect(score.figures).toMatchObject({ positionErrorP95M: 0.01, missedPct: 0, falsePct: 0 });
    expect(score.all.figures).toMatchObject({ mota: 1, switches: 0, seen: 60 });
    expect(Object.keys(score.detail.byHour)).toEqual(['8']);
  });

  it('counts what is missed, false, doubled and switched', () => {
    const score = new TruthScore(area);
    const things = [
      { id: 1, x: 0 },
      { id: 2, x: 20 },
      { id: 3, x: 40 },
      { id: 4, x: 60 },
    ];
    // One missed, one 2 m off, one shown twice, one where nothing is.
    const picture = [
      { id: 11, x: 0 },
      { id: 12, x: 22 },
      { id: 13, x: 40 },
      { id: 14, x: 41 },
      { id: 15, x: 80 },
    ];
    score.addThings(truth(things), shown(picture));
    expect(score.figures).toMatchObject({ missedPct: 25, falsePct: 40 });
    expect(score.figures.positionErrorP95M).toBeCloseTo(2, 1);
    score.addThings(truth(things), shown(picture.map((each) => ({ ...each, id: each.id === 11 ? 91 : each.id }))));
    expect(score.all.switches).toBe(1);
    expect(score.all.figures.mota).toBe(0.13);
  });

  it('holds where units reach, and lets what is beyond explain what is shown', () => {
    const score = new TruthScore(area);
    const things = [
      { id: 1, x: 50 },
      { id: 2, x: 101 },
      { id: 3, x: 300 },
    ];
    score.addThings(
      truth(things),
      shown([
        { id: 11, x: 50 },
        { id: 12, x: 99 },
        { id: 13, x: 200 },
      ]),
    );
    expect(score.all.figures).toMatchObject({ seen: 1, missedPct: 0, falsePct: 0 });
  });

  it('holds people on foot and what lies in the road to the totals, each within the range of its kind', () => {
    const score = new TruthScore(area);
    score.addThings(truth([{ id: 1, x: 0, kind: 3 }]), shown([{ id: 9, x: 0, kind: 1 }]));
    expect(score.figures).toMatchObject({ missedPct: 100, falsePct: 100 });
    expect(score.detail.byKind.pedestrian).toMatchObject({ missedPct: 100 });
    const other = new TruthScore(area);
    const things = [
      { id: 1, x: 20, kind: 3 },
      { id: 2, x: 40, kind: 3 },
      { id: 3, x: 40, kind: 5 },
      { id: 4, x: 60, kind: 1 },
    ];
    other.addThings(
      truth(things),
      shown([
        { id: 8, x: 20, kind: 3 },
        { id: 9, x: 42, kind: 3 },
        { id: 10, x: 60 },
      ]),
    );
    expect(other.all.figures).toMatchObject({ seen: 3, missedPct: 33.33, falsePct: 0 });
    expect(other.detail.byKind).toMatchObject({ pedestrian: { seen: 1 }, obstacle: { missedPct: 100 } });
  });

  it('weighs queues by lanes and travel times by the time spent', () => {
    const score = new TruthScore(area);
    score.addQueues(truth([]), new Map([['other', 10]]), ['lane', 'other', 'empty']);
    expect(score.figures.queueErrorM).toBe(25);
    score.addLink({ distanceM: 3000, timeS: 300 }, { speedMps: 10, eventMs: 0 });
    score.addLink({ distanceM: 1000, timeS: 100 }, { speedMps: 8, eventMs: 0 });
    expect(score.figures.travelTimeErrorPct).toBeCloseTo(6.25, 2);
    score.addCorridor(100, 110);
    score.addCorridor(300, 290);
    expect(score.detail.corridors).toEqual({ seen: 2, travelTimeErrorPct: 5 });
  });

  it('adds up over stretches of time', () => {
    const [one, other] = [new TruthScore(area), new TruthScore(area)];
    one.addThings(truth([{ id: 1, x: 0 }]), shown([]));
    other.addThings(truth([{ id: 1, x: 0 }]), shown([{ id: 9, x: 1 }]));
    one.add(other);
    expect(one.figures.missedPct).toBe(50);
  });
});

describe('assign', () => {
  const candidate = fc.record({ row: fc.nat(4), column: fc.nat(4), cost: fc.nat(20) });

  it('matches as many as can be, at the least cost, as trying everything does', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ row, column }) => row * 10 + column, maxLength: 12 }),
        (candidates) => {
          const costOf = ([row, column]: readonly [number, number]) =>
            candidates.find((each) => each.row === row && each.column === column)?.cost ?? Number.NaN;
          const found = assign(candidates);
          expect(new Set(found.map(([row]) => row)).size).toBe(found.length);
          expect(new Set(found.map(([, column]) => column)).size).toBe(found.length);
          const best = tryAll(candidates);
          expect(found.length).toBe(best.count);
          expect(found.reduce((sum, pair) => sum + costOf(pair), 0)).toBe(best.cost);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function tryAll(candidates: readonly Candidate[]): { count: number; cost: number } {
  const [first, ...rest] = candidates;
  if (!first) return { count: 0, cost: 0 };
  const without = tryAll(rest);
  const taken = tryAll(rest.filter(({ row, column }) => row !== first.row && column !== first.column));
  const withIt = { count: taken.count + 1, cost: taken.cost + first.cost };
  const better = withIt.count > without.count || (withIt.count === without.count && withIt.cost < without.cost);
  return better ? withIt : without;
}

it('the back of a queue is the tail of the last that stands, through those that roll off before it', () => {
  const at = (frontM: number, speedMps: number) => ({ frontM, lengthM: 5, speedMps });
  expect(laneQueueM(100, [])).toBe(0);
  expect(laneQueueM(100, [at(98, 0), at(91, 0), at(60, 0)])).toBe(14);
  expect(laneQueueM(100, [at(95, 5), at(80, 4), at(70, 1)])).toBe(35);
  expect(laneQueueM(100, [at(70, 0)])).toBe(0);
  expect(laneQueueM(100, [at(98, 12), at(91, 0)])).toBe(0);
});

it('what was driven between two instants is known as far as it was seen', () => {
  const driven = new DrivenLinks();
  for (let s = 0; s <= 60; s += 10) {
    const links = { ids: ['a'], distanceM: Float64Array.of(s * 8), timeS: Float64Array.of(s * 2) };
    driven.note(START_MS + s * 1000, links);
  }
  expect(driven.between('a', START_MS + 15_000, START_MS + 45_000)).toEqual({ distanceM: 240, timeS: 60 });
  expect(driven.between('a', START_MS - 15_000, START_MS + 30_000)).toEqual({ distanceM: 240, timeS: 60 });
  expect(driven.between('a', START_MS - 90_000, START_MS + 30_000)).toBeUndefined();
  expect(driven.between('b', START_MS, START_MS + 30_000)).toBeUndefined();
  expect(driven.between('a', START_MS, START_MS + 70_000)).toBeUndefined();
});

it('the live picture carries things on as the map does, for 2.5 s', () => {
  const picture = new LivePicture();
  const octets = (view: ArrayBufferView) => new Uint8Array(view.buffer);
  const frame = live.v1.Frame.encode({
    platformMs: START_MS,
    keyframe: true,
    tracks: [
      {
        rows: 1,
        track: octets(Uint32Array.of(7)),
        latitude: octets(Int32Array.of(282_000_000)),
        longitude: octets(Int32Array.of(1_130_000_000)),
        speed: octets(Uint16Array.of(500)),
        heading: octets(Uint16Array.of(0)),
        kind: octets(Uint8Array.of(17)),
        length: octets(Uint8Array.of(23)),
        age: octets(Uint16Array.of(200)),
      },
    ],
  }).finish();
  picture.take(frame);
  const northM = (timeMs: number) => ((picture.at(timeMs).latitude[0] ?? 0) - 28.2) / METRE_NORTH;
  expect(northM(START_MS + 800)).toBeCloseTo(10, 3);
  expect(northM(START_MS + 60_000)).toBeCloseTo(25, 3);
  picture.take(live.v1.Frame.encode({ platformMs: START_MS + 1000, endedTracks: [7] }).finish());
  expect(picture.at(START_MS).rows).toBe(0);
});
