import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { LocalFrame } from '../city/local-frame.js';
import { gaussian, type Random } from '../random.js';
import type { DevicePlan } from './device-plan.js';
import { FalseObjects } from './false-objects.js';
import { Horizon } from './occlusion.js';
import { SensorTracks } from './sensor-tracks.js';

type Settings = DevicePlan['roadsideUnits'];

const objectColumns = ['kind', 'source', 'width', 'length', 'vehicleClass', 'positionError', 'existence'];
const INTEGRATED = 7;
/** Nearer than this two things can be taken for one another, m. */
const CLOSE_M = 3;
/** Below this share of it in sight a thing is hidden. */
const SEEN_SHARE = 0.4;
const SWEEP_EVERY_MS = 10_000;

/** What there is for a unit to see, m, m/s and radians; `key` is one thing's for as long as it lives. */
export interface Candidate {
  key: number;
  x: number;
  y: number;
  angle: number;
  speedMps: number;
  widthM: number;
  lengthM: number;
  heightM: number;
  /** ParticipantType and BasicVehicleClass. */
  kind: number;
  vehicleClass: number;
  distanceM: number;
  /** How far from the mast its class is perceived. */
  rangeM: number;
}

/**
 * One roadside unit's sensors on their mast. Of the things in its range it sees those that nothing higher or nearer hides;
 * what is far is measured less exactly and missed more often; now and then something is seen that is not there.
 */
export class PerceivingUnit {
  readonly tracks: SensorTracks;
  readonly #rows: RowCollector;
  readonly #row: Float64Array;
  readonly #at: Readonly<Record<string, number>>;
  readonly #horizon: Horizon;
  readonly #false: FalseObjects;
  readonly #things: Candidate[] = [];
  #count = 0;
  #frameMs = 0;
  #sweptMs = 0;

