import type { CityPlan } from './city-plan.js';
import { CROSSWALK_M, type Leg, STOP_LINE_M } from './legs.js';
import { Polyline } from './polyline.js';
import type { NetConnection, NetCrossing, NetJunction, NetLane, NetLink } from './road-network.js';

/** All crossings: over every leg of the signalised junctions, over the minor legs of the others, and between junctions. */
export function layCrossings(
  plan: CityPlan,
  junctions: ReadonlyMap<string, NetJunction>,
  legs: ReadonlyMap<string, readonly Leg[]>,
  connections: readonly NetConnection[],
  linkByNodes: ReadonlyMap<string, NetLink>,
): NetCrossing[] {
  const crossings: NetCrossing[] = [];
  for (const junction of junctions.values()) {
    for (const leg of legs.get(junction.id) ?? []) {
      if (!isCrossed(plan, junction, leg, legs.get(junction.id) ?? [])) continue;
      const crosses = [...junction.links.in, ...junction.links.out].filter(
        ({ from, to }) => from.id === leg.other || to.id === leg.other,
      );
      const line = across(leg.line, leg.setbackM - STOP_LINE_M - CROSSWALK_M / 2, leg.section.kerbM);
      crossings.push({
        index: crossings.length,
        id: `${junction.id}-${leg.other}`,
        junction,
        crosses,
        line,
        lengthM: line.lengthM,
        widthM: CROSSWALK_M,
        group: junction.signal === undefined ? 0 : 20 + besidePhase(junction, leg.side),
        conflicts: conflictsOf(
          line,
          connections.filter((way) => way.junction === junction),
        ),
      });
    }
  }
  for (const { street, along } of plan.streets.crossings) {
    const link = linkByNodes.get(street.join('-'));
    if (link === undefined) throw new Error(`streets.json has a crossing on ${street.join('-')}: no such street`);
    const back = linkByNodes.get([...street].reverse().join('-'));
    const crosses = back === undefined ? [link] : [link, back];
    const atM = link.line.lengthM * along;
    const line = across(link.line, atM, link.kerbM);
    crossings.push({
      index: crossings.length,
      id: `${link.id}@${Math.round(atM)}`,
      junction: undefined,
      crosses,
      line,
      lengthM: line.lengthM,
      widthM: CROSSWALK_M,
      group: 0,
      conflicts: conflictsOf(
        line,
        crosses.flatMap((each) => [...each.lanes, ...(each.cycleLane ? [each.cycleLane] : [])]),
      ),
    });
  }
  return crossings;
}

/** From kerb to kerb, square to a street's centre line. */
function across(line: Polyline, atM: number, kerbM: number): Polyline {
  const { x, y, angle } = line.locate(atM);
  const [east, north] = [Math.sin(angle) * kerbM, -Math.cos(angle) * kerbM];
  return new Polyline([
    [x + east, y + north],
    [x - east, y - north],
  ]);
}

function isCrossed(plan: CityPlan, junction: NetJunction, leg: Leg, legs: readonly Leg[]): boolean {
  const node = plan.streets.nodes[junction.id];
  if (node?.gate || node?.ramps || legs.length < 3 || leg.section.street.class === 'expressway') return false;
  if (junction.signal !== undefined) return true;
  // Without a signal only the street that ends here is crossed.
  return legs.every((other) => other === leg || other.section.street !== leg.section.street);
}

/**
 * The through phase that runs beside a leg's crossing, on its near side: none that turns left into the leg is green with
 * it. Where the junction lacks that phase, the one from across.
 */
function besidePhase(junction: NetJunction, side: number): number {
  const near = [2, 8, 6, 4][side] ?? 2;
  return junction.groups.includes(near) ? near : near <= 4 ? near + 4 : near - 4;
}

function conflictsOf(line: Polyline, strips: readonly (NetLane | NetConnection)[]): NetCrossing['conflicts'][number][] {
  return strips.flatMap((strip) => {
    const atM = strip.line.crossedBy(line);
    return atM === undefined ? [] : [{ strip, atM }];
  });
}
