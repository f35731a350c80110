import type { NetConnection, RoadNetwork } from '../city/road-network.js';

/** Another way that crosses one's own inside the junction. */
export interface BoxConflict {
  /** Strip of the other way. */
  readonly way: number;
  /** Where the crossing begins and ends on one's own way, m. */
  readonly atM: number;
  readonly endM: number;
  /** Where it begins on the other's way, and where the other's rear has passed it, m. */
  readonly beginM: number;
  readonly clearM: number;
}

const SAMPLE_M = 1.5;
/** Room at a corner for cycles that wait to turn, m. */
export const waitingM = 8;
/** Middle lines nearer than this belong to bodies that would touch, m. */
const TOUCH_M = 2.1;

/** By strip: which ways over the same junction cross it. Ways from or into the same lane do not count. */
export function boxConflicts({ strips, connections, junctions }: RoadNetwork): BoxConflict[][] {
  const result: BoxConflict[][] = strips.map(() => []);
  const byJunction = new Map<number, NetConnection[]>(junctions.map(({ index }) => [index, []]));
  for (const way of connections) byJunction.get(way.junction.index)?.push(way);
  for (const ways of byJunction.values()) {
    const samples = ways.map(sample);
    for (let i = 0; i < ways.length; i++) {
      for (let j = i + 1; j < ways.length; j++) {
        const [a, b] = [ways[i], ways[j]];
        const [as, bs] = [samples[i], samples[j]];
        if (!a || !b || !as || !bs || a.from.link === b.from.link || a.to === b.to || apart(as, bs)) continue;
        const met = meeting(as.points, bs.points);
        if (met === undefined) continue;
        result[a.index]?.push({ way: b.index, atM: met.aFrom, endM: met.aTo, beginM: met.bFrom, clearM: met.bTo });
        result[b.index]?.push({ way: a.index, atM: met.bFrom, endM: met.bTo, beginM: met.aFrom, clearM: met.aTo });
      }
    }
  }
  return result;
}

interface Sampled {
  /** x, y in turn */
  readonly points: Float64Array;
  readonly box: readonly [number, number, number, number];
}

function sample({ line, lengthM: wholeM, holdM }: NetConnection): Sampled {
  // Cycles that wait for the second stage of their turn stand out of the way at the corner.
  const lengthM = holdM === undefined ? wholeM : Math.max(SAMPLE_M, holdM - waitingM);
  const count = Math.ceil(lengthM / SAMPLE_M) + 1;
  const points = new Float64Array(count * 2);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const { x, y } = line.locate(i * SAMPLE_M);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { points, box };
}

function apart({ box: a }: Sampled, { box: b }: Sampled): boolean {
  return a[0] > b[2] + TOUCH_M || b[0] > a[2] + TOUCH_M || a[1] > b[3] + TOUCH_M || b[1] > a[3] + TOUCH_M;
}

function meeting(a: Float64Array, b: Float64Array) {
  let met: { aFrom: number; aTo: number; bFrom: number; bTo: number } | undefined;
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const dx = (a[i] ?? 0) - (b[j] ?? 0);
      const dy = (a[i + 1] ?? 0) - (b[j + 1] ?? 0);
      if (dx * dx + dy * dy > TOUCH_M * TOUCH_M) continue;
      const aM = (i / 2) * SAMPLE_M;
      const bM = (j / 2) * SAMPLE_M;
      met ??= { aFrom: aM, aTo: aM, bFrom: bM, bTo: bM };
      met.aTo = aM;
      met.bFrom = Math.min(met.bFrom, bM);
      met.bTo = Math.max(met.bTo, bM);
    }
  }
  return met;
}
