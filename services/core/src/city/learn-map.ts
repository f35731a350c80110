import { bearingDeg, distanceM, pointAlong, polylineLengthM, turnAngleDeg } from '../geometry/geometry.js';
import type { CityModel, Crossing, Junction, Lane, Link, LonLat, Movement, Turn } from '../model/city.js';
import type { JunctionMap, MapLane, MapLink, Place } from '../model/reports.js';

/** Differences below that are of the wire's resolution or of nobody's concern. */
const SAME_PLACE_M = 1;
const SAME_WIDTH_M = 0.05;
const SAME_SPEED_MPS = 0.3;
const USUAL_WIDTH_M = 3.5;
const USUAL_SPEED_MPS = 50 / 3.6;

/**
 * Learns from a junction's map (MAP message): corrects lanes, widths, speed limits and signal groups of the links into the junction,
 * and adds what the model does not have. What the message does not mention stays.
 *
 * Links are found by name (an RSU that was set up from the same model names them by id), else by the junctions at their
 * ends. Gives the very same model where nothing differs, and where the message contradicts itself (says two things of one
 * lane): learning it once more would change the model again.
 */
export function learnMap(city: CityModel, map: JunctionMap): CityModel {
  if (map.nodeRef === 0) return city;
  const learnt = learnOnce(city, map);
  return learnOnce(learnt, map) === learnt ? learnt : city;
}

function learnOnce(city: CityModel, map: JunctionMap): CityModel {
  return map.links.reduce((model, link) => learnLink(model, map, link), learnJunction(city, map));
}

/** Learns which controller phase drives which signal group. Gives the very same model where nothing differs. */
export function learnPhases(
  city: CityModel,
  nodeRef: number,
  phases: readonly { readonly group: number; readonly phase: number }[],
): CityModel {
  const junction = city.junctions.find((each) => each.nodeRef === nodeRef);
  if (junction === undefined) return city;
  const known = new Map(junction.signalGroups.map(({ group, phase }) => [group, phase]));
  const news = phases.filter(({ group, phase }) => known.get(group) !== phase);
  if (news.length === 0) return city;
  for (const { group, phase } of news) known.set(group, phase);
  return replaceJunction(city, junction, { ...junction, signalised: true, signalGroups: groupsOf(known) });
}

function learnJunction(city: CityModel, map: JunctionMap): CityModel {
  const groups = map.links
    .flatMap((link) => link.lanes.flatMap((lane) => lane.connections.map(({ signalGroup }) => signalGroup)))
    .filter((group) => group > 0);
  const junction = city.junctions.find((each) => each.nodeRef === map.nodeRef);
  if (junction === undefined) {
    if (map.place === undefined) return city;
    const added: Junction = {
      id: `node-${map.nodeRef}`,
      nodeRef: map.nodeRef,
      name: map.name || `node-${map.nodeRef}`,
      position: lonLat(map.place),
      signalised: groups.length > 0,
      signalGroups: groupsOf(new Map(groups.map((group) => [group, 0]))),
    };
    return { ...city, source: city.source || 'map-message', junctions: [...city.junctions, added] };
  }
  const known = new Map(junction.signalGroups.map(({ group, phase }) => [group, phase]));
  const news = groups.filter((group) => !known.has(group));
  if (news.length === 0) return city;
  for (const group of news) known.set(group, 0);
  return replaceJunction(city, junction, { ...junction, signalised: true, signalGroups: groupsOf(known) });
}

function learnLink(city: CityModel, map: JunctionMap, told: MapLink): CityModel {
  const at = city.junctions.find((junction) => junction.nodeRef === map.nodeRef);
  if (at === undefined) return city;
  const link = findLink(city, told, at);
  if (link === undefined) return addLink(city, map, told, at);
  const walked = learnCrossings(city, link, told, at);
  const lanes = learnLanes(city, link, told, at);
  const limit = told.speedLimitMps;
  const sameLimit = limit === undefined || Math.abs(limit - link.speedLimitMps) <= SAME_SPEED_MPS;
  if (sameLimit && lanes === link.lanes) return walked;
  const learnt = { ...link, lanes, speedLimitMps: sameLimit ? link.speedLimitMps : limit };
  return { ...walked, links: city.links.map((each) => (each === link ? learnt : each)) };
}

