import type { FusedTrack } from '@luyun/core';
import { encodeTracks } from './encode-tracks.js';
import { overlaps, type TileRange, tileKey, tileX, tileY } from './map-tiles.js';
import { TrackTable } from './track-table.js';

const UNKNOWN_SPEED = 8191;
const UNKNOWN_HEADING = 28800;
/** A thing without news for so many ms is ended here, should nobody else have ended it: longer than fusion shows what stands and is hidden. */
const SILENT_MS = 150_000;
/** Ended tracks that are remembered, so that a short gap can be resumed. */
const MAX_ENDED = 20_000;

interface Tile extends TileRange {
  readonly slots: number[];
  /** Slots that changed since the last tick. One that crossed the border is here, too, so that it is seen to leave. */
  readonly dirty: number[];
  simulated: number;
  delta: Encoded | undefined;
  full: Encoded | undefined;
}

interface End {
  readonly tick: number;
  readonly track: number;
  readonly x: number;
  readonly y: number;
}

interface Encoded {
  readonly tick: number;
  readonly chunk: Buffer;
}

/**
 * Live tracks by map tile. Each tile's changes are encoded once a tick, and each tile as a whole at most once a tick,
 * however many clients look at it.
 */
export class TrackTiles {
  readonly table: TrackTable;
  private readonly tiles = new Map<number, Tile>();
  private readonly dirtyTiles = new Set<Tile>();
  private ended: End[] = [];
  /** Ends before this tick are forgotten. */
  private endedFrom = 0;
  private anyEnded = false;
  /** Rows that were not shown because the table was full. */
  refused = 0;

  constructor(limit: number) {
    this.table = new TrackTable(limit);
  }

  /** Takes in what is known of a thing now, at tick `tick`. */
  put(thing: FusedTrack, tick: number, nowMs: number): void {
    const { id: track, eventTimeMs, latitude, longitude, speedMps, headingDeg, accuracyM, simulated } = thing;
    const { table } = this;
    const x = tileX(longitude);
    const y = tileY(latitude);
    const key = tileKey(x, y);
    let slot = table.find(track);
    if (slot === undefined) {
      slot = table.add(track);
      if (slot === undefined) {
        this.refused++;
        return;
      }
      table.tick[slot] = -1;
      this.enter(slot, key, x, y);
    } else {
      if ((table.eventTimeMs[slot] as number) > eventTimeMs) return;
      const from = table.tile[slot] as number;
      if (from !== key) {
        const left = this.tiles.get(from);
        if (left) {
          this.leave(slot, left);
          left.dirty.push(slot);
          this.dirtyTiles.add(left);
        }
        this.enter(slot, key, x, y);
        table.tick[slot] = -1;
      }
    }
    table.eventTimeMs[slot] = eventTimeMs;
    table.latitude[slot] = Math.round(latitude * 1e7);
    table.longitude[slot] = Math.round(longitude * 1e7);
    table.speed[slot] = Number.isNaN(speedMps) ? UNKNOWN_SPEED : Math.min(UNKNOWN_SPEED - 1, Math.round(speedMps * 50));
    table.heading[slot] = Number.isNaN(headingDeg) ? UNKNOWN_HEADING : Math.round(headingDeg * 80) % UNKNOWN_HEADING;
    table.kind[slot] = thing.kind;
    table.length[slot] = Math.min(255, Math.round(thing.lengthM * 5));
    table.accuracy[slot] = accuracyM >= 0 ? Math.max(1, Math.min(255, Math.round(accuracyM * 10))) : 0;
    table.seenMs[slot] = nowMs;
    const tile = this.tiles.get(key) as Tile;
    const flag = simulated ? 1 : 0;
    tile.simulated += flag - (table.simulated[slot] as number);
    table.simulated[slot] = flag;
    if (table.tick[slot] === tick) return;
    table.tick[slot] = tick;
    tile.dirty.push(slot);
    this.dirtyTiles.add(tile);
  }

  end(tracks: readonly number[], tick: number): void {
    for (const track of tracks) {
      const slot = this.table.find(track);
      if (slot === undefined) continue;
      const tile = this.tiles.get(this.table.tile[slot] as number);
      if (tile) {
        this.leave(slot, tile);
        this.ended.push({ tick, track, x: tile.x0, y: tile.y0 });
        this.anyEnded = true;
      }
      this.table.remove(track);
    }
    if (this.ended.length <= MAX_ENDED * 2) return;
    this.endedFrom = (this.ended[this.ended.length - MAX_ENDED - 1]?.tick ?? tick) + 1;
    this.ended = this.ended.slice(-MAX_ENDED);
  }

