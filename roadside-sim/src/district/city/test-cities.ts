import { fileURLToPath } from 'node:url';
import { type CityPlan, readCityPlan } from './city-plan.js';

/** Folder of a city that comes with the simulator. */
export function cityFolder(name: string): string {
  return fileURLToPath(new URL(`../../../cities/${name}`, import.meta.url));
}

/** The cities that tests run over. */
export const testCities: readonly (readonly [name: string, plan: CityPlan])[] = ['xiangjiang', 'xiaozhen'].map(
  (name) => [name, readCityPlan(cityFolder(name))] as const,
);
