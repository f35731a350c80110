import type { Programme, Told } from './plan-types.js';

const FORMAT = 'luyun.signal-programme';
const FORMAT_VERSION = 1;

/** A programme as a file that people and other programs can read: `{ format, version, programmes }`, times in ms. */
export function writeProgrammeFile(programme: Programme, told: Told): string {
  const programmes = [{ ...programme, ...told }];
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, programmes }, null, 2)}\n`;
}

/**
 * What such a file tells of a junction: its own entry, or the only one. Limits in the file are not taken over, the controller has its own.
 * Undefined where the file is none of these. Whether it may run says the platform's check.
 */
export function readProgrammeFile(text: string, junctionId: string): Told | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.programmes)) return undefined;
  const programmes = file.programmes.filter(isObject);
  const found =
    programmes.find((each) => each.junctionId === junctionId) ?? (programmes.length === 1 ? programmes[0] : undefined);
  return found && isTold(found)
    ? { plans: found.plans, dayPlans: found.dayPlans, schedule: found.schedule }
    : undefined;
}

function isTold(found: Record<string, unknown>): found is Record<string, unknown> & Told {
  const { plans, dayPlans, schedule } = found;
  return listOf(plans, isPlan) && listOf(dayPlans, isDayPlan) && listOf(schedule, isEntry);
}

function isPlan(plan: Record<string, unknown>): boolean {
  const { rings, coordinatedPhases } = plan;
  if (!numbers(plan, ['plan', 'cycleMs', 'offsetMs']) || typeof plan.name !== 'string') return false;
  if (typeof plan.control !== 'string' || typeof plan.reference !== 'string') return false;
  if (!Array.isArray(coordinatedPhases) || !Array.isArray(rings)) return false;
  return rings.every(
    (ring) =>
      Array.isArray(ring) &&
      ring.every((section) =>
        listOf(section, (timing) => numbers(timing, ['phase', 'splitMs', 'minGreenMs', 'maxGreenMs'])),
      ),
  );
}

const isDayPlan = (each: Record<string, unknown>) =>
  numbers(each, ['dayPlan']) && listOf(each.entries, (entry) => numbers(entry, ['fromMinute', 'plan']));

const isEntry = (each: Record<string, unknown>) =>
  numbers(each, ['dayPlan']) && Array.isArray(each.weekdays) && Array.isArray(each.dates);

const numbers = (of: Record<string, unknown>, names: readonly string[]) =>
  names.every((name) => Number.isInteger(of[name]));

const listOf = (value: unknown, is: (each: Record<string, unknown>) => boolean) =>
  Array.isArray(value) && value.every((each) => isObject(each) && is(each));

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
