import {
  approachDelay,
  cycleEvidence,
  detectorEvidence,
  coordinationFigures as figuresOf,
  greenUtilisation,
  type Platform,
  phaseProgression,
  usualQueueParams,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { timeMs } from '../http/schemas.js';
import { timeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';
import {
  arrivalSource,
  arrivals,
  byId,
  coordinationFigures,
  copyEvidence,
  copySetup,
  cycle,
  delay,
  MOST_HOURS,
  phaseSetup,
  phaseWindow,
  sampleDay,
  seconds,
  share,
  told,
  toldOf,
} from './measure-schemas.js';

type ById = z.output<typeof byId>;
type ByPhase = EndpointInput<ById, z.output<typeof phaseWindow>>;

import { SampleDays } from './sample-days.js';

const setup = z.strictObject({
  junctionId: z.string(),
  nodeRef: z.number().int(),
  phases: z.array(phaseSetup),
  sampleDay,
});
const greenUse = {
  bins: z
    .array(z.strictObject({ fromS: z.number(), perGreen: z.number() }))
    .describe('arrivals by time into green, a cycle'),
  greens: z.number().int(),
  meanGreenS: seconds,
  volumeToCapacity: share,
};
const progression = z.strictObject({
  ...told,
  arrivalSource,
  phase: z.number().int(),
  cycles: z.array(cycle),
  arrivals,
  figures: z.strictObject(coordinationFigures),
  delay,
  plans: z.array(
    z.strictObject({ plan: z.number().int().nullable(), fromMs: timeMs, toMs: timeMs, ...coordinationFigures, delay }),
  ),
  utilisation: z.strictObject({
    ...greenUse,
    quarters: z.array(z.strictObject({ timeMs, ...greenUse })).describe('of an hour, by the begin of green'),
  }),
});

/** How vehicles meet the greens of a phase. */
@Controller('api/v1/junctions/:id/measures')
export class ProgressionController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
    @Inject(SampleDays) private readonly samples: SampleDays,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'What there is to measure at a junction: its phases, and which detectors see who comes and who leaves',
    params: byId,
    response: setup,
    problems: [404],
  })
  async setup({ params: { id } }: EndpointInput<ById>) {
    const { junctionId, nodeRef, phases } = this.desk.setup(id);
    return { junctionId, nodeRef, phases: phases.map(copySetup), sampleDay: await this.samples.find(nodeRef) };
  }

  @Endpoint({
    method: 'GET',
    path: 'progression',
    role: 'viewer',
    summary:
      'Coordination diagram of a phase: cycles from red to red, arrivals, arrivals on green, platoon ratio, approach delay in the usual form and with the queue, use of green; also by plan',
    params: byId,
    query: phaseWindow,
    response: progression,
    problems: [404, 504],
  })
  async progression({ params: { id }, query }: ByPhase) {
    const window = timeWindow(query, this.platform.clock, MOST_HOURS);
    const phase = this.desk.phase(id, query.phase);
    const wanted = [cycleEvidence(phase.phase), detectorEvidence(phase.advance.map(({ channel }) => channel))];
    const [{ events, setup: fitted, sources, simulated }, plans] = await Promise.all([
      this.desk.events(id, window, [phase], wanted),
      this.desk.plans(id, window),
    ]);
    const own = fitted.phases.find((each) => each.phase === phase.phase && each.kind === 'vehicle') ?? phase;
    const diagram = phaseProgression(events, own);
    const { cycles, arrivalMs, met } = diagram;
    const params = { ...usualQueueParams, lanes: Math.max(1, own.lanes) };
    const { bins, quarters, ...used } = greenUtilisation(diagram, params);
    return {
      ...toldOf(window, sources, simulated),
      evidence: copyEvidence(diagram.evidence),
      arrivalSource: sources.arrivals.get(phase.phase) ?? 'none',
      phase: phase.phase,
      cycles: cycles.map((each) => ({ ...each })),
      arrivals: { timeMs: [...arrivalMs], met: [...met] },
      figures: diagram.figures,
      delay: diagram.delay,
      plans: plans.map(({ plan, fromMs, toMs }) => {
        const within = cycles.filter(({ startMs }) => startMs >= fromMs && startMs < toMs);
        const [first, last] = [within[0]?.startMs ?? toMs, within.at(-1)?.endMs ?? fromMs];
        const inPlan = (_: unknown, i: number) => (arrivalMs[i] as number) >= first && (arrivalMs[i] as number) < last;
        const part = { cycles: within, arrivalMs: arrivalMs.filter(inPlan), met: met.filter(inPlan) };
        return { plan, fromMs, toMs, ...figuresOf(within), delay: approachDelay(part, params) };
      }),
      utilisation: {
        ...used,
        bins: [...bins],
        quarters: quarters.map((quarter) => ({ ...quarter, bins: [...quarter.bins] })),
      },
    };
  }
}
