import type { GroupLimits, PhaseTiming, SignalLimits, TimingPlan } from './plan-types.js';

/** A phase's turn within the cycle, ms from the beginning of the first section. */
export interface PhaseWindow {
  readonly ring: number;
  readonly section: number;
  /** Place within its section. */
  readonly index: number;
  readonly timing: PhaseTiming;
  readonly startMs: number;
  readonly greenEndMs: number;
  readonly endMs: number;
}

/** What is served at the same time (GB/T 20999). */
export interface PlanStage {
  readonly phases: readonly number[];
  readonly groups: readonly number[];
  readonly startMs: number;
  readonly durationMs: number;
}

export const lengthOf = (section: readonly PhaseTiming[]) => section.reduce((sum, { splitMs }) => sum + splitMs, 0);

/** When each section begins, and the end of the last: a section lasts as long as its longest ring. */
export function sectionBounds({ rings }: TimingPlan): number[] {
  const sections = Math.max(0, ...rings.map((ring) => ring.length));
  const bounds = [0];
  for (let section = 0; section < sections; section++) {
    bounds.push((bounds[section] ?? 0) + Math.max(0, ...rings.map((ring) => lengthOf(ring[section] ?? []))));
  }
  return bounds;
}

export function groupsOf(limits: SignalLimits, phase: number): readonly number[] {
  return limits.phases.find((each) => each.phase === phase)?.groups ?? [];
}

/** Yellow and all-red that end a phase: those of the groups that the next phase of its ring does not go on with. */
export function changeMsOf(limits: SignalLimits, phase: number, next: number | undefined): number {
  const stays = next === undefined ? [] : groupsOf(limits, next);
  const ending = limits.groups.filter(
    ({ group }) => groupsOf(limits, phase).includes(group) && (next === phase || !stays.includes(group)),
  );
  return Math.max(0, ...ending.map(changeOf));
}

const changeOf = ({ kind, yellowMs, allRedMs }: GroupLimits) => (kind === 'pedestrian' ? 0 : yellowMs + allRedMs);

/** Phases of all rings with their times. */
export function phaseWindows(plan: TimingPlan, limits: SignalLimits): PhaseWindow[] {
  const bounds = sectionBounds(plan);
  return plan.rings.flatMap((ring, r) => {
    const order = ring.flat();
    let turn = 0;
    return ring.flatMap((section, s) => {
      let atMs = bounds[s] ?? 0;
      return section.map((timing, index): PhaseWindow => {
        const next = order[++turn % order.length]?.phase;
        const startMs = atMs;
        atMs += timing.splitMs;
        const greenEndMs = Math.max(startMs, atMs - changeMsOf(limits, timing.phase, next));
        return { ring: r, section: s, index, timing, startMs, greenEndMs, endMs: atMs };
      });
    });
  });
}

/** Stages of a plan in their order: phases of all rings between two changes of any. */
export function stagesOf(plan: TimingPlan, limits: SignalLimits): PlanStage[] {
  const windows = phaseWindows(plan, limits);
  const times = [...new Set(windows.flatMap(({ startMs, endMs }) => [startMs, endMs]))].sort((a, b) => a - b);
  return times.slice(0, -1).map((startMs, i) => {
    const endMs = times[i + 1] ?? startMs;
    const own = windows.filter((each) => each.startMs < endMs && each.endMs > startMs);
    const phases = own.map(({ timing }) => timing.phase).sort((a, b) => a - b);
    const groups = [...new Set(phases.flatMap((phase) => groupsOf(limits, phase)))].sort((a, b) => a - b);
    return { phases, groups, startMs, durationMs: endMs - startMs };
  });
}

/** A stretch in which a group is green, its clearance, and its yellow. */
export interface GroupWindow {
  readonly group: number;
  readonly startMs: number;
  /** End of green or walk. */
  readonly greenEndMs: number;
  /** End of flashing green. */
  readonly clearEndMs: number;
  readonly yellowEndMs: number;
}

/** When each group is green, in the order of the limits. */
export function groupWindows(plan: TimingPlan, limits: SignalLimits): GroupWindow[] {
  const windows = phaseWindows(plan, limits);
  return limits.groups.flatMap(({ group, kind, clearanceMs, yellowMs }) => {
    const own = windows
      .filter(({ timing }) => groupsOf(limits, timing.phase).includes(group))
      .sort((a, b) => a.startMs - b.startMs);
    const joined: { startMs: number; greenEndMs: number; endMs: number }[] = [];
    for (const { startMs, greenEndMs, endMs } of own) {
      const last = joined.at(-1);
      if (last && startMs <= last.endMs) Object.assign(last, { greenEndMs, endMs });
      else joined.push({ startMs, greenEndMs, endMs });
    }
    return joined.map(({ startMs, greenEndMs: clearEndMs }) => {
      const greenEndMs = kind === 'pedestrian' ? Math.max(startMs, clearEndMs - clearanceMs) : clearEndMs;
      return { group, startMs, greenEndMs, clearEndMs, yellowEndMs: clearEndMs + yellowMs };
    });
  });
}
