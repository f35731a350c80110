import type { BoundingBox, LiveTrack, TrackBlock } from '@luyun/core';

/** A grid cell is this many degrees wide and high: about 500 m. */
const CELLS_PER_DEGREE = 200;
const GRID_COLUMNS = 360 * CELLS_PER_DEGREE;
const GRID_ROWS = 180 * CELLS_PER_DEGREE;
const FREE = -1;
const UNKNOWN_EXISTENCE = 255;

/**
 * The latest state of every track, one row each in parallel arrays, found by an open-addressing hash of the track id.
 *
 * Rows of a cell of the grid are chained, so that an area can be listed without looking at every track.
 */
export class TrackTable {
  private capacity = 1024;
  private rows = allocate(this.capacity);
  private slots = new Int32Array(this.capacity * 4).fill(FREE);
  private readonly freeRows: number[] = [];
  private used = 0;
  private readonly cellHeads = new Map<number, number>();
  private readonly sources: Source[] = [];
  private readonly sourceIndex = new Map<string, number>();

  /** Tracks that are held. */
  get size(): number {
    return this.used - this.freeRows.length;
  }

  put(block: TrackBlock): void {
    const c = block.columns;
    const sources = block.devices.map((device) => this.sourceOf(block.topic, device, block.simulated));
    for (let i = 0; i < block.rows; i++) {
      const track = c.track[i] as number;
      const eventTimeMs = c.eventTimeMs[i] as number;
      let row = this.find(track);
      if (row === FREE) row = this.add(track);
      else if (eventTimeMs < (this.rows.eventTimeMs[row] as number)) continue;
      const rows = this.rows;
      const latitude = c.latitude[i] as number;
      const longitude = c.longitude[i] as number;
      rows.eventTimeMs[row] = eventTimeMs;
      rows.latitude[row] = latitude;
      rows.longitude[row] = longitude;
      rows.speedMps[row] = c.speedMps[i] as number;
      rows.headingDeg[row] = c.headingDeg[i] as number;
      rows.kind[row] = c.kind[i] as number;
      rows.lengthM[row] = c.lengthM[i] as number;
      rows.accuracyM[row] = c.accuracyM[i] as number;
      rows.existencePct[row] = c.existencePct[i] as number;
      rows.source[row] = sources[c.deviceIndex[i] as number] ?? 0;
      rows.lane[row] = c.lane[i] as number;
      rows.logPartition[row] = c.logPartition[i] as number;
      rows.logOffset[row] = c.logOffset[i] as number;
      rows.logRow[row] = c.logRow[i] as number;
      const cell = cellOf(longitude, latitude);
      if (rows.cell[row] !== cell) this.move(row, cell);
    }
  }

  /** Whether the track was there. */
  remove(track: number): boolean {
    const row = this.find(track);
    if (row === FREE) return false;
    this.unlink(row);
    this.rows.cell[row] = FREE;
    this.freeRows.push(row);
    this.unhash(track);
    return true;
  }

  /** Tracks whose last event is before the time of their source (high nibble of their kind). */
  listOlderThan(timesMs: readonly number[]): number[] {
    const old: number[] = [];
    for (let row = 0; row < this.used; row++) {
      if (this.rows.cell[row] === FREE) continue;
      if ((this.rows.eventTimeMs[row] as number) < (timesMs[(this.rows.kind[row] as number) >> 4] ?? 0)) {
        old.push(this.rows.track[row] as number);
      }
    }
    return old;
  }

  get(track: number): LiveTrack | undefined {
    const row = this.find(track);
    return row === FREE ? undefined : this.toTrack(row);
  }

  list(area: BoundingBox, limit: number): LiveTrack[] {
    const found: LiveTrack[] = [];
    for (const head of this.headsIn(area)) {
      for (let row = head; row !== FREE && found.length < limit; row = this.rows.nextInCell[row] as number) {
        const longitude = this.rows.longitude[row] as number;
        const latitude = this.rows.latitude[row] as number;
        const inside =
          longitude >= area.west && longitude <= area.east && latitude >= area.south && latitude <= area.north;
        if (inside) found.push(this.toTrack(row));
      }
      if (found.length >= limit) break;
    }
    return found;
  }

