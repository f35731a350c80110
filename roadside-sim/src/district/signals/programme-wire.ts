import type { roadside } from '@luyun/proto';
import type { Control, GroupLimits, Plan, Programme, Recall } from './programme.js';

type Wire = roadside.v1.SignalProgramme.$Properties;

const groupKinds: readonly (GroupLimits['kind'] | undefined)[] = [
  undefined,
  'vehicle',
  'pedestrian',
  'bicycle',
  'transit',
];
const controls: readonly (Control | undefined)[] = [undefined, 'fixed', 'actuated', 'coordinated'];
const references: readonly (Plan['reference'] | undefined)[] = [undefined, 'green', 'yield'];
const recalls: readonly (Recall | undefined)[] = [undefined, 'none', 'min', 'max', 'pedestrian'];

/** A programme as it travels. */
export function writeProgramme({ limits, ...programme }: Programme): Wire {
  return {
    junctionId: programme.junctionId,
    junction: programme.nodeRef,
    groups: limits.groups.map(({ group, kind, maxRedMs, ...times }) => ({
      ...times,
      signalGroup: group,
      kind: groupKinds.indexOf(kind),
      ...(maxRedMs !== null && { maxRedMs }),
    })),
    conflicts: limits.conflicts.map(({ group, ...conflict }) => ({ ...conflict, signalGroup: group })),
    phases: limits.phases.map(({ phase, groups }) => ({ phase, signalGroups: [...groups] })),
    plans: programme.plans.map(({ control, reference, coordinatedPhases, rings, ...plan }) => ({
      ...plan,
      control: controls.indexOf(control),
      reference: references.indexOf(reference),
      coordinatedPhases: [...coordinatedPhases],
      rings: rings.map((sections) => ({
        sections: sections.map((phases) => ({
          phases: phases.map(({ recall, ...timing }) => ({ ...timing, recall: recalls.indexOf(recall) })),
        })),
      })),
    })),
    dayPlans: programme.dayPlans.map(({ dayPlan, entries }) => ({
      dayPlan,
      entries: entries.map((entry) => ({ ...entry })),
    })),
    schedule: programme.schedule.map(({ dayPlan, weekdays, dates }) => ({
      dayPlan,
      weekdays: [...weekdays],
      dates: [...dates],
    })),
  };
}

/** Reads a programme that the platform wrote. */
export function readProgramme(wire: Wire): Programme {
  return {
    junctionId: wire.junctionId ?? '',
    nodeRef: wire.junction ?? 0,
    limits: {
      groups: (wire.groups ?? []).map((each) => ({
        group: each.signalGroup ?? 0,
        kind: groupKinds[each.kind ?? 0] ?? 'vehicle',
        minGreenMs: each.minGreenMs ?? 0,
        clearanceMs: each.clearanceMs ?? 0,
        yellowMs: each.yellowMs ?? 0,
        allRedMs: each.allRedMs ?? 0,
        maxRedMs: each.maxRedMs ?? null,
      })),
      conflicts: (wire.conflicts ?? []).map((each) => ({
        group: each.signalGroup ?? 0,
        other: each.other ?? 0,
        intergreenMs: each.intergreenMs ?? 0,
      })),
      phases: (wire.phases ?? []).map((each) => ({ phase: each.phase ?? 0, groups: [...(each.signalGroups ?? [])] })),
    },
    plans: (wire.plans ?? []).map((each) => ({
      plan: each.plan ?? 0,
      name: each.name ?? '',
      control: controls[each.control ?? 0] ?? 'fixed',
      cycleMs: each.cycleMs ?? 0,
      offsetMs: each.offsetMs ?? 0,
      reference: references[each.reference ?? 0] ?? 'green',
      coordinatedPhases: [...(each.coordinatedPhases ?? [])],
      rings: (each.rings ?? []).map(({ sections }) =>
        (sections ?? []).map(({ phases }) =>
          (phases ?? []).map((timing) => ({
            phase: timing.phase ?? 0,
            splitMs: timing.splitMs ?? 0,
            minGreenMs: timing.minGreenMs ?? 0,
            maxGreenMs: timing.maxGreenMs ?? 0,
            recall: recalls[timing.recall ?? 0] ?? 'none',
          })),
        ),
      ),
    })),
    dayPlans: (wire.dayPlans ?? []).map((each) => ({
      dayPlan: each.dayPlan ?? 0,
      entries: (each.entries ?? []).map((entry) => ({ fromMinute: entry.fromMinute ?? 0, plan: entry.plan ?? 0 })),
    })),
    schedule: (wire.schedule ?? []).map((each) => ({
      dayPlan: each.dayPlan ?? 0,
      weekdays: [...(each.weekdays ?? [])],
      dates: [...(each.dates ?? [])],
    })),
  };
}
