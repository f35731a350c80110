import {
  type CityModel,
  cycleEvidence,
  type DemandWindow,
  detectorEvidence,
  eventsOfCodes,
  type GreenSpan,
  type History,
  IndianaCode,
  type Junction,
  type JunctionSeen,
  type JunctionSetup,
  junctionSetup,
  type LaneSeen,
  PERIOD_MS,
  periodsOf,
  phaseCycles,
  type SeenPassing,
  type SignalEvents,
} from '@luyun/core';
import { borderQueuesQuery } from '../history-queries/border-queues-query.js';
import { laneBusesQuery } from '../history-queries/lane-buses-query.js';
import { lanePassingsQuery } from '../history-queries/lane-passings-query.js';
import { loadJunctionEvents } from './load-junction-events.js';

const TIMEOUT_MS = 60_000;
/** Around the border of two periods a queue is looked for that does not go away; some cycle ends within. */
const AROUND_MS = 75_000;
const SLOT_MS = 15_000;

/** What is stored of a junction: lights and pedestrian calls, vehicles over stop lines, detectors, and queues that greens did not clear. */
export async function loadJunctionSeen(
  history: History,
  city: CityModel,
  junction: Junction,
  { fromMs, toMs: untilMs }: DemandWindow,
): Promise<JunctionSeen> {
  const periods = periodsOf({ fromMs, toMs: untilMs });
  const window = { fromMs, toMs: fromMs + periods * PERIOD_MS };
  const setup = junctionSetup(city, junction);
  const vehicles = setup.phases.filter(({ kind }) => kind === 'vehicle');
  const wanted = [
    ...vehicles.map(({ phase }) => cycleEvidence(phase)),
    detectorEvidence(vehicles.flatMap(({ stopBar }) => stopBar.map(({ channel }) => channel))),
    { codes: [IndianaCode.pedestrianCall], parameters: [] },
  ];
  const laneIds = city.links
    .filter((link) => link.toJunctionId === junction.id)
    .flatMap((link) => link.lanes.map(({ id }) => id));
  const [{ events }, passings, queues, buses] = await Promise.all([
    loadJunctionEvents(history, setup, window, setup.phases, wanted, false),
    history.query(lanePassingsQuery, { junctionId: junction.id, ...window }, TIMEOUT_MS),
    history.query(
      borderQueuesQuery,
      { junctionId: junction.id, ...window, periodMs: PERIOD_MS, aroundMs: AROUND_MS },
      TIMEOUT_MS,
    ),
    history.query(laneBusesQuery, { laneIds, ...window }, TIMEOUT_MS),
  ]);
  const detected = countDetected(events, setup, fromMs, periods);
  const lanes = laneIds.map((laneId): LaneSeen => {
    const [most] = passings
      .filter((each) => each.laneId === laneId)
      .sort((a, b) => b.crossingMs.length - a.crossingMs.length);
    const residual = new Array<number>(periods + 1).fill(0);
    for (const { laneId: of, border, slots, vehicles: left } of queues)
      if (of === laneId && slots >= (2 * AROUND_MS) / SLOT_MS) residual[border] = left;
    return {
      laneId,
      passings: inOrder(most, fromMs),
      detected: detected.get(laneId) ?? [],
      residual,
      buses: buses.find((each) => each.laneId === laneId)?.buses ?? 0,
    };
  });
  return { junctionId: junction.id, greens: greensOf(events, setup), lanes, calls: callsOf(events, setup) };
}

function inOrder(
  of: { crossingMs: readonly number[]; arrivalMs: readonly number[]; toLinkId: readonly string[] } | undefined,
  fromMs: number,
): SeenPassing[] {
  return (of?.crossingMs ?? [])
    .map((crossingMs, i) => ({
      timeMs: fromMs + crossingMs,
      arrivalMs: fromMs + (of?.arrivalMs[i] ?? crossingMs),
      toLinkId: of?.toLinkId[i] ?? '',
    }))
    .sort((a, b) => a.timeMs - b.timeMs);
}

function greensOf(events: SignalEvents, { phases }: JunctionSetup): Map<number, GreenSpan[]> {
  return new Map(
    phases
      .filter(({ kind }) => kind === 'vehicle')
      .flatMap(({ phase, groups }) => {
        const spans = phaseCycles(events, phase).map(({ greenMs, yellowMs }) => ({
          startMs: greenMs,
          endMs: yellowMs,
        }));
        return groups.map((group) => [group, spans] as const);
      }),
  );
}

/** By lane, vehicles over the stop-bar detector by period; of several in a lane the one that saw the most. */
function countDetected(events: SignalEvents, { phases }: JunctionSetup, fromMs: number, periods: number) {
  const laneOf = new Map(phases.flatMap(({ stopBar }) => stopBar.map((each) => [each.channel, each.laneId] as const)));
  const counts = new Map<number, number[]>();
  for (const { timeMs, parameter } of eventsOfCodes(events, new Set([IndianaCode.detectorOn]))) {
    if (!laneOf.has(parameter)) continue;
    const own = counts.get(parameter) ?? new Array<number>(periods).fill(0);
    const period = Math.floor((timeMs - fromMs) / PERIOD_MS);
    own[period] = (own[period] ?? 0) + 1;
    counts.set(parameter, own);
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const byLane = new Map<string, number[]>();
  for (const [channel, own] of counts) {
    const laneId = laneOf.get(channel) ?? '';
    if (sum(own) > sum(byLane.get(laneId) ?? [])) byLane.set(laneId, own);
  }
  return byLane;
}

function callsOf(events: SignalEvents, { phases }: JunctionSetup): Map<number, number> {
  const calls = new Map<number, number>();
  for (const { parameter } of eventsOfCodes(events, new Set([IndianaCode.pedestrianCall]))) {
    for (const { groups } of phases.filter(({ kind, phase }) => kind === 'pedestrian' && phase === parameter))
      for (const group of groups) calls.set(group, (calls.get(group) ?? 0) + 1);
  }
  return calls;
}
