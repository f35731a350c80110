import { lanePairs, speedOver, wholeLanes } from '../district/city/connect-lanes.js';
import { giveWay } from '../district/city/give-way.js';
import { curve, Polyline } from '../district/city/polyline.js';
import type {
  NetConnection,
  NetJunction,
  NetLane,
  NetLink,
  NetTurn,
  RoadNetwork,
} from '../district/city/road-network.js';
import { groupsEach } from '../district/traffic/strip-table.js';
import type { ShadowLink, ShadowSignal, ShadowTask } from './shadow-task.js';

/** Roads of a task, ready to be driven on. */
export interface TaskNetwork {
  readonly network: RoadNetwork;
  readonly linkById: ReadonlyMap<string, NetLink>;
  /** By junction's index: the controller's group of each group of the network; undefined where no signal stands. */
  readonly groups: readonly (readonly number[] | undefined)[];
}

/** A lane that is shorter than the longest by more than this opens late, m. */
const OPENS_LATE_M = 15;
const turns: readonly NetTurn[] = ['left', 'straight', 'right'];

/** Lays the links of a task and the ways over its junctions. Throws an Error of one sentence where it cannot be driven. */
export function taskNetwork({ links: all, signals }: ShadowTask): TaskNetwork {
  const ids = [...new Set(all.flatMap(({ fromJunctionId, toJunctionId }) => [fromJunctionId, toJunctionId]))];
  const signalOf = new Map(signals.map((signal) => [signal.junctionId, signal]));
  const junctions = ids.map((id, index) => junctionOf(id, index, signalOf.get(id)));
  const junctionById = new Map(junctions.map((junction) => [junction.id, junction]));
  const links: NetLink[] = [];
  const lanes: NetLane[] = [];
  for (const link of all) layLink(link, junctionById, links, lanes);
  const linkById = new Map(links.map((link) => [link.id, link]));
  const groups = junctions.map(({ id }) => {
    const signal = signalOf.get(id);
    return signal?.limits.groups.filter(({ kind }) => kind !== 'pedestrian').map(({ group }) => group);
  });
  const connections: NetConnection[] = [];
  for (const link of all) {
    const from = linkById.get(link.id);
    if (from !== undefined) connect(from, link, linkById, groups[from.to.index] ?? [], lanes.length, connections);
  }
  for (const junction of junctions) {
    const ways = connections.filter((way) => way.junction === junction);
    const own = groups[junction.index] ?? [];
    const against = new Set(signalOf.get(junction.id)?.limits.conflicts.map(({ group, other }) => `${group} ${other}`));
    giveWay(junction, ways, (a, b) => !against.has(`${own[a - 1]} ${own[b - 1]}`));
    junction.groups.push(...own.map((_, i) => i + 1));
    if (own.length >= groupsEach) throw new Error(`Junction ${junction.id} has more signal groups than can be run.`);
  }
  const network: RoadNetwork = {
    junctions,
    links,
    lanes,
    connections,
    strips: [...lanes, ...connections],
    linkByNodes: linkById,
    crossings: [],
    stops: [],
    bayRows: [],
  };
  return { network, linkById, groups };
}

function junctionOf(id: string, index: number, signal: ShadowSignal | undefined): NetJunction {
  return {
    index,
    id,
    nodeRef: 0,
    name: id,
    nameEn: id,
    at: [0, 0],
    signal: signal && 'protected',
    gate: false,
    outline: [],
    links: { in: [], out: [] },
    groups: [],
  };
}

function layLink(
  { id, fromJunctionId, toJunctionId, roadClass, speedLimitMps, lanes: own }: ShadowLink,
  junctions: ReadonlyMap<string, NetJunction>,
  links: NetLink[],
  lanes: NetLane[],
): void {
  const [from, to] = [junctions.get(fromJunctionId), junctions.get(toJunctionId)];
  if (from === undefined || to === undefined) throw new Error(`Link ${id} ends at no junction.`);
  const lines = own.map(({ points }) => new Polyline(points));
  const longest = lines.reduce((a, b) => (b.lengthM > a.lengthM ? b : a));
  const whole = lines.indexOf(longest);
  const link: NetLink = {
    index: links.length,
    id,
    name: id,
    nameEn: id,
    roadClass,
    speedLimitMps,
    from,
    to,
    line: longest,
    bridge: false,
    lanes: [],
    cycleLane: undefined,
    kerbM: own.reduce((sum, { widthM }) => sum + widthM, 0),
  };
  for (const [i, { id: laneId, widthM }] of own.entries()) {
    const short = longest.lengthM - (lines[i]?.lengthM ?? 0);
    const late = short > OPENS_LATE_M;
    // Positions count from the begin of the link: a late lane lies beside the whole one.
    const line = late ? longest.toTheRight((i - whole) * widthM) : (lines[i] as Polyline);
    const lane: NetLane = {
      kind: 'lane',
      index: lanes.length,
      id: laneId,
      link,
      use: 'motor',
      number: i + 1,
      opensAtM: late ? short : 0,
      widthM,
      line,
      lengthM: line.lengthM,
      speedLimitMps,
      out: [],
      in: [],
    };
    lanes.push(lane);
    link.lanes.push(lane);
  }
  links.push(link);
  from.links.out.push(link);
  to.links.in.push(link);
}

function connect(
  from: NetLink,
  { lanes }: ShadowLink,
  linkById: ReadonlyMap<string, NetLink>,
  groups: readonly number[],
  firstIndex: number,
  connections: NetConnection[],
): void {
  const targets = new Set(lanes.flatMap(({ movements }) => movements.map(({ toLinkId }) => toLinkId)));
  for (const toLinkId of targets) {
    const to = linkById.get(toLinkId);
    if (to === undefined) throw new Error(`Link ${from.id} leads into ${toLinkId}, which is not in the task.`);
    const open = wholeLanes(to);
    for (const turn of turns) {
      const movementOf = (lane: NetLane) =>
        lanes[lane.number - 1]?.movements.find(
          (each) => each.toLinkId === toLinkId && (each.turn === 'uturn' ? 'left' : each.turn) === turn,
        );
      const leading = from.lanes.filter((lane) => movementOf(lane) !== undefined);
      for (const [lane, target] of lanePairs(leading, open, turn)) {
        const line = curve(lane.line.locate(lane.lengthM), target.line.locate(0));
        const way: NetConnection = {
          kind: 'connection',
          index: firstIndex + connections.length,
          junction: from.to,
          from: lane,
          to: target,
          turn,
          line,
          lengthM: Math.max(1, line.lengthM),
          speedLimitMps: Math.min(lane.speedLimitMps, target.speedLimitMps, speedOver(from.to, {}, line)),
          group: groups.indexOf(movementOf(lane)?.group ?? 0) + 1,
          foes: [],
        };
        lane.out.push(way);
        target.in.push(way);
        connections.push(way);
      }
    }
  }
}
