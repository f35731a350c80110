import { growFields } from '../columns/table-fields.js';

/** What is known of one track: a row of a `TrackBlock`, with what names its sensor. */
export interface TrackReport {
  track: number;
  /** UTC epoch ms */
  eventTimeMs: number;
  /** deg, WGS-84 */
  latitude: number;
  longitude: number;
  /** NaN unknown, as are the next */
  speedMps: number;
  headingDeg: number;
  accuracyM: number;
  /** live.v1.Tracks.kind: low nibble what it is, high nibble source */
  kind: number;
  /** 0 unknown */
  lengthM: number;
  /** %, 255 unknown */
  existencePct: number;
  /** Names the sensing device. */
  device: number;
  simulated: boolean;
}

const UNKNOWN_EXISTENCE = 255;
const USUAL_EXISTENCE = 0.8;
/** Standard deviation of the position of what does not say it, by source. */
const usualErrorM = [0.7, 1.5, 5, 5];
/** Bits of the kinds of motor vehicles. */
const MOTOR_KINDS = (1 << 1) | (1 << 6) | (1 << 7) | (1 << 8);

/** The tracks of all sources as columns, by slot. Slots of ended tracks are used again. */
export class FusionTracks {
  readonly fields = {
    track: new Uint32Array(1024),
    /** Instant of what follows; later than its last report where it is carried on. */
    timeMs: new Float64Array(1024),
    /** Event time of its last report. */
    sensedMs: new Float64Array(1024),
    beganMs: new Float64Array(1024),
    /** When it was heard of last, by the platform's clock. */
    seenMs: new Float64Array(1024),
    latitude: new Float64Array(1024),
    longitude: new Float64Array(1024),
    speedMps: new Float32Array(1024),
    headingDeg: new Float32Array(1024),
    /** m/s, 0 where not known */
    east: new Float32Array(1024),
    north: new Float32Array(1024),
    /** As its source says; NaN unknown. */
    accuracyM: new Float32Array(1024),
    /** As is reckoned with. */
    errorM: new Float32Array(1024),
    kind: new Uint8Array(1024),
    lengthM: new Float32Array(1024),
    /** Number of its device, in the order in which they were first heard of. */
    device: new Uint32Array(1024),
    simulated: new Uint8Array(1024),
    /** Mean time between two events, 0 while there was only one. */
    intervalMs: new Float32Array(1024),
    hits: new Uint32Array(1024),
    /** Mean of how sure its sensor is, 0..1. */
    existence: new Float32Array(1024),
    /** Object that it is part of, and the next member of that; -1 none. */
    object: new Int32Array(1024),
    next: new Int32Array(1024),
    /** Rounds in a row in which it did not fit the others of its object. */
    misfits: new Uint8Array(1024),
    /** 1: its source has ended it, but it may still stand where it stood. */
    ended: new Uint8Array(1024),
    /** Last round in which it was carried on behind another one; 0 since it was heard of. */
    carriedRound: new Uint32Array(1024),
    /** How long it was carried on while it moved since it was heard of, ms. */
    carriedMs: new Float32Array(1024),
    used: new Uint8Array(1024),
  };
  /** Slots in use are below this. */
  high = 0;
  /** Tracks that sensors perceive, not such that tell of themselves. */
  perceived = 0;
  readonly #slots = new Map<number, number>();
  readonly #devices = new Map<number, number>();
  /** Newest event time of each device. */
  readonly #newestMs: number[] = [];
  readonly #free: number[] = [];

  constructor(private readonly limit: number) {}

  get size(): number {
    return this.#slots.size;
  }

  find(track: number): number {
    return this.#slots.get(track) ?? -1;
  }

  /** The slot that took the report in; -1 where the table is full, or the report tells no place and time, or is not newer than what is known. */
  put(report: TrackReport, nowMs: number): number {
    if (!isSomewhere(report)) return -1;
    let slot = this.find(report.track);
    const { fields } = this;
    if (slot < 0) {
      slot = this.#add(report.track);
      if (slot < 0) return -1;
      fields.beganMs[slot] = report.eventTimeMs;
      fields.intervalMs[slot] = 0;
      fields.hits[slot] = 0;
      fields.existence[slot] = existenceOf(report);
      fields.object[slot] = -1;
      fields.next[slot] = -1;
      fields.misfits[slot] = 0;
      fields.ended[slot] = 0;
    } else {
      const sinceMs = report.eventTimeMs - (fields.sensedMs[slot] as number);
      if (sinceMs <= 0) return -1;
      const mean = fields.intervalMs[slot] as number;
      fields.intervalMs[slot] = mean === 0 ? sinceMs : mean + (sinceMs - mean) * 0.2;
      if (isPerceived(fields.kind[slot] as number)) this.perceived--;
    }
    if (isPerceived(report.kind)) this.perceived++;
    this.#note(slot, report, nowMs);
    return slot;
  }

