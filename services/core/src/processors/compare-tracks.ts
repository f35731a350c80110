import { metresPerDegree } from '../geometry/geometry.js';
import type { FusionTracks } from './fusion-tracks.js';

/** How two tracks differ at the later one's instant; one object serves for all, so that comparing makes no garbage. */
export interface TrackDifference {
  /** Of the second seen from the first, m. */
  eastM: number;
  northM: number;
  /** Of their velocities, m/s, squared. */
  speed2: number;
  /** Of the positions: the sum of both errors and what the prediction adds, m². */
  variance2: number;
  /** For a different kind or length, as a squared distance. */
  unlike: number;
}

/** What nobody can know of a vehicle's driving: it brakes and pulls away by about so much, m/s². */
const UNFORESEEN_MPS2 = 1.2;
/** Not of the sensors: tracks are of middles of bodies that sensors see in part, m. */
const SHAPE_M = 0.4;
/** Sensors mistake a lorry for a bus, and see a part of its length. */
const KIND_UNLIKE = 4;
const LENGTH_ERROR_M = 2;
const MOST_UNLIKE = 9;
const RADIANS = Math.PI / 180;

/** Compares the tracks in slots `a` and `b`, the earlier one carried on at its velocity. */
export function compareTracks(tracks: FusionTracks, a: number, b: number, into: TrackDifference): void {
  const f = tracks.fields;
  const latitude = f.latitude[a] as number;
  const metresEast = metresPerDegree * Math.cos(latitude * RADIANS);
  let east = ((f.longitude[b] as number) - (f.longitude[a] as number)) * metresEast;
  let north = ((f.latitude[b] as number) - latitude) * metresPerDegree;
  const s = within(((f.timeMs[b] as number) - (f.timeMs[a] as number)) / 1000);
  if (s > 0) {
    east -= (f.east[a] as number) * s;
    north -= (f.north[a] as number) * s;
  } else {
    east -= (f.east[b] as number) * s;
    north -= (f.north[b] as number) * s;
  }
  const driftM = 0.5 * UNFORESEEN_MPS2 * s * s;
  const vEast = (f.east[a] as number) - (f.east[b] as number);
  const vNorth = (f.north[a] as number) - (f.north[b] as number);
  into.eastM = east;
  into.northM = north;
  into.speed2 = vEast * vEast + vNorth * vNorth;
  const [longA, longB] = [f.lengthM[a] as number, f.lengthM[b] as number];
  const kinds = ((f.kind[a] as number) ^ (f.kind[b] as number)) & 15;
  const lengths = longA > 0 && longB > 0 ? ((longA - longB) / LENGTH_ERROR_M) ** 2 : 0;
  into.unlike = Math.min(MOST_UNLIKE, (kinds === 0 ? 0 : KIND_UNLIKE) + lengths);
  into.variance2 = (f.errorM[a] as number) ** 2 + (f.errorM[b] as number) ** 2 + SHAPE_M ** 2 + driftM * driftM;
}

/** Nothing is carried on farther than this, s; what stood long ago still stands. */
const MOST_S = 2.5;
export const within = (s: number) => Math.min(MOST_S, Math.max(-MOST_S, s));

const SPEED_ERROR2 = 1.2 ** 2;
const HEADING_FROM_MPS = 2;
const MAX_TURN_DEG = 45;

/** Squared Mahalanobis distance over position, velocity and what they are. */
export function mahalanobis2({ eastM, northM, speed2, variance2, unlike }: TrackDifference): number {
  return (eastM * eastM + northM * northM) / variance2 + speed2 / (2 * SPEED_ERROR2) + unlike;
}

/** Whether both move, and in different directions. */
export function headingsDisagree(tracks: FusionTracks, a: number, b: number): boolean {
  const { speedMps, headingDeg } = tracks.fields;
  if (!((speedMps[a] as number) > HEADING_FROM_MPS && (speedMps[b] as number) > HEADING_FROM_MPS)) return false;
  const turn = Math.abs((headingDeg[a] as number) - (headingDeg[b] as number));
  return (turn > 180 ? 360 - turn : turn) > MAX_TURN_DEG;
}
