/**
 * What the optimiser knows of junctions and their traffic. Seconds, vehicles, vehicles a second.
 *
 * Terminology
 * - light: what a signal shows a link, one letter: G goes, g goes and gives way, y is ending, r waits.
 * - interval: a stretch of the cycle in which no light changes. One with a stage lasts as long as the plan says, one without
 *   is clearance and lasts as long as it must.
 * - queue: a lane at its stop line; vehicles leave it in their order.
 * - movement: those of a queue that go the same way, ruled by one light.
 * - approach: queues beside one another that share the road behind them.
 */
export interface FlowNetwork {
  readonly junctions: readonly JunctionModel[];
  readonly approaches: readonly ApproachModel[];
  readonly queues: readonly QueueModel[];
  /** Length of a period of demand. */
  readonly periodS: number;
  /** Second of the day at which the first period begins; offsets count from 0. */
  readonly startS: number;
  readonly periods: number;
}

export interface CycleInterval {
  /** A letter for each link of the junction. */
  readonly lights: string;
  /** Stage whose green it is; undefined: clearance. */
  readonly stage: number | undefined;
  /** Of clearance; of a stage how long it lasts in the plan as it is. */
  readonly durationS: number;
}

/** The least time that a link stays green, once it is, as the sum of greens of stages and clearance between them. */
export interface GreenRun {
  readonly stages: readonly number[];
  readonly fixedS: number;
  readonly leastS: number;
}

export interface StageSequence {
  readonly intervals: readonly CycleInterval[];
  readonly runs: readonly GreenRun[];
  readonly clearanceS: number;
}

export interface JunctionModel {
  readonly id: string;
  /** Least green by stage. */
  readonly leastS: readonly number[];
  /** Longest cycle that is allowed. */
  readonly mostCycleS: number;
  /** Orders of the stages that are allowed; the first is the one in force. */
  readonly sequences: readonly StageSequence[];
  /** Walkers an hour by link, where there is a crossing. */
  readonly walkersPerS: ReadonlyMap<number, number>;
}

export interface ApproachModel {
  /** Vehicles that have room on it. */
  readonly roomVeh: number;
}

export interface QueueModel {
  readonly id: string;
  readonly junction: number;
  readonly approach: number;
  /** From outside the network, by period, veh/s. */
  readonly arrivalsPerS: readonly number[];
  readonly inflows: readonly Inflow[];
  readonly movements: readonly MovementModel[];
  /** Effective green begins this long after the light turns green, and ends this long after it turns yellow. */
  readonly startLostS: number;
  readonly endGainS: number;
  /** How much a vehicle of it counts; buses make it more than 1. */
  readonly busShare: number;
}

export interface MovementModel {
  readonly link: number;
  /** Of the queue's vehicles, 0..1; all together 1. */
  readonly share: number;
  readonly saturationPerS: number;
  /** Movements that go first while this one has to give way. */
  readonly yieldsTo: readonly { readonly queue: number; readonly movement: number }[];
  /** Vehicles that wait inside the junction and leave when the light ends. */
  readonly waitInside: number;
  /** Approach that it leads into; undefined: out of the network. */
  readonly toApproach: number | undefined;
}

export interface Inflow {
  readonly queue: number;
  readonly movement: number;
  /** Of that movement's vehicles. */
  readonly share: number;
  readonly shiftS: number;
  readonly smoothing: number;
}

/** What a plan decides at a junction. */
export interface JunctionSetting {
  /** Index into `sequences`. */
  readonly sequence: number;
  /** By stage. */
  readonly greensS: readonly number[];
  /** When the first interval of the sequence begins. */
  readonly offsetS: number;
}

export function cycleOf(model: JunctionModel, setting: JunctionSetting): number {
  const clearance = model.sequences[setting.sequence]?.clearanceS ?? 0;
  return setting.greensS.reduce((a, b) => a + b, clearance);
}

/** Whether a setting keeps to all limits of its junction. */
export function isAllowed(model: JunctionModel, { sequence, greensS, offsetS }: JunctionSetting): boolean {
  const order = model.sequences[sequence];
  if (order === undefined) return false;
  for (let i = 0; i < greensS.length; i++) if ((greensS[i] ?? 0) < (model.leastS[i] ?? 0)) return false;
  for (const { stages, fixedS, leastS } of order.runs) {
    let sum = fixedS;
    for (const stage of stages) sum += greensS[stage] ?? 0;
    if (sum < leastS) return false;
  }
  const cycle = greensS.reduce((a, b) => a + b, order.clearanceS);
  return cycle <= model.mostCycleS && offsetS >= 0 && offsetS < cycle;
}
