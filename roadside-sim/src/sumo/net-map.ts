import type { roadside } from '@luyun/proto';
import { nodeRef } from '../client/node-ref.js';
import { laneKind } from './lane-permission.js';
import type { NetProjection } from './net-projection.js';
import type { NetXy, SumoConnection, SumoEdge, SumoLane, SumoNet } from './sumo-net.js';

const maneuverBit: Record<string, number> = { s: 1, l: 2, L: 2, r: 4, R: 4, t: 8 };

/** A traffic light of a network with what it rules. */
export interface TrafficLight {
  readonly id: string;
  readonly nodeRef: number;
  readonly at: NetXy;
  /** Edges into its junctions. */
  readonly edges: readonly SumoEdge[];
  readonly connections: readonly SumoConnection[];
  /** Link indexes that rule vehicles; the signal group is one more. */
  readonly linkIndexes: readonly number[];
}

/** Signal groups are octets: links beyond cannot be said. */
const MOST_LINKS = 255;
const FURTHEST_DETECTOR_M = 250;

/** What a network is as devices know it: lights, and the numbers of junctions. */
export class NetMap {
  readonly lights: readonly TrafficLight[];
  readonly #lightOfJunction = new Map<string, string>();
  readonly #connectionsFrom = new Map<string, SumoConnection[]>();

  constructor(
    readonly net: SumoNet,
    readonly projection: NetProjection,
  ) {
    const byLight = new Map<string, SumoConnection[]>();
    for (const connection of net.connections) {
      const beside = this.#connectionsFrom.get(connection.from);
      if (beside === undefined) this.#connectionsFrom.set(connection.from, [connection]);
      else beside.push(connection);
      if (connection.trafficLight === undefined || connection.linkIndex >= MOST_LINKS) continue;
      byLight.set(connection.trafficLight, [...(byLight.get(connection.trafficLight) ?? []), connection]);
      const junction = net.edges.get(connection.from)?.to;
      if (junction !== undefined) this.#lightOfJunction.set(junction, connection.trafficLight);
    }
    this.lights = [...byLight].map(([id, connections]) => this.#light(id, connections));
  }

  /** NodeReferenceID of a SUMO junction: that of its light where it has one. */
  nodeRefOf(junctionId: string): number {
    return nodeRef(this.#lightOfJunction.get(junctionId) ?? junctionId);
  }

  /** The light that rules the end of an edge. */
  lightAt(edgeId: string): TrafficLight | undefined {
    const junction = this.net.edges.get(edgeId)?.to;
    const id = junction === undefined ? undefined : this.#lightOfJunction.get(junction);
    return this.lights.find((light) => light.id === id);
  }

  /**
   * The light that one comes to from an edge without another in between, where there is only one within some way: detectors that far before
   * a stop line are wired to its controller.
   */
  lightAhead(edgeId: string): TrafficLight | undefined {
    const found = new Set<TrafficLight>();
    const open = [{ edgeId, wayM: 0 }];
    const seen = new Set<string>();
    for (let here = open.shift(); here !== undefined; here = open.shift()) {
      if (seen.has(here.edgeId) || here.wayM > FURTHEST_DETECTOR_M) continue;
      seen.add(here.edgeId);
      const light = this.lightAt(here.edgeId);
      if (light !== undefined) {
        found.add(light);
        continue;
      }
      for (const { to } of this.#connectionsFrom.get(here.edgeId) ?? [])
        open.push({ edgeId: to, wayM: here.wayM + (this.net.edges.get(to)?.lanes[0]?.lengthM ?? 0) });
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** MAP of the junction or junctions under a light. */
  mapMessage(light: TrafficLight): roadside.v1.MapMessage.$Properties {
    return {
      revision: 1,
      junction: reference(light.nodeRef),
      name: light.id,
      position: this.projection.position(light.at),
      links: light.edges.map((edge) => this.#link(edge, light)),
    };
  }

  #light(id: string, connections: readonly SumoConnection[]): TrafficLight {
    const edges = [...new Set(connections.map(({ from }) => from))].flatMap((edge) => this.net.edges.get(edge) ?? []);
    const junctions = [...new Set(edges.map((edge) => edge.to))].flatMap((each) => this.net.junctions.get(each) ?? []);
    const middle = (axis: 0 | 1) =>
      junctions.reduce((sum, { at }) => sum + at[axis], 0) / Math.max(1, junctions.length);
    return {
      id,
      nodeRef: nodeRef(id),
      at: [middle(0), middle(1)],
      edges,
      connections,
      linkIndexes: [...new Set(connections.map((c) => c.linkIndex))].sort((a, b) => a - b),
    };
  }

  #link(edge: SumoEdge, light: TrafficLight): roadside.v1.MapMessage.Link.$Properties {
    const kept = edge.lanes.filter((lane) => laneKind(lane) !== undefined);
    const middle = kept[Math.floor(kept.length / 2)] ?? edge.lanes[0];
    const out = this.net.connections.filter((connection) => connection.from === edge.id);
    const movements = new Map(out.map((connection) => [connection.to, connection]));
    return {
      upstream: reference(this.nodeRefOf(edge.from)),
      name: edge.id,
      width: Math.round(kept.reduce((sum, lane) => sum + lane.widthM, 0) * 100),
      speedLimit: Math.round((middle?.speedMps ?? 0) / 0.02),
      points: (middle?.shape ?? []).map((point) => this.projection.position(point)),
      lanes: kept.map((lane) => this.#lane(edge, lane, out, light)),
      movements: [...movements.values()].map((connection) => ({
        remote: this.#remote(connection),
        signalGroup: groupOf(connection, light),
      })),
    };
  }

  #lane(
    edge: SumoEdge,
    lane: SumoLane,
    out: readonly SumoConnection[],
    light: TrafficLight,
  ): roadside.v1.MapMessage.Lane.$Properties {
    const own = out.filter((connection) => connection.fromLane === lane.index);
    return {
      // SUMO counts from the kerb, the standard from the median.
      lane: edge.lanes.length - lane.index,
      width: Math.round(lane.widthM * 100),
      maneuvers: own.reduce((bits, { direction }) => bits | (maneuverBit[direction] ?? 0), 0),
      points: lane.shape.map((point) => this.projection.position(point)),
      connections: own.map((connection) => ({
        remote: this.#remote(connection),
        lane: (this.net.edges.get(connection.to)?.lanes.length ?? 0) - connection.toLane,
        signalGroup: groupOf(connection, light),
      })),
      kind: laneKind(lane) ?? 0,
    };
  }

  #remote(connection: SumoConnection): roadside.v1.JunctionRef.$Properties {
    return reference(this.nodeRefOf(this.net.edges.get(connection.to)?.to ?? ''));
  }
}

/** Groups and phases have the same numbers: SUMO's programmes know links, not phases in the sense of a controller. */
export function signalLayout(light: TrafficLight): roadside.v1.SignalLayout.$Properties {
  return {
    junction: reference(light.nodeRef),
    groups: light.linkIndexes.map((index) => ({ signalGroup: index + 1, phase: index + 1, restingLight: 3 })),
  };
}

function groupOf(connection: SumoConnection, light: TrafficLight): number {
  return connection.trafficLight === light.id && connection.linkIndex < MOST_LINKS ? connection.linkIndex + 1 : 0;
}

function reference(ref: number): roadside.v1.JunctionRef.$Properties {
  return { region: ref >>> 16, id: ref & 0xffff };
}