function findLink(city: CityModel, told: MapLink, to: Junction): Link | undefined {
  const into = city.links.filter((link) => link.toJunctionId === to.id);
  const named = into.find((link) => link.id === told.name);
  if (named !== undefined) return named;
  const from = city.junctions.find((junction) => junction.nodeRef !== 0 && junction.nodeRef === told.upstreamRef);
  const between = into.filter((link) => link.fromJunctionId === from?.id);
  // Two links between the same junctions cannot be told apart.
  return between.length === 1 ? between[0] : undefined;
}

function addLink(city: CityModel, map: JunctionMap, told: MapLink, to: Junction): CityModel {
  const first = told.points[0];
  const last = told.points[told.points.length - 1];
  if (first === undefined || last === undefined || told.points.length < 2) return city;
  const points = told.points.map(lonLat);
  const known = city.junctions.find((junction) => junction.nodeRef !== 0 && junction.nodeRef === told.upstreamRef);
  const from: Junction = known ?? {
    id: told.upstreamRef === 0 ? `${map.nodeRef}-${told.name}-begin` : `node-${told.upstreamRef}`,
    nodeRef: told.upstreamRef,
    name: told.name,
    position: lonLat(first),
    signalised: false,
    signalGroups: [],
  };
  const id = told.name || `${from.id}-${to.id}`;
  if (city.links.some((link) => link.id === id)) return city;
  const bare: Link = {
    id,
    name: told.name || id,
    fromJunctionId: from.id,
    toJunctionId: to.id,
    roadClass: 'branch',
    lengthM: polylineLengthM(points),
    speedLimitMps: told.speedLimitMps ?? USUAL_SPEED_MPS,
    points,
    lanes: [],
  };
  const grown: CityModel = {
    ...city,
    source: city.source || 'map-message',
    junctions: known === undefined ? [...city.junctions, from] : city.junctions,
  };
  return { ...grown, links: [...city.links, { ...bare, lanes: learnLanes(grown, bare, told, to) }] };
}

function learnLanes(city: CityModel, link: Link, told: MapLink, at: Junction): readonly Lane[] {
  let changed = false;
  const lanes = [...link.lanes];
  for (const lane of told.lanes) {
    if (lane.points.length < 2 || lane.kind === 'crosswalk') continue;
    const index = lanes.findIndex((each) => each.number === lane.number);
    const known = lanes[index];
    const learnt = learnLane(city, link, known, lane, at);
    if (learnt === known) continue;
    changed = true;
    if (known === undefined) lanes.push(learnt);
    else lanes[index] = learnt;
  }
  return changed ? lanes.sort((a, b) => a.number - b.number) : link.lanes;
}

/** A crosswalk is told as a lane of the link that it crosses; one that the junction has is not learnt again. */
function learnCrossings(city: CityModel, link: Link, told: MapLink, at: Junction): CityModel {
  const known = city.crossings ?? [];
  const news = told.lanes.flatMap((lane): Crossing[] => {
    const points = lane.points.map(lonLat);
    const same = (other: Crossing) => other.junctionId === at.id && sameLine(other.points, points);
    if (lane.kind !== 'crosswalk' || points.length < 2 || known.some(same)) return [];
    const signalGroup = lane.connections[0]?.signalGroup ?? 0;
    const id = `${link.id}_${lane.number}`;
    if (known.some((other) => other.id === id)) return [];
    return [{ id, junctionId: at.id, signalGroup, points, widthM: lane.widthM || USUAL_WIDTH_M }];
  });
  return news.length === 0 ? city : { ...city, crossings: [...known, ...news] };
}

