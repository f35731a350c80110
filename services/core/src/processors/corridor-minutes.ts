import type { Corridor, Link } from '../model/city.js';
import type { CorridorMinuteRow, LinkMinuteRow } from '../model/history-rows.js';

/** A corridor as link minutes meet it. */
export interface CorridorShape {
  readonly id: string;
  readonly links: readonly Link[];
  readonly lengthM: number;
  readonly freeFlowTimeS: number;
}

/** Length and free-flow time of a corridor; links that the model does not have any more are left out. */
export function shapeCorridor(corridor: Corridor, links: ReadonlyMap<string, Link>): CorridorShape {
  const own = corridor.linkIds.flatMap((id) => links.get(id) ?? []);
  return {
    id: corridor.id,
    links: own,
    lengthM: own.reduce((sum, link) => sum + link.lengthM, 0),
    freeFlowTimeS: own.reduce((sum, link) => sum + link.lengthM / link.speedLimitMps, 0),
  };
}

/** What one link's minute gives to the corridors that it belongs to. */
export function corridorMinutes(row: LinkMinuteRow, corridors: readonly CorridorShape[]): CorridorMinuteRow[] {
  return corridors.map((corridor) => ({
    corridorId: corridor.id,
    minute: row.minute,
    linkId: row.linkId,
    source: row.source,
    distanceM: row.distanceM,
    timeS: row.timeS,
    linkLengthM: row.linkLengthM,
    corridorLengthM: corridor.lengthM,
    freeFlowTimeS: corridor.freeFlowTimeS,
    simulated: row.simulated,
    logOffset: row.logOffset,
    logRow: row.logRow,
  }));
}

/** Share of a corridor's length below which its travel time is a guess that is not made. */
const MIN_COVERAGE = 0.5;

/** A minute in which all stand tells of a red light or a jam, not of a way that takes for ever: no link counts as slower, m/s. */
const CRAWL_MPS = 0.5;

/**
 * Travel time over a corridor from the speeds of its links: those without one go at the mean pace of those with one.
 * The view corridor_travel_times of history says the same.
 */
export function corridorTravelTime(
  corridor: CorridorShape,
  speedOf: (linkId: string) => number | null,
): { readonly travelTimeS: number | null; readonly coverage: number } {
  let coveredM = 0;
  let coveredS = 0;
  for (const link of corridor.links) {
    const speedMps = speedOf(link.id);
    if (speedMps === null) continue;
    coveredM += link.lengthM;
    coveredS += link.lengthM / Math.max(speedMps, CRAWL_MPS);
  }
  const coverage = corridor.lengthM > 0 ? coveredM / corridor.lengthM : 0;
  return { travelTimeS: coverage >= MIN_COVERAGE ? coveredS / coverage : null, coverage };
}
