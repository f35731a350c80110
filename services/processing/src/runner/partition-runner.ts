import type { Checkpoint, LogRecord, Platform } from '@luyun/core';
import type { BlockBuilder } from '../blocks/block-builder.js';
import type { PartitionNotes } from '../blocks/notes.js';
import { type CityView, emptyCityView } from '../city/city-view.js';
import type { CityViews } from '../city/city-views.js';
import type { Lane, LaneParams } from '../lanes/lane.js';
import { BlockWriter } from './block-writer.js';
import { foldRecord, type Unreadable } from './fold-record.js';
import { newPartitionState, type PartitionState, packState, STATE_VERSION, unpackState } from './partition-state.js';

/** When blocks are cut and states stored. */
export interface RunnerLimits {
  /** Rows at which a block is cut at once. */
  readonly maxRows: number;
  /** Rows from which a block counts as busy: it and the one after it are cut after `busyMs`; others wait until `quietMs`. */
  readonly busyRows: number;
  readonly busyMs: number;
  /** Time without records after which a busy block is cut at once. */
  readonly lullMs: number;
  readonly quietMs: number;
  readonly checkpointMs: number;
}

export const usualLimits: RunnerLimits = {
  // Large blocks spare the engine merges: at 120,000 rows a row costs it half of what it costs at 60,000.
  maxRows: 200_000,
  busyRows: 20_000,
  busyMs: 1_000,
  lullMs: 150,
  quietMs: 3_000,
  checkpointMs: 7_000,
};

export interface RunnerDeps {
  readonly group: string;
  readonly platform: Platform;
  readonly cities: CityViews;
  readonly trackKey: readonly [number, number];
  readonly limits: RunnerLimits;
  readonly commit: (offset: number) => Promise<void>;
  /** Puts a record that cannot be read into quarantine; resolves once it is durable there. */
  readonly refuse: (record: LogRecord, why: Unreadable) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  /** Told when another process has claimed the partition: nothing is stored here any more. */
  readonly onTakenOver: (error: Error) => void;
  /** Told what was noted of the records just folded. */
  readonly onNotes: (noted: PartitionNotes) => void;
}

const REFUSE_PAUSE_MS = 500;

/**
 * Folds one partition of one topic, and stores what comes out with the effect of exactly once.
 *
 * A block is what came out of the records between two borders, which are offsets. A border is recorded before the
 * block up to it is inserted, and a checkpoint (state at an offset) replaces the borders before it. After a restart the
 * records from the checkpoint on are folded again with the same borders, so the same blocks come out, with the same
 * tokens: those before the last border are known to be stored and are dropped, the last one is inserted again, and history
 * ignores it where it has it.
 */
export class PartitionRunner<State> {
  readonly #lane: Lane<State>;
  readonly #deps: RunnerDeps;
  readonly #source: { readonly group: string; readonly topic: string; readonly partition: number };
  readonly #writer: BlockWriter;
  readonly #spare: BlockBuilder[] = [];
  #state: PartitionState<State>;
  #params: LaneParams;
  #out: BlockBuilder;
  /** Offset of the next record, and where the open block begins. */
  #next = 0;
  #from = 0;
  #firstRowMs = 0;
  #lastRecordsMs = 0;
  /** Rows of the block that was cut last. */
  #lastRows = 0;
  /** When the last checkpoint was cut, and at which offset. */
  #checkpointMs = 0;
  #checkpointed = 0;
  /** Borders of blocks that were begun before the restart. */
  #borders: number[] = [];
  #abandoned = false;
  #claim = 0;

