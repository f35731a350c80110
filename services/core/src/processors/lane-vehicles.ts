import { type LaneIndex, laneKindCodes } from '../city/lane-index.js';
import type { IdTable } from '../columns/id-table.js';
import type { TrackFields } from './track-state.js';

/** Vehicles on motor lanes at one instant, each once; link by link in the order of the model, on a link from its end upstream. */
export interface LaneVehicles {
  rows: number;
  readonly link: Int32Array;
  readonly lane: Int32Array;
  /** Of the middle, along the lane, m. */
  readonly alongM: Float64Array;
  /** NaN unknown */
  readonly speedMps: Float64Array;
  readonly lengthM: Float64Array;
  readonly track: Uint32Array;
}

/** Where tracks are: what a fold keeps of one partition, or a `LaneTrackTable`. The third word of an id tells its device. */
export interface LaneTracks {
  readonly ids: Pick<IdTable, 'count' | 'words'>;
  readonly fields: Pick<TrackFields, 'track' | 'timeMs' | 'x' | 'y' | 'speedMps' | 'lengthM' | 'segment' | 'alongM'>;
}

/** Some tracks, and whether sensors perceive them; otherwise they tell of themselves. */
export interface TracksSeen {
  readonly state: LaneTracks;
  readonly perceived: boolean;
}

/** Tracks that were silent for longer are not counted, ms. */
export const COUNTED_MS = 3_000;
/** Nobody's own word is trusted farther than this: a vehicle that is perceived so near is taken for the same one, m. */
const SAME_M = 8;
/** What two sensors put nearer together than this is one thing: no two vehicles' middles are, m. */
const TWICE_M = 3.5;
/** One device says of two things that it has just seen both that they are two, ms. */
const TOGETHER_MS = 600;
const USUAL_LENGTH_M = 4.8;

/**
 * The vehicles on lanes at `timeMs`, from the tracks of all partitions and sources: each carried on to that instant, and each
 * counted once, whoever sees it. What two devices perceive at one place is one vehicle; a vehicle that tells of itself is
 * left out where one is perceived near it on the same link. Looks at the states only.
 */
export function laneVehicles(seen: readonly TracksSeen[], index: LaneIndex, timeMs: number): LaneVehicles {
  const found = collect(seen, index, timeMs);
  const order = sorted(found, index.linkIds.length);
  const left = new Uint8Array(found.count);
  let kept = 0;
  for (let from = 0; from < found.count; ) {
    const link = found.link[order[from] as number];
    let to = from;
    while (to < found.count && found.link[order[to] as number] === link) to++;
    const own = order
      .subarray(from, to)
      .sort((a, b) => found.endM(a) - found.endM(b) || found.lane(a) - found.lane(b) || found.before(a, b));
    kept += own.length - leaveOutTwice(found, own, left);
    from = to;
  }
  const vehicles: LaneVehicles = {
    rows: 0,
    link: new Int32Array(kept),
    lane: new Int32Array(kept),
    alongM: new Float64Array(kept),
    speedMps: new Float64Array(kept),
    lengthM: new Float64Array(kept),
    track: new Uint32Array(kept),
  };
  for (const at of order) {
    if (left[at] === 1) continue;
    const row = vehicles.rows++;
    vehicles.link[row] = found.link[at] as number;
    vehicles.lane[row] = found.lane(at);
    vehicles.alongM[row] = found.alongM[at] as number;
    vehicles.speedMps[row] = found.speedMps[at] as number;
    vehicles.lengthM[row] = found.lengthM[at] as number;
    vehicles.track[row] = found.track[at] as number;
  }
  return vehicles;
}

/** Tracks on lanes, as columns in the order of states and of tracks in them. */
class Found {
  count = 0;
  readonly link: Int32Array;
  readonly segment: Int32Array;
  readonly alongM: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly speedMps: Float64Array;
  readonly lengthM: Float64Array;
  readonly timeMs: Float64Array;
  readonly device: Uint32Array;
  readonly track: Uint32Array;
  readonly perceived: Uint8Array;

  constructor(
    private readonly index: LaneIndex,
    capacity: number,
  ) {
    this.link = new Int32Array(capacity);
    this.segment = new Int32Array(capacity);
    this.alongM = new Float64Array(capacity);
    this.x = new Float64Array(capacity);
    this.y = new Float64Array(capacity);
    this.speedMps = new Float64Array(capacity);
    this.lengthM = new Float64Array(capacity);
    this.timeMs = new Float64Array(capacity);
    this.device = new Uint32Array(capacity);
    this.track = new Uint32Array(capacity);
    this.perceived = new Uint8Array(capacity);
  }

  /** An order of what is at one place that does not come from the order of partitions. */
  before(a: number, b: number): number {
    return (
      (this.device[a] as number) - (this.device[b] as number) || (this.track[a] as number) - (this.track[b] as number)
    );
  }

