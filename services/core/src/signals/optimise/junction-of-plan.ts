import { greenWindows, groupsByPhase, groupsOnCall, phaseWindows } from '../plans/plan-windows.js';
import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import { type CycleInterval, cycleOf, type JunctionModel, type JunctionSetting } from './flow-network.js';
import { otherOrders, reorder, stageSequence } from './stage-sequence.js';

/** A plan as the optimiser sees it, and the way back. */
export interface PlanModel {
  readonly model: JunctionModel;
  readonly setting: JunctionSetting;
  /** Links of the model: those of all groups in the order of the limits, then those that were asked for. */
  readonly links: readonly PlanLink[];
  /** A setting of the model as a plan like the one that it came from. Throws where the setting has another order of stages than it offers. */
  planOf(setting: JunctionSetting): TimingPlan;
}

/** What a movement sees: the light of a group, or none (0); where it yields, its green is permissive. */
export interface PlanLink {
  readonly group: number;
  readonly yields: boolean;
}

const MOST_CYCLE_S = 180;

/**
 * Links are groups, and those of `more`; intervals go from one change of any light to the next. Those in which nothing clears are stages and may be longer or
 * shorter. Of a plan with one ring the stages may also change their order.
 * @param walkersPerS by group, who walks: nobody who is not named
 */
export function junctionOfPlan(
  id: string,
  plan: TimingPlan,
  limits: SignalLimits,
  walkersPerS: ReadonlyMap<number, number> = new Map(),
  more: readonly PlanLink[] = [],
): PlanModel {
  const links = [...limits.groups.map(({ group }) => ({ group, yields: false })), ...more];
  const intervals = intervalsOf(plan, limits, links);
  const stages = intervals.flatMap(({ stage, durationS }) => (stage === undefined ? [] : [durationS]));
  const leastS = limits.groups.map(({ minGreenMs }) => minGreenMs / 1000);
  const phases = phaseWindows(plan, limits);
  // Every phase has its own least; a stage alone may be as short as a second where its phases go on before or after it.
  const least = stages.map(() => 1);
  const phaseRuns = phases.map(({ timing, startMs, greenEndMs }) => {
    const inside = intervalsBetween(intervals, startMs / 1000, greenEndMs / 1000);
    const fixedS = inside.reduce((a, each) => a + (each.stage === undefined ? each.durationS : 0), 0);
    const own = limits.groups.filter(({ group }) => groupsByPhase(limits).get(timing.phase)?.includes(group));
    const walkMs = Math.max(
      0,
      ...own.map((each) => (each.kind === 'pedestrian' ? each.minGreenMs + each.clearanceMs : 0)),
    );
    // Green is held for who walks on call: a plan without time for them would be out of step whenever somebody does.
    const walks = timing.recall === 'pedestrian' || own.some(({ group }) => (walkersPerS.get(group) ?? 0) > 0);
    const needS = Math.max(timing.minGreenMs, walks ? walkMs : 0) / 1000;
    return { stages: inside.flatMap((each) => (each.stage === undefined ? [] : [each.stage])), fixedS, leastS: needS };
  });
  const withPhases = (sequence: ReturnType<typeof stageSequence>) => ({
    ...sequence,
    runs: [...sequence.runs, ...phaseRuns],
  });
  const ofOneRing =
    plan.rings.length === 1 && plan.rings[0]?.length === 1 && plan.rings[0][0]?.length === stages.length;
  // Who walks is cleared while others have green still: another order would need to know how far before its end.
  const walks = limits.groups.some(({ kind }) => kind === 'pedestrian');
  const orders = ofOneRing && !walks ? otherOrders(stages.length) : [];
  const reordered = orders.flatMap((order) => {
    const changed = reorder(intervals, order);
    return changed === undefined ? [] : [{ order, sequence: withPhases(stageSequence(changed, leastS)) }];
  });
  const model: JunctionModel = {
    id,
    leastS: least,
    mostCycleS: Math.max(MOST_CYCLE_S, plan.cycleMs / 1000),
    sequences: [withPhases(stageSequence(intervals, leastS)), ...reordered.map((each) => each.sequence)],
    walkersPerS: new Map(
      limits.groups.flatMap(({ group }, link) => {
        const walkers = walkersPerS.get(group);
        return walkers === undefined ? [] : [[link, walkers] as const];
      }),
    ),
  };
  const referenceS = (of: TimingPlan) => {
    const first = phaseWindows(of, limits).find(({ timing }) => of.coordinatedPhases.includes(timing.phase));
    return ((of.reference === 'yield' ? first?.greenEndMs : first?.startMs) ?? 0) / 1000;
  };
  const mod = (value: number, cycle: number) => ((value % cycle) + cycle) % cycle;
  const setting = {
    sequence: 0,
    greensS: stages,
    offsetS: mod(plan.offsetMs / 1000 - referenceS(plan), plan.cycleMs / 1000),
  };
  return {
    model,
    setting,
    links,
    planOf(wanted) {
      const order = wanted.sequence === 0 ? undefined : reordered[wanted.sequence - 1]?.order;
      if (wanted.sequence !== 0 && order === undefined) throw new Error(`no order ${wanted.sequence}`);
      const cycleS = cycleOf(model, wanted);
      const splits = splitsOf(plan, limits, intervals, model, wanted, order);
      const rings = plan.rings.map((ring) =>
        ring.map((section) =>
          section.map((timing) => {
            const splitMs = splits.get(timing.phase) ?? timing.splitMs;
            // The longest green keeps its distance from the green within the split.
            const maxGreenMs = Math.max(timing.minGreenMs, timing.maxGreenMs + splitMs - timing.splitMs);
            return { ...timing, splitMs, maxGreenMs };
          }),
        ),
      );
      const first = rings[0]?.[0];
      const changed =
        order === undefined || first === undefined ? rings : [[order.flatMap((stage) => first[stage] ?? [])]];
      const made = { ...plan, cycleMs: Math.round(cycleS * 1000), rings: changed };
      return { ...made, offsetMs: Math.round(mod(wanted.offsetS + referenceS(made), cycleS) * 1000) };
    },
  };
}

