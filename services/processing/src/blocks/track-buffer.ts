import {
  type BatchContext,
  DEGREE_UNIT,
  HEADING_UNIT_DEG,
  type MovingColumns,
  SPEED_UNIT_MPS,
  shownKind,
  type TrackBlock,
  type TrackedRows,
  UNKNOWN_HEADING,
  UNKNOWN_SPEED,
} from '@luyun/core';

const MAX_DEVICES = 65_535;
const UNKNOWN_ERROR = 65_535;
const UNKNOWN_EXISTENCE = 255;

/** What rows may say of a thing beside where it is, raw as on the wire (roadside/v1/motion.proto). */
export interface MotionColumns {
  /** 0.01 m, 0 unknown */
  readonly length?: Uint16Array;
  /** 0.01 m, 65535 unknown */
  readonly positionError?: Uint16Array;
  /** %, 255 unknown */
  readonly existence?: Uint8Array;
  /** BasicVehicleClass, 0 unknown */
  readonly vehicleClass?: Uint8Array;
}

/** Collects rows of tracks for live state over the records of one call. */
export class TrackBuffer {
  readonly #topic: string;
  #rows = 0;
  #columns: TrackColumns = trackColumns(0);
  /** Arrays of a block that was shown: new ones for each call would keep the garbage collector busy. */
  #spare: TrackColumns | undefined;
  #devices = new Map<string, number>();
  #simulated = false;
  #closed: Omit<TrackBlock, 'cityVersion'>[] = [];

  constructor(topic: string) {
    this.#topic = topic;
  }

  /**
   * @param kinds low nibble participant type a row, or one for all rows
   * @param source high nibble
   */
  append(
    context: BatchContext,
    moving: MovingColumns,
    tracked: TrackedRows,
    kinds: Uint8Array | number,
    source: number,
    columns: MotionColumns,
  ): void {
    const { length: lengths, positionError, existence, vehicleClass } = columns;
    // One block is simulated as a whole, or not at all.
    if (this.#simulated !== context.simulated || this.#devices.size >= MAX_DEVICES) this.#close();
    this.#reserve(this.#rows + moving.rows);
    this.#simulated = context.simulated;
    const device = this.#device(context.deviceId);
    const to = this.#columns;
    const baseMs = moving.baseTimeMs + context.clockCorrectionMs;
    let at = this.#rows;
    for (let row = 0; row < moving.rows; row++) {
      const track = tracked.track[row] as number;
      if (track === 0) continue;
      const speed = moving.speed[row] as number;
      const heading = moving.heading[row] as number;
      to.track[at] = track;
      to.eventTimeMs[at] = baseMs + (moving.timeOffset[row] as number);
      to.latitude[at] = (moving.latitude[row] as number) * DEGREE_UNIT;
      to.longitude[at] = (moving.longitude[row] as number) * DEGREE_UNIT;
      to.speedMps[at] = speed === UNKNOWN_SPEED ? Number.NaN : speed * SPEED_UNIT_MPS;
      to.headingDeg[at] = heading === UNKNOWN_HEADING ? Number.NaN : heading * HEADING_UNIT_DEG;
      const kind = typeof kinds === 'number' ? kinds : (kinds[row] as number);
      to.kind[at] = (vehicleClass === undefined ? kind : shownKind(kind, vehicleClass[row] as number)) | (source << 4);
      to.lengthM[at] = lengths === undefined ? 0 : (lengths[row] as number) * 0.01;
      const error = positionError === undefined ? UNKNOWN_ERROR : (positionError[row] as number);
      to.accuracyM[at] = error === UNKNOWN_ERROR ? Number.NaN : error * 0.01;
      to.existencePct[at] = existence === undefined ? UNKNOWN_EXISTENCE : (existence[row] as number);
      to.lane[at] = tracked.lane[row] as number;
      to.logRow[at] = row;
      at++;
    }
    to.deviceIndex.fill(device, this.#rows, at);
    to.logPartition.fill(context.partition, this.#rows, at);
    to.logOffset.fill(context.offset, this.#rows, at);
    this.#rows = at;
  }

  /**
   * Gives what was collected to `put`, which may read a block's arrays until it resolves.
   *
   * @param cityVersion of the city whose lanes the rows were matched to
   */
  async drain(cityVersion: number, put: (block: TrackBlock) => Promise<void>): Promise<void> {
    this.#close();
    const blocks = this.#closed;
    this.#closed = [];
    for (const block of blocks) {
      await put({ ...block, cityVersion });
      this.#spare = block.columns;
    }
  }

  #close(): void {
    if (this.#rows === 0) return;
    this.#closed.push({
      topic: this.#topic,
      rows: this.#rows,
      columns: this.#columns,
      devices: [...this.#devices.keys()],
      simulated: this.#simulated,
    });
    this.#columns = this.#spare ?? trackColumns(0);
    this.#spare = undefined;
    this.#devices = new Map();
    this.#rows = 0;
  }

  #device(id: string): number {
    const known = this.#devices.get(id);
    if (known !== undefined) return known;
    this.#devices.set(id, this.#devices.size);
    return this.#devices.size - 1;
  }

  #reserve(rows: number): void {
    const old = this.#columns;
    if (rows <= old.track.length) return;
    const grown = trackColumns(Math.max(rows, old.track.length * 2));
    for (const name of Object.keys(grown) as (keyof typeof grown)[])
      grown[name].set(old[name].subarray(0, this.#rows) as never);
    this.#columns = grown;
  }
}

type TrackColumns = TrackBlock['columns'];

function trackColumns(capacity: number) {
  return {
    track: new Uint32Array(capacity),
    eventTimeMs: new Float64Array(capacity),
    latitude: new Float64Array(capacity),
    longitude: new Float64Array(capacity),
    speedMps: new Float32Array(capacity),
    headingDeg: new Float32Array(capacity),
    kind: new Uint8Array(capacity),
    lengthM: new Float32Array(capacity),
    accuracyM: new Float32Array(capacity),
    existencePct: new Uint8Array(capacity),
    deviceIndex: new Uint16Array(capacity),
    lane: new Uint32Array(capacity),
    logPartition: new Uint16Array(capacity),
    logOffset: new Float64Array(capacity),
    logRow: new Uint16Array(capacity),
  };
}
