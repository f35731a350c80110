import type { Leg } from './legs.js';
import type { Polyline } from './polyline.js';
import type { NetJunction, NetLane, NetLink } from './road-network.js';
import { CYCLE_GAP_M, CYCLE_LANE_M, firstLaneM, LANE_M, type Section } from './sections.js';

/** How far before the stop line a pocket opens, m, where the link is long enough. */
const POCKET_M = 70;
/** The rest of the link stays without the pocket. */
const MOST_POCKET_SHARE = 0.6;

/** The links of a section, one in each direction, with their lanes; added to the lists. */
export function layLinks(
  section: Section,
  junctions: ReadonlyMap<string, NetJunction>,
  legs: ReadonlyMap<string, readonly Leg[]>,
  into: { readonly links: NetLink[]; readonly lanes: NetLane[] },
): void {
  for (const forward of section.street.oneWay ? [true] : [true, false]) {
    const [fromId, toId] = forward ? [section.from, section.to] : [section.to, section.from];
    const [from, to] = [junctions.get(fromId), junctions.get(toId)];
    const [begin, end] = [legOf(legs, fromId, section), legOf(legs, toId, section)];
    if (!from || !to) throw new Error('a section ends at no junction');
    const whole = forward ? section.line : section.line.reversed();
    const line = whole.slice(begin.setbackM, whole.lengthM - end.setbackM);
    const link: { -readonly [Key in keyof NetLink]: NetLink[Key] } = {
      index: into.links.length,
      id: `${fromId}-${toId}`,
      name: section.name,
      nameEn: section.nameEn,
      roadClass: section.street.class,
      speedLimitMps: section.street.speedKmh / 3.6,
      from,
      to,
      line,
      bridge: section.bridge,
      lanes: [],
      cycleLane: undefined,
      kerbM: section.kerbM,
    };
    const pocket = section.street.pockets && to.signal !== undefined && turnsLeft(legs.get(toId) ?? [], end);
    const first = firstLaneM(section.street, section.lanes);
    const add = (use: NetLane['use'], offsetM: number, opensAtM = 0): NetLane => {
      const number = link.lanes.length + 1;
      const lane = laneOf(link, into.lanes.length, use, number, line.toTheRight(offsetM), opensAtM);
      into.lanes.push(lane);
      return lane;
    };
    if (pocket) {
      const opensAtM = line.lengthM - Math.min(POCKET_M, line.lengthM * MOST_POCKET_SHARE);
      link.lanes.push(add('motor', first - LANE_M / 2, opensAtM));
    }
    for (let i = 0; i < section.lanes; i++) link.lanes.push(add('motor', first + (i + 0.5) * LANE_M));
    if (section.street.cycle) {
      link.cycleLane = add('cycle', first + section.lanes * LANE_M + CYCLE_GAP_M + CYCLE_LANE_M / 2);
    }
    into.links.push(link);
    from.links.out.push(link);
    to.links.in.push(link);
  }
}

function laneOf(
  link: NetLink,
  index: number,
  use: NetLane['use'],
  number: number,
  line: Polyline,
  opensAtM: number,
): NetLane {
  const { speedLimitMps } = link;
  return {
    kind: 'lane',
    index,
    id: `${link.id}_${number}`,
    link,
    use,
    number,
    opensAtM,
    widthM: use === 'motor' ? LANE_M : CYCLE_LANE_M,
    line,
    lengthM: line.lengthM,
    speedLimitMps: use === 'motor' ? speedLimitMps : Math.min(speedLimitMps, CYCLE_LIMIT_MPS),
    out: [],
    in: [],
  };
}

/** 25 km/h, the limit of e-bikes. */
const CYCLE_LIMIT_MPS = 25 / 3.6;

function legOf(legs: ReadonlyMap<string, readonly Leg[]>, id: string, section: Section): Leg {
  const leg = legs.get(id)?.find((each) => each.section === section);
  if (leg === undefined) throw new Error(`no leg of ${id} leads to ${section.from}-${section.to}`);
  return leg;
}

/** Whether one may turn left where the leg comes in: the leg to the right of its opposite is one that leads away. */
function turnsLeft(legs: readonly Leg[], from: Leg): boolean {
  const left = legs.find((leg) => leg.side === (from.side + 3) % 4);
  return left !== undefined && !(left.section.street.oneWay && left.section.to !== left.other);
}
