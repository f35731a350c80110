import { roadside } from '@luyun/proto';
import type { CityPlan } from './city-plan.js';
import { LocalFrame } from './local-frame.js';
import type { NetCrossing, NetJunction, NetLane, NetLink, NetTurn } from './road-network.js';

const maneuverBit: Record<NetTurn, number> = { straight: 1, left: 2, right: 4 };

/** MAP of a junction: the links into it and the crossings over them, as an RSU broadcasts them. */
export function mapMessage(
  plan: CityPlan,
  junction: NetJunction,
  crossings: readonly NetCrossing[] = [],
): roadside.v1.MapMessage.$Properties {
  const frame = new LocalFrame(plan.city.origin);
  return {
    revision: 1,
    junction: junctionRef(junction),
    name: junction.name,
    position: frame.position(junction.at),
    links: junction.links.in.map((link) => ({
      upstream: junctionRef(link.from),
      name: link.id,
      width: Math.round(link.lanes.reduce((sum, lane) => sum + lane.widthM, 0) * 100),
      speedLimit: Math.round(link.speedLimitMps / 0.02),
      points: link.line.points.map((point) => frame.position(point)),
      lanes: [
        ...link.lanes.map((lane) => mapLane(frame, lane)),
        ...(link.cycleLane ? [mapLane(frame, link.cycleLane)] : []),
        ...crossings
          .filter((crossing) => crossing.junction === junction && crossing.crosses.includes(link))
          .map((crossing) => crosswalk(frame, link, crossing)),
      ],
      movements: [...new Map(link.lanes.flatMap((lane) => lane.out).map((way) => [way.to.link, way])).values()].map(
        (way) => ({ remote: junctionRef(way.to.link.to), signalGroup: way.group }),
      ),
    })),
  };
}

/** Numbered after the lanes that are driven on; its group is that of the people who walk. */
function crosswalk(frame: LocalFrame, link: NetLink, crossing: NetCrossing): roadside.v1.MapMessage.Lane.$Properties {
  return {
    lane: link.lanes.length + (link.cycleLane ? 2 : 1),
    width: Math.round(crossing.widthM * 100),
    maneuvers: 0,
    points: crossing.line.points.map((point) => frame.position(point)),
    connections: [{ remote: junctionRef(link.from), lane: 0, signalGroup: crossing.group }],
    kind: roadside.v1.MapMessage.LaneKind.LANE_KIND_CROSSWALK,
  };
}

function mapLane(frame: LocalFrame, lane: NetLane): roadside.v1.MapMessage.Lane.$Properties {
  return {
    lane: lane.number,
    width: Math.round(lane.widthM * 100),
    maneuvers: lane.out.reduce((bits, way) => bits | maneuverBit[way.turn], 0),
    points: lane.line.slice(lane.opensAtM, lane.lengthM).points.map((point) => frame.position(point)),
    connections: lane.out.map((way) => ({
      remote: junctionRef(way.to.link.to),
      lane: way.to.number,
      signalGroup: way.group,
    })),
    kind:
      lane.use === 'cycle'
        ? roadside.v1.MapMessage.LaneKind.LANE_KIND_BIKE
        : roadside.v1.MapMessage.LaneKind.LANE_KIND_VEHICLE,
  };
}

/** Phase of the controller that a group belongs to: people on foot go beside the phase whose number is 20 less. */
export function phaseOf(group: number): number {
  return group > 20 ? group - 20 : group;
}

/** Groups of a junction; a simulated controller numbers its phases as its groups of vehicles. */
export function signalLayout(junction: NetJunction): roadside.v1.SignalLayout.$Properties {
  return {
    junction: junctionRef(junction),
    groups: junction.groups.map((group) => ({
      signalGroup: group,
      phase: phaseOf(group),
      restingLight: roadside.v1.Light.LIGHT_RED,
    })),
  };
}

function junctionRef({ nodeRef }: NetJunction): roadside.v1.JunctionRef.$Properties {
  return { region: nodeRef >>> 16, id: nodeRef & 0xffff };
}
