import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { ShownKind } from '../encode-state.js';
import { eventChanges } from './event-changes.js';
import type { HistoryReader } from './history-reader.js';
import { linkChanges } from './link-changes.js';
import { parkingChanges } from './parking-changes.js';
import { queueChanges } from './queue-changes.js';
import type { ReadWindow, ShownChange } from './shown-change.js';
import { signalChanges } from './signal-changes.js';

type ReadChanges = (reader: HistoryReader, window: ReadWindow, city: CitySnapshot) => Promise<ShownChange[]>;

const readers: Readonly<Record<ShownKind, ReadChanges>> = {
  signal: signalChanges,
  link: linkChanges,
  queue: queueChanges,
  parking: parkingChanges,
  event: eventChanges,
};

/** Stored time that is read at once, ms, and how much of real time that shall last, s. */
const LEAST_MS = 30_000;
const LASTS_S = 5;

/** Changes of keyed state in the whole city, read piece by piece in order of time. */
export class StateReel {
  private changes: ShownChange[] = [];
  private at = 0;
  private begun = false;
  /** Everything before is here. */
  untilMs: number;

  constructor(
    private readonly reader: HistoryReader,
    private readonly city: CitySnapshot,
    private readonly kinds: readonly ShownKind[],
    private readonly speed: number,
    atMs: number,
  ) {
    this.untilMs = atMs;
  }

  /** Reads on, not beyond `mostMs`; first of all also what stood at the begin. */
  async readOn(mostMs: number): Promise<void> {
    const fromMs = this.untilMs;
    const toMs = Math.max(fromMs, Math.min(mostMs, fromMs + Math.max(LEAST_MS, this.speed * LASTS_S * 1000)));
    if (toMs === fromMs && this.begun) return;
    const window = { fromMs, toMs, begin: !this.begun };
    const read: ShownChange[] = [];
    for (const kind of this.kinds) {
      // One after the other: what others ask comes in between.
      for (const change of await readers[kind](this.reader, window, this.city)) read.push(change);
    }
    const left = this.changes.slice(this.at);
    this.changes = left.concat(read).sort((a, b) => a.atMs - b.atMs);
    this.at = 0;
    this.begun = true;
    this.untilMs = toMs;
  }

  /** What changed until `timeMs`, in order of time; it is then forgotten here. */
  take(timeMs: number): readonly ShownChange[] {
    const from = this.at;
    while (this.at < this.changes.length && (this.changes[this.at] as ShownChange).atMs <= timeMs) this.at++;
    return this.changes.slice(from, this.at);
  }
}
