import type { CityModel, Crossing, Junction, LaneKind, LonLat } from '../../model/city.js';
import type { Conflict, GroupKind, GroupLimits, SignalLimits } from '../timing-plan.js';

/** GB 14886 and GA/T 527: least times where nothing else is known. */
const YELLOW_MS = 3000;
const ALL_RED_MS = 2000;
const VEHICLE_GREEN_MS = 7000;
const BICYCLE_GREEN_MS = 6000;
const WALK_MS = 7000;
/** Of those who walk slowly. */
const WALK_MPS = 1;
const STEP_MS = 1000;
const EARTH_M = 111_195;

/**
 * Limits that a junction gets until an engineer sets them: kinds from the lanes and crossings that its groups rule, walking times from
 * the crossings' lengths, conflicts from ways that cross or meet. Groups of one phase of the city model do not conflict: they run
 * together today. Groups without a phase are a phase of their own.
 */
export function defaultLimits(city: CityModel, junction: Junction): SignalLimits {
  const ways = waysOf(city, junction);
  const crossings = (city.crossings ?? []).filter((each) => each.junctionId === junction.id && each.signalGroup > 0);
  const groups = junction.signalGroups.map(({ group }) => limitsOf(group, ways, crossings));
  const phaseOf = new Map(junction.signalGroups.map(({ group, phase }) => [group, phase]));
  const conflicts: Conflict[] = [];
  for (const a of groups) {
    for (const b of groups) {
      const together =
        a.group === b.group || (phaseOf.get(a.group) !== 0 && phaseOf.get(a.group) === phaseOf.get(b.group));
      if (together || !meet(a.group, b.group, ways, crossings)) continue;
      const intergreenMs = a.kind === 'pedestrian' ? a.clearanceMs : a.yellowMs + a.allRedMs;
      conflicts.push({ group: a.group, other: b.group, intergreenMs });
    }
  }
  const phases = new Map<number, number[]>();
  let next = Math.max(0, ...phaseOf.values()) + 1;
  for (const [group, phase] of phaseOf) {
    const number = phase === 0 ? next++ : phase;
    phases.set(number, [...(phases.get(number) ?? []), group]);
  }
  return {
    groups,
    conflicts,
    phases: [...phases].sort((a, b) => a[0] - b[0]).map(([phase, own]) => ({ phase, groups: own })),
  };
}

interface Way {
  readonly group: number;
  readonly lane: LaneKind;
  readonly fromLinkId: string;
  readonly toLinkId: string;
  readonly from: LonLat;
  readonly to: LonLat;
}

function waysOf(city: CityModel, junction: Junction): Way[] {
  const links = new Map(city.links.map((link) => [link.id, link]));
  return city.links
    .filter((link) => link.toJunctionId === junction.id)
    .flatMap((link) =>
      link.lanes.flatMap((lane) =>
        lane.movements.flatMap(({ toLinkId, signalGroup: group }): Way[] => {
          const from = lane.points.at(-1);
          const to = links.get(toLinkId)?.points[0];
          if (group === 0 || from === undefined || to === undefined) return [];
          return [{ group, lane: lane.kind, fromLinkId: link.id, toLinkId, from, to }];
        }),
      ),
    );
}

function limitsOf(group: number, ways: readonly Way[], crossings: readonly Crossing[]): GroupLimits {
  const kind = kindOf(group, ways, crossings);
  if (kind === 'pedestrian') {
    const lengthM = Math.max(
      0,
      ...crossings.filter((each) => each.signalGroup === group).map((each) => lengthOf(each.points)),
    );
    const clearanceMs = Math.ceil(((lengthM / WALK_MPS) * 1000) / STEP_MS) * STEP_MS;
    return { group, kind, minGreenMs: WALK_MS, clearanceMs, yellowMs: 0, allRedMs: 0, maxRedMs: null };
  }
  const minGreenMs = kind === 'bicycle' ? BICYCLE_GREEN_MS : VEHICLE_GREEN_MS;
  return { group, kind, minGreenMs, clearanceMs: 0, yellowMs: YELLOW_MS, allRedMs: ALL_RED_MS, maxRedMs: null };
}

function kindOf(group: number, ways: readonly Way[], crossings: readonly Crossing[]): GroupKind {
  const lanes = new Set(ways.filter((each) => each.group === group).map((each) => each.lane));
  if (lanes.size === 0 && crossings.some((each) => each.signalGroup === group)) return 'pedestrian';
  const [only] = lanes;
  if (lanes.size === 1 && only === 'crosswalk') return 'pedestrian';
  if (lanes.size === 1 && only === 'bike') return 'bicycle';
  if (lanes.size === 1 && only === 'bus') return 'transit';
  return 'vehicle';
}

function meet(a: number, b: number, ways: readonly Way[], crossings: readonly Crossing[]): boolean {
  const of = (group: number) => ways.filter((each) => each.group === group);
  const over = (group: number) => crossings.filter((each) => each.signalGroup === group);
  const waysMeet = of(a).some((x) =>
    of(b).some(
      (y) => x.fromLinkId !== y.fromLinkId && (x.toLinkId === y.toLinkId || cross(x.from, x.to, y.from, y.to)),
    ),
  );
  const walk = (crossed: readonly Crossing[], driven: readonly Way[]) =>
    crossed.some(({ points }) => {
      const [from] = points;
      const to = points.at(-1);
      return from !== undefined && to !== undefined && driven.some((way) => cross(from, to, way.from, way.to));
    });
  return waysMeet || walk(over(a), of(b)) || walk(over(b), of(a));
}

/** Whether two stretches cross. */
function cross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  const side = (p: LonLat, q: LonLat, r: LonLat) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function lengthOf(points: readonly LonLat[]): number {
  let sum = 0;
  for (const [i, [lon, lat]] of points.entries()) {
    const before = points[i - 1];
    if (before === undefined) continue;
    sum += Math.hypot((lon - before[0]) * Math.cos((lat * Math.PI) / 180), lat - before[1]) * EARTH_M;
  }
  return sum;
}
