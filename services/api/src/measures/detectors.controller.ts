import { groupCrossingsQuery } from '@luyun/adapters/history-queries/group-crossings-query';
import {
  approachSpeeds,
  cycleEvidence,
  detectorEvidence,
  leftTurnGaps,
  type Platform,
  phaseCycles,
  phaseServices,
  preemptionEvidence,
  preemptions,
  priorityEvidence,
  priorityRequests,
  serviceEvidence,
  splitFailure,
  turningCounts,
  yellowRedActuations,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound } from '../http/problem.js';
import { timeMs } from '../http/schemas.js';
import { timeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';
import { byId, copyEvidence, MOST_HOURS, phaseWindow, share, told, toldOf, window } from './measure-schemas.js';

type ById = z.output<typeof byId>;
type ByPhase = EndpointInput<ById, z.output<typeof phaseWindow>>;
type Windowed = EndpointInput<ById, z.output<typeof window>>;

const SPEED_BIN_MS = 900_000;
const count = z.number().int();
const phase = count;

const splitFailures = z.strictObject({
  ...told,
  phase,
  greens: z.array(
    z.strictObject({
      greenMs: timeMs,
      yellowMs: timeMs,
      redMs: timeMs,
      greenOccupancy: z.number(),
      redOccupancy: z.number(),
      failed: z.boolean(),
    }),
  ),
  failures: count,
  failureShare: share,
  meanGreenOccupancy: share,
  meanRedOccupancy: share,
});
const yellowRed = z.strictObject({
  ...told,
  phase,
  actuations: z.array(
    z.strictObject({
      timeMs,
      channel: count,
      light: z.enum(['yellow', 'red-clearance', 'red']),
      sinceYellowS: z.number(),
      sinceRedS: z.number(),
    }),
  ),
  onYellow: count,
  onRedClearance: count,
  onRed: count,
  severe: count,
  cycles: count,
});
const gaps = z.strictObject({
  ...told,
  phase,
  opposing: count,
  gaps: z.array(z.strictObject({ fromMs: timeMs, toMs: timeMs })).describe('of a second and more'),
  bins: z.array(z.strictObject({ fromS: z.number(), gaps: count })),
  greens: count,
  usableShare: share,
});
const turns = z.strictObject({
  ...told,
  counts: z.array(
    z.strictObject({
      linkId: z.string(),
      turns: z.array(z.string()).describe('several where lanes are shared'),
      bins: z.array(z.strictObject({ timeMs, count })),
      total: count,
    }),
  ),
  total: count,
  peakHour: z.strictObject({ fromMs: timeMs, vehicles: count, peakHourFactor: z.number() }).nullable(),
});
const speeds = z.strictObject({
  phase,
  bins: z.array(
    z.strictObject({ timeMs, vehicles: count, meanMps: z.number(), p15Mps: z.number(), p85Mps: z.number() }),
  ),
});
const preemption = z.strictObject({
  ...told,
  preemptions: z.array(
    z.strictObject({
      number: count,
      callMs: timeMs,
      entryMs: timeMs.nullable(),
      trackClearanceMs: timeMs.nullable(),
      dwellMs: timeMs.nullable(),
      exitMs: timeMs.nullable(),
    }),
  ),
  priority: z.array(
    z.strictObject({
      number: count,
      checkInMs: timeMs,
      checkOutMs: timeMs.nullable(),
      earlyGreen: z.boolean(),
      extension: z.boolean(),
    }),
  ),
});

/** What detectors tell of the greens of a junction. */
@Controller('api/v1/junctions/:id/measures')
export class DetectorsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'split-failures',
    role: 'viewer',
    summary: 'Split failures of a phase: stop-bar occupancy in green and in the first five seconds of red',
    params: byId,
    query: phaseWindow,
    response: splitFailures,
    problems: [404, 504],
  })
  async splitFailures({ params: { id }, query }: ByPhase) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const own = this.desk.phase(id, query.phase);
    const channels = own.stopBar.map(({ channel }) => channel);
    const evidence = [cycleEvidence(own.phase), detectorEvidence(channels)];
    const { events, sources, simulated } = await this.desk.lights(id, asked, [own], evidence);
    const { greens, ...figures } = splitFailure(events, phaseCycles(events, own.phase), channels);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      phase: own.phase,
      ...figures,
      greens: [...greens],
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'yellow-red',
    role: 'viewer',
    summary: 'Stop-bar actuations of a phase on yellow, on red clearance and on red',
    params: byId,
    query: phaseWindow,
    response: yellowRed,
    problems: [404, 504],
  })
  async yellowRed({ params: { id }, query }: ByPhase) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const own = this.desk.phase(id, query.phase);
    const channels = own.stopBar.map(({ channel }) => channel);
    const evidence = [serviceEvidence([own.phase]), detectorEvidence(channels)];
    const { events, sources, simulated } = await this.desk.lights(id, asked, [own], evidence);
    const { actuations, ...figures } = yellowRedActuations(events, phaseServices(events, own.phase), channels);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      phase: own.phase,
      ...figures,
      actuations: [...actuations],
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'left-turn-gaps',
    role: 'viewer',
    summary: 'Gaps in the traffic that the left turns of a phase give way to, by length',
    params: byId,
    query: phaseWindow,
    response: gaps,
    problems: [404, 504],
  })
  async leftTurnGaps({ params: { id }, query }: ByPhase) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const own = this.desk.phase(id, query.phase);
    if (own.opposing === null) throw notFound('opposing phase', `${id}/${own.phase}`);
    const opposing = this.desk.phase(id, own.opposing);
    const channels = opposing.stopBar.map(({ channel }) => channel);
    const evidence = [serviceEvidence([opposing.phase]), detectorEvidence(channels)];
    const { events, sources, simulated } = await this.desk.lights(id, asked, [opposing], evidence);
    const { bins, gaps: all, ...figures } = leftTurnGaps(events, phaseServices(events, opposing.phase), channels);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      phase: own.phase,
      opposing: opposing.phase,
      ...figures,
      gaps: [...all],
      bins: [...bins],
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'turning-counts',
    role: 'viewer',
    summary: 'Turning counts by quarter of an hour, from stop-bar detectors; peak hour and its factor',
    params: byId,
    query: window,
    response: turns,
    problems: [404, 504],
  })
  async turningCounts({ params: { id }, query }: Windowed) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const channels = this.desk.setup(id).phases.flatMap(({ stopBar }) => stopBar);
    const evidence = [detectorEvidence([...new Set(channels.map(({ channel }) => channel))])];
    const { events, sources, simulated } = await this.desk.logged(id, asked, evidence);
    const { counts, total, peakHour } = turningCounts(events, channels, asked.fromMs, asked.toMs);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      counts: counts.map((each) => ({ ...each, turns: [...each.turns], bins: [...each.bins] })),
      total,
      peakHour,
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'speeds',
    role: 'viewer',
    summary: 'Speeds over the stop line of a phase by quarter of an hour, of vehicles that were followed',
    params: byId,
    query: phaseWindow,
    response: speeds,
    problems: [404, 504],
  })
  async speeds({ params: { id }, query }: ByPhase) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const own = this.desk.phase(id, query.phase);
    const groups = [...own.groups];
    const rows = await this.platform.history.query(groupCrossingsQuery, { junctionId: id, groups, ...asked });
    const samples = rows.map(({ crossingMs, speedMps }) => ({ timeMs: crossingMs, speedMps }));
    return { phase: own.phase, bins: approachSpeeds(samples, SPEED_BIN_MS) };
  }

  @Endpoint({
    method: 'GET',
    path: 'preemption',
    role: 'viewer',
    summary: 'Pre-emptions and requests for priority',
    params: byId,
    query: window,
    response: preemption,
    problems: [404, 504],
  })
  async preemption({ params: { id }, query }: Windowed) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const evidence = [preemptionEvidence, priorityEvidence];
    const { events, sources, simulated } = await this.desk.logged(id, asked, evidence);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      preemptions: preemptions(events),
      priority: priorityRequests(events),
    };
  }
}
