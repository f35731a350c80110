import { seldomTracksQuery, type TrackTimes, trackTimesQuery } from '@luyun/adapters/history-queries/track-times-query';
import {
  type BoundingBox,
  DEGREE_UNIT,
  HEADING_UNIT_DEG,
  SPEED_UNIT_MPS,
  shownKind,
  type TrackReport,
  UNKNOWN_HEADING,
  UNKNOWN_SPEED,
} from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';

/** Tracks end so long after their last position, by source: perceived, connected, terminal, transit. */
export const trackLastsMs = [5_000, 5_000, 60_000, 60_000] as const;
/** History holds a position of each track every half second. */
const STORED_STEP_MS = 500;
/** Looks at all tracks a second of real time. */
const LOOKS_PER_S = 10;
/** In a look that is part of a longer step everybody who tells once a second is met. */
const LOOK_MS = 1_100;
/** Read before the begin, so that it is known which tracks are one. */
const BEFORE_MS = 4_000;
/** Stored time that is read at once, at speed 1, where there are few tracks. */
const LONGEST_MS = 5_000;
/** Tracks are read beyond the area, so that they are seen to leave it. */
const MARGIN_DEG = 0.005;
const UNKNOWN_ERROR = 65_535;

/** Positions of some steps of stored time. */
interface Piece {
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepMs: number;
  readonly times: TrackTimes;
  /** Next row, and end of the next look. */
  at: number;
  lookEndMs: number;
}

/**
 * Positions of tracks in an area, read in small pieces in order of time, and told look by look: each look meets every track
 * once, all at nearly one time. The faster stored time runs, the farther looks are apart.
 */
export class TrackReel {
  private readonly pieces: Piece[] = [];
  private readonly box: Readonly<Record<'west' | 'south' | 'east' | 'north', number>>;
  /** Positions a ms of stored time that are expected. */
  private density = 0;
  private tracks = 0;
  /** Stored time between two looks. */
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

  /** Reads what was there at the begin. */
  async begin(): Promise<void> {
    const { box, atMs } = this;
    const limit = this.limits.tracks;
    const recentMs = atMs - BEFORE_MS;
    const seldom = { fromMs: atMs - trackLastsMs[2], toMs: recentMs };
    const [before] = await this.reader.read(seldomTracksQuery, { ...box, ...seldom, limit });
    const stepMs = STORED_STEP_MS;
    const recent = { fromMs: recentMs, toMs: atMs, stepMs, lookMs: stepMs };
    const looks = BEFORE_MS / stepMs;
    const [times] = await this.reader.read(trackTimesQuery, { ...box, ...recent, limit: limit * looks });
    this.pieces.length = 0;
    if (before) this.add(before, seldom.fromMs, seldom.toMs, seldom.toMs - seldom.fromMs);
    if (!times) return;
    this.add(times, recentMs, atMs, stepMs);
    this.tracks = Math.max(before?.track.length ?? 0, new Set(times.track).size);
  }

  /** Reads on, not beyond `mostMs`. */
  async readOn(mostMs: number): Promise<void> {
    const { rowsPerRead, rowsPerS } = this.limits;
    const stepMs = Math.ceil(
      Math.max(STORED_STEP_MS, (this.speed * 1000) / LOOKS_PER_S, (this.tracks * this.speed * 1000) / rowsPerS),
    );
    this.stepMs = stepMs;
    const density = Math.max(this.density, this.tracks / stepMs, 0.01);
    const mostStepsMs = Math.max(LONGEST_MS, this.speed * LONGEST_MS);
    const longMs = Math.max(stepMs, Math.floor(Math.min(rowsPerRead / density, mostStepsMs) / stepMs) * stepMs);
    const fromMs = this.untilMs;
    const toMs = Math.min(mostMs, fromMs + longMs);
    if (toMs <= fromMs) return;
    const limit = rowsPerRead * 2;
    const asked = { ...this.box, fromMs, toMs, stepMs, lookMs: Math.min(stepMs, LOOK_MS), limit };
    const [times] = await this.reader.read(trackTimesQuery, asked);
    const rows = times?.track.length ?? 0;
    // A cut piece ends within a ms of which some positions are here: that ms comes again.
    const cutMs = rows >= limit ? fromMs + (times?.afterMs[rows - 1] ?? 0) : toMs;
    this.untilMs = Math.max(fromMs + 1, cutMs);
    this.density = rows / (this.untilMs - fromMs);
    if (times) this.add(times, fromMs, this.untilMs, stepMs);
  }

  /**
   * Tells the looks that ended until `timeMs`, and forgets them.
   *
   * @param put gets one object that is used again for the next position, and the time at which its look ends
   * @param look called when all positions of a look have been put, with its end
   */
  take(timeMs: number, put: (report: TrackReport, lookMs: number) => void, look: (lookMs: number) => void): void {
    for (let piece = this.pieces[0]; piece !== undefined; piece = this.pieces[0]) {
      while (piece.lookEndMs <= Math.min(timeMs, piece.toMs)) {
        putUntil(piece, piece.lookEndMs, put);
        look(piece.lookEndMs);
        piece.lookEndMs += piece.stepMs;
      }
      if (timeMs < piece.toMs) return;
      // The end of a step that was cut: what comes between looks, or the begin of one.
      putUntil(piece, piece.toMs, put);
      this.pieces.shift();
    }
  }

  /** End of the first look that was not told; undefined where none was read. */
  get nextLookMs(): number | undefined {
    const piece = this.pieces[0];
    return piece && Math.min(piece.lookEndMs, piece.toMs);
  }

  private add(times: TrackTimes, fromMs: number, toMs: number, stepMs: number): void {
    this.pieces.push({ fromMs, toMs, stepMs, times, at: 0, lookEndMs: fromMs + Math.min(stepMs, LOOK_MS) });
  }
}

function putUntil(piece: Piece, endMs: number, put: (report: TrackReport, lookMs: number) => void): void {
  const { fromMs, times } = piece;
  while (piece.at < times.track.length && fromMs + (times.afterMs[piece.at] as number) < endMs)
    put(reportOf(times, fromMs, piece.at++), endMs);
}

const report: TrackReport = {
  track: 0,
  eventTimeMs: 0,
  latitude: 0,
  longitude: 0,
  speedMps: 0,
  headingDeg: 0,
  accuracyM: 0,
  kind: 0,
  lengthM: 0,
  existencePct: 0,
  device: 0,
  simulated: false,
};

function reportOf(times: TrackTimes, fromMs: number, row: number): TrackReport {
  const of = (values: readonly number[]) => values[row] as number;
  const speed = of(times.speed);
  const heading = of(times.heading);
  const error = of(times.positionError);
  report.track = of(times.track);
  report.eventTimeMs = fromMs + of(times.afterMs);
  report.latitude = of(times.latitude) * DEGREE_UNIT;
  report.longitude = of(times.longitude) * DEGREE_UNIT;
  report.speedMps = speed === UNKNOWN_SPEED ? Number.NaN : speed * SPEED_UNIT_MPS;
  report.headingDeg = heading === UNKNOWN_HEADING ? Number.NaN : heading * HEADING_UNIT_DEG;
  report.accuracyM = error === UNKNOWN_ERROR ? Number.NaN : error * 0.01;
  report.kind = shownKind(of(times.kind), of(times.vehicleClass)) | (of(times.source) << 4);
  report.lengthM = of(times.length) * 0.01;
  report.existencePct = of(times.existence);
  report.device = of(times.device);
  report.simulated = of(times.simulated) > 0;
  return report;
}