  constructor(
    readonly deviceId: string,
    private readonly mast: readonly [number, number],
    private readonly frame: LocalFrame,
    private readonly settings: Settings,
    private readonly random: Random,
    private readonly placeOnRoad: () => { x: number; y: number; angle: number },
    nowMs: number,
    emit: Emit,
  ) {
    this.tracks = new SensorTracks(random);
    this.#rows = new RowCollector(deviceId, 'perceivedObjects', objectColumns, emit, {
      maxRows: 256,
      maxAgeMs: settings.latencyMs,
      originalEvery: 16,
    });
    ({ row: this.#row, at: this.#at } = this.#rows.layout());
    this.#horizon = new Horizon(settings.mastM);
    this.#false = new FalseObjects(random, settings.falsePerMinute, settings.falseLastsS, nowMs);
    this.#frameMs = nowMs;
  }

  /** A place to write the next thing in range to. */
  candidate(): Candidate {
    let thing = this.#things[this.#count];
    if (thing === undefined) {
      thing = { ...nothing };
      this.#things.push(thing);
    }
    this.#count += 1;
    return thing;
  }

  /** Measures all things that were written since the last frame, as they are at `nowMs`. */
  measure(nowMs: number): void {
    const everyMs = 1000 / this.settings.perceptionHz;
    const things = this.#things;
    // Sorted in place; what lies beyond `count` are spare objects.
    for (let i = this.#count; i < things.length; i++) (things[i] as Candidate).distanceM = Number.POSITIVE_INFINITY;
    things.sort(byDistance);
    this.#horizon.clear();
    let before: Candidate | undefined;
    for (let i = 0; i < this.#count; i++) {
      const thing = things[i] as Candidate;
      if (!this.#sees(thing) || this.tracks.misses(thing.key, this.#missedShare(thing), everyMs, nowMs)) continue;
      if (before !== undefined) this.#confuse(before, thing, everyMs);
      this.#report(thing, nowMs);
      before = thing;
    }
    this.#reportFalse(nowMs);
    this.#count = 0;
    if (nowMs - this.#sweptMs < SWEEP_EVERY_MS) return;
    this.#sweptMs = nowMs;
    this.tracks.sweep(nowMs);
  }

  /** Sends what has been under way for the latency. */
  tick(nowMs: number): void {
    this.#rows.tick(nowMs);
  }

  /** Standard deviation of a position in each direction, m. */
  errorM(distanceM: number): number {
    return this.settings.noiseM + this.settings.noisePerM * distanceM;
  }

  #sees(thing: Candidate): boolean {
    const bearing = Math.atan2(thing.y - this.mast[1], thing.x - this.mast[0]);
    const across = Math.abs(Math.sin(bearing - thing.angle));
    const widthM = thing.widthM + (thing.lengthM - thing.widthM) * across;
    return this.#horizon.see(Math.max(1, thing.distanceM), bearing, widthM, thing.heightM) >= SEEN_SHARE;
  }

  #missedShare({ distanceM, rangeM, kind }: Candidate): number {
    const { missedNear, missedFar } = this.settings;
    // Small things give fewer points.
    return Math.min(1, (missedNear + (missedFar - missedNear) * (distanceM / rangeM) ** 2) * (kind === 1 ? 1 : 1.5));
  }

  #confuse(a: Candidate, b: Candidate, everyMs: number): void {
    if (a.kind !== b.kind || Math.hypot(a.x - b.x, a.y - b.y) > CLOSE_M) return;
    if (this.random() < (this.settings.switchesPerS * everyMs) / 1000) this.tracks.swap(a.key, b.key);
  }

  #report(thing: Candidate, nowMs: number): void {
    const track = this.tracks.follow(thing.key, nowMs);
    const errorM = this.errorM(thing.distanceM);
    const row = this.#row;
    const at = this.#at;
    const ageS = (nowMs - track.bornMs) / 1000;
    const sure = (1 - this.#missedShare(thing)) * (1 - 0.5 * Math.exp(-ageS / 0.6));
    const moves = thing.speedMps > 0.3;
    row[at.objectId as number] = track.id;
    row[at.longitude as number] = this.frame.longitude(thing.x + track.eastError * errorM);
    row[at.latitude as number] = this.frame.latitude(thing.y + track.northError * errorM);
    row[at.speed as number] = moves ? Math.max(0, thing.speedMps + gaussian(this.random) * (0.1 + errorM * 0.15)) : 0;
    row[at.heading as number] = compassDeg(thing.angle + (moves ? gaussian(this.random) * 0.015 : 0));
    row[at.kind as number] = thing.kind;
    row[at.source as number] = INTEGRATED;
    row[at.width as number] = thing.widthM;
    row[at.length as number] = thing.lengthM;
    row[at.vehicleClass as number] = track.misjudged ? misjudged(thing.vehicleClass) : thing.vehicleClass;
    row[at.positionError as number] = errorM;
    row[at.existence as number] = Math.round(sure * 100);
    this.#rows.addValues(nowMs, row);
  }

  #reportFalse(nowMs: number): void {
    this.#false.step(nowMs, this.placeOnRoad, () => this.tracks.newId(), (nowMs - this.#frameMs) / 1000);
    this.#frameMs = nowMs;
    const row = this.#row;
    const at = this.#at;
    for (const { id, x, y, speedMps, angle, existencePct } of this.#false.all) {
      row[at.objectId as number] = id;
      row[at.longitude as number] = this.frame.longitude(x);
      row[at.latitude as number] = this.frame.latitude(y);
      row[at.speed as number] = speedMps;
      row[at.heading as number] = compassDeg(angle);
      row[at.kind as number] = 0;
      row[at.source as number] = INTEGRATED;
      row[at.width as number] = Number.NaN;
      row[at.length as number] = Number.NaN;
      row[at.vehicleClass as number] = 0;
      row[at.positionError as number] = this.errorM(Math.hypot(x - this.mast[0], y - this.mast[1])) * 2;
      row[at.existence as number] = existencePct;
      this.#rows.addValues(nowMs, row);
    }
  }
}

const nothing: Candidate = {
  key: 0,
  x: 0,
  y: 0,
  angle: 0,
  speedMps: 0,
  widthM: 0,
  lengthM: 0,
  heightM: 0,
  kind: 0,
  vehicleClass: 0,
  distanceM: 0,
  rangeM: 1,
};

const byDistance = (a: Candidate, b: Candidate) => a.distanceM - b.distanceM;

/** A light truck for a truck, a truck for a bus; a car for the rest. */
const misjudged = (vehicleClass: number) => (vehicleClass === 25 ? 20 : vehicleClass === 50 ? 25 : 10);
