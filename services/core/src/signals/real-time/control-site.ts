import { isMotorLane } from '../../city/is-motor-lane.js';
import type { CityModel, Lane, Link } from '../../model/city.js';
import type { ControlJunction, ControlLane, ControlStage, LaneLoop, Movement } from '../control/control-junction.js';
import { headingOf, opposite } from '../measures/link-heading.js';
import { groupsByPhase } from '../plans/plan-windows.js';
import type { SignalLimits, SignalProgramme, TimingPlan } from '../timing-plan.js';
import { type LaneReach, laneLengthM, laneReach, SEEN_M, type StopLane } from './lane-reach.js';

/** A road that a movement leads to. What is known of vehicles there stands for a detector behind the junction. */
export interface ExitRoad {
  readonly linkId: string;
  readonly laneIds: readonly string[];
  /** Room for vehicles on all lanes, m, where the road ends at another light; null elsewhere. */
  readonly roomM: number | null;
}

/** A junction as real-time control sees it, and where in what the platform receives one finds what is on it. */
export interface ControlSite {
  readonly junctionId: string;
  /** NodeReferenceID. */
  readonly nodeRef: number;
  readonly junction: ControlJunction;
  /** Places among an observation's loops by channel of the controller's log; exits come after them. */
  readonly loopOfChannel: ReadonlyMap<number, number>;
  readonly exits: readonly ExitRoad[];
  /** By lane and movement: its place among `exits`. */
  readonly exitOf: readonly (readonly number[])[];
  readonly reach: ReadonlyMap<string, readonly LaneReach[]>;
  /** Pedestrian group by the phase whose button calls. */
  readonly walkOfPhase: ReadonlyMap<number, number>;
}

/** Why a junction cannot be controlled. */
export type SiteFault = 'no-choice' | 'no-lanes';

/** A detector that is farther from the stop line does not see who leaves, m. */
const STOP_LOOP_M = 15;
/** Detectors of which none is farther than this from the next are side by side, m. */
const BESIDE_M = 3;
const LEAST_STORED_GREEN_S = 5;

