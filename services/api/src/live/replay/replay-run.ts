import { TrackFusion } from '@luyun/core';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import { encodeFrame } from '../encode-frame.js';
import { boxOf, type TileRange } from '../map-tiles.js';
import { TrackTiles } from '../track-tiles.js';
import type { View } from '../view.js';
import type { FusionTurn } from './fusion-turn.js';
import type { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';
import { ShownStates } from './shown-states.js';
import { StateReel } from './state-reel.js';
import { TrackReel, trackLastsMs } from './track-reel.js';

/** Things that end are looked for in every so manieth step only. */
const SWEEP_TICKS = 5;

/** What a run is made with. */
export interface RunDeps {
  readonly reader: HistoryReader;
  readonly limits: ReplayLimits;
  readonly turn: FusionTurn;
  readonly city: CitySnapshot;
}

/**
 * One way through stored time from one moment on, at one speed, in one area: what was read, and what of it is shown. Tracks become
 * things by the same fusion as live ones.
 */
export class ReplayRun {
  private readonly tracks: TrackReel | undefined;
  private readonly states: StateReel;
  private readonly tiles: TrackTiles;
  private readonly fusion: TrackFusion;
  private readonly shown: ShownStates;
  /** Last position of each track, ms of stored time, and its source. */
  private readonly heard = new Map<number, { timeMs: number; source: number }>();
  private tick = 1;
  /** Something went without a word to say so. */
  private gone = false;

  constructor(
    private readonly deps: RunDeps,
    readonly view: View,
    readonly atMs: number,
    readonly speed: number,
  ) {
    const { reader, limits, city } = deps;
    this.tracks = view.tracks ? new TrackReel(reader, limits, boxOf(view.range), speed, atMs) : undefined;
    this.states = new StateReel(reader, city, view.kinds, speed, atMs);
    this.tiles = new TrackTiles(limits.tracks);
    this.fusion = new TrackFusion({ limit: limits.tracks * 2 });
    this.shown = new ShownStates(city);
  }

  /** Everything before this time is here. */
  get untilMs(): number {
    return Math.min(this.states.untilMs, this.tracks?.untilMs ?? Number.POSITIVE_INFINITY);
  }

  /** Whether another view can be shown with what was read. */
  covers({ tracks, kinds, range }: View): boolean {
    return (
      (this.tracks !== undefined || !tracks) &&
      kinds.every((kind) => this.view.kinds.includes(kind)) &&
      within(range, this.view.range)
    );
  }

  /** Reads what stood at the begin, and the first piece after it; not beyond `mostMs`. Other work comes in between. */
  async begin(mostMs: number): Promise<void> {
    await this.tracks?.begin();
    await this.states.readOn(mostMs);
    for (let lookMs = this.tracks?.nextLookMs; lookMs !== undefined && lookMs <= this.atMs; ) {
      this.takeTracks(lookMs, true);
      await new Promise(setImmediate);
      lookMs = this.tracks?.nextLookMs;
    }
  }

  /** Reads one piece where less than `aheadMs` is read and there is enough to be read before `mostMs`. False where there was nothing to do. */
  async readOn(aheadMs: number, mostMs: number, leastMs: number): Promise<boolean> {
    const reel = [this.tracks, this.states].find(
      (each) => each !== undefined && each.untilMs < Math.min(aheadMs, mostMs - leastMs),
    );
    await reel?.readOn(mostMs);
    return reel !== undefined;
  }

  /** Goes on to `timeMs`. */
  goTo(timeMs: number): void {
    this.takeTracks(timeMs, false);
    this.shown.put(this.states.take(timeMs), this.tick);
    if (this.tick % SWEEP_TICKS === 1) {
      if (this.shown.expire(timeMs, this.tick)) this.gone = true;
      this.endSilent(timeMs);
    }
  }

  /** Whether only a keyframe can tell what has become of something. */
  get needsKeyframe(): boolean {
    return this.gone;
  }

  /** Whether anything happened since the last frame. */
  get changed(): boolean {
    return this.tiles.changed || this.shown.mirror.changed;
  }

  /** What is to be told of `view` at `timeMs`: everything, or what changed since the last call of `settle`. */
  frame(view: View, timeMs: number, keyframe: boolean): Buffer {
    const { tiles, shown, tick } = this;
    const pieces: Buffer[] = [];
    let endedTracks: readonly number[] = [];
    if (view.tracks && keyframe) tiles.full(view.range, tick, timeMs, pieces);
    if (view.tracks && !keyframe) {
      tiles.encodeDeltas(tick, timeMs);
      tiles.deltas(view.range, tick, pieces);
      endedTracks = tiles.endedSince(view.range, tick - 1) ?? [];
    }
    const stateSimulated = keyframe
      ? shown.mirror.since(view.kinds, view.range, -1, pieces)
      : shown.mirror.deltas(view.kinds, view.range, pieces);
    const simulated =
      stateSimulated || this.deps.city.model.simulated || (view.tracks && tiles.anySimulated(view.range));
    if (keyframe) this.gone = false;
    // Sequence 0: a replay is nothing that a client could go on from after a reconnect.
    return encodeFrame({ sequence: 0, platformMs: timeMs, keyframe, simulated, endedTracks, replay: true }, pieces);
  }

  /** Ends a step: what changed in it is no longer new. */
  settle(timeMs: number): void {
    this.tiles.encodeDeltas(this.tick, timeMs);
    this.shown.mirror.settle();
    this.tick++;
  }

  private takeTracks(timeMs: number, always: boolean): void {
    const { fusion, tiles, heard, tick } = this;
    this.tracks?.take(
      timeMs,
      (report, lookMs) => {
        const { track, eventTimeMs } = report;
        fusion.put(report, lookMs);
        const known = heard.get(track);
        if (known) known.timeMs = eventTimeMs;
        else heard.set(track, { timeMs: eventTimeMs, source: report.kind >> 4 });
      },
      (lookMs) => {
        this.deps.turn.use(always, () => fusion.associate(lookMs));
        fusion.flush(
          lookMs,
          (ids) => tiles.end(ids, tick),
          (thing) => tiles.put(thing, tick, lookMs),
        );
      },
    );
  }

  private endSilent(timeMs: number): void {
    const slackMs = this.tracks?.stepMs ?? 0;
    const ended: number[] = [];
    for (const [track, { timeMs: lastMs, source }] of this.heard) {
      if (lastMs < timeMs - slackMs - (trackLastsMs[source] ?? 0)) ended.push(track);
    }
    if (ended.length === 0) return;
    for (const track of ended) this.heard.delete(track);
    this.fusion.end(ended);
    this.fusion.flush(
      timeMs,
      (ids) => this.tiles.end(ids, this.tick),
      (thing) => this.tiles.put(thing, this.tick, timeMs),
    );
  }
}

function within(inner: TileRange, outer: TileRange): boolean {
  return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;
}
