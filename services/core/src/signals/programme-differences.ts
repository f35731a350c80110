import type { SignalProgramme } from './timing-plan.js';

/** A place at which two programmes differ. */
export interface ProgrammeDifference {
  /** Such as `plans.2.rings.0.1.0.splitMs`; plans and day plans by their number. */
  readonly path: string;
  /** undefined: is not there. */
  readonly wanted: unknown;
  readonly held: unknown;
}

/**
 * Where what a controller holds differs from what it was told to hold: plans, day plans and schedule. Limits are its own, and not
 * compared.
 */
export function programmeDifferences(wanted: SignalProgramme, held: SignalProgramme): ProgrammeDifference[] {
  return [...differences(toldParts(wanted), toldParts(held), '')];
}

function toldParts({ plans, dayPlans, schedule }: SignalProgramme) {
  return {
    plans: Object.fromEntries(plans.map((plan) => [plan.plan, plan])),
    dayPlans: Object.fromEntries(dayPlans.map((dayPlan) => [dayPlan.dayPlan, dayPlan])),
    schedule,
  };
}

function* differences(wanted: unknown, held: unknown, path: string): Generator<ProgrammeDifference> {
  if (wanted === held) return;
  if (!isObject(wanted) || !isObject(held) || Array.isArray(wanted) !== Array.isArray(held)) {
    yield { path, wanted, held };
    return;
  }
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(held)])) {
    yield* differences(wanted[key], held[key], path === '' ? key : `${path}.${key}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
