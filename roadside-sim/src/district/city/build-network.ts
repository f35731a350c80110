import { nodeRef } from '../../client/node-ref.js';
import type { CityPlan, PlanStreet, Xy } from './city-plan.js';
import { curve, nearest, Polyline } from './polyline.js';
import type { NetConnection, NetJunction, NetLane, NetLink, NetTurn, RoadNetwork } from './road-network.js';
import { groupOf, laneTurns, turnOf } from './turns.js';

const LANE_WIDTH_M = 3.4;
const MEDIAN_M = 1.2;
const TURN_SPEED_MPS = { straight: Number.POSITIVE_INFINITY, left: 7.5, right: 5.5 } as const;

interface Section {
  readonly street: PlanStreet;
  readonly from: string;
  readonly to: string;
  readonly line: Polyline;
  readonly name: string;
  readonly nameEn: string;
}

/** Lays links, lanes, connections and signal groups along the streets of a plan. Throws when a street names no node. */
export function buildNetwork(plan: CityPlan): RoadNetwork {
  const sections = plan.streets.streets.flatMap((street) => sectionsOf(plan, street));
  const junctions = buildJunctions(plan, sections);
  const links: NetLink[] = [];
  const lanes: NetLane[] = [];
  for (const section of sections) {
    for (const forward of [true, false]) addLink(section, forward, junctions, links, lanes);
  }
  const connections: NetConnection[] = [];
  for (const junction of junctions.values()) connect(junction, lanes.length, connections);
  for (const connection of connections) connection.foes.push(...foesOf(connection, connections));
  for (const junction of junctions.values()) {
    const groups = new Set(connections.filter((c) => c.junction === junction && c.group > 0).map((c) => c.group));
    junction.groups.push(...[...groups].sort((a, b) => a - b));
  }
  return {
    junctions: [...junctions.values()],
    links,
    lanes,
    connections,
    strips: [...lanes, ...connections],
    linkByNodes: new Map(links.map((link) => [`${link.from.id}-${link.to.id}`, link])),
    crossings: [],
    stops: [],
    bayRows: [],
  };
}

function sectionsOf(plan: CityPlan, street: PlanStreet): Section[] {
  const place = (id: string): Xy => {
    const node = plan.streets.nodes[id];
    if (node === undefined)
      throw new Error(`street ${street.id} leads through ${id}, which streets.json does not have`);
    return node.at;
  };
  return street.through.slice(1).map((to, i) => {
    const from = street.through[i] ?? to;
    const section = street.sections?.[`${from}-${to}`];
    return {
      street,
      from,
      to,
      line: new Polyline([place(from), ...(section?.via ?? []), place(to)]),
      name: section?.name ?? street.name,
      nameEn: section?.nameEn ?? street.nameEn,
    };
  });
}

function buildJunctions(plan: CityPlan, sections: readonly Section[]): Map<string, NetJunction> {
  return new Map(
    Object.entries(plan.streets.nodes).map(([id, node], index) => {
      const streets = [...new Set(sections.filter((s) => s.from === id || s.to === id).map((s) => s.street))];
      const junction: NetJunction = {
        index,
        id,
        nodeRef: nodeRef(id),
        name: streets.length > 1 ? `${streets.map((s) => s.name).join('与')}路口` : `${streets[0]?.name ?? ''}入口`,
        nameEn: streets.map((s) => s.nameEn).join(' / '),
        at: node.at,
        signal: node.signal,
        gate: node.gate ?? false,
        links: { in: [], out: [] },
        groups: [],
      };
      return [id, junction];
    }),
  );
}

/** Distance of a stop line from the middle of the junction: clear of the widest other street and its crosswalk. */
function setbackM(plan: ReadonlyMap<string, NetJunction>, id: string, lanes: number): number {
  return plan.get(id)?.gate ? 0 : lanes * LANE_WIDTH_M + MEDIAN_M + 6;
}

