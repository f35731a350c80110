import { type CycleInterval, type JunctionModel, otherOrders, reorder, stageSequence } from '@luyun/core';
import type { SumoTls } from './sumo-tls.js';

/** A green that is shorter than this in the file belongs to the clearance around it. */
const SHORTEST_STAGE_S = 4;
const LEAST_GREEN_S = 5;
const MOST_CYCLE_S = 180;

/** Links that walk, with the time that crossing takes. */
export type Crossings = ReadonlyMap<number, number>;

/**
 * A SUMO programme as a model for the optimiser. Its stages are the phases without yellow; phases with yellow, and what is red between them, are
 * clearance, and stay as they are. Least greens are those of the file where it has them, otherwise 5 s, and never longer than
 * the file's own greens. Other orders of the stages are offered where each light's yellow and red are known from the file.
 */
export function junctionOfSumoTls(tls: SumoTls, crossings: Crossings = new Map()): JunctionModel {
  const phases = merged(tls);
  const last = phases.length - 1;
  let stages = 0;
  const leastS: number[] = [];
  const intervals: CycleInterval[] = phases.map(({ durationS, state, minS }, i) => {
    const lights = lettersOf(state);
    const changes = lights.includes('y') || !/[Gg]/.test(lights) || (durationS < SHORTEST_STAGE_S && last > 1);
    if (changes) return { lights, stage: undefined, durationS };
    // A stage may be shorter than any green in it, where its neighbours carry it on; then only the runs bind it.
    const alone = endsBefore(phases[i === last ? 0 : i + 1]?.state, state);
    leastS.push(Math.min(durationS, alone ? (minS ?? LEAST_GREEN_S) : 1));
    return { lights, stage: stages++, durationS };
  });
  const links = intervals[0]?.lights.length ?? 0;
  const least = Array.from({ length: links }, (_, link) => {
    const walk = crossings.get(link);
    return Math.min(shortestGreen(intervals, link), walk === undefined ? LEAST_GREEN_S : LEAST_GREEN_S + walk);
  });
  const others = otherOrders(stages).flatMap((order) => {
    const changed = reorder(intervals, order);
    return changed === undefined ? [] : [stageSequence(changed, least)];
  });
  const own = stageSequence(intervals, least);
  const cycleS = phases.reduce((a, each) => a + each.durationS, 0);
  return {
    id: tls.id,
    leastS,
    mostCycleS: Math.max(MOST_CYCLE_S, cycleS),
    sequences: [own, ...others],
    walkersPerS: new Map([...crossings.keys()].map((link) => [link, 0])),
  };
}

/** A setting's programme, in whole seconds. */
export function sumoTlsOf(
  model: JunctionModel,
  setting: { readonly sequence: number; readonly greensS: readonly number[]; readonly offsetS: number },
  programId: string,
): SumoTls {
  const intervals = model.sequences[setting.sequence]?.intervals ?? [];
  return {
    id: model.id,
    programId,
    type: 'static',
    offsetS: setting.offsetS,
    phases: intervals.map(({ lights, stage, durationS }) => ({
      durationS: stage === undefined ? durationS : (setting.greensS[stage] ?? 0),
      state: lights,
      minS: undefined,
      maxS: undefined,
    })),
  };
}

function merged({ phases }: SumoTls) {
  const out: { durationS: number; state: string; minS: number | undefined }[] = [];
  for (const { durationS, state, minS } of phases) {
    const before = out.at(-1);
    if (before?.state === state) {
      before.durationS += durationS;
      before.minS = minS === undefined ? before.minS : (before.minS ?? 0) + minS;
    } else if (durationS > 0) out.push({ durationS, state, minS });
  }
  return out;
}

/** Lights as the model has them: red with yellow is red, blinking gives way, dark goes. */
function lettersOf(state: string): string {
  return state
    .replace(/[uY]/g, (sign) => (sign === 'u' ? 'r' : 'y'))
    .replace(/[so]/g, 'g')
    .replaceAll('O', 'G');
}

function endsBefore(next: string | undefined, state: string): boolean {
  return [...state].some((light, link) => /[Gg]/.test(light) && !/[Gg]/.test(next?.[link] ?? 'r'));
}

function shortestGreen(intervals: readonly CycleInterval[], link: number): number {
  const green = (i: number) => /[Gg]/.test(intervals[(i + intervals.length) % intervals.length]?.lights[link] ?? 'r');
  let shortest = Number.POSITIVE_INFINITY;
  for (let from = 0; from < intervals.length; from++) {
    if (!green(from) || green(from - 1)) continue;
    let sum = 0;
    for (let i = from; green(i) && i < from + intervals.length; i++)
      sum += intervals[i % intervals.length]?.durationS ?? 0;
    shortest = Math.min(shortest, sum);
  }
  return Number.isFinite(shortest) ? shortest : 0;
}
