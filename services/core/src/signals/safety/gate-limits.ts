import type { GroupLimits, SignalLimits } from '../timing-plan.js';

/**
 * Ring-barrier order, where a junction has one: `rings[ring][section]` are phases in the order in which they may be served; all
 * rings are in the same section at the same time.
 */
export type PhaseOrder = readonly (readonly (readonly number[])[])[];

/** A junction's limits in the form that the gate works with; groups by their place in `groups`. */
export interface GateLimits {
  readonly groups: readonly GroupLimits[];
  /** Place of a group by its number. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** `intergreenMs[from * groups.length + to]`; -1: no conflict. */
  readonly intergreenMs: readonly number[];
  /** Sections in which a group has a phase, each with the phase's ring and its place there; empty: it is in no phase, and free. */
  readonly slots: readonly (readonly PhaseSlot[])[];
  /** 0: no order. */
  readonly sections: number;
}

export interface PhaseSlot {
  readonly section: number;
  readonly ring: number;
  readonly position: number;
}

/** Throws where limits contradict themselves: an unknown group, or an intergreen that is shorter than what the group must show. */
export function gateLimits(limits: SignalLimits, order: PhaseOrder = []): GateLimits {
  const { groups } = limits;
  const placeOf = new Map(groups.map(({ group }, place) => [group, place]));
  const place = (group: number) => {
    const found = placeOf.get(group);
    if (found === undefined) throw new Error(`no signal group ${group} in the limits`);
    return found;
  };
  const intergreenMs = new Array<number>(groups.length ** 2).fill(-1);
  const set = (from: number, to: number, ms: number) => {
    const at = from * groups.length + to;
    intergreenMs[at] = Math.max(intergreenMs[at] ?? -1, ms);
  };
  for (const { group, other, intergreenMs: ms } of limits.conflicts) {
    const [from, to] = [place(group), place(other)];
    const { yellowMs, clearanceMs } = groups[from] as GroupLimits;
    if (ms < yellowMs + clearanceMs)
      throw new Error(`the intergreen from group ${group} to ${other} ends in its yellow`);
    set(from, to, ms);
    // A conflict is one from both sides, also where only one is written down.
    const { yellowMs: otherYellowMs, clearanceMs: otherClearanceMs, allRedMs } = groups[to] as GroupLimits;
    if ((intergreenMs[to * groups.length + from] ?? -1) < 0) set(to, from, otherYellowMs + otherClearanceMs + allRedMs);
  }
  const slots: PhaseSlot[][] = groups.map(() => []);
  const phases = new Map(limits.phases.map((each) => [each.phase, each.groups]));
  for (const [ring, sections] of order.entries()) {
    for (const [section, numbers] of sections.entries()) {
      for (const [position, number] of numbers.entries()) {
        for (const group of phases.get(number) ?? []) slots[place(group)]?.push({ section, ring, position });
      }
    }
  }
  return { groups, placeOf, intergreenMs, slots, sections: order[0]?.length ?? 0 };
}
