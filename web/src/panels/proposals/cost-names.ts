import type { Key } from '../../i18n/i18n.js';
import type { Costs } from './proposal-types.js';

/** Costs in the order in which they are told, each with its unit and how it is written. */
export const COSTS: readonly {
  readonly cost: keyof Costs;
  readonly unit: Key;
  readonly digits: number;
  readonly factor: number;
}[] = [
  { cost: 'delayS', unit: 'unit.sPerVehicle', digits: 1, factor: 1 },
  { cost: 'stops', unit: 'unit.timesPerVehicle', digits: 2, factor: 1 },
  { cost: 'full', unit: 'unit.ofTime', digits: 1, factor: 100 },
  { cost: 'walkS', unit: 'unit.sPerPerson', digits: 1, factor: 1 },
  { cost: 'busS', unit: 'unit.sPerBus', digits: 1, factor: 1 },
  { cost: 'emissionG', unit: 'unit.gPerVehicle', digits: 0, factor: 1 },
];
