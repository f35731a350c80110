import { hashText, type LiveTrack, type TrackBlock, TrackFusion, type TrackReport } from '@luyun/core';
import { Injectable } from '@nestjs/common';
import type { TrackTiles } from './track-tiles.js';

/** Time between two rounds of fusion, and the share of the time that they may take. */
const ROUND_MS = 400;
const WORK_SHARE = 1 / 10;
const UNKNOWN_EXISTENCE = 255;

/** The things that move in the whole city, each once: tracks of all sources come together here, since each process of the API sees all. */
@Injectable()
export class TrackPicture {
  readonly fusion = new TrackFusion();
  #roundMs = 0;
  #restMs = 0;
  readonly #report: TrackReport = {
    track: 0,
    eventTimeMs: 0,
    latitude: 0,
    longitude: 0,
    speedMps: 0,
    headingDeg: 0,
    accuracyM: 0,
    kind: 0,
    lengthM: 0,
    existencePct: UNKNOWN_EXISTENCE,
    device: 0,
    simulated: false,
  };

  put({ columns, rows, devices, simulated }: TrackBlock, nowMs: number): void {
    const names = devices.map((id) => hashText(id, 0));
    const report = this.#report;
    report.simulated = simulated;
    for (let row = 0; row < rows; row++) {
      report.track = columns.track[row] as number;
      report.eventTimeMs = columns.eventTimeMs[row] as number;
      report.latitude = columns.latitude[row] as number;
      report.longitude = columns.longitude[row] as number;
      report.speedMps = columns.speedMps[row] as number;
      report.headingDeg = columns.headingDeg[row] as number;
      report.accuracyM = columns.accuracyM[row] as number;
      report.kind = columns.kind[row] as number;
      report.lengthM = columns.lengthM[row] as number;
      report.existencePct = columns.existencePct[row] as number;
      report.device = names[columns.deviceIndex[row] as number] ?? 0;
      this.fusion.put(report, nowMs);
    }
  }

  putOne(track: LiveTrack, nowMs: number): void {
    const { speedMps, headingDeg, accuracyM, existencePct, deviceId } = track;
    this.fusion.put(
      {
        ...track,
        speedMps: speedMps ?? Number.NaN,
        headingDeg: headingDeg ?? Number.NaN,
        accuracyM: accuracyM ?? Number.NaN,
        existencePct: existencePct ?? UNKNOWN_EXISTENCE,
        device: hashText(deviceId, 0),
      },
      nowMs,
    );
  }

  /** Brings `tiles` up to date; with a round of fusion where one is due. */
  show(tiles: TrackTiles, tick: number, nowMs: number): void {
    // Either way, as the clock may be put back.
    if (Math.abs(nowMs - this.#roundMs) >= this.#restMs) {
      const began = performance.now();
      this.fusion.associate(nowMs);
      this.#roundMs = nowMs;
      this.#restMs = Math.max(ROUND_MS, (performance.now() - began) / WORK_SHARE);
    }
    this.fusion.flush(
      nowMs,
      (gone) => tiles.end(gone, tick),
      (thing) => tiles.put(thing, tick, nowMs),
    );
  }
}
