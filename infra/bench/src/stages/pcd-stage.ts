import { join } from 'node:path';
import { ChdbSession } from '@luyun/adapters/history/chdb-session';
import { historyMigrations, migrateHistory } from '@luyun/adapters/history/migrate-history';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { loadJunctionEvents } from '@luyun/adapters/signal-events/load-junction-events';
import { cycleEvidence, detectorEvidence, type PhaseSetup, phaseProgression } from '@luyun/core';
import { answer } from '../program.js';
import { channelsOf, seedControllerEvents } from './seed-controller-events.js';

export interface PcdOrder {
  readonly directory: string;
  readonly days: number;
  readonly junctions: number;
  readonly runs: number;
}

export interface PcdReport {
  readonly events: number;
  readonly seedS: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of one diagram, on average. */
  readonly cycles: number;
  readonly arrivals: number;
}

const DAY_MS = 86_400_000;
const SETUP = { detectorId: '', laneId: '', linkId: '', distanceM: 35, travelMs: 2_500, turns: [] };

/**
 * Fills the table and asks for the coordination diagram of a whole day, each time of another junction, phase and day, by the query
 * and the computation of the API, up to its JSON. Rejects where a diagram is not what was filled in.
 */
export async function drawDiagrams(order: PcdOrder): Promise<PcdReport> {
  const { directory, days, junctions, runs } = order;
  const begun = performance.now();
  const beginMs = Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS;
  const session = new ChdbSession(join(directory, 'engine'));
  await session.run('CREATE DATABASE IF NOT EXISTS luyun ENGINE = Atomic');
  await session.run('USE luyun');
  await migrateHistory(session, historyMigrations);
  const events = await seedControllerEvents(session, { days, junctions, beginMs });
  await session.close();
  const seedS = (performance.now() - begun) / 1000;

  const history = await openChdbHistory({ directory });
  const times: number[] = [];
  let cycles = 0;
  let arrivals = 0;
  for (let run = 0; run < runs; run++) {
    const number = 1 + ((run * 5) % 8);
    const phase: PhaseSetup = {
      phase: number,
      groups: [number],
      kind: 'vehicle',
      turns: [],
      lanes: 2,
      linkIds: [],
      advance: channelsOf(number).map((channel) => ({ ...SETUP, channel })),
      stopBar: [],
      opposing: null,
    };
    const junction = 1 + ((run * 41) % junctions);
    const fromMs = beginMs + (run % days) * DAY_MS;
    const wanted = [cycleEvidence(number), detectorEvidence(channelsOf(number))];
    const at = performance.now();
    const loaded = await loadJunctionEvents(
      history,
      { junctionId: `j${junction}`, nodeRef: junction, phases: [phase] },
      { fromMs, toMs: fromMs + DAY_MS },
      [phase],
      wanted,
    );
    const diagram = phaseProgression(loaded.events, phase);
    JSON.stringify({ ...diagram, arrivalMs: [...diagram.arrivalMs], met: [...diagram.met] });
    times.push(performance.now() - at);
    if (diagram.cycles.length < 958 || diagram.figures.volume < 1900) {
      throw new Error(`${diagram.cycles.length} cycles and ${diagram.figures.volume} arrivals in a day`);
    }
    cycles += diagram.cycles.length;
    arrivals += diagram.figures.volume;
  }
  await history.close();
  times.sort((a, b) => a - b);
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  return {
    events,
    seedS,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    cycles: cycles / runs,
    arrivals: arrivals / runs,
  };
}

answer('stages/pcd-stage.js', drawDiagrams);
