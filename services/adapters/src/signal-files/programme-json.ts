import type { SignalProgramme } from '@luyun/core';
import { z } from 'zod';

const FORMAT = 'luyun.signal-programme';
const VERSION = 1;

const count = z.int().min(0);
const phase = z.strictObject({
  phase: count,
  splitMs: count,
  minGreenMs: count,
  maxGreenMs: count,
  recall: z.enum(['none', 'min', 'max', 'pedestrian']),
});
const plan = z.strictObject({
  plan: count,
  name: z.string(),
  control: z.enum(['fixed', 'actuated', 'coordinated']),
  cycleMs: count,
  offsetMs: count,
  reference: z.enum(['green', 'yield']),
  coordinatedPhases: z.array(count),
  rings: z.array(z.array(z.array(phase))),
});
const programme = z.strictObject({
  junctionId: z.string(),
  nodeRef: count,
  limits: z.strictObject({
    groups: z.array(
      z.strictObject({
        group: count,
        kind: z.enum(['vehicle', 'pedestrian', 'bicycle', 'transit']),
        minGreenMs: count,
        clearanceMs: count,
        yellowMs: count,
        allRedMs: count,
        maxRedMs: count.nullable(),
      }),
    ),
    conflicts: z.array(z.strictObject({ group: count, other: count, intergreenMs: count })),
    phases: z.array(z.strictObject({ phase: count, groups: z.array(count) })),
  }),
  plans: z.array(plan),
  dayPlans: z.array(
    z.strictObject({ dayPlan: count, entries: z.array(z.strictObject({ fromMinute: count, plan: count })) }),
  ),
  schedule: z.array(z.strictObject({ dayPlan: count, weekdays: z.array(count), dates: z.array(z.string()) })),
});
const file = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), programmes: z.array(programme) });

/** Programmes as a file that people can read: `{ format, version, programmes }`, times in ms. */
export function writeProgrammesJson(programmes: readonly SignalProgramme[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, programmes }, undefined, 2)}\n`;
}

/**
 * Reads such a file. Only its form is checked: whether a programme may run says `checkProgramme`. Throws a `z.ZodError`
 * with the paths that are wrong, or a `SyntaxError` where it is no JSON.
 */
export function readProgrammesJson(text: string): SignalProgramme[] {
  return file.parse(JSON.parse(text)).programmes;
}