  constructor(lane: Lane<State>, partition: number, deps: RunnerDeps) {
    this.#lane = lane;
    this.#deps = deps;
    this.#source = { group: deps.group, topic: lane.topic, partition };
    this.#state = newPartitionState(lane.newState());
    this.#params = { city: emptyCityView, trackKey: deps.trackKey };
    this.#out = lane.newBuilder();
    this.#writer = new BlockWriter({
      source: this.#source,
      history: deps.platform.history,
      checkpoints: deps.platform.records.checkpoints,
      commit: deps.commit,
      claim: () => this.#claim,
      onFailure: deps.onFailure,
      onTakenOver: deps.onTakenOver,
    });
  }

  /** Claims the partition, loads the checkpoint, or makes the first one; gives the offset to read from. */
  async begin(): Promise<number> {
    const { group, topic, partition } = this.#source;
    const { records, clock } = this.#deps.platform;
    this.#checkpointMs = clock.nowMs();
    this.#claim = await records.checkpoints.claim(group, topic, partition);
    const checkpoint = await records.checkpoints.find(group, topic, partition);
    const { first, next } = await this.#deps.platform.eventLog.range({ topic, partition });
    // A log that ends before the checkpoint is another log: its records begin anew.
    if (checkpoint === undefined || checkpoint.offset > next) {
      this.#useCity(this.#deps.cities.latest);
      this.#next = this.#from = this.#checkpointed = first;
      await records.checkpoints.save(this.#checkpoint(), this.#claim);
      return first;
    }
    if (checkpoint.foldVersion === this.#foldVersion) {
      this.#state = unpackState(checkpoint.state);
      this.#useCity(await this.#deps.cities.find(this.#state.cityVersion));
      this.#borders = [...checkpoint.borders];
      this.#next = this.#from = this.#checkpointed = checkpoint.offset;
    } else {
      // A state that cannot be read: go on from the last block that may be missing, knowing nothing of before.
      this.#useCity(this.#deps.cities.latest);
      const { borders } = checkpoint;
      this.#borders = borders.slice(-1);
      this.#next = this.#from = borders[borders.length - 2] ?? checkpoint.offset;
    }
    return this.#next;
  }

  /** Folds records in order. Resolves when more may come. */
  async onRecords(records: readonly LogRecord[]): Promise<void> {
    const { limits, platform, cities } = this.#deps;
    for (const record of records) {
      // Records come again where a call was rejected.
      if (record.offset < this.#next) continue;
      // The log may have dropped records since: a border is passed when its offset is reached, or jumped over.
      while (this.#borders.length > 0 && record.offset >= (this.#borders[0] as number)) await this.#passBorder();
      // Before each record, so that a replay takes the new city at the offset where it was taken before: the last border.
      if (this.#borders.length === 0 && cities.latest.version !== this.#state.cityVersion) await this.#changeCity();
      const before = this.#out.rows;
      const unreadable = foldRecord(this.#lane, this.#state, record, this.#params, this.#out);
      if (unreadable !== undefined && this.#borders.length <= 1) await this.#refuse(record, unreadable);
      if (before === 0 && this.#out.rows > 0) this.#firstRowMs = platform.clock.nowMs();
      this.#next = record.offset + 1;
      if (this.#borders[0] === this.#next) await this.#passBorder();
      else if (this.#borders.length === 0 && this.#out.rows >= limits.maxRows) await this.#cut();
    }
    this.#lastRecordsMs = platform.clock.nowMs();
    await this.#show();
    await this.cutIfDue();
  }

  /** Cuts the open block where its time has come and there is room; called by a timer, too. */
  async cutIfDue(): Promise<void> {
    if (this.#borders.length > 0 || this.#writer.full) return;
    const { limits, platform } = this.#deps;
    const nowMs = platform.clock.nowMs();
    if (this.#out.rows > 0) {
      const busy = Math.max(this.#out.rows, this.#lastRows) >= limits.busyRows;
      const lull = nowMs - this.#lastRecordsMs >= limits.lullMs;
      const waitMs = !busy ? limits.quietMs : lull ? 0 : limits.busyMs;
      if (nowMs - this.#firstRowMs >= waitMs) await this.#cut();
    } else if (this.#next > this.#checkpointed && nowMs - this.#checkpointMs >= limits.checkpointMs)
      await this.#cut(true);
  }

  /** Stores everything that was folded, and the state. */
  async finish(): Promise<void> {
    if (this.#borders.length === 0) await this.#cut(true);
    await this.#writer.drain();
  }

  /** Stops storing; what is not stored comes again. */
  abandon(): void {
    this.#abandoned = true;
    this.#writer.close();
  }

  get #foldVersion(): string {
    return `${STATE_VERSION}.${this.#lane.version}`;
  }

  /** Nothing behind the record is committed before it stands in quarantine. */
  async #refuse(record: LogRecord, why: Unreadable): Promise<void> {
    for (;;) {
      try {
        return await this.#deps.refuse(record, why);
      } catch (error) {
        if (this.#abandoned) throw error;
        this.#deps.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, REFUSE_PAUSE_MS));
      }
    }
  }

  #useCity(city: CityView): void {
    this.#state.cityVersion = city.version;
    this.#params = { city, trackKey: this.#deps.trackKey };
  }

  /** A block that was begun before the restart is whole again. */
  async #passBorder(): Promise<void> {
    const border = this.#borders.shift() as number;
    if (this.#borders.length > 0) {
      this.#out.clear();
      this.#from = border;
    } else {
      this.#next = Math.max(this.#next, border);
      await this.#cut(false, true);
    }
  }

  async #cut(withState = false, bordered = false): Promise<void> {
    await this.#show();
    await this.#writer.room();
    if (this.#next === (withState ? this.#checkpointed : this.#from)) return;
    const nowMs = this.#deps.platform.clock.nowMs();
    const due = withState || nowMs - this.#checkpointMs >= this.#deps.limits.checkpointMs;
    if (due) this.#checkpointMs = nowMs;
    // A state alone makes no block, so it needs no border.
    this.#push(this.#from, this.#next, bordered || this.#next === this.#from, due ? this.#checkpoint() : undefined);
    this.#from = this.#next;
    if (due) this.#checkpointed = this.#next;
  }

  #push(from: number, to: number, bordered: boolean, checkpoint: Omit<Checkpoint, 'borders'> | undefined): void {
    const built = this.#out;
    this.#lastRows = built.rows;
    this.#out = this.#spare.pop() ?? this.#lane.newBuilder();
    this.#writer.push({
      from,
      to,
      blocks: built.blocks(this.#source, from, to, this.#params.city.laneNames),
      bordered,
      checkpoint,
      done: () => {
        built.clear();
        this.#spare.push(built);
      },
    });
  }

  #checkpoint(): Omit<Checkpoint, 'borders'> {
    return {
      ...this.#source,
      offset: this.#next,
      foldVersion: this.#foldVersion,
      state: packState(this.#state),
    };
  }

  /**
   * Takes the newest city model. Everything before is stored with the old one first; then what hung on the old
   * model comes out as a block of no records, named by the offset alone, so that it comes out once whenever it is repeated.
   */
  async #changeCity(): Promise<void> {
    const city = this.#deps.cities.latest;
    await this.#cut(true);
    await this.#writer.drain();
    this.#lane.leaveCity?.(this.#state.own, this.#params, this.#next, this.#out);
    const blocks = this.#params;
    this.#useCity(city);
    await this.#writer.room();
    const built = this.#out;
    this.#out = this.#lane.newBuilder();
    this.#writer.push({
      from: this.#next,
      to: this.#next,
      blocks: built.blocks(this.#source, this.#next, this.#next, blocks.city.laneNames),
      bordered: true,
      checkpoint: this.#checkpoint(),
      done: () => {},
    });
    await this.#writer.drain();
  }

  /** Shows the latest of what was folded, without waiting for the storing. */
  async #show(): Promise<void> {
    const { liveState } = this.#deps.platform;
    const { topic, partition } = this.#source;
    this.#deps.onNotes({ topic, partition, to: this.#next, notes: this.#out.takeNotes() });
    await this.#out.tracks.drain(this.#params.city.version, (block) => liveState.putTracks(block));
    for (const [kind, entries] of this.#out.takeLive()) await liveState.put(kind, entries);
  }
}
