import { z } from 'zod';

const ms = z.number().int().min(0).max(3_600_000);
const number = z.number().int().min(0).max(255);

export const planSchema = z.strictObject({
  plan: z.number().int().min(1).max(253),
  name: z.string().max(100),
  control: z.enum(['fixed', 'actuated', 'coordinated']),
  cycleMs: ms,
  offsetMs: ms.describe(
    'When the first coordinated green begins, or ends, within the cycle, counted from the UTC epoch',
  ),
  reference: z.enum(['green', 'yield']),
  coordinatedPhases: z.array(number).max(16),
  rings: z
    .array(
      z
        .array(
          z
            .array(
              z.strictObject({
                phase: number,
                splitMs: ms.describe('Green, yellow and all-red'),
                minGreenMs: ms,
                maxGreenMs: ms,
                recall: z.enum(['none', 'min', 'max', 'pedestrian']),
              }),
            )
            .max(16),
        )
        .max(16),
    )
    .max(4)
    .describe('rings[ring][section]: phases in order between two barriers'),
});

const toldParts = {
  plans: z.array(planSchema).max(64),
  dayPlans: z
    .array(
      z.strictObject({
        dayPlan: number,
        entries: z.array(z.strictObject({ fromMinute: z.number().int().min(0).max(1439), plan: number })).max(96),
      }),
    )
    .max(64),
  schedule: z
    .array(
      z.strictObject({
        dayPlan: number,
        weekdays: z.array(z.number().int().min(1).max(7)).max(7),
        dates: z.array(z.iso.date()).max(400),
      }),
    )
    .max(64),
};

/** What a controller can be told. */
export const toldSchema = z.strictObject(toldParts);

const group = z.strictObject({
  group: number,
  kind: z.enum(['vehicle', 'pedestrian', 'bicycle', 'transit']),
  minGreenMs: z.number(),
  clearanceMs: z.number(),
  yellowMs: z.number(),
  allRedMs: z.number(),
  maxRedMs: z.number().nullable(),
});

/** What a controller holds, as it says: not checked any further. */
export const programmeSchema = z.strictObject({
  junctionId: z.string(),
  nodeRef: z.number().int(),
  limits: z.strictObject({
    groups: z.array(group),
    conflicts: z.array(z.strictObject({ group: number, other: number, intergreenMs: z.number() })),
    phases: z.array(z.strictObject({ phase: number, groups: z.array(number) })),
  }),
  plans: z.array(z.looseObject({ plan: z.number(), name: z.string() })),
  dayPlans: z.array(z.looseObject({ dayPlan: z.number() })),
  schedule: z.array(z.looseObject({ dayPlan: z.number() })),
});

/** What does not apply is left out; rings, sections and entries count from 0. */
const place = z.strictObject({
  plan: z.number().optional(),
  ring: z.number().optional(),
  section: z.number().optional(),
  phase: z.number().optional(),
  group: z.number().optional(),
  other: z.number().optional(),
  dayPlan: z.number().optional(),
  entry: z.number().optional(),
});

/** One thing that differs between two programmes; see `PlanChange`. */
export const planChangeSchema = z.strictObject({
  code: z.string(),
  place,
  from: z.union([z.number(), z.string()]).nullable(),
  to: z.union([z.number(), z.string()]).nullable(),
});

/** What a draft is worth: its problems, and its plans as stages and as greens. */
export const checkedSchema = z.strictObject({
  problems: z.array(
    z.strictObject({
      code: z.string(),
      place,
      values: z.record(z.string(), z.number()).describe('is, least, most, wanted and others that a sentence needs'),
    }),
  ),
  stages: z.array(
    z.strictObject({
      plan: number,
      phases: z.array(number),
      groups: z.array(number),
      startMs: z.number(),
      durationMs: z.number(),
    }),
  ),
  windows: z
    .array(z.strictObject({ plan: number, group: number, startMs: z.number(), endMs: z.number() }))
    .describe('Greens by group, from the beginning of the cycle; they may go beyond its end'),
});
