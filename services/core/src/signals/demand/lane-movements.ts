import { isMotorLane } from '../../city/is-motor-lane.js';
import type { CityModel, Junction, Lane, Link, Turn } from '../../model/city.js';
import { headingOf, opposite } from '../measures/link-heading.js';
import type { PlanLink } from '../optimise/junction-of-plan.js';
import type { SignalLimits } from '../timing-plan.js';

/** A way from a lane over a stop line, and what it sees of the signals. */
export interface LaneMovement {
  readonly toLinkId: string;
  readonly turn: Turn;
  readonly link: PlanLink;
}

/** A motor lane of a link with a signal, with its ways; it may itself have none. */
export interface SignalLane {
  readonly lane: Lane;
  readonly link: Link;
  readonly movements: readonly LaneMovement[];
}

/**
 * Motor lanes of links into a junction that have a movement with a signal. A left turn that runs together with who comes the other way straight on
 * gives way. Movements of groups that the limits do not know are taken as free.
 */
export function signalLanes(city: CityModel, junction: Junction, limits: SignalLimits): SignalLane[] {
  const into = city.links.filter((link) => link.toJunctionId === junction.id);
  const known = new Set(limits.groups.map(({ group }) => group));
  const conflicts = new Set(limits.conflicts.map(({ group, other }) => `${group} ${other}`));
  return into.flatMap((link) => {
    const ahead = into
      .filter((other) => opposite(headingOf(link), headingOf(other)))
      .flatMap((other) => other.lanes.flatMap(({ movements }) => movements))
      .filter(({ turn, signalGroup }) => turn === 'straight' && known.has(signalGroup));
    const ruled = link.lanes.some(({ movements }) => movements.some(({ signalGroup }) => known.has(signalGroup)));
    return link.lanes
      .filter((lane) => ruled && isMotorLane(lane) && lane.movements.length > 0)
      .map((lane): SignalLane => {
        const movements = lane.movements.map(({ toLinkId, turn, signalGroup }) => {
          const group = known.has(signalGroup) ? signalGroup : 0;
          const yields =
            group > 0 &&
            (turn === 'left' || turn === 'uturn') &&
            ahead.some((other) => other.signalGroup !== group && !conflicts.has(`${group} ${other.signalGroup}`));
          return { toLinkId, turn, link: { group, yields } };
        });
        return { lane, link, movements };
      });
  });
}

/** Links beyond those of the groups that lanes need. */
export function linksBeyond(lanes: readonly SignalLane[]): PlanLink[] {
  const found = new Map<string, PlanLink>();
  for (const { link } of lanes.flatMap(({ movements }) => movements))
    if (link.group === 0 || link.yields) found.set(`${link.group} ${link.yields}`, link);
  return [...found.values()];
}