function learnLane(city: CityModel, link: Link, known: Lane | undefined, told: MapLane, at: Junction): Lane {
  const points = told.points.map(lonLat);
  const movements = learnMovements(city, link, known?.movements ?? [], told, at);
  if (known === undefined)
    return {
      id: `${link.id}_${told.number}`,
      number: told.number,
      kind: told.kind,
      widthM: told.widthM || USUAL_WIDTH_M,
      points,
      movements,
    };
  const samePoints = sameLine(known.points, points);
  const sameWidth = told.widthM === 0 || Math.abs(told.widthM - known.widthM) <= SAME_WIDTH_M;
  if (samePoints && sameWidth && movements === known.movements) return known;
  return {
    ...known,
    points: samePoints ? known.points : points,
    widthM: sameWidth ? known.widthM : told.widthM,
    movements,
  };
}

function learnMovements(
  city: CityModel,
  link: Link,
  known: readonly Movement[],
  told: MapLane,
  at: Junction,
): readonly Movement[] {
  let movements = known;
  for (const [to, groups] of groupsByLink(city, told, at)) {
    const movement = movements.find((each) => each.toLinkId === to.id);
    // Several connections may lead into one link, each with a group of its own: any of them is right.
    if (movement !== undefined && groups.includes(movement.signalGroup)) continue;
    const learnt = { toLinkId: to.id, turn: movement?.turn ?? turnInto(link, to), signalGroup: groups[0] ?? 0 };
    movements =
      movement === undefined ? [...movements, learnt] : movements.map((each) => (each === movement ? learnt : each));
  }
  return movements;
}

/** Signal groups of a lane's connections by the link that they lead to, where that can be told from its far junction. */
function groupsByLink(city: CityModel, told: MapLane, at: Junction): Map<Link, number[]> {
  const groups = new Map<Link, number[]>();
  for (const { remoteRef, signalGroup } of told.connections) {
    const remote = city.junctions.find((junction) => junction.nodeRef !== 0 && junction.nodeRef === remoteRef);
    const onward = city.links.filter((each) => each.fromJunctionId === at.id && each.toJunctionId === remote?.id);
    const [to] = onward;
    if (to !== undefined && onward.length === 1) groups.set(to, [...(groups.get(to) ?? []), signalGroup]);
  }
  return groups;
}

function turnInto(from: Link, to: Link): Turn {
  const end = from.points.slice(-2);
  const begin = to.points.slice(0, 2);
  if (end.length < 2 || begin.length < 2) return 'straight';
  const angle = turnAngleDeg(
    bearingDeg(end[0] as LonLat, end[1] as LonLat),
    bearingDeg(begin[0] as LonLat, begin[1] as LonLat),
  );
  if (Math.abs(angle) < 45) return 'straight';
  if (Math.abs(angle) > 150) return 'uturn';
  return angle > 0 ? 'right' : 'left';
}

/** Whether two lines run the same way, compared at their ends and three points between. */
function sameLine(a: readonly LonLat[], b: readonly LonLat[]): boolean {
  const [lengthA, lengthB] = [polylineLengthM(a), polylineLengthM(b)];
  return [0, 0.25, 0.5, 0.75, 1].every(
    (share) => distanceM(pointAlong(a, share * lengthA), pointAlong(b, share * lengthB)) <= SAME_PLACE_M,
  );
}

function replaceJunction(city: CityModel, old: Junction, junction: Junction): CityModel {
  return { ...city, junctions: city.junctions.map((each) => (each === old ? junction : each)) };
}

function groupsOf(phases: ReadonlyMap<number, number>) {
  return [...phases].sort(([a], [b]) => a - b).map(([group, phase]) => ({ group, phase }));
}

function lonLat({ longitude, latitude }: Place): LonLat {
  return [longitude, latitude];
}
