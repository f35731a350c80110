import { type Drive, distanceM, type LinkTimeS, type LonLat, type RoadGraph } from '@luyun/core';
import type { CarParkState } from './car-park-state.js';

const WALK_SPEED_MPS = 1.3;
/** Ways on foot are longer than the line. */
const WALK_DETOUR = 1.3;
const MAX_DRIVE_S = 3600;
/** Where no road leads there: a guess. */
const GUESSED_DRIVE_MPS = 6;
const GUESSED_DETOUR = 1.4;
const STALE_S = 15 * 60;
/** What uncertainty costs, s. */
const UNKNOWN_S = 180;
const FEW_S = 120;
/** What it costs to find it shut: so much that anything else in reach comes first. */
const SHUT_S = 7200;

export interface RankRequest {
  /** Where the driver is. */
  readonly from: LonLat;
  /** Where the driver wants to be at last, on foot. */
  readonly to: LonLat;
  /** Seconds of driving that a second of walking is worth. */
  readonly walkWeight: number;
}

export interface RankedCarPark extends CarParkState {
  driveM: number;
  driveS: number;
  walkM: number;
  walkS: number;
  score: number;
  rank: number;
  reasons: string[];
}

type Placed = CarParkState & { position: [number, number] };

/**
 * Car parks in the order in which a driver would try them: score = drive + walkWeight · walk + what the count costs, all in
 * seconds. A full or closed one comes last, one whose count is unknown or older than 15 min a little later.
 */
export function rankCarParks(
  parks: readonly CarParkState[],
  request: RankRequest,
  graph: RoadGraph,
  times: { readonly timeS: LinkTimeS; readonly measured: ReadonlySet<string> },
  entryLinkId: (id: string) => string | undefined,
): RankedCarPark[] {
  const placed = parks.filter((park): park is Placed => park.position !== null);
  const goals = placed.map((park) => {
    const places = graph.placesAt(park.position);
    const entry = entryLinkId(park.id);
    const atEntry = places.filter((place) => graph.links[place.link]?.id === entry);
    return atEntry.length > 0 ? atEntry : places;
  });
  const drives = graph.quickest(graph.placesAt(request.from), goals, times.timeS, MAX_DRIVE_S);
  return placed
    .map((park, at) => score(park, drives[at], request, times.measured))
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
    .map((park, at) => ({ ...park, rank: at + 1 }));
}

function score(
  park: Placed,
  drive: Drive | undefined,
  request: RankRequest,
  measured: ReadonlySet<string>,
): RankedCarPark {
  const lineM = distanceM(request.from, park.position) * GUESSED_DETOUR;
  const driveM = drive?.distanceM ?? lineM;
  const driveS = drive?.timeS ?? lineM / GUESSED_DRIVE_MPS;
  const walkM = distanceM(park.position, request.to) * WALK_DETOUR;
  const walkS = walkM / WALK_SPEED_MPS;
  const { costS, reasons } = judgeCount(park);
  const live = drive ? drive.linkIds.filter((id) => measured.has(id)).length / drive.linkIds.length : 0;
  return {
    ...park,
    driveM: Math.round(driveM),
    driveS: Math.round(driveS),
    walkM: Math.round(walkM),
    walkS: Math.round(walkS),
    score: Math.round(driveS + request.walkWeight * walkS + costS),
    rank: 0,
    reasons: [
      `drive:${Math.round(driveS)}`,
      `walk:${Math.round(walkS)}`,
      ...reasons,
      drive ? `live-speeds:${Math.round(live * 100)}` : 'no-road',
    ],
  };
}

function judgeCount(park: CarParkState): { costS: number; reasons: string[] } {
  if (!park.open) return { costS: SHUT_S, reasons: ['closed'] };
  if (park.free === null || park.ageS === null) return { costS: UNKNOWN_S, reasons: ['free-unknown'] };
  const reasons = [`free:${park.free}`, `age:${park.ageS}`];
  if (park.ageS > STALE_S) return { costS: UNKNOWN_S, reasons: [...reasons, 'stale'] };
  if (park.free <= 0) return { costS: SHUT_S, reasons: [...reasons, 'full'] };
  if (park.free < Math.max(3, park.capacity * 0.05)) return { costS: FEW_S, reasons: [...reasons, 'few-free'] };
  return { costS: 0, reasons };
}
