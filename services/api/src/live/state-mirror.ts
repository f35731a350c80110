import type { LiveEntry } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';
import { encodeState, type ShownKind, shownKinds } from './encode-state.js';
import { overlaps, type TileRange } from './map-tiles.js';
import { placeState } from './place-state.js';

interface Shown {
  readonly entry: LiveEntry<ShownKind>;
  readonly chunk: Buffer;
  readonly range: TileRange | undefined;
  readonly tick: number;
}

/** Entries of one kind that are shown at most. */
const MAX_ENTRIES = 200_000;

/** Keyed live state, each entry encoded once when it changes, with the tiles that it is in. */
export class StateMirror {
  private readonly kinds = new Map<ShownKind, Map<string, Shown>>(shownKinds.map((kind) => [kind, new Map()]));
  private dirty = new Map<ShownKind, Shown[]>();

  put(kind: ShownKind, entries: readonly LiveEntry<ShownKind>[], city: CitySnapshot, tick: number): void {
    const known = this.of(kind);
    let dirty = this.dirty.get(kind);
    if (!dirty) {
      dirty = [];
      this.dirty.set(kind, dirty);
    }
    for (const entry of entries) {
      const before = known.get(entry.key);
      if (before ? before.entry.eventTimeMs > entry.eventTimeMs : known.size >= MAX_ENTRIES) continue;
      const shown = { entry, chunk: encodeState(kind, entry), range: placeState(kind, entry, city), tick };
      known.set(entry.key, shown);
      dirty.push(shown);
    }
  }

  /** Makes `kind` hold `entries`, as they were at tick `asOf`: what is older and missing there has ended or was forgotten. */
  replace(
    kind: ShownKind,
    entries: readonly LiveEntry<ShownKind>[],
    city: CitySnapshot,
    asOf: number,
    tick: number,
  ): void {
    const known = this.of(kind);
    const keys = new Set(entries.map((entry) => entry.key));
    for (const [key, shown] of known) if (shown.tick < asOf && !keys.has(key)) known.delete(key);
    const fresh = entries.filter((entry) => {
      const before = known.get(entry.key);
      return !before || before.entry.eventTimeMs < entry.eventTimeMs;
    });
    this.put(kind, fresh, city, tick);
  }

  /** Finds the tiles of all entries again. */
  place(city: CitySnapshot): void {
    for (const [kind, known] of this.kinds) {
      for (const [key, shown] of known) known.set(key, { ...shown, range: placeState(kind, shown.entry, city) });
    }
  }

  /** Forgets entries, as if they had never been. */
  forget(kind: ShownKind, keys: readonly string[]): void {
    for (const key of keys) this.of(kind).delete(key);
  }

  get changed(): boolean {
    return this.dirty.size > 0;
  }

  /** Ends a tick: what changed in it is no longer new. */
  settle(): void {
    this.dirty = new Map();
  }

  /** Encoded fields of what changed in this tick. Gives whether any of it is simulated. */
  deltas(kinds: readonly ShownKind[], range: TileRange, into: Buffer[]): boolean {
    let simulated = false;
    for (const kind of kinds) {
      for (const shown of this.dirty.get(kind) ?? []) {
        if (shown.range && !overlaps(shown.range, range)) continue;
        // Only the last change of a tick is told.
        if (this.of(kind).get(shown.entry.key)?.entry !== shown.entry) continue;
        into.push(shown.chunk);
        simulated ||= shown.entry.simulated;
      }
    }
    return simulated;
  }

  /** Encoded fields of what changed after tick `after`; -1 for everything. */
  since(kinds: readonly ShownKind[], range: TileRange, after: number, into: Buffer[]): boolean {
    let simulated = false;
    for (const kind of kinds) {
      for (const shown of this.of(kind).values()) {
        if (shown.tick <= after || (shown.range && !overlaps(shown.range, range))) continue;
        if (after < 0 && isOver(shown.entry)) continue;
        into.push(shown.chunk);
        simulated ||= shown.entry.simulated;
      }
    }
    return simulated;
  }

  private of(kind: ShownKind): Map<string, Shown> {
    return this.kinds.get(kind) as Map<string, Shown>;
  }
}

function isOver(entry: LiveEntry<ShownKind>): boolean {
  return (entry.value as { over?: boolean }).over === true;
}