function addLink(
  section: Section,
  forward: boolean,
  junctions: ReadonlyMap<string, NetJunction>,
  links: NetLink[],
  lanes: NetLane[],
): void {
  const from = junctions.get(forward ? section.from : section.to);
  const to = junctions.get(forward ? section.to : section.from);
  if (from === undefined || to === undefined) throw new Error('a section ends at no junction');
  const whole = forward ? section.line : section.line.reversed();
  const line = whole.slice(setbackM(junctions, from.id, 3), whole.lengthM - setbackM(junctions, to.id, 3));
  const link: NetLink = {
    index: links.length,
    id: `${from.id}-${to.id}`,
    name: section.name,
    nameEn: section.nameEn,
    roadClass: section.street.class,
    speedLimitMps: section.street.speedKmh / 3.6,
    from,
    to,
    line,
    bridge: false,
    lanes: [],
    cycleLane: undefined,
    kerbM: MEDIAN_M / 2 + section.street.lanes * LANE_WIDTH_M,
  };
  for (let number = 1; number <= section.street.lanes; number++) {
    const laneLine = line.toTheRight(MEDIAN_M / 2 + (number - 0.5) * LANE_WIDTH_M);
    const lane: NetLane = {
      kind: 'lane',
      index: lanes.length,
      id: `${link.id}_${number}`,
      link,
      use: 'motor',
      number,
      opensAtM: 0,
      widthM: LANE_WIDTH_M,
      line: laneLine,
      lengthM: laneLine.lengthM,
      speedLimitMps: link.speedLimitMps,
      out: [],
      in: [],
    };
    link.lanes.push(lane);
    lanes.push(lane);
  }
  links.push(link);
  from.links.out.push(link);
  to.links.in.push(link);
}

function connect(junction: NetJunction, laneCount: number, connections: NetConnection[]): void {
  for (const link of junction.links.in) {
    const angle = link.line.locate(link.line.lengthM).angle;
    const exits = new Map<NetTurn, NetLink>();
    for (const exit of junction.links.out) {
      const turn = exit.to === link.from ? undefined : turnOf(angle, exit.line.locate(0).angle);
      if (turn !== undefined) exits.set(turn, exit);
    }
    // A road that bends is no junction: all its lanes go on.
    const uses = laneTurns(link.lanes.length, new Set(exits.keys()));
    for (const [i, lane] of link.lanes.entries()) {
      for (const turn of uses[i] ?? []) {
        const exit = exits.get(turn);
        const target = exit && targetLane(lane, exit, turn);
        if (target === undefined) continue;
        const line = curve(lane.line.locate(lane.lengthM), target.line.locate(0));
        const limit = Math.min(link.speedLimitMps, target.speedLimitMps);
        const connection: NetConnection = {
          kind: 'connection',
          index: laneCount + connections.length,
          junction,
          from: lane,
          to: target,
          turn,
          line,
          lengthM: line.lengthM,
          speedLimitMps: junction.signal === undefined ? Math.min(limit, 9) : Math.min(limit, TURN_SPEED_MPS[turn]),
          group: junction.signal === undefined ? 0 : groupOf(angle, turn, hasLeftPhase(junction, exits)),
          foes: [],
        };
        lane.out.push(connection);
        target.in.push(connection);
        connections.push(connection);
      }
    }
  }
}

/** Where a street ends, its left turns have nobody to give way to and go with the through phase's number of that side. */
function hasLeftPhase(junction: NetJunction, exits: ReadonlyMap<NetTurn, NetLink>): boolean {
  return junction.signal === 'protected' && exits.has('straight');
}

function targetLane(lane: NetLane, exit: NetLink, turn: NetTurn): NetLane | undefined {
  const width = exit.lanes.length;
  if (turn === 'left') return exit.lanes[Math.min(lane.number, width) - 1];
  const fromKerb = lane.link.lanes.length - lane.number;
  return exit.lanes[Math.max(0, width - 1 - fromKerb)];
}

/** Right turns give way to whoever ends on their lane; permissive left turns to the traffic that comes towards them. */
function foesOf(connection: NetConnection, all: readonly NetConnection[]): NetConnection[] {
  const { junction, turn } = connection;
  if (junction.signal === undefined || turn === 'straight') return [];
  return all.filter((other) => {
    if (other.junction !== junction || other.from.link === connection.from.link) return false;
    if (turn === 'right') return other.to === connection.to && other.turn !== 'right';
    const together = other.group === 0 || compatible(connection.group, other.group);
    if (!together || other.turn === 'left') return false;
    return other.to === connection.to || nearest(connection.line, other.line) < 2.2;
  });
}

/** Phases that may be green at once though their ways may cross: the two through phases of one street. */
function compatible(a: number, b: number): boolean {
  return (a === 2 && b === 6) || (a === 6 && b === 2) || (a === 4 && b === 8) || (a === 8 && b === 4);
}