  lane(at: number): number {
    return this.index.segmentLane[this.segment[at] as number] as number;
  }

  /** Distance to the lane's end. */
  endM(at: number): number {
    return (this.index.laneLengthM[this.lane(at)] as number) - (this.alongM[at] as number);
  }
}

function collect(seen: readonly TracksSeen[], index: LaneIndex, timeMs: number): Found {
  const found = new Found(
    index,
    seen.reduce((sum, { state }) => sum + state.ids.count, 0),
  );
  for (const { state, perceived } of seen) {
    const { fields: f, ids } = state;
    for (let track = 0; track < ids.count; track++) {
      const segment = f.segment[track] as number;
      const ageMs = timeMs - (f.timeMs[track] as number);
      if (segment < 0 || ageMs > COUNTED_MS) continue;
      const lane = index.segmentLane[segment] as number;
      if (index.laneKind[lane] === laneKindCodes.bike) continue;
      const speed = f.speedMps[track] as number;
      const aheadM = speed > 0 && ageMs > 0 ? (speed * ageMs) / 1000 : 0;
      const alongM = (f.alongM[track] as number) + aheadM;
      // By now it is beyond the stop line.
      if (aheadM > 0 && alongM > (index.laneLengthM[lane] as number)) continue;
      const at = found.count++;
      found.link[at] = index.laneLink[lane] as number;
      found.segment[at] = segment;
      found.alongM[at] = alongM;
      found.x[at] = (f.x[track] as number) + (index.segmentEast[segment] as number) * aheadM;
      found.y[at] = (f.y[track] as number) + (index.segmentNorth[segment] as number) * aheadM;
      found.speedMps[at] = speed;
      found.lengthM[at] = (f.lengthM[track] as number) || USUAL_LENGTH_M;
      found.timeMs[at] = f.timeMs[track] as number;
      found.device[at] = ids.words[track * 3 + 2] as number;
      found.track[at] = f.track[track] as number;
      found.perceived[at] = perceived ? 1 : 0;
    }
  }
  return found;
}

/** Rows by link. */
function sorted(found: Found, links: number): Int32Array {
  const start = new Int32Array(links + 1);
  for (let at = 0; at < found.count; at++) {
    const next = (found.link[at] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let link = 0; link < links; link++) start[link + 1] = (start[link + 1] as number) + (start[link] as number);
  const order = new Int32Array(found.count);
  for (let at = 0; at < found.count; at++) {
    const link = found.link[at] as number;
    const place = start[link] as number;
    order[place] = at;
    start[link] = place + 1;
  }
  return order;
}

/** Marks what stands twice among the vehicles of a link; gives how many that are. */
function leaveOutTwice(found: Found, own: Int32Array, left: Uint8Array): number {
  let count = 0;
  const { perceived, timeMs, device } = found;
  const apartM = (a: number, b: number) =>
    Math.hypot((found.x[a] as number) - (found.x[b] as number), (found.y[a] as number) - (found.y[b] as number));
  // One vehicle stands for one of each other device at most.
  const stands = new Set<number>();
  const keepers = new Set<number>();
  for (let i = 0; i < own.length; i++) {
    const a = own[i] as number;
    if (perceived[a] === 0) continue;
    for (let j = i + 1; j < own.length && left[a] === 0; j++) {
      const b = own[j] as number;
      if (found.endM(b) - found.endM(a) > TWICE_M) break;
      if (perceived[b] === 0 || left[b] === 1 || apartM(a, b) > TWICE_M) continue;
      const sinceMs = (timeMs[a] as number) - (timeMs[b] as number);
      if (device[a] === device[b] && Math.abs(sinceMs) < TOGETHER_MS) continue;
      const [kept, lost] = sinceMs < 0 && !keepers.has(a) ? [b, a] : [a, b];
      const standsFor = kept * 2 ** 32 + (device[lost] as number);
      if (stands.has(standsFor)) continue;
      stands.add(standsFor);
      keepers.add(kept);
      left[lost] = 1;
      count++;
    }
  }
  const claimed = new Set<number>();
  for (let i = 0; i < own.length; i++) {
    const a = own[i] as number;
    if (perceived[a] === 1) continue;
    let nearest = -1;
    let nearestM = SAME_M;
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= 0 && j < own.length; j += step) {
        const b = own[j] as number;
        if (Math.abs(found.endM(b) - found.endM(a)) > SAME_M) break;
        if (perceived[b] === 0 || left[b] === 1 || claimed.has(b)) continue;
        const metres = apartM(a, b);
        if (metres >= nearestM) continue;
        nearest = b;
        nearestM = metres;
      }
    }
    if (nearest < 0) continue;
    claimed.add(nearest);
    left[a] = 1;
    count++;
  }
  return count;
}
