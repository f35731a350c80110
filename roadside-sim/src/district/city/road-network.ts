import type { LeftTurns, Xy } from './city-plan.js';
import type { Polyline } from './polyline.js';

/**
 * The roads of a district, ready to be driven on.
 *
 * Terminology
 * - strip: what a vehicle drives along: a lane, or a connection over a junction. Strips are numbered, lanes first.
 * - connection: the way from one lane over a junction into one lane.
 * - motor lane: for everything with a number plate; cycle lane: at the kerb, for e-bikes and bicycles alone.
 * - pocket: a motor lane that opens only some way before the stop line, for the vehicles that turn there.
 * - crossing: where people walk over a street; at a junction behind the stop line, or between two junctions.
 */
export interface RoadNetwork {
  readonly junctions: readonly NetJunction[];
  readonly links: readonly NetLink[];
  /** Motor and cycle lanes. */
  readonly lanes: readonly NetLane[];
  readonly connections: readonly NetConnection[];
  /** Lanes, then connections. */
  readonly strips: readonly (NetLane | NetConnection)[];
  /** Link by "from-to" node ids. */
  readonly linkByNodes: ReadonlyMap<string, NetLink>;
  readonly crossings: readonly NetCrossing[];
  readonly stops: readonly NetStop[];
  readonly bayRows: readonly NetBayRow[];
}

export interface NetJunction {
  readonly index: number;
  readonly id: string;
  readonly nodeRef: number;
  readonly name: string;
  readonly nameEn: string;
  readonly at: Xy;
  readonly signal: LeftTurns | undefined;
  readonly gate: boolean;
  /** The paved area; empty at a gate. */
  readonly outline: readonly Xy[];
  readonly links: { in: NetLink[]; out: NetLink[] };
  /**
   * Signal groups in use, rising. 1 to 8: of vehicles, the number is the controller's phase. 21 to 28: of people on
   * foot, 20 + the phase of the through movement beside them.
   */
  readonly groups: number[];
}

export interface NetLink {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly roadClass: 'expressway' | 'arterial' | 'branch' | 'local';
  readonly speedLimitMps: number;
  readonly from: NetJunction;
  readonly to: NetJunction;
  readonly line: Polyline;
  /** Over water, or over another street without meeting it. */
  readonly bridge: boolean;
  /** Motor lanes from the median, pockets among them. */
  readonly lanes: NetLane[];
  /** On the kerb side of the motor lanes. */
  readonly cycleLane: NetLane | undefined;
  /** From the centre line to the kerb, m. */
  readonly kerbM: number;
}

interface Strip {
  readonly index: number;
  readonly line: Polyline;
  readonly lengthM: number;
  readonly speedLimitMps: number;
}

export interface NetLane extends Strip {
  readonly kind: 'lane';
  readonly id: string;
  readonly link: NetLink;
  readonly use: 'motor' | 'cycle';
  /** From the median, from 1; a cycle lane has the number after the last motor lane's. */
  readonly number: number;
  /**
   * Nobody drives on the lane before this distance along it: 0 for a whole lane, more for a pocket. A pocket has no
   * way in from the junction behind; `line` and positions count from the beginning of the link all the same, so that
   * a position stays what it is when the lane is changed.
   */
  readonly opensAtM: number;
  readonly widthM: number;
  readonly out: NetConnection[];
  readonly in: NetConnection[];
}

export type NetTurn = 'straight' | 'left' | 'right';

export interface NetConnection extends Strip {
  readonly kind: 'connection';
  readonly junction: NetJunction;
  readonly from: NetLane;
  readonly to: NetLane;
  readonly turn: NetTurn;
  /** 0: no signal rules it. */
  readonly group: number;
  /** Connections that it gives way to. Of two that cross or merge without a signal between them one lists the other. */
  readonly foes: NetConnection[];
  /**
   * Of a cycle's left turn in two stages: where along the way one waits for the green of the street that one turns
   * into, m. `group` is then of the first stage.
   */
  readonly holdM?: number;
}

/** A zebra crossing, from kerb to kerb over all lanes of a street. */
export interface NetCrossing {
  readonly index: number;
  /** `${junction}-${leg}` at a junction, `${link}@${metres}` between two. */
  readonly id: string;
  /** Undefined between two junctions, where pedestrians have priority. */
  readonly junction: NetJunction | undefined;
  /** The links of the street that is crossed: into the junction and out of it, or to and fro. */
  readonly crosses: readonly NetLink[];
  /** From kerb to kerb, so that one waits at both ends. */
  readonly line: Polyline;
  readonly lengthM: number;
  readonly widthM: number;
  /** Pedestrian signal group, 20 + the phase of the through movement beside it; 0 where no signal rules it. */
  readonly group: number;
  /** What drives over it and where along that strip, m; lanes between junctions, connections at them. */
  readonly conflicts: readonly { readonly strip: NetLane | NetConnection; readonly atM: number }[];
}

/** A bus stop. */
export interface NetStop {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** The kerb-side motor lane. */
  readonly lane: NetLane;
  /** Where the front of the bus halts, along the lane. */
  readonly atM: number;
  /** kerb: the bus stands in the lane; bay: beside it, and others pass. */
  readonly kind: 'kerb' | 'bay';
}

/** A row of parking bays along the kerb. */
export interface NetBayRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly link: NetLink;
  readonly fromM: number;
  readonly toM: number;
  readonly bays: number;
  /** Bays with a charger. */
  readonly chargers: number;
  /** Car park that counts the bays. */
  readonly facilityId: string;
}
