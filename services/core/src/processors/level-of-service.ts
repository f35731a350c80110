import type { RoadClass } from '../model/city.js';

/** Speeds below which traffic is slow, congested, severe; km/h. */
export type LosCutPoints = Readonly<Record<RoadClass, readonly [slow: number, congested: number, severe: number]>>;

/**
 * The usual cut points of Chinese cities have five bands (expressway 65/50/35/20, arterial 40/30/20/15, branch 35/25/15/10). The map has
 * four colours, so the two best bands, 畅通 and 基本畅通, are both "free"; local streets are judged as branches.
 */
export const usualCutPoints: LosCutPoints = {
  expressway: [50, 35, 20],
  arterial: [30, 20, 15],
  branch: [25, 15, 10],
  local: [25, 15, 10],
};

/** 1 free 畅通, 2 slow 缓行, 3 congested 拥堵, 4 severe 严重拥堵; 0 where the speed is not known. */
export function levelOfService(speedMps: number | null, roadClass: RoadClass, cutPoints = usualCutPoints): number {
  if (speedMps === null || Number.isNaN(speedMps)) return 0;
  const speedKmh = speedMps * 3.6;
  const [slow, congested, severe] = cutPoints[roadClass];
  if (speedKmh >= slow) return 1;
  if (speedKmh >= congested) return 2;
  return speedKmh >= severe ? 3 : 4;
}

/** How far beyond a cut point traffic must be for its level to change. */
const HYSTERESIS = 0.08;

/** The level that goes on from `before`: it changes only where the speed is clearly beyond a cut point, so that it does not flip with each cycle. */
export function steadyLevel(before: number, speedMps: number | null, roadClass: RoadClass): number {
  if (speedMps === null || before === 0) return levelOfService(speedMps, roadClass);
  const best = levelOfService(speedMps * (1 + HYSTERESIS), roadClass);
  const worst = levelOfService(speedMps * (1 - HYSTERESIS), roadClass);
  return before >= best && before <= worst ? before : levelOfService(speedMps, roadClass);
}

/** The same of a corridor's travel time. */
export function steadyCorridorLevel(before: number, travelTimeS: number | null, freeFlowTimeS: number): number {
  if (travelTimeS === null || before === 0) return corridorLevel(travelTimeS, freeFlowTimeS);
  const best = corridorLevel(travelTimeS * (1 - HYSTERESIS), freeFlowTimeS);
  const worst = corridorLevel(travelTimeS * (1 + HYSTERESIS), freeFlowTimeS);
  return before >= best && before <= worst ? before : corridorLevel(travelTimeS, freeFlowTimeS);
}

/** Of a travel time against that of free flow: a run as slow as its links would be by their speeds is as bad as they are. */
export function corridorLevel(travelTimeS: number | null, freeFlowTimeS: number): number {
  if (travelTimeS === null || travelTimeS <= 0 || freeFlowTimeS <= 0) return 0;
  const index = travelTimeS / freeFlowTimeS;
  if (index < 1.5) return 1;
  if (index < 2) return 2;
  return index < 3 ? 3 : 4;
}
