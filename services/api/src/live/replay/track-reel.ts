import {
  standingTracksQuery,
  type TrackTimes,
  trackTimesQuery,
} from '@luyun/adapters/history-queries/track-times-query';
import {
  type BoundingBox,
  DEGREE_UNIT,
  type FusedTrack,
  HEADING_UNIT_DEG,
  SPEED_UNIT_MPS,
  UNKNOWN_HEADING,
  UNKNOWN_SPEED,
} from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';

/** Live tracks end so long after their last position, by source: perceived, connected, terminal, transit. */
export const trackLastsMs = [5_000, 5_000, 60_000, 60_000] as const;
/** History holds a position of each track every half second. */
const STORED_STEP_MS = 500;
/** Positions of a track a second of real time are no more than this many. */
const POSITIONS_PER_S = 10;
/** Stored time that is read at once, at speed 1, where there are few tracks. */
const LONGEST_MS = 5_000;
/** Tracks are read beyond the area, so that they are seen to leave it. */
const MARGIN_DEG = 0.005;

/** Positions of tracks in an area, read in small pieces in order of time. */
export class TrackReel {
  private readonly pieces: { readonly fromMs: number; readonly times: TrackTimes; at: number }[] = [];
  private readonly box: Readonly<Record<'west' | 'south' | 'east' | 'north', number>>;
  /** Positions a ms of stored time that are expected. */
  private density = 0;
  private tracks = 0;
  /** Stored time between two positions of a track, at most one of which is read. */
  stepMs = STORED_STEP_MS;
  /** Everything before is here. */
  untilMs: number;

  constructor(
    private readonly reader: HistoryReader,
    private readonly limits: ReplayLimits,
    area: BoundingBox,
    private readonly speed: number,
    private readonly atMs: number,
  ) {
    const units = (degrees: number, most: number) => Math.round(Math.max(-most, Math.min(most, degrees)) / DEGREE_UNIT);
    this.box = {
      west: units(area.west - MARGIN_DEG, 180),
      south: units(area.south - MARGIN_DEG, 90),
      east: units(area.east + MARGIN_DEG, 180),
      north: units(area.north + MARGIN_DEG, 90),
    };
    this.untilMs = atMs;
  }

  /** The last position of each track that was there at the begin. */
  async begin(): Promise<void> {
    const [perceivedMs, , terminalMs] = trackLastsMs;
    const fromMs = this.atMs - terminalMs;
    const parameters = { ...this.box, fromMs, toMs: this.atMs, freshMs: this.atMs - perceivedMs };
    const [times] = await this.reader.read(standingTracksQuery, { ...parameters, limit: this.limits.tracks });
    if (!times) return;
    this.pieces.push({ fromMs, times, at: 0 });
    this.tracks = times.track.length;
  }

  /** Reads on, not beyond `mostMs`. */
  async readOn(mostMs: number): Promise<void> {
    const { rowsPerRead, rowsPerS } = this.limits;
    const stepMs = Math.ceil(
      Math.max(STORED_STEP_MS, (this.speed * 1000) / POSITIONS_PER_S, (this.tracks * this.speed * 1000) / rowsPerS),
    );
    this.stepMs = stepMs;
    const density = Math.max(this.density, this.tracks / stepMs, 0.01);
    const mostStepsMs = Math.max(LONGEST_MS, this.speed * LONGEST_MS);
    const longMs = Math.max(stepMs, Math.floor(Math.min(rowsPerRead / density, mostStepsMs) / stepMs) * stepMs);
    const fromMs = this.untilMs;
    const toMs = Math.min(mostMs, fromMs + longMs);
    if (toMs <= fromMs) return;
    const limit = rowsPerRead * 2;
    const [times] = await this.reader.read(trackTimesQuery, { ...this.box, fromMs, toMs, stepMs, limit });
    const rows = times?.track.length ?? 0;
    if (times && rows > 0) this.pieces.push({ fromMs, times, at: 0 });
    // A cut piece ends within a ms of which some positions are here: that ms comes again.
    const cutMs = rows >= limit ? fromMs + (times?.afterMs[rows - 1] ?? 0) : toMs;
    this.untilMs = Math.max(fromMs + 1, cutMs);
    this.density = rows / (this.untilMs - fromMs);
  }

  /** Gives the positions until `timeMs`, in order of time, and forgets them. */
  take(timeMs: number, put: (track: FusedTrack) => void): void {
    for (let piece = this.pieces[0]; piece !== undefined; piece = this.pieces[0]) {
      const { fromMs, times } = piece;
      const rows = times.track.length;
      while (piece.at < rows && fromMs + (times.afterMs[piece.at] as number) <= timeMs)
        put(trackOf(times, fromMs, piece.at++));
      if (piece.at < rows) return;
      this.pieces.shift();
    }
  }
}

function trackOf(times: TrackTimes, fromMs: number, row: number): FusedTrack {
  const of = (values: readonly number[]) => values[row] as number;
  const speed = of(times.speed);
  const heading = of(times.heading);
  return {
    id: of(times.track),
    eventTimeMs: fromMs + of(times.afterMs),
    latitude: of(times.latitude) * DEGREE_UNIT,
    longitude: of(times.longitude) * DEGREE_UNIT,
    speedMps: speed === UNKNOWN_SPEED ? Number.NaN : speed * SPEED_UNIT_MPS,
    headingDeg: heading === UNKNOWN_HEADING ? Number.NaN : heading * HEADING_UNIT_DEG,
    accuracyM: Number.NaN,
    kind: of(times.kind) | (of(times.source) << 4),
    lengthM: of(times.length) * 0.01,
    simulated: of(times.simulated) > 0,
  };
}
