import type { SignalLimits } from '../timing-plan.js';
import type { LightTrace, Violation } from './check-trace.js';
import type { PhaseOrder } from './gate-limits.js';

interface Place {
  readonly ring: number;
  readonly section: number;
  readonly position: number;
}

/** Finds greens that a ring's order did not allow, and phases of two sections at once. Each group is in one phase at most. */
export function checkOrder(limits: SignalLimits, order: PhaseOrder, trace: readonly LightTrace[]): Violation[] {
  const violations: Violation[] = [];
  const places = new Map<number, Place>();
  for (const [ring, sections] of order.entries())
    for (const [section, phases] of sections.entries())
      for (const [position, phase] of phases.entries())
        for (const group of limits.phases.find((each) => each.phase === phase)?.groups ?? [])
          places.set(group, { ring, section, position });
  const count = order[0]?.length ?? 0;
  let section: number | null = null;
  const served = new Map<number, number>();
  const waitingFrom = new Map<number, number>();
  let was: readonly string[] = [];
  for (const { timeMs, lights, waiting } of trace) {
    for (const { group } of limits.groups) {
      if (!waiting.includes(group)) waitingFrom.delete(group);
      else if (!waitingFrom.has(group)) waitingFrom.set(group, timeMs);
    }
    const on = new Set(
      limits.groups.flatMap(({ group }, i) => (lights[i] === 'red' ? [] : (places.get(group)?.section ?? []))),
    );
    if (on.size > 1) violations.push({ rule: 'order', timeMs, group: 0, other: null });
    const begun = limits.groups.flatMap(({ group, maxRedMs }, i) => {
      const place = places.get(group);
      return place !== undefined && lights[i] === 'green' && was[i] !== 'green' ? [{ group, place, maxRedMs }] : [];
    });
    for (const { group, place, maxRedMs } of begun) {
      const first = section === null;
      const isNext = section === place.section && place.position > (served.get(place.ring) ?? -1);
      if (!isNext && !first) {
        const steps = (place.section - (section ?? 0) + count - 1) % count;
        const isOverdue = maxRedMs !== null && timeMs - (waitingFrom.get(group) ?? timeMs) >= maxRedMs;
        for (const other of limits.groups) {
          const at = places.get(other.group);
          const since = waitingFrom.get(other.group);
          if (at === undefined || since === undefined || other.group === group) continue;
          if ((at.section - (section ?? 0) + count - 1) % count >= steps) continue;
          // Who is green by now does not wait; who is overdue oneself need not let others pass.
          const i = limits.groups.indexOf(other);
          if (was[i] === 'green' || lights[i] === 'green') continue;
          const otherOverdue = other.maxRedMs !== null && timeMs - since >= other.maxRedMs;
          if (!isOverdue || otherOverdue) violations.push({ rule: 'order', timeMs, group, other: other.group });
        }
      }
      if (section !== place.section || !isNext) served.clear();
      section = place.section;
      served.set(place.ring, place.position);
    }
    for (const [i, { group }] of limits.groups.entries()) if (lights[i] === 'green') waitingFrom.delete(group);
    was = lights;
  }
  return violations;
}