/** Puts together what a controller said that it holds and what the city knows of its roads. */
export function controlSite(
  { junctionId, nodeRef, limits, plans }: Pick<SignalProgramme, 'junctionId' | 'nodeRef' | 'limits' | 'plans'>,
  city: Pick<CityModel, 'links' | 'junctions' | 'detectors'>,
): ControlSite | SiteFault {
  const id = city.junctions.find((junction) => junction.nodeRef === nodeRef)?.id ?? junctionId;
  const groups = new Set(limits.groups.map(({ group }) => group));
  const ruled = ({ kind, movements }: Lane) =>
    kind === 'bike' || kind === 'crosswalk' ? [] : movements.filter(({ signalGroup }) => groups.has(signalGroup));
  const stopLanes = city.links
    .filter((link) => link.toJunctionId === id)
    .flatMap((link) => link.lanes.filter((lane) => ruled(lane).length > 0).map((lane) => ({ link, lane })));
  if (stopLanes.length === 0) return 'no-lanes';
  const stages = stagesOf(plans, limits, givingWay(stopLanes, groups));
  if (stages.length < 2) return 'no-choice';

  const reach = laneReach(stopLanes, city.links);
  const loopOfChannel = new Map<number, number>();
  const loopsOf = (l: number): LaneLoop[] => {
    const own = city.detectors.flatMap((detector) => {
      const to = reach.get(detector.laneId)?.find(({ lane }) => lane === l);
      if (to === undefined || detector.channel === 0) return [];
      return [{ detector, distanceM: to.offsetM + detector.distanceToStopLineM, share: to.share }];
    });
    own.sort((x, y) => y.distanceM - x.distanceM || x.detector.channel - y.detector.channel);
    if ((own.at(-1)?.distanceM ?? Number.POSITIVE_INFINITY) > STOP_LOOP_M) return [];
    const loops: { places: number[]; distanceM: number; shares: number[]; laneIds: string[] }[] = [];
    for (const { detector, distanceM, share } of own) {
      const { channel, laneId } = detector;
      const beside = loops.at(-1);
      const isBeside = beside !== undefined && beside.distanceM - distanceM < BESIDE_M;
      // One behind the other, two would count everybody twice.
      if (isBeside && beside.laneIds.includes(laneId)) continue;
      const place = loopOfChannel.get(channel) ?? loopOfChannel.size;
      loopOfChannel.set(channel, place);
      if (isBeside) {
        beside.places.push(place);
        beside.shares.push(share);
        beside.laneIds.push(laneId);
      } else loops.push({ places: [place], distanceM, shares: [share], laneIds: [laneId] });
    }
    return loops.map(({ shares, places, distanceM }) => ({
      places,
      distanceM,
      share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    }));
  };
  const placed = stopLanes.map(({ link, lane }, l) => ({ link, lane, loops: loopsOf(l) }));
  const signalised = new Set(city.junctions.filter((each) => each.signalised).map((each) => each.id));
  const exits: ExitRoad[] = [];
  const exitPlace = (linkId: string): number => {
    const known = exits.findIndex((exit) => exit.linkId === linkId);
    if (known >= 0) return known;
    const link = city.links.find((each) => each.id === linkId);
    const lanes = (link?.lanes ?? []).filter(isMotorLane);
    const held = link !== undefined && signalised.has(link.toJunctionId) && link.lengthM <= SEEN_M;
    exits.push({
      linkId,
      laneIds: lanes.map((lane) => lane.id),
      roomM: held ? link.lengthM * Math.max(1, lanes.length) : null,
    });
    return exits.length - 1;
  };
  const exitOf = placed.map(({ lane }) => ruled(lane).map(({ toLinkId }) => exitPlace(toLinkId)));
  const lanes = placed.map(
    ({ link, lane, loops }, l): ControlLane => ({
      speedMps: link.speedLimitMps,
      storageM: storageM(l, reach, city, signalised),
      loops,
      movements: ruled(lane).map(
        ({ signalGroup: group, turn }, m): Movement => ({
          group,
          exit: loopOfChannel.size + (exitOf[l]?.[m] ?? 0),
          yieldsTo: turn === 'left' || turn === 'uturn' ? oncoming(stopLanes, link) : [],
        }),
      ),
    }),
  );
  const kinds = new Map(limits.groups.map(({ group, kind }) => [group, kind]));
  return {
    junctionId: id,
    nodeRef,
    junction: { limits, stages, lanes, storedPlan: storedPlan(stages, plans[0], limits) },
    loopOfChannel,
    exits,
    exitOf,
    reach,
    walkOfPhase: new Map(
      limits.phases.flatMap(({ phase, groups: served }) => {
        const walk = served.find((group) => kinds.get(group) === 'pedestrian');
        return walk === undefined ? [] : [[phase, walk] as const];
      }),
    ),
  };
}

/** What may be green together: of each section of a plan one phase of every ring, in all ways that do not conflict. */
function stagesOf(
  plans: readonly TimingPlan[],
  limits: SignalLimits,
  yields: (group: number, stage: ReadonlySet<number>) => boolean,
): ControlStage[] {
  const groupsOf = groupsByPhase(limits);
  const against = new Set(limits.conflicts.flatMap(({ group, other }) => [`${group} ${other}`, `${other} ${group}`]));
  const kinds = new Map(limits.groups.map(({ group, kind }) => [group, kind]));
  const found = new Map<string, readonly number[]>();
  for (const { rings } of plans) {
    const sections = Math.max(0, ...rings.map((ring) => ring.length));
    for (let s = 0; s < sections; s++) {
      const choices = rings.map((ring) => ring[s] ?? []).filter((phases) => phases.length > 0);
      const combined = choices.reduce<number[][]>(
        (sets, phases) => sets.flatMap((set) => phases.map(({ phase }) => [...set, phase])),
        [[]],
      );
      for (const phases of combined) {
        const groups = [...new Set(phases.flatMap((phase) => groupsOf.get(phase) ?? []))].sort((a, b) => a - b);
        if (groups.length === 0 || groups.some((a) => groups.some((b) => against.has(`${a} ${b}`)))) continue;
        found.set(groups.join(), groups);
      }
    }
  }
  const all = [...found.values()];
  const drives = (groups: readonly number[]) => groups.filter((group) => kinds.get(group) !== 'pedestrian');
  const within = (a: readonly number[], b: readonly number[]) =>
    a !== b && b.length > a.length && a.every((group) => b.includes(group));
  const stages = all.map((groups) => ({
    groups,
    permissive: groups.filter((group) => yields(group, new Set(groups))),
  }));
  // One that lets go whom another lets go as freely, and others besides, need not be chosen.
  return stages.filter(
    ({ groups, permissive }) =>
      !stages.some(
        (other) =>
          within(groups, other.groups) &&
          within(drives(groups), drives(other.groups)) &&
          other.permissive.every((group) => !groups.includes(group) || permissive.includes(group)),
      ),
  );
}

