import { z } from 'zod';

/**
 * What a shadow run is told on its standard input, as JSON: a piece of a city's roads, programmes before and after, and the demand
 * that was recorded. Metres in any flat frame, x east and y north; times in ms or s as named.
 */
const id = z.string();
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const number = z.number().int().min(0).max(255);
const ms = z.number().min(0);

const movement = z.strictObject({
  toLinkId: id,
  turn: z.enum(['straight', 'left', 'right', 'uturn']),
  /** Signal group; 0: no signal rules it. */
  group: number,
});

const lane = z.strictObject({
  id,
  /** From the median, in driving direction, to the stop line; shorter than the link where the lane opens late. */
  points: z.array(z.tuple([z.number(), z.number()])).min(2),
  widthM: positive,
  movements: z.array(movement),
});

const link = z.strictObject({
  id,
  fromJunctionId: id,
  toJunctionId: id,
  roadClass: z.enum(['expressway', 'arterial', 'branch', 'local']),
  speedLimitMps: positive,
  /** Motor lanes from the median; each movement's link is in the task. */
  lanes: z.array(lane).min(1).max(12),
});

const timing = z.strictObject({
  phase: number,
  splitMs: ms,
  minGreenMs: ms,
  maxGreenMs: ms,
  recall: z.enum(['none', 'min', 'max', 'pedestrian']),
});

const plan = z.strictObject({
  plan: number,
  name: z.string(),
  control: z.enum(['fixed', 'actuated', 'coordinated']),
  cycleMs: positive,
  offsetMs: ms,
  reference: z.enum(['green', 'yield']),
  coordinatedPhases: z.array(number),
  rings: z.array(z.array(z.array(timing))),
});

const signal = z.strictObject({
  junctionId: id,
  limits: z.strictObject({
    groups: z.array(
      z.strictObject({
        group: number,
        kind: z.enum(['vehicle', 'pedestrian', 'bicycle', 'transit']),
        minGreenMs: ms,
        clearanceMs: ms,
        yellowMs: ms,
        allRedMs: ms,
        maxRedMs: ms.nullable(),
      }),
    ),
    conflicts: z.array(z.strictObject({ group: number, other: number, intergreenMs: ms })),
    phases: z.array(z.strictObject({ phase: number, groups: z.array(number) })),
  }),
  before: plan,
  after: plan,
  /** Who presses the buttons of pedestrian groups. */
  calls: z.array(z.strictObject({ group: number, perHour: z.number().min(0) })),
});

/** Vehicles that come to a link from outside the task by period, and where those on it go; what is missing of 1 ends on the link. */
const demand = z.strictObject({
  linkId: id,
  arrivals: z.array(z.number().min(0)),
  turns: z.array(z.strictObject({ toLinkId: id, share })),
});

export const shadowTask = z.strictObject({
  simulator: z.enum(['built-in', 'sumo']),
  links: z.array(link).min(1),
  signals: z.array(signal).min(1),
  demand: z.array(demand),
  periodS: positive,
  /** UTC epoch ms of the first period: offsets count from the epoch. */
  startMs: ms,
  /** With the first period's demand, before anything is measured. */
  warmUpS: z.number().min(0),
  seeds: z.array(z.number().int()).min(1),
  /** No further seed is begun after so long, s; two are run in any case. */
  withinS: positive,
});

export type ShadowTask = z.output<typeof shadowTask>;
export type ShadowLink = z.output<typeof link>;
export type ShadowSignal = z.output<typeof signal>;

/** What one run with one programme came to. */
export interface ShadowRun {
  /** Time lost against driving freely, with the wait to get in, s a vehicle and signal that it passed. */
  readonly delayS: number;
  /** A vehicle and signal. */
  readonly stops: number;
  /** The longest queue before a signal of each minute, on the average, m. */
  readonly longestQueueM: number;
  readonly vehicles: number;
}

/** One seed: the same vehicles under both programmes. */
export interface ShadowPair {
  readonly seed: number;
  readonly before: ShadowRun;
  readonly after: ShadowRun;
}

/** Lines on standard output, each JSON; `problem` and `pairs` are the last. */
export type ShadowMessage =
  | { readonly simulators: readonly ShadowTask['simulator'][] }
  | { readonly progress: number }
  | { readonly pairs: readonly ShadowPair[] }
  | { readonly problem: string };