function splitsOf(
  plan: TimingPlan,
  limits: SignalLimits,
  own: readonly CycleInterval[],
  model: JunctionModel,
  wanted: JunctionSetting,
  order: readonly number[] | undefined,
): Map<number, number> {
  const splits = new Map<number, number>();
  const length = ({ stage, durationS }: CycleInterval) =>
    stage === undefined ? durationS : (wanted.greensS[stage] ?? 0);
  if (order === undefined) {
    for (const { timing, startMs, endMs } of phaseWindows(plan, limits)) {
      const inside = intervalsBetween(own, startMs / 1000, endMs / 1000);
      splits.set(timing.phase, Math.round(inside.reduce((a, each) => a + length(each), 0) * 1000));
    }
    return splits;
  }
  // One ring: a stage is a phase, and what follows it up to the next stage belongs to it.
  const phases = plan.rings[0]?.[0] ?? [];
  let phase: number | undefined;
  for (const each of model.sequences[wanted.sequence]?.intervals ?? []) {
    if (each.stage !== undefined) phase = phases[each.stage]?.phase;
    if (phase !== undefined) splits.set(phase, (splits.get(phase) ?? 0) + Math.round(length(each) * 1000));
  }
  return splits;
}

/** Intervals of a cycle that begin within a stretch of it, s. */
function intervalsBetween(intervals: readonly CycleInterval[], fromS: number, toS: number): CycleInterval[] {
  let at = 0;
  return intervals.filter(({ durationS }) => {
    const begins = at;
    at += durationS;
    return begins >= fromS - 1e-6 && begins < toS - 1e-6;
  });
}

function intervalsOf(plan: TimingPlan, limits: SignalLimits, links: readonly PlanLink[]): CycleInterval[] {
  const { cycleMs } = plan;
  // People who walk on call only are not cleared in every cycle.
  const onCall = groupsOnCall(plan, limits);
  const windows = greenWindows(plan, limits).filter(({ group }) => !onCall.has(group));
  const phases = phaseWindows(plan, limits);
  const yellowMs = new Map(
    limits.groups.map((each) => [each.group, each.kind === 'pedestrian' ? each.clearanceMs : each.yellowMs]),
  );
  const mod = (value: number) => ((value % cycleMs) + cycleMs) % cycleMs;
  const bounds = new Set([0]);
  for (const { startMs, greenEndMs, endMs } of phases)
    for (const at of [startMs, greenEndMs, endMs]) bounds.add(mod(at));
  for (const { group, startMs, endMs } of windows) {
    for (const at of [startMs, endMs]) bounds.add(mod(at));
    if (endMs - startMs < cycleMs) bounds.add(mod(endMs + (yellowMs.get(group) ?? 0)));
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  let stages = 0;
  return sorted.map((fromMs, i) => {
    const durationS = ((sorted[i + 1] ?? cycleMs) - fromMs) / 1000;
    let clears = phases.some(({ greenEndMs, endMs }) => fromMs >= greenEndMs && fromMs < endMs);
    const lights = new Map(
      limits.groups.map(({ group }) => {
        let light = 'r';
        for (const { startMs, endMs } of windows.filter((each) => each.group === group)) {
          const since = mod(fromMs - startMs);
          if (since < endMs - startMs) light = 'G';
          else if (light === 'r' && since < endMs - startMs + (yellowMs.get(group) ?? 0)) light = 'y';
        }
        if (light === 'y') clears = true;
        return [group, light];
      }),
    );
    const shown = links.map(({ group, yields }) => {
      const light = group === 0 ? 'G' : (lights.get(group) ?? 'r');
      return light === 'G' && yields ? 'g' : light;
    });
    return { lights: shown.join(''), stage: clears ? undefined : stages++, durationS };
  });
}
