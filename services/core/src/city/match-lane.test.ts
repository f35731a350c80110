import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, straightRoad } from '../testing/straight-road.js';
import { buildLaneIndex } from './lane-index.js';
import { type LaneMatch, matchLane } from './match-lane.js';

const index = buildLaneIndex(straightRoad());

/** Lane of a thing `x` m east and `y` m north of the road's beginning; undefined where none fits. */
function laneAt(
  x: number,
  y: number,
  headingDeg: number,
  before = -1,
): { lane: string; alongM: number; segment: number } | undefined {
  const [lon, lat] = place(x, y);
  const match: LaneMatch = { segment: -1, alongM: 0 };
  const east = (lon * 1e7 - index.originLon) * index.eastPerUnit;
  const north = (lat * 1e7 - index.originLat) * index.northPerUnit;
  matchLane(index, east, north, headingDeg, before, false, match);
  if (match.segment < 0) return undefined;
  const lane = index.laneIds[index.segmentLane[match.segment] as number] as string;
  return { lane, alongM: match.alongM, segment: match.segment };
}

describe('matching a position to a lane', () => {
  it('finds the lane and the place along it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 299, noNaN: true }),
        fc.constantFrom(1, 2),
        fc.double({ min: -1.2, max: 1.2, noNaN: true }),
        fc.double({ min: 60, max: 120, noNaN: true }),
        (x, number, error, heading) => {
          const found = laneAt(x, 1.75 - number * 3.5 + error, heading);
          expect(found?.lane).toBe(`west_${number}`);
          expect(found?.alongM).toBeCloseTo(x, 1);
        },
      ),
    );
  });

  it('knows neither lane of the other direction nor one far away', () => {
    expect(laneAt(100, -1.75, 270)).toBeUndefined();
    expect(laneAt(100, 30, 90)).toBeUndefined();
    expect(laneAt(100_000, 0, 90)).toBeUndefined();
  });

  it('does without a heading', () => {
    expect(laneAt(100, -1.75, Number.NaN)?.lane).toBe('west_1');
  });

  it('keeps to the lane of before between two lanes', () => {
    const before = laneAt(100, -1.75, 90)?.segment;
    // 0.2 m beyond the middle, nearer to lane 2.
    expect(laneAt(101, -3.7, 90)?.lane).toBe('west_2');
    expect(laneAt(101, -3.7, 90, before)?.lane).toBe('west_1');
    expect(laneAt(101, -4.8, 90, before)?.lane).toBe('west_2');
  });

  it('belongs to no lane within the junction', () => {
    expect(laneAt(310, -1.75, 90)).toBeUndefined();
  });
});