/** Places of the lanes from which one comes against a link and drives on or turns right. */
function oncoming(stopLanes: readonly StopLane[], link: Link): number[] {
  const headingDeg = headingOf(link);
  return stopLanes.flatMap((other, l) => {
    const goesOn = other.lane.movements.some(({ turn }) => turn === 'straight' || turn === 'right');
    return goesOn && opposite(headingOf(other.link), headingDeg) ? [l] : [];
  });
}

/** Whether a group's left turns have to give way to somebody who comes the other way in the same stage. */
function givingWay(stopLanes: readonly StopLane[], groups: ReadonlySet<number>) {
  const moves = stopLanes.flatMap(({ link, lane }) =>
    lane.movements
      .filter(({ signalGroup }) => groups.has(signalGroup))
      .map(({ signalGroup, turn }) => ({ group: signalGroup, turn, headingDeg: headingOf(link) })),
  );
  return (group: number, stage: ReadonlySet<number>) => {
    const own = moves.filter((move) => move.group === group);
    const turning = own.filter(({ turn }) => turn === 'left' || turn === 'uturn');
    if (turning.length === 0 || turning.length < own.length) return false;
    return moves.some(
      ({ group: other, turn, headingDeg }) =>
        other !== group &&
        stage.has(other) &&
        (turn === 'straight' || turn === 'right') &&
        turning.some((move) => opposite(move.headingDeg, headingDeg)),
    );
  };
}

/** From a stop line back to the next light, m; null: none is within what is seen. */
function storageM(
  lane: number,
  reach: ReadonlyMap<string, readonly LaneReach[]>,
  city: Pick<CityModel, 'links'>,
  signalised: ReadonlySet<string>,
): number | null {
  let nearestM = Number.POSITIVE_INFINITY;
  for (const link of city.links) {
    if (!signalised.has(link.fromJunctionId)) continue;
    for (const each of link.lanes)
      for (const to of reach.get(each.id) ?? [])
        if (to.lane === lane) nearestM = Math.min(nearestM, to.offsetM + laneLengthM(each));
  }
  return nearestM <= SEEN_M ? nearestM : null;
}

/** Stages in their order with the shortest green that the plan gives their phases. */
function storedPlan(stages: readonly ControlStage[], plan: TimingPlan | undefined, limits: SignalLimits) {
  const timings = plan?.rings.flat(2) ?? [];
  const groupsOf = groupsByPhase(limits);
  const changeMs = Math.max(0, ...limits.groups.map(({ yellowMs, allRedMs }) => yellowMs + allRedMs));
  return stages.map(({ groups }, stage) => {
    const own = timings.filter(({ phase }) => {
      const served = groupsOf.get(phase) ?? [];
      return served.length > 0 && served.every((group) => groups.includes(group));
    });
    const shortestMs = own.length === 0 ? 0 : Math.min(...own.map(({ splitMs }) => splitMs)) - changeMs;
    return { stage, greenS: Math.max(LEAST_STORED_GREEN_S, shortestMs / 1000) };
  });
}
