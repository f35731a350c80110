import type { RoadClass } from '@luyun/core';

const classes: Readonly<Record<string, RoadClass>> = {
  motorway: 'expressway',
  trunk: 'expressway',
  primary: 'arterial',
  secondary: 'arterial',
  tertiary: 'branch',
};

/** Speed limit where the source has none, m/s: 80, 60, 40, 30 km/h. */
export const defaultSpeedMps: Readonly<Record<RoadClass, number>> = {
  expressway: 22.22,
  arterial: 16.67,
  branch: 11.11,
  local: 8.33,
};

export const laneWidthM = 3.5;

/** Class of an OpenStreetMap `highway` value; links ("motorway_link") as their road. */
export function roadClassOf(highway: string): RoadClass {
  return classes[highway.replace(/_link$/, '')] ?? 'local';
}
