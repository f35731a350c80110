import type { GroupKind, PlanControl, Recall, SignalProgramme, TimingPlan } from '@luyun/core';
import type { roadside } from '@luyun/proto';

type Wire = roadside.v1.SignalProgramme.$Properties;
type WirePlan = roadside.v1.SignalProgramme.TimingPlan.$Properties;

const kinds: readonly GroupKind[] = ['vehicle', 'pedestrian', 'bicycle', 'transit'];
const controls: readonly PlanControl[] = ['fixed', 'actuated', 'coordinated'];
const references: readonly TimingPlan['reference'][] = ['green', 'yield'];
const recalls: readonly Recall[] = ['none', 'min', 'max', 'pedestrian'];

/** A programme as a controller gets it. Enumerations on the wire count from 1. */
export function writeProgramme(programme: SignalProgramme): Wire {
  const { junctionId, nodeRef, limits, plans, dayPlans, schedule } = programme;
  return {
    junctionId,
    junction: nodeRef,
    groups: limits.groups.map(({ group, kind, maxRedMs, ...rest }) => ({
      signalGroup: group,
      kind: kinds.indexOf(kind) + 1,
      ...rest,
      ...(maxRedMs !== null && { maxRedMs }),
    })),
    conflicts: limits.conflicts.map(({ group, other, intergreenMs }) => ({ signalGroup: group, other, intergreenMs })),
    phases: limits.phases.map(({ phase, groups }) => ({ phase, signalGroups: [...groups] })),
    plans: plans.map(writePlan),
    dayPlans: dayPlans.map(({ dayPlan, entries }) => ({ dayPlan, entries: entries.map((each) => ({ ...each })) })),
    schedule: schedule.map(({ dayPlan, weekdays, dates }) => ({ dayPlan, weekdays: [...weekdays], dates: [...dates] })),
  };
}

/** A programme as a controller tells of it. Undefined where it uses an enumeration that is not known here. */
export function readProgramme(message: Wire): SignalProgramme | undefined {
  try {
    return {
      junctionId: message.junctionId ?? '',
      nodeRef: message.junction ?? 0,
      limits: {
        groups: (message.groups ?? []).map((each) => ({
          group: each.signalGroup ?? 0,
          kind: named(kinds, each.kind),
          minGreenMs: each.minGreenMs ?? 0,
          clearanceMs: each.clearanceMs ?? 0,
          yellowMs: each.yellowMs ?? 0,
          allRedMs: each.allRedMs ?? 0,
          maxRedMs: each.maxRedMs ?? null,
        })),
        conflicts: (message.conflicts ?? []).map((each) => ({
          group: each.signalGroup ?? 0,
          other: each.other ?? 0,
          intergreenMs: each.intergreenMs ?? 0,
        })),
        phases: (message.phases ?? []).map(({ phase, signalGroups }) => ({
          phase: phase ?? 0,
          groups: signalGroups ?? [],
        })),
      },
      plans: (message.plans ?? []).map(readPlan),
      dayPlans: (message.dayPlans ?? []).map(({ dayPlan, entries }) => ({
        dayPlan: dayPlan ?? 0,
        entries: (entries ?? []).map((each) => ({ fromMinute: each.fromMinute ?? 0, plan: each.plan ?? 0 })),
      })),
      schedule: (message.schedule ?? []).map(({ dayPlan, weekdays, dates }) => ({
        dayPlan: dayPlan ?? 0,
        weekdays: weekdays ?? [],
        dates: dates ?? [],
      })),
    };
  } catch (error) {
    if (error instanceof UnknownName) return undefined;
    throw error;
  }
}

function writePlan(plan: TimingPlan): WirePlan {
  return {
    plan: plan.plan,
    name: plan.name,
    control: controls.indexOf(plan.control) + 1,
    cycleMs: plan.cycleMs,
    offsetMs: plan.offsetMs,
    reference: references.indexOf(plan.reference) + 1,
    coordinatedPhases: [...plan.coordinatedPhases],
    rings: plan.rings.map((ring) => ({
      sections: ring.map((section) => ({
        phases: section.map(({ recall, ...rest }) => ({ ...rest, recall: recalls.indexOf(recall) + 1 })),
      })),
    })),
  };
}

function readPlan(plan: WirePlan): TimingPlan {
  return {
    plan: plan.plan ?? 0,
    name: plan.name ?? '',
    control: named(controls, plan.control),
    cycleMs: plan.cycleMs ?? 0,
    offsetMs: plan.offsetMs ?? 0,
    reference: named(references, plan.reference),
    coordinatedPhases: plan.coordinatedPhases ?? [],
    rings: (plan.rings ?? []).map(({ sections }) =>
      (sections ?? []).map(({ phases }) =>
        (phases ?? []).map((each) => ({
          phase: each.phase ?? 0,
          splitMs: each.splitMs ?? 0,
          minGreenMs: each.minGreenMs ?? 0,
          maxGreenMs: each.maxGreenMs ?? 0,
          recall: named(recalls, each.recall),
        })),
      ),
    ),
  };
}

class UnknownName extends Error {}

function named<T>(names: readonly T[], value: number | null | undefined): T {
  const name = names[(value ?? 0) - 1];
  if (name === undefined) throw new UnknownName();
  return name;
}
