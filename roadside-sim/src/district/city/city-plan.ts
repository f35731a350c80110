import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkPlan } from './check-plan.js';
import { CityPlanError } from './city-plan-error.js';
import { type CityPlan, planSchema } from './plan-schema.js';

export type { CityPlan } from './plan-schema.js';

/** Metres east and north of the city's origin. */
export type Xy = readonly [eastM: number, northM: number];

export type PlanNode = CityPlan['streets']['nodes'][string];
export type LeftTurns = NonNullable<PlanNode['signal']>;
export type PlanStreet = CityPlan['streets']['streets'][number];
export type SignalsPlan = CityPlan['signals'];
export type PlanTiming = SignalsPlan['plans'][string];
export type PlanCarPark = CityPlan['places']['carParks'][number];
export type PlanBayRow = CityPlan['places']['bayRows'][number];
export type PlanWorks = CityPlan['places']['works'][number];
export type PlanStop = CityPlan['transit']['stops'][number];
export type PlanBusLine = CityPlan['transit']['busLines'][number];
export type PlanMetroLine = CityPlan['transit']['metroLines'][number];
export type PlanDemand = CityPlan['demand'];
export type PlanZone = PlanDemand['zones'][number];
export type ZoneKind = PlanZone['kind'];
export type BasemapPlan = CityPlan['basemap'];
export type BuildingKind = BasemapPlan['kinds'][string];

/**
 * Reads a city's folder.
 *
 * @throws CityPlanError that names the file and the path to every field that is missing, of a wrong kind, unknown, or
 * leads to something that is not there.
 */
export function readCityPlan(folder: string): CityPlan {
  const problems: string[] = [];
  const parts = Object.entries(planSchema).map(([part, schema]) => {
    const file = join(folder, `${part}.json`);
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new CityPlanError([`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`]);
    }
    const parsed = schema.safeParse(json);
    for (const issue of parsed.error?.issues ?? []) problems.push(`${file}: ${describe(issue)}`);
    return [part, parsed.data];
  });
  if (problems.length > 0) throw new CityPlanError(problems);
  const plan = Object.fromEntries(parts) as CityPlan;
  const broken = checkPlan(plan).map((problem) => join(folder, problem));
  if (broken.length > 0) throw new CityPlanError(broken);
  return plan;
}

function describe({ path, message }: z.core.$ZodIssue): string {
  const at = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${at.replace(/^\./, '') || 'the whole file'}: ${message}`;
}
