import { roadside } from '@luyun/proto';
import type { CityPlan } from './city-plan.js';
import { LocalFrame } from './local-frame.js';
import type { NetJunction, NetLane, NetTurn } from './road-network.js';

const maneuverBit: Record<NetTurn, number> = { straight: 1, left: 2, right: 4 };

/** MAP of a junction: the links into it, as an RSU broadcasts them. */
export function mapMessage(plan: CityPlan, junction: NetJunction): roadside.v1.MapMessage.$Properties {
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
      lanes: link.lanes.map((lane) => mapLane(frame, lane)),
      movements: [...new Map(link.lanes.flatMap((lane) => lane.out).map((way) => [way.to.link, way])).values()].map(
        (way) => ({ remote: junctionRef(way.to.link.to), signalGroup: way.group }),
      ),
    })),
  };
}

function mapLane(frame: LocalFrame, lane: NetLane): roadside.v1.MapMessage.Lane.$Properties {
  return {
    lane: lane.number,
    width: Math.round(lane.widthM * 100),
    maneuvers: lane.out.reduce((bits, way) => bits | maneuverBit[way.turn], 0),
    points: lane.line.points.map((point) => frame.position(point)),
    connections: lane.out.map((way) => ({
      remote: junctionRef(way.to.link.to),
      lane: way.to.number,
      signalGroup: way.group,
    })),
    kind: roadside.v1.MapMessage.LaneKind.LANE_KIND_VEHICLE,
  };
}

/** Groups of a junction; a simulated controller numbers its phases as its groups. */
export function signalLayout(junction: NetJunction): roadside.v1.SignalLayout.$Properties {
  return {
    junction: junctionRef(junction),
    groups: junction.groups.map((group) => ({
      signalGroup: group,
      phase: group,
      restingLight: roadside.v1.Light.LIGHT_RED,
    })),
  };
}

function junctionRef({ nodeRef }: NetJunction): roadside.v1.JunctionRef.$Properties {
  return { region: nodeRef >>> 16, id: nodeRef & 0xffff };
}
