import type { GroupLimits, PhaseTiming, Plan, Programme } from '../district/signals/programme.js';
import type { TrafficLight } from './net-map.js';
import type { ProgrammePhase, SignalProgramme } from './signal-programme.js';

/** Shortest green of a link under control from outside, and its yellow where no programme shows one, ms. */
const MIN_GREEN_MS = 5000;
const USUAL_YELLOW_MS = 3000;

/** Something that a light shows as green: SUMO's letters by link, with their number as a phase. */
export interface SumoStage {
  readonly phase: number;
  readonly state: string;
}

/** Programmes of a SUMO light as what a controller holds: one ring, whose phases are the stages that the programmes show. */
export interface LightProgramme {
  readonly programme: Programme;
  readonly stages: readonly SumoStage[];
  readonly yellowMs: number;
  readonly allRedMs: number;
}

/**
 * Reads the programmes of a light. Links that no stage shows green together conflict: SUMO does not tell a client which of them
 * cross. `running` is the programme that the schedule is taken to want.
 */
export function lightProgramme(
  light: TrafficLight,
  programmes: readonly SignalProgramme[],
  running: string,
): LightProgramme {
  const stages: SumoStage[] = [];
  const plans = programmes.map((programme, at) => planOf(programme, at + 1, stages));
  const changes = programmes.flatMap(({ phases }) => phases.filter(({ state }) => !isGreenState(state)));
  const longest = (of: (state: string) => boolean) =>
    Math.max(0, ...changes.filter(({ state }) => of(state)).map(({ durationS }) => Math.round(durationS * 1000)));
  const yellowMs = longest((state) => /y/i.test(state)) || USUAL_YELLOW_MS;
  const allRedMs = longest((state) => !/y/i.test(state));
  const groups = light.linkIndexes.map((index) => index + 1);
  const together = (a: number, b: number) => stages.some(({ state }) => isGreen(state[a - 1]) && isGreen(state[b - 1]));
  const limits: GroupLimits[] = groups.map((group) => ({
    group,
    kind: 'vehicle',
    minGreenMs: MIN_GREEN_MS,
    clearanceMs: 0,
    yellowMs,
    allRedMs,
    maxRedMs: null,
  }));
  const due = programmes.findIndex(({ id }) => id === running) + 1 || 1;
  return {
    stages,
    yellowMs,
    allRedMs,
    programme: {
      junctionId: light.id,
      nodeRef: light.nodeRef,
      limits: {
        groups: limits,
        conflicts: groups.flatMap((group) =>
          groups
            .filter((other) => other !== group && !together(group, other))
            .map((other) => ({ group, other, intergreenMs: yellowMs + allRedMs })),
        ),
        phases: stages.map(({ phase, state }) => ({
          phase,
          groups: groups.filter((group) => isGreen(state[group - 1])),
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

export const isGreen = (letter: string | undefined) => letter === 'G' || letter === 'g';

/** Somebody may drive, and for nobody it is about to end. */
const isGreenState = (state: string) => /g/i.test(state) && !/y/i.test(state);