  remove(slot: number): void {
    const { fields } = this;
    this.#slots.delete(fields.track[slot] as number);
    if (isPerceived(fields.kind[slot] as number)) this.perceived--;
    fields.used[slot] = 0;
    this.#free.push(slot);
  }

  /**
   * Whether its device has told of other things for three of its intervals since, and for `leastMs`; or nothing was heard for very long.
   * A device that is late is late with everything: that alone makes no track silent.
   */
  silent(slot: number, nowMs: number, leastMs: number): boolean {
    const { fields } = this;
    const longestMs = Math.max(leastMs, (fields.kind[slot] as number) >> 4 < 2 ? 5_000 : 60_000);
    if (nowMs - (fields.seenMs[slot] as number) > longestMs) return true;
    const interval = fields.intervalMs[slot] as number;
    const limitMs = interval === 0 ? longestMs : Math.min(longestMs, Math.max(leastMs, 3 * interval));
    return (this.#newestMs[fields.device[slot] as number] as number) - (fields.sensedMs[slot] as number) > limitMs;
  }

  #note(slot: number, report: TrackReport, nowMs: number): void {
    const { fields } = this;
    const { speedMps, headingDeg, accuracyM, kind } = report;
    const moving = speedMps > 0 && headingDeg >= 0 ? speedMps : 0;
    const angle = (headingDeg * Math.PI) / 180;
    const hits = Math.min(255, (fields.hits[slot] as number) + 1);
    const existence = fields.existence[slot] as number;
    const device = this.#deviceOf(report.device);
    fields.device[slot] = device;
    if (report.eventTimeMs > (this.#newestMs[device] as number)) this.#newestMs[device] = report.eventTimeMs;
    fields.timeMs[slot] = report.eventTimeMs;
    fields.sensedMs[slot] = report.eventTimeMs;
    fields.carriedRound[slot] = 0;
    fields.carriedMs[slot] = 0;
    fields.seenMs[slot] = nowMs;
    fields.ended[slot] = 0;
    fields.latitude[slot] = report.latitude;
    fields.longitude[slot] = report.longitude;
    fields.speedMps[slot] = speedMps;
    fields.headingDeg[slot] = headingDeg;
    fields.east[slot] = moving > 0 ? Math.sin(angle) * moving : 0;
    fields.north[slot] = moving > 0 ? Math.cos(angle) * moving : 0;
    fields.accuracyM[slot] = accuracyM;
    fields.errorM[slot] = accuracyM > 0 ? accuracyM : (usualErrorM[kind >> 4] ?? 5);
    fields.kind[slot] = kind;
    fields.lengthM[slot] = report.lengthM;
    fields.simulated[slot] = report.simulated ? 1 : 0;
    fields.hits[slot] = hits;
    // New tracks are less sure than old ones: the newest sightings count most.
    fields.existence[slot] = existence + (existenceOf(report) - existence) / Math.min(5, hits);
  }

  #deviceOf(name: number): number {
    const known = this.#devices.get(name);
    if (known !== undefined) return known;
    this.#devices.set(name, this.#newestMs.length);
    return this.#newestMs.push(0) - 1;
  }

  #add(track: number): number {
    if (this.#slots.size >= this.limit) return -1;
    const slot = this.#free.pop() ?? this.high++;
    growFields(this.fields, slot + 1);
    this.fields.track[slot] = track;
    this.fields.used[slot] = 1;
    this.#slots.set(track, slot);
    return slot;
  }
}

const isPerceived = (kind: number) => kind >> 4 === 0;

/** No cell holds what is nowhere on the earth, and nothing is newer than a time that is none. */
function isSomewhere({ latitude, longitude, eventTimeMs }: TrackReport): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && Number.isFinite(eventTimeMs);
}

function existenceOf({ existencePct }: TrackReport): number {
  return existencePct === UNKNOWN_EXISTENCE ? USUAL_EXISTENCE : existencePct / 100;
}

/** Whether two kinds may be of one thing: the same, both motor vehicles, or one of them unknown. */
export function kindsAgree(a: number, b: number): boolean {
  const one = a & 15;
  const other = b & 15;
  return one === other || one === 0 || other === 0 || ((MOTOR_KINDS >> one) & (MOTOR_KINDS >> other) & 1) === 1;
}

/** Whether one device says that two perceived tracks are two things: it saw them at the same time. */
export function coexist({ fields: f }: FusionTracks, a: number, b: number): boolean {
  if ((f.kind[a] as number) >> 4 !== 0 || (f.kind[b] as number) >> 4 !== 0 || f.device[a] !== f.device[b]) return false;
  return (f.beganMs[a] as number) <= (f.sensedMs[b] as number) && (f.beganMs[b] as number) <= (f.sensedMs[a] as number);
}
