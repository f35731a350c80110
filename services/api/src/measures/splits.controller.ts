import {
  overlapEvidence,
  overlapGreens,
  type Platform,
  pedestrianDelay,
  pedestrianEvidence,
  phaseServices,
  programmedSplitS,
  serviceEvidence,
  splitMonitor,
  waitEvidence,
  waitTime,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { timeMs } from '../http/schemas.js';
import { timeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';
import { byId, copyEvidence, MOST_HOURS, seconds, told, toldOf, window } from './measure-schemas.js';

type Windowed = EndpointInput<z.output<typeof byId>, z.output<typeof window>>;

const count = z.number().int();
const service = z.strictObject({
  phase: count,
  greenMs: timeMs,
  yellowMs: timeMs,
  redMs: timeMs,
  endMs: timeMs.describe('end of red clearance'),
  termination: z.enum(['gap-out', 'max-out', 'force-off', 'unknown']),
  walk: z.boolean(),
});
const phaseSplit = z.strictObject({
  phase: count,
  programmedS: seconds,
  programmedBy: z
    .enum(['log', 'programme'])
    .nullable()
    .describe('who told the split; programme: as the controller was last read to hold, whatever it held then'),
  served: count.describe('greens: the sum of the next four'),
  gappedOut: count,
  maxedOut: count,
  forcedOff: count,
  unknown: count,
  skipped: count.describe('cycles of the junction without a green of this phase'),
  withWalk: count,
  meanS: seconds,
  p50S: seconds,
  p85S: seconds,
  meanGreenS: seconds,
});
const splits = z.strictObject({
  ...told,
  plans: z.array(
    z.strictObject({
      plan: count.nullable(),
      fromMs: timeMs,
      toMs: timeMs,
      cycles: count,
      phases: z.array(phaseSplit),
    }),
  ),
  programmeReadMs: timeMs.nullable().describe('when the controller was read; null: never'),
  services: z.array(service).describe('every green, in order'),
  overlaps: z
    .array(
      z.strictObject({
        overlap: count,
        greenMs: timeMs,
        trailingMs: timeMs.nullable(),
        yellowMs: timeMs,
        redMs: timeMs,
        endMs: timeMs,
      }),
    )
    .describe('greens of overlaps (1 is A), where the controller logs them'),
});
const pedestrians = z.strictObject({
  ...told,
  phases: z.array(
    z.strictObject({
      phase: count,
      walks: count,
      calls: count,
      meanDelayS: seconds,
      maxDelayS: seconds,
      called: z.array(z.strictObject({ callMs: timeMs, walkMs: timeMs })),
    }),
  ),
});
const waits = z.strictObject({
  ...told,
  phases: z.array(
    z.strictObject({
      phase: count,
      meanS: seconds,
      maxS: seconds,
      waits: z.array(z.strictObject({ callMs: timeMs, greenMs: timeMs })),
    }),
  ),
});

/** What the phases of a junction were given, and who waited for them. */
@Controller('api/v1/junctions/:id/measures')
export class SplitsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'splits',
    role: 'viewer',
    summary:
      'Split monitor and phase termination: by plan and phase the programmed against the actual split, percentiles, how many gapped out, maxed out, were forced off or skipped; and every green',
    params: byId,
    query: window,
    response: splits,
    problems: [404, 504],
  })
  async splits({ params: { id }, query }: Windowed) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const phases = this.desk.setup(id).phases.filter(({ kind }) => kind === 'vehicle');
    const evidence = [serviceEvidence(phases.map(({ phase }) => phase)), overlapEvidence];
    const { events, sources, simulated } = await this.desk.lights(id, asked, phases, evidence);
    const services = new Map(phases.map(({ phase }) => [phase, phaseServices(events, phase)]));
    const held = await this.desk.programme(id);
    const plans = splitMonitor(services, await this.desk.plans(id, asked), (plan, phase) =>
      held ? programmedSplitS(held.programme, plan, phase) : null,
    );
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      plans: plans.map((plan) => ({ ...plan, phases: [...plan.phases] })),
      programmeReadMs: held?.readMs ?? null,
      overlaps: overlapGreens(events),
      services: [...services.values()].flat().sort((a, b) => a.greenMs - b.greenMs || a.phase - b.phase),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'pedestrians',
    role: 'viewer',
    summary: 'Pedestrian delay: from the first call to the walk, by pedestrian phase',
    params: byId,
    query: window,
    response: pedestrians,
    problems: [404, 504],
  })
  async pedestrians({ params: { id }, query }: Windowed) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const phases = this.desk.setup(id).phases.filter(({ kind }) => kind === 'pedestrian');
    const evidence = phases.map(({ phase }) => pedestrianEvidence(phase));
    const { events, sources, simulated } = await this.desk.lights(id, asked, phases, evidence);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      phases: phases.map(({ phase }) => {
        const { called, ...figures } = pedestrianDelay(events, phase);
        return { phase, ...figures, called: [...called] };
      }),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'waits',
    role: 'viewer',
    summary: 'Wait time: from the first call of a phase to its green',
    params: byId,
    query: window,
    response: waits,
    problems: [404, 504],
  })
  async waits({ params: { id }, query }: Windowed) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const phases = this.desk.setup(id).phases.filter(({ kind }) => kind === 'vehicle');
    const evidence = phases.map(({ phase }) => waitEvidence(phase));
    const { events, sources, simulated } = await this.desk.lights(id, asked, phases, evidence);
    return {
      ...toldOf(asked, sources, simulated),
      evidence: copyEvidence(evidence),
      phases: phases.map(({ phase }) => {
        const { waits: all, ...figures } = waitTime(events, phase);
        return { phase, ...figures, waits: [...all] };
      }),
    };
  }
}
