import type { GroupLimits, PhaseTiming, SignalLimits, TimingPlan } from '../timing-plan.js';

/** A phase's turn within the cycle, from the beginning of the first section. */
export interface PhaseWindow {
  readonly ring: number;
  readonly section: number;
  readonly timing: PhaseTiming;
  readonly startMs: number;
  /** End of the green of vehicles: yellow and all-red follow where a group of it ends. */
  readonly greenEndMs: number;
  /** End of the split. */
  readonly endMs: number;
}

/** A stretch in which a group is green. It may go beyond the end of the cycle, into the next. */
export interface GreenWindow {
  readonly group: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Phases of all rings with their times, ring by ring. */
export function phaseWindows(plan: TimingPlan, limits: SignalLimits): PhaseWindow[] {
  const groups = groupsByPhase(limits);
  const limitsOf = new Map(limits.groups.map((each) => [each.group, each]));
  const sections = Math.max(0, ...plan.rings.map((ring) => ring.length));
  const startsMs = [0];
  for (let i = 0; i < sections; i++) {
    const longest = Math.max(0, ...plan.rings.map((ring) => sum(ring[i] ?? [])));
    startsMs.push((startsMs[i] ?? 0) + longest);
  }
  return plan.rings.flatMap((ring, r) => {
    const order = ring.flat();
    let index = 0;
    return ring.flatMap((section, s) => {
      let atMs = startsMs[s] ?? 0;
      return section.map((timing): PhaseWindow => {
        const next = order[(index + 1) % order.length];
        index++;
        const stays = new Set(
          next === undefined || order.length === 1 ? groups.get(timing.phase) : groups.get(next.phase),
        );
        const ending = (groups.get(timing.phase) ?? []).filter((group) => !stays.has(group));
        const changeMs = Math.max(0, ...ending.map((group) => changeOf(limitsOf.get(group))));
        const startMs = atMs;
        atMs += timing.splitMs;
        return { ring: r, section: s, timing, startMs, greenEndMs: atMs - changeMs, endMs: atMs };
      });
    });
  });
}

/** When each group is green, over one cycle; a group that goes on from phase to phase has one window. */
export function greenWindows(plan: TimingPlan, limits: SignalLimits): GreenWindow[] {
  const windows = phaseWindows(plan, limits);
  const groups = groupsByPhase(limits);
  const all: GreenWindow[] = [];
  for (const { group, kind, clearanceMs } of limits.groups) {
    const own = windows
      .filter((each) => groups.get(each.timing.phase)?.includes(group))
      .sort((a, b) => a.startMs - b.startMs || a.greenEndMs - b.greenEndMs);
    const joined: { startMs: number; endMs: number }[] = [];
    for (const { startMs, greenEndMs: endMs } of own) {
      const last = joined.at(-1);
      if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
      else if (endMs > startMs) joined.push({ startMs, endMs });
    }
    const [first] = joined;
    const last = joined.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      first !== last &&
      last.endMs >= plan.cycleMs &&
      first.startMs === 0
    ) {
      last.endMs += first.endMs;
      joined.shift();
    }
    // Who walks is cleared before the others' green ends; always green is never cleared.
    for (const { startMs, endMs } of joined) {
      const cutMs = kind === 'pedestrian' && endMs - startMs < plan.cycleMs ? clearanceMs : 0;
      all.push({ group, startMs, endMs: Math.max(startMs, endMs - cutMs) });
    }
  }
  return all;
}

/** Groups of people who walk when they have called, and not in every cycle: their greens are as if they had. */
export function groupsOnCall(plan: TimingPlan, limits: SignalLimits): ReadonlySet<number> {
  const groups = groupsByPhase(limits);
  const always = new Set(
    plan.rings.flat(2).flatMap(({ phase, recall }) => (recall === 'pedestrian' ? (groups.get(phase) ?? []) : [])),
  );
  const walking = limits.groups.filter(({ kind, group }) => kind === 'pedestrian' && !always.has(group));
  return new Set(walking.map(({ group }) => group));
}

export function groupsByPhase(limits: SignalLimits): ReadonlyMap<number, readonly number[]> {
  return new Map(limits.phases.map(({ phase, groups }) => [phase, groups]));
}

/** Yellow and all-red after a group's green. */
export function changeOf(group: GroupLimits | undefined): number {
  return group === undefined || group.kind === 'pedestrian' ? 0 : group.yellowMs + group.allRedMs;
}

function sum(section: readonly PhaseTiming[]): number {
  return section.reduce((a, { splitMs }) => a + splitMs, 0);
}