  /** Ends what has been silent, and forgets empty tiles. */
  endSilent(nowMs: number, tick: number): void {
    const silent: number[] = [];
    for (const [track, slot] of this.table.entries()) {
      if ((this.table.seenMs[slot] as number) < nowMs - SILENT_MS) silent.push(track);
    }
    this.end(silent, tick);
    for (const [key, tile] of this.tiles)
      if (tile.slots.length === 0 && tile.dirty.length === 0) this.tiles.delete(key);
  }

  /** Begins a tick's frames: encodes what changed. */
  encodeDeltas(tick: number, platformMs: number): void {
    for (const tile of this.dirtyTiles) {
      const slots = tile.dirty.filter((slot) => (this.table.tick[slot] as number) >= 0);
      if (slots.length > 0) tile.delta = { tick, chunk: encodeTracks(this.table, slots, platformMs) };
      tile.dirty.length = 0;
    }
    this.dirtyTiles.clear();
    this.anyEnded = false;
  }

  /** Whether anything happened since the last tick. */
  get changed(): boolean {
    return this.dirtyTiles.size > 0 || this.anyEnded;
  }

  /** Encoded `Frame.tracks` of the tiles in `range` that changed in this tick. */
  deltas(range: TileRange, tick: number, into: Buffer[]): void {
    this.within(range, (tile) => {
      if (tile.delta?.tick === tick) into.push(tile.delta.chunk);
    });
  }

  /** Encoded `Frame.tracks` of everything in `range`. */
  full(range: TileRange, tick: number, platformMs: number, into: Buffer[]): void {
    this.within(range, (tile) => {
      if (tile.slots.length === 0) return;
      if (tile.full?.tick !== tick) tile.full = { tick, chunk: encodeTracks(this.table, tile.slots, platformMs) };
      into.push(tile.full.chunk);
    });
  }

  /** Encoded `Frame.tracks` of what changed in `range` after tick `after`. */
  since(range: TileRange, after: number, platformMs: number, into: Buffer[]): void {
    this.within(range, (tile) => {
      const slots = tile.slots.filter((slot) => (this.table.tick[slot] as number) > after);
      if (slots.length > 0) into.push(encodeTracks(this.table, slots, platformMs));
    });
  }

  /** Tracks that ended in `range` after tick `after`, or undefined where that is not known any more. */
  endedSince(range: TileRange, after: number): number[] | undefined {
    if (after + 1 < this.endedFrom) return undefined;
    const tracks: number[] = [];
    for (let at = this.ended.length - 1; at >= 0; at--) {
      const each = this.ended[at];
      if (!each || each.tick <= after) break;
      if (each.x >= range.x0 && each.x <= range.x1 && each.y >= range.y0 && each.y <= range.y1) tracks.push(each.track);
    }
    return tracks;
  }

  /** Whether any track in `range` is simulated. */
  anySimulated(range: TileRange): boolean {
    let found = false;
    this.within(range, (tile) => {
      found ||= tile.simulated > 0;
    });
    return found;
  }

  private within(range: TileRange, visit: (tile: Tile) => void): void {
    const count = (range.x1 - range.x0 + 1) * (range.y1 - range.y0 + 1);
    if (count > this.tiles.size) {
      for (const tile of this.tiles.values()) if (overlaps(tile, range)) visit(tile);
      return;
    }
    for (let x = range.x0; x <= range.x1; x++) {
      for (let y = range.y0; y <= range.y1; y++) {
        const tile = this.tiles.get(tileKey(x, y));
        if (tile) visit(tile);
      }
    }
  }

  private enter(slot: number, key: number, x: number, y: number): void {
    let tile = this.tiles.get(key);
    if (!tile) {
      tile = { x0: x, y0: y, x1: x, y1: y, slots: [], dirty: [], simulated: 0, delta: undefined, full: undefined };
      this.tiles.set(key, tile);
    }
    tile.simulated += this.table.simulated[slot] as number;
    this.table.tile[slot] = key;
    this.table.place[slot] = tile.slots.length;
    tile.slots.push(slot);
  }

  private leave(slot: number, tile: Tile): void {
    tile.simulated -= this.table.simulated[slot] as number;
    const place = this.table.place[slot] as number;
    const last = tile.slots.pop();
    if (last === undefined || last === slot) return;
    tile.slots[place] = last;
    this.table.place[last] = place;
  }
}
