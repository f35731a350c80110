import { proposalAims, proposalStates, shadowSimulators } from '@luyun/core';
import { z } from 'zod';
import { idSchema, timeMs } from '../http/schemas.js';
import { planChangeSchema, planSchema } from '../programmes/programme-schemas.js';

const requestId = z
  .string()
  .min(1)
  .max(100)
  .describe('Your own name of this request: asked again under the same one, it is the same proposal');
const basis = {
  fromMs: z.number().int().min(0).describe('Basis: what was measured from then'),
  toMs: z.number().int().min(0).describe('to then is the demand; ten minutes to six hours'),
};
const reason = z.string().trim().min(1).max(500);
const ms = z.number().int().min(0).max(3_600_000);

const simulator = z
  .enum(shadowSimulators)
  .default('built-in')
  .describe('What the shadow run is made with; GET /proposals/simulators says which are on this machine');

export const proposalRequest = z.strictObject({
  requestId,
  junctionIds: z.array(idSchema).min(1).max(20),
  aim: z.enum(proposalAims).default('delay'),
  ...basis,
  plan: z.number().int().min(1).max(253).optional().describe('Default: the plan that ran most of the basis'),
  reason,
  simulator,
});

export const editedRequest = z.strictObject({
  requestId,
  versions: z
    .array(z.strictObject({ deviceId: idSchema, version: z.number().int().min(1) }))
    .min(1)
    .max(20),
  ...basis,
  plan: z.number().int().min(1).max(253).optional().describe('Default: the plan that ran most of the basis'),
  reason,
  simulator,
});

export const offsetPreviewRequest = z.strictObject({
  junctionIds: z.array(idSchema).min(1).max(20),
  ...basis,
  offsetsMs: z
    .record(idSchema, ms)
    .describe("Wanted offsets by junction, as plans have them; who is not named keeps the plan's"),
});

const onGreenAndDelay = z.strictObject({
  onGreen: z.number().describe('Share of vehicles that come while it is green, 0..1'),
  delayS: z.number().describe('Of waiting in the queue, s a vehicle'),
});
export const offsetPreview = z.strictObject({
  items: z.array(
    z.strictObject({
      junctionId: z.string(),
      offsetMs: ms.describe('Of the plan in force'),
      cycleMs: ms,
      now: onGreenAndDelay,
      moved: onGreenAndDelay,
    }),
  ),
});

const costs = {
  delayS: z.number(),
  stops: z.number(),
  full: z.number().describe('Share of time that approaches are full'),
  walkS: z.number(),
  busS: z.number(),
  emissionG: z.number().describe('CO2 a vehicle, above driving through'),
};
const predictedCost = z
  .strictObject({ before: z.number(), after: z.number(), low: z.number(), high: z.number() })
  .describe('low, high: where after lies on nine of ten days like the one measured');
const within = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
const shadowFigure = z
  .strictObject({ before: within, after: within, change: within })
  .describe('95 % intervals; change: of the differences seed by seed');

export const proposalSchema = z.strictObject({
  id: z.string(),
  author: z.string(),
  askedMs: timeMs,
  reason: z.string(),
  origin: z.enum(['optimiser', 'editor']),
  aim: z.enum(proposalAims),
  basis: z.strictObject({ fromMs: timeMs, toMs: timeMs }),
  state: z.enum(proposalStates),
  progress: z.number().describe('0..1'),
  problem: z.string().nullable(),
  junctions: z.array(
    z.strictObject({
      junctionId: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      deviceId: z.string(),
      plan: z.number().int(),
      version: z.number().int().nullable().describe('null: not found yet, or nothing changes here'),
      from: planSchema,
      to: planSchema,
      changes: z.array(planChangeSchema),
      reasons: z.array(
        z.strictObject({
          code: z.enum([
            'cycle-near-webster',
            'cycle-common',
            'green-more',
            'green-less',
            'green-least',
            'offset-platoon',
            'offset-shifted',
            'sequence',
          ]),
          phases: z
            .array(z.number().int())
            .describe('The phase whose split or longest green changed; empty of other numbers'),
          neighbour: z.string().nullable().describe('Junction upstream'),
          values: z.record(z.string(), z.number()),
        }),
      ),
      demand: z.array(
        z.strictObject({
          linkId: z.string(),
          groups: z.array(z.number().int()),
          lanes: z.number().int(),
          flowPerH: z.number(),
          saturationPerH: z.number(),
          oversaturated: z.boolean(),
          evidence: z.strictObject({
            arrivals: z.enum(['trajectory', 'detector', 'none']),
            vehicles: z.number(),
            queueGrowth: z.number(),
            saturation: z.enum(['headways', 'usual']),
            headways: z.number().int(),
          }),
        }),
      ),
    }),
  ),
  predicted: z
    .strictObject({
      delayS: predictedCost,
      stops: predictedCost,
      full: predictedCost,
      walkS: predictedCost,
      busS: predictedCost,
      emissionG: predictedCost,
    })
    .nullable(),
  tradeOffs: z.array(
    z.strictObject({
      aim: z.enum([...proposalAims, 'own']).describe('own: the plans in force'),
      costs: z.strictObject(costs),
      chosen: z.boolean(),
    }),
  ),
  shadow: z
    .strictObject({
      simulator: z.enum(shadowSimulators),
      seeds: z.number().int(),
      delayS: shadowFigure,
      stops: shadowFigure,
      longestQueueM: shadowFigure,
      against: z
        .strictObject({ predicted: within, simulated: within, agrees: z.boolean() })
        .nullable()
        .describe("Delay's change as a share of what it was, predicted against simulated"),
    })
    .nullable(),
});

export const proposalList = z.object({ junctionId: idSchema.optional() });
export const proposalId = z.object({ id: idSchema });

export const simulatorList = z.strictObject({ items: z.array(z.enum(shadowSimulators)) });
