import { decodeBatch } from '@luyun/adapters/wire/decode-batch';
import { movingColumns } from '@luyun/adapters/wire/moving-columns';
import { encodeFrame } from '@luyun/api/live/encode-frame';
import { tileRange } from '@luyun/api/live/map-tiles';
import { TrackPicture } from '@luyun/api/live/track-picture';
import { TrackTiles } from '@luyun/api/live/track-tiles';
import {
  foldTracks,
  type LaneIndex,
  LinkSamples,
  laneQueues,
  laneVehicles,
  type MotionSource,
  newTrackState,
  topicNames,
} from '@luyun/core';
import { type MotionColumns, TrackBuffer } from '@luyun/processing/blocks/track-buffer';
import { CityTracks } from '@luyun/processing/live/city-tracks';
import { roadside } from '@luyun/proto';
import { LivePicture, type ShownLink } from '@luyun/roadside-sim/truth/live-picture';
import type { Picture } from '@luyun/roadside-sim/truth/truth-watch';

const families = {
  perceivedObjects: { source: 'perceived', code: 0, idScope: 'device', numberedByLife: true },
  vehicleStates: { source: 'connected', code: 1, idScope: 'city', numberedByLife: false },
} as const satisfies Record<string, { source: MotionSource; code: number; idScope: string; numberedByLife: boolean }>;
type Family = keyof typeof families;
const names = Object.keys(families) as Family[];
const world = tileRange({ west: -180, south: -85, east: 180, north: 85 });
const MAX_ROWS = 4096;
const TICK_MS = 200;
const LOOK_MS = 1_000;

/**
 * What the platform makes of a district's batches, without its log, its sockets and its clock: the folds, the looks at
 * lanes, fusion and frames, by the simulation's time.
 */
export class ProcessedPicture implements Picture {
  readonly queuesM = new Map<string, number>();
  readonly links = new Map<string, ShownLink>();
  readonly #live = new LivePicture();
  readonly #states = { perceivedObjects: newTrackState(), vehicleStates: newTrackState() };
  readonly #buffers = {
    perceivedObjects: new TrackBuffer(topicNames.perceivedObjects),
    vehicleStates: new TrackBuffer(topicNames.vehicleStates),
  };
  readonly #tracks = new CityTracks();
  readonly #rows = { track: new Uint32Array(MAX_ROWS), lane: new Uint32Array(MAX_ROWS), lateRows: 0 };
  readonly #picture = new TrackPicture();
  readonly #tiles = new TrackTiles(100_000);
  readonly #samples = new LinkSamples();
  #offset = 0;
  #tick = 1;
  #lookedMs = 0;

  constructor(private readonly index: LaneIndex) {}

  at(timeMs: number) {
    return this.#live.at(timeMs);
  }

  take(batch: roadside.v1.Batch.$Properties, nowMs: number): void {
    for (const family of names) {
      if (!batch[family]) continue;
      const decoded = decodeBatch(roadside.v1.Batch.encode(batch).finish());
      const moving = decoded.ok ? movingColumns(decoded) : undefined;
      if (!decoded.ok || moving === undefined) throw new Error('a batch that cannot be read');
      const { source, code, idScope, numberedByLife } = families[family];
      const context = {
        topic: family,
        partition: 0,
        offset: this.#offset++,
        deviceId: batch.deviceId ?? '',
        streamId: 's',
        session: 's',
        sequence: this.#offset,
        receivedMs: nowMs,
        clockOffsetMs: 0,
        clockCorrectionMs: 0,
        simulated: true,
        kind: 1,
        refusedRows: [],
      };
      const params = { source, idScope, numberedByLife, maxGapMs: 5_000, maxStepMs: 5_000, key: [1, 2] } as const;
      const kinds = decoded.columns.kind as Uint8Array | undefined;
      const lengths = decoded.columns.length as Uint16Array | undefined;
      const sink = { add: () => undefined };
      foldTracks(this.#states[family], this.index, params, context, moving, kinds, lengths, this.#rows, sink);
      const columns = decoded.columns as MotionColumns;
      this.#buffers[family].append(context, moving, this.#rows, kinds ?? 1, code, columns);
    }
  }

  /** Lets the platform's time go on to `nowMs`. */
  async step(nowMs: number): Promise<void> {
    if (nowMs % TICK_MS !== 0) return;
    for (const family of names)
      await this.#buffers[family].drain(1, async (block) => {
        this.#picture.put(block, nowMs);
        this.#tracks.put(block, nowMs);
      });
    const tick = this.#tick++;
    this.#picture.show(this.#tiles, tick, nowMs);
    this.#tiles.encodeDeltas(tick, nowMs);
    const pieces: Buffer[] = [];
    this.#tiles.deltas(world, tick, pieces);
    const endedTracks = this.#tiles.endedSince(world, tick - 1) ?? [];
    this.#live.take(
      encodeFrame({ sequence: tick, platformMs: nowMs, keyframe: false, simulated: true, endedTracks }, pieces),
    );
    if (nowMs - this.#lookedMs >= LOOK_MS) this.#look(nowMs);
  }

  #look(nowMs: number): void {
    this.#lookedMs = nowMs;
    const timeMs = this.#tracks.watermarkMs;
    const vehicles = laneVehicles(this.#tracks.look(this.index, timeMs), this.index, timeMs);
    this.#samples.add(vehicles, this.index, timeMs);
    this.queuesM.clear();
    for (const [lane, { lengthM }] of laneQueues(vehicles, this.index))
      this.queuesM.set(this.index.laneIds[lane] ?? '', lengthM);
    for (const [link, id] of this.index.linkIds.entries()) {
      const { speedMps } = this.#samples.traffic(link, 60_000);
      if (speedMps !== null) this.links.set(id, { speedMps, eventMs: timeMs });
    }
  }
}
