import { metresPerDegree } from '../geometry/geometry.js';
import { within } from './compare-tracks.js';
import type { FusionObjects } from './fusion-objects.js';
import type { FusionParams } from './fusion-params.js';
import { type FusionTracks, kindsAgree } from './fusion-tracks.js';
import type { NearTracks } from './near-tracks.js';

const RADIANS = Math.PI / 180;
const NON_MOTOR = 2;
const PERSON = 3;
const OBSTACLE = 5;
/** So far it looks ahead, m, and so many seconds of its way more. */
const LOOKS_M = 10;
const LOOKS_S = 2.5;
/** A look ahead goes in steps of about the size of a cell, m. */
const STEP_M = 6;
/** Farther to the side another one is in the next lane, m: of motor vehicles, and of bicycles. */
const BESIDE_M = 1.5;
const BICYCLE_BESIDE_M = 0.8;
const MAX_TURN_DEG = 45;
/** Gap to the one ahead when standing, and usual length, m. */
const STANDSTILL_M = 2.2;
const BICYCLE_STANDSTILL_M = 0.7;
const LENGTH_M = 4.6;
const BICYCLE_LENGTH_M = 1.8;
/** How one drives behind another (Gipps 1981): reaction s, pulling away, braking and at most braking m/s². */
const REACTION_S = 1;
const ACCEL_MPS2 = 1.5;
const BRAKE_MPS2 = 2;
const MOST_BRAKE_MPS2 = 4.5;
/** It pulls away behind one that has just left, and not behind one that is gone. */
const LEFT_MPS = 1;
const LEFT_M = 1.5;
const GONE_M = 10;
const STOPPED_MPS = 0.3;
const SUBSTEP_S = 0.2;
const MOST_S = 3;
/** What following adds to the error of the position, a share of the way, and up to where, m. */
const ERROR_SHARE = 0.1;
const MOST_ERROR_M = 3;

/** The one ahead: how far away its middle is, m, and how fast it goes. */
interface Ahead {
  alongM: number;
  speedMps: number;
  lengthM: number;
}

/**
 * Carries on what was shown and is hidden now, as behind a bus or in a queue: it drives behind what is before it, comes to a stand behind
 * it, and pulls away after it. What has nothing before it is left as it is.
 */
export class HiddenFollowers {
  readonly #ahead: Ahead = { alongM: 0, speedMps: 0, lengthM: 0 };

  constructor(
    private readonly tracks: FusionTracks,
    private readonly objects: FusionObjects,
    private readonly near: NearTracks,
    private readonly params: FusionParams,
  ) {}

  /** Goes on to `untilMs`, the instant at which `near` was laid out; gives the things that moved. */
  carry(round: number, nowMs: number, untilMs: number): number[] {
    const moved: number[] = [];
    const { told } = this.objects.fields;
    for (let object = 0; object < this.objects.high; object++) {
      if (told[object] === 0) continue;
      const slot = this.#hidden(object, nowMs);
      if (slot < 0 || !this.#look(slot, untilMs)) continue;
      this.tracks.fields.carriedRound[slot] = round;
      if (this.#drive(slot, untilMs)) moved.push(object);
    }
    return moved;
  }

  /** The newest track of a thing that all its sensors have lost; -1 where one still sees it, or it is none that drives. */
  #hidden(object: number, nowMs: number): number {
    const { next, kind, timeMs, headingDeg } = this.tracks.fields;
    let newest = -1;
    for (let slot = this.objects.fields.head[object] as number; slot >= 0; slot = next[slot] as number) {
      if ((kind[slot] as number) >> 4 > 0 || !this.tracks.silent(slot, nowMs, this.params.silenceMs)) return -1;
      if (newest < 0 || (timeMs[slot] as number) > (timeMs[newest] as number)) newest = slot;
    }
    if (newest < 0 || Number.isNaN(headingDeg[newest] as number)) return -1;
    const what = (kind[newest] as number) & 15;
    return what === PERSON || what === OBSTACLE ? -1 : newest;
  }

  /** Finds what is before it. */
  #look(slot: number, untilMs: number): boolean {
    const f = this.tracks.fields;
    const ahead = this.#ahead;
    ahead.alongM = Number.POSITIVE_INFINITY;
    const angle = (f.headingDeg[slot] as number) * RADIANS;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const latitude = f.latitude[slot] as number;
    const longitude = f.longitude[slot] as number;
    const metresEast = metresPerDegree * Math.cos(latitude * RADIANS);
    const bicycle = ((f.kind[slot] as number) & 15) === NON_MOTOR;
    const reachM = LOOKS_M + LOOKS_S * (f.speedMps[slot] as number) + (bicycle ? 0 : LENGTH_M);
    const beside = bicycle ? BICYCLE_BESIDE_M : BESIDE_M;
    const see = (other: number): void => {
      if (f.object[other] === f.object[slot] || this.objects.fields.told[f.object[other] as number] === 0) return;
      const s = within((untilMs - (f.timeMs[other] as number)) / 1000);
      const east = ((f.longitude[other] as number) - longitude) * metresEast + (f.east[other] as number) * s;
      const north = ((f.latitude[other] as number) - latitude) * metresPerDegree + (f.north[other] as number) * s;
      const alongM = east * sin + north * cos;
      if (alongM < 1 || alongM > reachM || alongM >= ahead.alongM) return;
      if (Math.abs(east * cos - north * sin) > beside || !this.#inTheWay(slot, other)) return;
      ahead.alongM = alongM;
      ahead.speedMps = Math.max(0, (f.east[other] as number) * sin + (f.north[other] as number) * cos);
      ahead.lengthM = (f.lengthM[other] as number) || LENGTH_M;
    };
    for (let m = STEP_M / 2; m < reachM && ahead.alongM > m; m += STEP_M)
      this.near.visitAt(latitude + (cos * m) / metresPerDegree, longitude + (sin * m) / metresEast, see);
    return ahead.alongM <= reachM;
  }

  /** Whether one of these kinds and directions is followed. */
  #inTheWay(slot: number, other: number): boolean {
    const { kind, headingDeg } = this.tracks.fields;
    if (((kind[other] as number) & 15) === OBSTACLE) return true;
    if (!kindsAgree(kind[slot] as number, kind[other] as number)) return false;
    const turn = Math.abs((headingDeg[slot] as number) - (headingDeg[other] as number));
    return (turn > 180 ? 360 - turn : turn) <= MAX_TURN_DEG;
  }

