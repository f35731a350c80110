import { describe, expect, it } from 'vitest';
import type { LonLat } from '../model/city.js';
import {
  areaM2,
  bearingDeg,
  centroid,
  cutLine,
  distanceM,
  offsetLine,
  planeAt,
  pointAlong,
  polylineLengthM,
  turnAngleDeg,
} from './geometry.js';

const origin: LonLat = [116.4, 39.9];
const plane = planeAt(origin);
const east100: LonLat[] = [origin, plane.toLonLat(60, 0), plane.toLonLat(100, 0)];

describe('geometry', () => {
  it('measures lengths and bearings', () => {
    expect(distanceM(origin, plane.toLonLat(300, 400))).toBeCloseTo(500, 1);
    expect(polylineLengthM(east100)).toBeCloseTo(100, 3);
    expect(bearingDeg(origin, plane.toLonLat(10, 0))).toBeCloseTo(90, 3);
    expect(bearingDeg(origin, plane.toLonLat(-10, 10))).toBeCloseTo(315, 3);
    expect(turnAngleDeg(350, 80)).toBe(90);
    expect(turnAngleDeg(80, 350)).toBe(-90);
  });

  it('walks along lines and cuts them', () => {
    expect(distanceM(pointAlong(east100, 75), plane.toLonLat(75, 0))).toBeLessThan(0.01);
    expect(pointAlong(east100, 1000)).toEqual(east100[2]);
    const cut = cutLine(east100, 10, 90);
    expect(cut).toHaveLength(3);
    expect(polylineLengthM(cut)).toBeCloseTo(80, 2);
  });

  it('moves a line to its right and keeps corners', () => {
    const corner = offsetLine([origin, plane.toLonLat(100, 0), plane.toLonLat(100, -100)], 5).map((p) => plane.toXy(p));
    expect(corner[0]?.[1]).toBeCloseTo(-5, 3);
    expect(corner[1]?.[0]).toBeCloseTo(95, 3);
    expect(corner[1]?.[1]).toBeCloseTo(-5, 3);
    expect(corner[2]?.[0]).toBeCloseTo(95, 3);
  });

  it('knows area and middle of a ring, closed or open', () => {
    const square = [origin, plane.toLonLat(20, 0), plane.toLonLat(20, 10), plane.toLonLat(0, 10)];
    expect(areaM2(square)).toBeCloseTo(200, 3);
    expect(areaM2([...square, origin])).toBeCloseTo(200, 3);
    const [x, y] = plane.toXy(centroid(square));
    expect(x).toBeCloseTo(10, 3);
    expect(y).toBeCloseTo(5, 3);
    expect(centroid([origin, origin])).toEqual(origin);
  });
});
