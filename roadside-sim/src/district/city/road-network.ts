import type { LeftTurns, Xy } from './city-plan.js';
import type { Polyline } from './polyline.js';

/**
 * The roads of a district, ready to be driven on.
 *
 * Terminology
 * - strip: what a vehicle drives along: a lane, or a connection over a junction. Strips are numbered, lanes first.
 * - connection: the way from one lane over a junction into one lane.
 */
export interface RoadNetwork {
  readonly junctions: readonly NetJunction[];
  readonly links: readonly NetLink[];
  readonly lanes: readonly NetLane[];
  readonly connections: readonly NetConnection[];
  /** Lanes, then connections. */
  readonly strips: readonly (NetLane | NetConnection)[];
  /** Link by "from-to" node ids. */
  readonly linkByNodes: ReadonlyMap<string, NetLink>;
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
  readonly links: { in: NetLink[]; out: NetLink[] };
  /** Signal groups in use, rising; a group's number is its phase's. */
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
  /** From the median. */
  readonly lanes: NetLane[];
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
  /** From the median, from 1. */
  readonly number: number;
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
  /** Connections that it gives way to. */
  readonly foes: NetConnection[];
}