  /** Whether it moved. */
  #drive(slot: number, untilMs: number): boolean {
    const f = this.tracks.fields;
    const { speedMps, lengthM } = this.#ahead;
    const bicycle = ((f.kind[slot] as number) & 15) === NON_MOTOR;
    const own = (f.lengthM[slot] as number) || (bicycle ? BICYCLE_LENGTH_M : LENGTH_M);
    let gapM = this.#ahead.alongM - (own + lengthM) / 2 - (bicycle ? BICYCLE_STANDSTILL_M : STANDSTILL_M);
    let speed = f.speedMps[slot] as number;
    const s = Math.max(0, (untilMs - (f.timeMs[slot] as number)) / 1000);
    f.timeMs[slot] = Math.max(untilMs, f.timeMs[slot] as number);
    if (!(speed > STOPPED_MPS) && !(speedMps > LEFT_MPS && gapM > LEFT_M && gapM < GONE_M)) return false;
    const mostMps = Math.max(speed, speedMps);
    f.carriedMs[slot] = (f.carriedMs[slot] as number) + s * 1000;
    let leftS = Math.min(MOST_S, s);
    // The gap is of the end of that time.
    gapM -= speedMps * leftS;
    let wayM = 0;
    for (; leftS > 0; leftS -= SUBSTEP_S) {
      const stepS = Math.min(SUBSTEP_S, leftS);
      const brake = BRAKE_MPS2 * REACTION_S;
      const safe = Math.sqrt(brake * brake + speedMps * speedMps + 2 * BRAKE_MPS2 * Math.max(0, gapM)) - brake;
      speed = Math.max(0, speed - MOST_BRAKE_MPS2 * stepS, Math.min(speed + ACCEL_MPS2 * stepS, mostMps, safe));
      wayM += speed * stepS;
      gapM += (speedMps - speed) * stepS;
    }
    if (speed < STOPPED_MPS && speedMps < STOPPED_MPS) speed = 0;
    const angle = (f.headingDeg[slot] as number) * RADIANS;
    const latitude = f.latitude[slot] as number;
    const metresEast = metresPerDegree * Math.cos(latitude * RADIANS);
    f.latitude[slot] = latitude + (Math.cos(angle) * wayM) / metresPerDegree;
    f.longitude[slot] = (f.longitude[slot] as number) + (Math.sin(angle) * wayM) / metresEast;
    f.speedMps[slot] = speed;
    f.east[slot] = Math.sin(angle) * speed;
    f.north[slot] = Math.cos(angle) * speed;
    f.errorM[slot] = Math.max(
      f.errorM[slot] as number,
      Math.min(MOST_ERROR_M, (f.errorM[slot] as number) + ERROR_SHARE * wayM),
    );
    f.accuracyM[slot] = f.errorM[slot] as number;
    return true;
  }
}
