import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { ShownKind } from '../encode-state.js';
import { StateMirror } from '../state-mirror.js';
import type { ShownChange } from './shown-change.js';

/** Keyed state as it was at a time, each thing until nobody said any more that it is so. */
export class ShownStates {
  readonly mirror = new StateMirror();
  private readonly standing = new Map<string, ShownChange>();

  constructor(private readonly city: CitySnapshot) {}

  put(changes: readonly ShownChange[], tick: number): void {
    const entries = new Map<ShownKind, ShownChange['entry'][]>();
    for (const change of changes) {
      const key = `${change.kind} ${change.entry.key}`;
      const before = this.standing.get(key);
      if (before && before.atMs > change.atMs) continue;
      this.standing.set(key, change);
      const all = entries.get(change.kind);
      if (all) all.push(change.entry);
      else entries.set(change.kind, [change.entry]);
    }
    for (const [kind, all] of entries) this.mirror.put(kind, all, this.city, tick);
  }

  /** Ends what nobody spoke of any more. True where something is gone without a word to say so: only a keyframe can tell. */
  expire(timeMs: number, tick: number): boolean {
    let gone = false;
    for (const [key, { kind, entry, untilMs, after }] of this.standing) {
      if (untilMs > timeMs) continue;
      this.standing.delete(key);
      if (after) {
        this.mirror.put(kind, [after], this.city, tick);
      } else {
        this.mirror.forget(kind, [entry.key]);
        gone = true;
      }
    }
    return gone;
  }
}