  /** First rows of the cells that touch the area; goes through the occupied cells where the area has more than those. */
  private *headsIn(area: BoundingBox): Iterable<number> {
    const west = columnOf(area.west);
    const east = columnOf(area.east);
    const south = rowOf(area.south);
    const north = rowOf(area.north);
    if ((east - west + 1) * (north - south + 1) > this.cellHeads.size) {
      for (const [cell, head] of this.cellHeads) {
        const column = cell % GRID_COLUMNS;
        const row = (cell - column) / GRID_COLUMNS;
        if (column >= west && column <= east && row >= south && row <= north) yield head;
      }
      return;
    }
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) {
        const head = this.cellHeads.get(row * GRID_COLUMNS + column);
        if (head !== undefined) yield head;
      }
    }
  }

  private find(track: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(track) & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] as number;
      if (row === FREE || this.rows.track[row] === track) return row;
    }
  }

  private add(track: number): number {
    const row = this.freeRows.pop() ?? this.used++;
    if (row >= this.capacity) this.grow();
    this.rows.track[row] = track;
    this.rows.cell[row] = FREE;
    this.insertSlot(track, row);
    return row;
  }

  private insertSlot(track: number, row: number): void {
    const mask = this.slots.length - 1;
    let slot = hash(track) & mask;
    while (this.slots[slot] !== FREE) slot = (slot + 1) & mask;
    this.slots[slot] = row;
  }

  /** Empties the track's slot and moves those behind it up, so that no search ends too early. */
  private unhash(track: number): void {
    const mask = this.slots.length - 1;
    let hole = hash(track) & mask;
    while (this.rows.track[this.slots[hole] as number] !== track) hole = (hole + 1) & mask;
    for (let slot = (hole + 1) & mask; this.slots[slot] !== FREE; slot = (slot + 1) & mask) {
      const home = hash(this.rows.track[this.slots[slot] as number] as number) & mask;
      if (((slot - home) & mask) >= ((slot - hole) & mask)) {
        this.slots[hole] = this.slots[slot] as number;
        hole = slot;
      }
    }
    this.slots[hole] = FREE;
  }

  private grow(): void {
    const old = this.rows;
    this.capacity *= 2;
    this.rows = allocate(this.capacity);
    for (const name of Object.keys(old) as (keyof Rows)[]) this.rows[name].set(old[name]);
    this.slots = new Int32Array(this.capacity * 4).fill(FREE);
    for (let row = 0; row < this.used - 1; row++) {
      if (this.rows.cell[row] !== FREE) this.insertSlot(this.rows.track[row] as number, row);
    }
  }

  private move(row: number, cell: number): void {
    this.unlink(row);
    const head = this.cellHeads.get(cell) ?? FREE;
    this.rows.nextInCell[row] = head;
    this.rows.previousInCell[row] = FREE;
    if (head !== FREE) this.rows.previousInCell[head] = row;
    this.cellHeads.set(cell, row);
    this.rows.cell[row] = cell;
  }

  private unlink(row: number): void {
    const { cell, nextInCell, previousInCell } = this.rows;
    if (cell[row] === FREE) return;
    const next = nextInCell[row] as number;
    const previous = previousInCell[row] as number;
    if (next !== FREE) previousInCell[next] = previous;
    if (previous !== FREE) nextInCell[previous] = next;
    else if (next !== FREE) this.cellHeads.set(cell[row] as number, next);
    else this.cellHeads.delete(cell[row] as number);
  }

  private sourceOf(topic: string, deviceId: string, simulated: boolean): number {
    const key = `${simulated ? 's' : 'r'}${topic}\n${deviceId}`;
    let index = this.sourceIndex.get(key);
    if (index === undefined) {
      index = this.sources.push({ topic, deviceId, simulated }) - 1;
      this.sourceIndex.set(key, index);
    }
    return index;
  }

  private toTrack(row: number): LiveTrack {
    const rows = this.rows;
    const source = this.sources[rows.source[row] as number] as Source;
    return {
      track: rows.track[row] as number,
      eventTimeMs: rows.eventTimeMs[row] as number,
      latitude: rows.latitude[row] as number,
      longitude: rows.longitude[row] as number,
      speedMps: known(rows.speedMps[row] as number),
      headingDeg: known(rows.headingDeg[row] as number),
      kind: rows.kind[row] as number,
      lengthM: rows.lengthM[row] as number,
      accuracyM: known(rows.accuracyM[row] as number),
      existencePct: rows.existencePct[row] === UNKNOWN_EXISTENCE ? null : (rows.existencePct[row] as number),
      deviceId: source.deviceId,
      lane: rows.lane[row] as number,
      lineage: {
        topic: source.topic,
        partition: rows.logPartition[row] as number,
        offset: rows.logOffset[row] as number,
        row: rows.logRow[row] as number,
      },
      simulated: source.simulated,
    };
  }
}

type Rows = ReturnType<typeof allocate>;

function allocate(capacity: number) {
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
    /** Index into the sources. */
    source: new Uint32Array(capacity),
    lane: new Uint32Array(capacity),
    logPartition: new Uint16Array(capacity),
    logOffset: new Float64Array(capacity),
    logRow: new Uint16Array(capacity),
    /** Cell of the grid, -1 where the row is free. */
    cell: new Float64Array(capacity).fill(FREE),
    nextInCell: new Int32Array(capacity),
    previousInCell: new Int32Array(capacity),
  };
}

interface Source {
  readonly topic: string;
  readonly deviceId: string;
  readonly simulated: boolean;
}

function hash(track: number): number {
  const mixed = Math.imul(track ^ (track >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function columnOf(longitude: number): number {
  return Math.max(0, Math.min(GRID_COLUMNS - 1, Math.floor((longitude + 180) * CELLS_PER_DEGREE)));
}

function rowOf(latitude: number): number {
  return Math.max(0, Math.min(GRID_ROWS - 1, Math.floor((latitude + 90) * CELLS_PER_DEGREE)));
}

function cellOf(longitude: number, latitude: number): number {
  return rowOf(latitude) * GRID_COLUMNS + columnOf(longitude);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
