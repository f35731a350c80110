import type { SignalLimits } from '../timing-plan.js';

/**
 * A junction as real-time control sees it.
 *
 * Terminology
 * - lane: one that ends at the junction's stop line. Distances run from the stop line upstream, in metres.
 * - loop: a detector in a lane. It says how many vehicles came onto it and left it, and whether one is on it.
 * - exit: a loop where the lane begins that a movement leads to; one that stays occupied tells that there is no room.
 * - seen: of a vehicle that sends its position; unseen: of one that only loops have met.
 */
export interface ControlJunction {
  readonly limits: SignalLimits;
  /** What may be green together, at least two of them for there to be a choice. */
  readonly stages: readonly ControlStage[];
  readonly lanes: readonly ControlLane[];
  /** What to do without trustworthy data: stages in their order, with their greens. */
  readonly storedPlan: readonly { readonly stage: number; readonly greenS: number }[];
}

export interface ControlStage {
  /** Numbers of groups that are green in it. */
  readonly groups: readonly number[];
  /** Those of them that have to give way to others. */
  readonly permissive: readonly number[];
}

export interface ControlLane {
  readonly speedMps: number;
  /** Of a road that comes from another light: how far that is, m; null: nothing is held up behind it. */
  readonly storageM: number | null;
  /** Falling in distance; the last is at the stop line. */
  readonly loops: readonly LaneLoop[];
  readonly movements: readonly Movement[];
}

export interface LaneLoop {
  /** Places among an observation's loops: one, or several side by side where roads come together further on. */
  readonly places: readonly number[];
  readonly distanceM: number;
  /** Share of those on it that come to this lane, 0..1: below 1 where the road still divides. */
  readonly share: number;
}

export interface Movement {
  readonly group: number;
  /** Place of the exit among an observation's loops; null: none. */
  readonly exit: number | null;
  /** Lanes to which it gives way where it is permissive, by their place; undefined: nobody told. */
  readonly yieldsTo?: readonly number[];
}

export interface LoopReading {
  /** Vehicles that came onto it, and that left it, since the last observation. */
  readonly entered: number;
  readonly left: number;
  readonly occupied: boolean;
}

/** A vehicle that sends its position, on one of the lanes or upstream of it. */
export interface SeenVehicle {
  readonly id: string;
  readonly lane: number;
  readonly distanceM: number;
  readonly speedMps: number;
  /** Likelihood that it comes to this lane, 0..1; it may be listed for several. */
  readonly share: number;
}

/** What came from the road since the last observation; about one a second. */
export interface Observation {
  readonly timeMs: number;
  readonly loops: readonly LoopReading[];
  readonly vehicles: readonly SeenVehicle[];
  /** By lane and movement: how full the road is that it leads to, 0..1, where a neighbour's control knows; empty: nobody does. */
  readonly exitFill: readonly (readonly number[])[];
  /** Pedestrian groups for which somebody waits at a button. */
  readonly pedestrians: readonly number[];
  /** How many vehicles are known to stand within the junction, beyond the stop lines. */
  readonly standingInside?: number;
  /** Vehicles that ask for priority. */
  readonly priority?: readonly PriorityRequest[];
  /** By lane: whom the junction behind it lets come, in the order of time; null or missing: it says nothing of this lane. */
  readonly announced?: readonly (readonly ExpectedVehicles[] | null)[];
}

/** Vehicles that will be at a stop line if nothing holds them there. */
export interface ExpectedVehicles {
  /** From now, s. */
  readonly etaS: number;
  /** How many, as likely as they are. */
  readonly vehicles: number;
}

/** What a vehicle asks for that is to be served before others (a SRM of SAE J2735, or a bus operator's system). */
export interface PriorityRequest {
  /** Of the vehicle. */
  readonly id: string;
  /** Signal group that it needs. */
  readonly group: number;
  /** Until it wants to cross, if nothing holds it, s; 0: it is there. */
  readonly etaS: number;
  /** bus: its delay counts more; emergency: it has its green as soon as the limits let it. */
  readonly kind: 'bus' | 'emergency';
}

export interface ControlParams {
  /** A group at which somebody waits for this long comes next, s. Below the limits' own longest red. */
  readonly maxRedS: number;
  /** How far it looks ahead, s. */
  readonly horizonS: number;
  /** Time between vehicles that leave a queue, s. */
  readonly headwayS: number;
  /** From green to the first vehicle's crossing, s. */
  readonly startUpS: number;
  readonly accelerationMps2: number;
  /** What a stop costs beside the time that it takes, s. */
  readonly stopS: number;
  /** Who has been under way to the stop line for longer than this counts more: twice as much after twice as long, s. */
  readonly patienceS: number;
  /** What a pedestrian's wait counts against a vehicle's. */
  readonly pedestrianWeight: number;
  /** What a second of a bus's delay counts against another vehicle's. */
  readonly busWeight: number;
  /** Shortest walk once it is given, s; the limits may ask for more. */
  readonly walkS: number;
}

export const usualControl: ControlParams = {
  maxRedS: 100,
  horizonS: 60,
  headwayS: 1.9,
  startUpS: 1,
  accelerationMps2: 2.2,
  stopS: 3,
  patienceS: 60,
  pedestrianWeight: 1,
  busWeight: 20,
  walkS: 7,
};
