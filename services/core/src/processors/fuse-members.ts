import { metresPerDegree } from '../geometry/geometry.js';
import type { FusionTracks } from './fusion-tracks.js';

/** A thing as it is shown: what its tracks say together, at the instant of the newest. */
export interface FusedTrack {
  /** Number outside; it stays while the thing is followed, whichever sensor does. */
  id: number;
  eventTimeMs: number;
  latitude: number;
  longitude: number;
  /** NaN unknown, as are the next two */
  speedMps: number;
  headingDeg: number;
  accuracyM: number;
  /** live.v1.Tracks.kind */
  kind: number;
  lengthM: number;
  simulated: boolean;
}

/** Members that are older than the newest by more say nothing of where it is, ms. */
const FRESH_MS = 1_000;
/** What a prediction adds to the error: of speed m/s, and of acceleration m/s². */
const SPEED_ERROR_MPS = 0.4;
const UNFORESEEN_MPS2 = 1.5;
const RADIANS = Math.PI / 180;
const MOTOR_VEHICLE = 1;

/**
 * What the tracks in `members` say together: the mean of their positions and velocities at the newest one's instant, each weighed by
 * the inverse of its variance. What it is says the one that knows best: a vehicle of itself before a sensor.
 */
export function fuseMembers(tracks: FusionTracks, members: readonly number[], into: FusedTrack): void {
  const f = tracks.fields;
  let newest = members[0] as number;
  for (const slot of members) if ((f.timeMs[slot] as number) > (f.timeMs[newest] as number)) newest = slot;
  const timeMs = f.timeMs[newest] as number;
  const latitude = f.latitude[newest] as number;
  const longitude = f.longitude[newest] as number;
  into.eventTimeMs = timeMs;
  into.latitude = latitude;
  into.longitude = longitude;
  into.speedMps = f.speedMps[newest] as number;
  into.headingDeg = f.headingDeg[newest] as number;
  into.accuracyM = f.accuracyM[newest] as number;
  into.kind = f.kind[newest] as number;
  into.lengthM = f.lengthM[newest] as number;
  into.simulated = f.simulated[newest] === 1;
  if (members.length === 1) return;

  const metresEast = metresPerDegree * Math.cos(latitude * RADIANS);
  let weights = 0;
  let east = 0;
  let north = 0;
  let speedWeights = 0;
  let speed = 0;
  let turnWeights = 0;
  let headingEast = 0;
  let headingNorth = 0;
  let source = 0;
  let kind = 0;
  let length = 0;
  for (const slot of members) {
    const s = (timeMs - (f.timeMs[slot] as number)) / 1000;
    if (s * 1000 > FRESH_MS) continue;
    const variance =
      (f.errorM[slot] as number) ** 2 + (SPEED_ERROR_MPS * s) ** 2 + (0.5 * UNFORESEEN_MPS2 * s * s) ** 2;
    const weight = 1 / variance;
    weights += weight;
    east += weight * (((f.longitude[slot] as number) - longitude) * metresEast + (f.east[slot] as number) * s);
    north += weight * (((f.latitude[slot] as number) - latitude) * metresPerDegree + (f.north[slot] as number) * s);
    const own = f.speedMps[slot] as number;
    if (!Number.isNaN(own)) {
      speedWeights += weight;
      speed += weight * own;
    }
    const heading = (f.headingDeg[slot] as number) * RADIANS;
    if (!Number.isNaN(heading)) {
      turnWeights += weight;
      headingEast += weight * Math.sin(heading);
      headingNorth += weight * Math.cos(heading);
    }
    const ownSource = (f.kind[slot] as number) >> 4;
    const ownKind = (f.kind[slot] as number) & 15;
    if (kind === 0 || ownKind > MOTOR_VEHICLE) kind = ownKind;
    if (length === 0 || ownSource > source) length = (f.lengthM[slot] as number) || length;
    source = Math.max(source, ownSource);
    into.simulated ||= f.simulated[slot] === 1;
  }
  into.longitude = longitude + east / weights / metresEast;
  into.latitude = latitude + north / weights / metresPerDegree;
  into.accuracyM = Math.sqrt(1 / weights);
  if (speedWeights > 0) into.speedMps = speed / speedWeights;
  if (turnWeights > 0) into.headingDeg = (Math.atan2(headingEast, headingNorth) / RADIANS + 360) % 360;
  into.kind = kind | (source << 4);
  into.lengthM = length;
}
