import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { faultSchema, parseFile } from '../devices/device-plan.js';

const comment = z.string().optional();
const share = z.number().min(0).max(1);
const minutes = z
  .number()
  .min(0)
  .max(24 * 60);
const said = { description: z.string().optional(), descriptionEn: z.string().optional() };

/** Something that happens on a street, `atMin` minutes after the scenario begins. */
export const incidentSchema = z.strictObject({
  comment,
  id: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,48}$/, 'letters, digits, . _ and - only')
    .optional(),
  kind: z.enum(['breakdown', 'crash', 'works', 'flood', 'closure']),
  street: z.tuple([z.string(), z.string()]),
  /** Share of the way. */
  along: share.default(0.5),
  /** From the median, from 1; by default the kerb-side lane, all lanes of a closure or a flood. */
  lanes: z.array(z.int().min(1)).min(1).optional(),
  lengthM: z.number().positive().max(500).optional(),
  /** Share of the speed limit at which one gets past; 0 blocks the lanes. */
  speedFactor: share.optional(),
  /** How long it lasts; without it until it is withdrawn. */
  forMin: minutes.optional(),
  ...said,
});

/** Somebody lets many people come to a zone now: they arrive in the first half of its time, and leave in the last third. */
export const gatheringSchema = z.strictObject({
  comment,
  id: incidentSchema.shape.id,
  kind: z.literal('event'),
  zone: z.string(),
  /** Vehicles that come. */
  arrivals: z.int().min(1).max(10_000).default(1500),
  forMin: minutes.min(1).default(90),
  ...said,
});

/** Many people come to a place, and leave again. */
const surgeSchema = z.strictObject({
  comment,
  zone: z.string(),
  id: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  arrivals: z.int().min(0).default(0),
  arriveFromMin: minutes.default(0),
  arriveUntilMin: minutes.default(0),
  departures: z.int().min(0).default(0),
  departFromMin: minutes.default(0),
  departUntilMin: minutes.default(0),
});

const scenarioSchema = z.strictObject({
  comment,
  title: z.string(),
  titleEn: z.string(),
  /** Local hour that demand and signal plans go by at the start, with fraction; without it the clock's. Times of events stay real. */
  startHour: z.number().min(0).lt(24).optional(),
  /** Times the trips of demand.json. */
  demandFactor: z.number().min(0).max(5).default(1),
  connectedShare: share.optional(),
  /** Whether vehicles break down by chance, too. */
  breakdowns: z.boolean().default(true),
  weather: z
    .strictObject({
      comment,
      rainMmPerH: z.number().min(0).max(200).optional(),
      visibilityM: z.int().min(10).optional(),
    })
    .prefault({}),
  detectorFaults: z.array(faultSchema).default([]),
  incidents: z.array(incidentSchema.extend({ atMin: minutes.default(0) })).default([]),
  surges: z.array(surgeSchema).default([]),
});

/** What the city goes through; see cities/README.md. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type IncidentOrder = z.infer<typeof incidentSchema>;
export type GatheringOrder = z.infer<typeof gatheringSchema>;
export type SurgeOrder = z.infer<typeof surgeSchema>;

/** No scenario: the city as its files and the clock have it. */
export const everyday: Scenario = scenarioSchema.parse({ title: '日常', titleEn: 'Everyday' });

/**
 * Reads the scenario `name` of a city's folder. `connected-0` to `connected-100` are all `connected`, with that share of
 * connected vehicles in percent. Throws an Error with one sentence when there is no such scenario or its file is wrong.
 */
export function readScenario(folder: string, name: string): Scenario {
  const percent = /^connected-(\d{1,2}|100)$/.exec(name)?.[1];
  const file = percent === undefined ? name : 'connected';
  const known = scenarioNames(folder);
  if (!known.includes(file)) throw new Error(`no scenario ${name}; there are ${known.join(', ')}`);
  const scenario = parseFile(join(folder, 'scenarios', `${file}.json`), scenarioSchema);
  return percent === undefined ? scenario : { ...scenario, connectedShare: Number(percent) / 100 };
}

/** Names of the scenarios in a city's folder. */
export function scenarioNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'scenarios'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort();
  } catch {
    return [];
  }
}
