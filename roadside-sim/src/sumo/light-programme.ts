import type { PhaseTiming, Plan, Programme } from '../district/signals/programme.js';
import { isGreen, lightLimits } from './light-limits.js';
import type { TrafficLight } from './net-map.js';
import type { ProgrammePhase, SignalProgramme } from './signal-programme.js';

/** Shortest green of a stage of a programme that has no other word for it, ms. */
const MIN_GREEN_MS = 5000;

/** Something that a light shows as green: SUMO's letters by link, with their number as a phase. */
export interface SumoStage {
  readonly phase: number;
  readonly state: string;
}

/** Programmes of a SUMO light as what a controller holds: one ring, whose phases are the stages that the programmes show. */
export interface LightProgramme {
  readonly programme: Programme;
  readonly stages: readonly SumoStage[];
}

/**
 * Reads the programmes of a light. SUMO does not tell a client which links cross, so its limits are what the programmes show. `running` is the programme that the schedule is taken to want.
 */
export function lightProgramme(
  light: TrafficLight,
  programmes: readonly SignalProgramme[],
  running: string,
): LightProgramme {
  const stages: SumoStage[] = [];
  const plans = programmes.map((programme, at) => planOf(programme, at + 1, stages));
  const limits = lightLimits(programmes, light.linkIndexes);
  const due = programmes.findIndex(({ id }) => id === running) + 1 || 1;
  return {
    stages,
    programme: {
      junctionId: light.id,
      nodeRef: light.nodeRef,
      limits: {
        ...limits,
        phases: stages.map(({ phase, state }) => ({
          phase,
          groups: limits.groups.map(({ group }) => group).filter((group) => isGreen(state[group - 1])),
        })),
      },
      plans,
      dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: due }] }],
      schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
    },
  };
}

function planOf({ id, fixed, phases }: SignalProgramme, plan: number, stages: SumoStage[]): Plan {
  const timings: PhaseTiming[] = [];
  const used = new Set<number>();
  for (const [at, phase] of phases.entries()) {
    if (!isGreenState(phase.state)) continue;
    const stage = stages.find((each) => each.state === phase.state && !used.has(each.phase)) ?? {
      phase: stages.length + 1,
      state: phase.state,
    };
    if (!stages.includes(stage)) stages.push(stage);
    used.add(stage.phase);
    const greenMs = Math.round(phase.durationS * 1000);
    timings.push({
      phase: stage.phase,
      splitMs: greenMs + changeMs(phases, at),
      minGreenMs: fixed ? Math.min(greenMs, MIN_GREEN_MS) : Math.round(phase.minS * 1000),
      maxGreenMs: fixed ? greenMs : Math.round(phase.maxS * 1000),
      recall: fixed ? 'max' : 'min',
    });
  }
  return {
    plan,
    name: id,
    control: fixed ? 'fixed' : 'actuated',
    cycleMs: timings.reduce((sum, { splitMs }) => sum + splitMs, 0),
    offsetMs: 0,
    reference: 'green',
    coordinatedPhases: [],
    rings: [[timings]],
  };
}

/** What lies between a stage and the next one: yellow and red. */
function changeMs(phases: readonly ProgrammePhase[], from: number): number {
  let ms = 0;
  for (let step = 1; step < phases.length; step++) {
    const phase = phases[(from + step) % phases.length];
    if (phase === undefined || isGreenState(phase.state)) break;
    ms += Math.round(phase.durationS * 1000);
  }
  return ms;
}

/** Somebody may drive, and for nobody it is about to end. */
const isGreenState = (state: string) => /g/i.test(state) && !/y/i.test(state);
