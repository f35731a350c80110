import { drawWeighted, type Random, seededRandom } from '../district/random.js';
import type { ShadowTask } from './shadow-task.js';

/** A vehicle of a task: when it comes, by which links, and whether it begins in the middle of the first. Where its last one leads on, it ends there. */
export interface TaskTrip {
  /** Since the beginning of the warm-up, s. */
  readonly atS: number;
  readonly linkIds: readonly string[];
  readonly beginsInside: boolean;
  /** What kind of driver, 0..1. */
  readonly calm: number;
  readonly pace: number;
  readonly truck: boolean;
}

const MOST_LINKS = 60;
/** Of motor vehicles in cities. */
const TRUCKS = 0.04;

/** Vehicles of one seed, in order of time: as many as were recorded in each period, at times and with turns that are drawn. */
export function taskTrips({ links, demand, periodS, warmUpS }: ShadowTask, seed: number): TaskTrip[] {
  const random = seededRandom(seed, 'shadow');
  const demandOf = new Map(demand.map((each) => [each.linkId, each]));
  // A link that another one leads into gets its vehicles from side roads.
  const inner = new Set(
    links.flatMap(({ lanes }) => lanes.flatMap(({ movements }) => movements.map(({ toLinkId }) => toLinkId))),
  );
  const trips: TaskTrip[] = [];
  for (const { linkId, arrivals } of demand) {
    const add = (count: number, fromS: number, lengthS: number) => {
      for (let i = whole(count, random); i > 0; i--) {
        const linkIds = wayFrom(linkId, demandOf, random);
        trips.push({
          atS: fromS + random() * lengthS,
          linkIds,
          beginsInside: inner.has(linkId),
          calm: random(),
          pace: 0.84 + 0.15 * random(),
          truck: random() < TRUCKS,
        });
      }
    };
    add(((arrivals[0] ?? 0) * warmUpS) / periodS, 0, warmUpS);
    for (const [period, count] of arrivals.entries()) add(count, warmUpS + period * periodS, periodS);
  }
  return trips.sort((a, b) => a.atS - b.atS);
}

/** The count itself, a part of a vehicle by chance. */
function whole(count: number, random: Random): number {
  return Math.floor(count) + (random() < count % 1 ? 1 : 0);
}

function wayFrom(
  linkId: string,
  demandOf: ReadonlyMap<string, ShadowTask['demand'][number]>,
  random: Random,
): string[] {
  const linkIds = [linkId];
  for (let at = linkId; linkIds.length < MOST_LINKS; ) {
    const turns = demandOf.get(at)?.turns ?? [];
    if (turns.length === 0) return linkIds;
    const rest = Math.max(0, 1 - turns.reduce((sum, { share }) => sum + share, 0));
    const next = turns[drawWeighted(random, [...turns.map(({ share }) => share), rest])];
    if (next === undefined) return linkIds;
    linkIds.push(next.toLinkId);
    at = next.toLinkId;
  }
  return linkIds;
}
