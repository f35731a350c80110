import { dischargeSamples, fitDischarge, type QueueDischarge, usualDischarge } from '../optimise/queue-discharge.js';
import { sum } from '../sum.js';
import { type DemandWindow, type GreenSpan, type LaneSeen, PERIOD_MS, periodsOf } from './junction-seen.js';

/** What came to a lane, and how its queue left. */
export interface LaneDemand {
  readonly laneId: string;
  /** Vehicles by period that came (`demand`) and that left (`departures`). */
  readonly demand: readonly number[];
  readonly departures: readonly number[];
  /** Of vehicles whose way was seen, by link that they went into. */
  readonly turns: ReadonlyMap<string, number>;
  readonly arrivals: 'trajectory' | 'detector' | 'none';
  readonly queueGrowth: number;
  readonly oversaturated: boolean;
  readonly discharge: QueueDischarge;
}

/** Detectors count more than trajectories where not every vehicle is followed. */
const MORE_BY_DETECTOR = 1.15;
const LEAST_DETECTED = 10;
/** So many that are left over are a queue that did not clear, and not one that is just building up. */
const LEFT_OVER = 3;
/** Who lost more than this before the stop line had queued. */
const QUEUED_MS = 2000;

/**
 * Demand of a lane: who left, and by how much the queue that was left over grew, by period. Departures alone tell less than came
 * as soon as a queue does not clear any more.
 */
export function laneDemand(lane: LaneSeen, greens: readonly GreenSpan[], window: DemandWindow): LaneDemand {
  const periods = periodsOf(window);
  const followed = new Array<number>(periods).fill(0);
  const turns = new Map<string, number>();
  for (const { timeMs, toLinkId } of lane.passings) {
    const period = Math.floor((timeMs - window.fromMs) / PERIOD_MS);
    if (period < 0 || period >= periods) continue;
    followed[period] = (followed[period] ?? 0) + 1;
    if (toLinkId !== '') turns.set(toLinkId, (turns.get(toLinkId) ?? 0) + 1);
  }
  const detected = sum(lane.detected);
  const byDetector = detected >= LEAST_DETECTED && detected > MORE_BY_DETECTOR * sum(followed);
  const departures = byDetector ? Array.from({ length: periods }, (_, p) => lane.detected[p] ?? 0) : followed;
  const left = Array.from({ length: periods + 1 }, (_, p) => leftOver(lane.residual[p] ?? 0));
  const demand = departures.map((each, p) => Math.max(0, each + (left[p + 1] ?? 0) - (left[p] ?? 0)));
  return {
    laneId: lane.laneId,
    demand,
    departures,
    turns,
    arrivals: byDetector ? 'detector' : sum(followed) > 0 ? 'trajectory' : 'none',
    queueGrowth: (left[periods] ?? 0) - (left[0] ?? 0),
    oversaturated: left.some((each, p) => each > 0 && (left[p + 1] ?? 0) > 0),
    discharge: dischargeOf(lane, greens) ?? usualDischarge,
  };
}

function leftOver(vehicles: number): number {
  return vehicles >= LEFT_OVER ? vehicles : 0;
}

function dischargeOf({ passings }: LaneSeen, greens: readonly GreenSpan[]): QueueDischarge | undefined {
  let at = 0;
  const placed = passings.flatMap(({ timeMs, arrivalMs }) => {
    while (at + 1 < greens.length && (greens[at + 1] as GreenSpan).startMs <= timeMs) at++;
    const green = greens[at];
    if (green === undefined || timeMs < green.startMs) return [];
    return [{ timeS: timeMs / 1000, greenS: green.startMs / 1000, queued: timeMs - arrivalMs > QUEUED_MS }];
  });
  return fitDischarge(dischargeSamples(placed));
}
