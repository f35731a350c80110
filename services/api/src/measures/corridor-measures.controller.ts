import { linkCrossingsQuery } from '@luyun/adapters/history-queries/link-crossings-query';
import { linkQueuesQuery } from '@luyun/adapters/history-queries/link-queues-query';
import {
  averageGreens,
  greenBands,
  linkPivot,
  type PivotFigures,
  type Platform,
  quantile,
  type TimeSpaceStop,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { timeMs } from '../http/schemas.js';
import { type TimeWindow, timeWindow, windowQuery } from '../http/time-window.js';
import { type CorridorApproach, CorridorApproaches } from './corridor-approaches.js';
import { MeasureDesk } from './measure-desk.js';
import { byId, coordinationFigures, MOST_HOURS, seconds, window } from './measure-schemas.js';

const MOST_DRAWN_HOURS = 2;

const count = z.number().int();
const timeSpaceQuery = z.object({
  ...windowQuery,
  speedMps: z.coerce.number().min(2).max(50).optional().describe('of the bands; default as the links are limited'),
});
const cycleSpan = z.strictObject({ startMs: timeMs, greenMs: timeMs, yellowMs: timeMs, endMs: timeMs });
const direction = z.strictObject({
  stops: z.array(
    z.strictObject({
      junctionId: z.string(),
      linkId: z.string(),
      distanceM: z.number().describe('from the first stop line in this direction'),
      phase: count,
      cycles: z.array(cycleSpan),
      greenFromS: z.number().describe('of the average cycle, which begins at multiples of the cycle since the epoch'),
      greenS: z.number(),
      volume: count,
      arrivalsOnGreenShare: z.number().nullable(),
    }),
  ),
  bands: z
    .array(z.strictObject({ fromMs: timeMs, toMs: timeMs }))
    .describe(
      'who passes the first stop line within meets only green at the speed of the bands, where lights were watched',
    ),
  trajectories: z
    .array(z.strictObject({ track: count, points: z.array(z.tuple([timeMs, z.number()])) }))
    .describe('vehicles over two stop lines and more: time and distance'),
  queues: z.array(z.strictObject({ junctionId: z.string(), timeMs, lengthM: z.number() })),
});
const timeSpace = z.strictObject({
  fromMs: timeMs,
  toMs: timeMs,
  corridorId: z.string(),
  cycleS: seconds.describe('the middle one of all cycles; null without any'),
  speedMps: z.number(),
  simulated: z.boolean(),
  onward: direction,
  back: direction,
});
const pivotFigures = z.strictObject({
  onward: z.strictObject(coordinationFigures).nullable(),
  back: z.strictObject(coordinationFigures).nullable(),
  onGreenShare: z.number(),
});
const pivot = z.strictObject({
  fromMs: timeMs,
  toMs: timeMs,
  corridorId: z.string(),
  cycleS: seconds,
  simulated: z.boolean(),
  links: z.array(
    z.strictObject({
      fromJunctionId: z.string(),
      toJunctionId: z.string(),
      shiftS: z.number(),
      now: pivotFigures,
      predicted: pivotFigures,
      curve: z.array(z.strictObject({ shiftS: z.number(), onGreenShare: z.number() })),
    }),
  ),
  adjustmentsS: z.array(z.strictObject({ junctionId: z.string(), shiftS: z.number() })),
});
type ById = z.output<typeof byId>;

/** How signals of a corridor work together. */
@Controller('api/v1/corridors/:id/measures')
export class CorridorMeasuresController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
    @Inject(CorridorApproaches) private readonly approaches: CorridorApproaches,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'time-space',
    role: 'viewer',
    summary:
      'Time-space diagram of a corridor over at most two hours: greens, bands, vehicles and queues, there and back',
    params: byId,
    query: timeSpaceQuery,
    response: timeSpace,
    problems: [404, 504],
  })
  async timeSpace({ params: { id }, query }: EndpointInput<ById, z.output<typeof timeSpaceQuery>>) {
    const asked = timeWindow(query, this.platform.clock, MOST_DRAWN_HOURS);
    const speedMps = query.speedMps ?? this.desk.corridor(id).speedMps;
    const { onward, back } = await this.approaches.of(id, asked);
    const cycleS = middleCycleS([...onward, ...back]);
    return {
      ...asked,
      corridorId: id,
      cycleS,
      speedMps,
      simulated: [...onward, ...back].some((each) => each.simulated),
      onward: await this.direction(onward, asked, speedMps, cycleS),
      back: await this.direction(back, asked, speedMps, cycleS),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'link-pivot',
    role: 'viewer',
    summary:
      'Link Pivot: for each pair of neighbours the shift of offsets that brings most arrivals on green, as their coordination diagrams say',
    params: byId,
    query: window,
    response: pivot,
    problems: [404, 504],
  })
  async linkPivot({ params: { id }, query }: EndpointInput<ById, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const { onward, back } = await this.approaches.of(id, asked);
    const cycleS = middleCycleS([...onward, ...back]);
    const approachOf = (all: readonly CorridorApproach[], junctionId: string | undefined) => {
      const found = all.find((each) => each.junctionId === junctionId)?.progression;
      return found && found.cycles.length > 0 ? { cycles: found.cycles, arrivalMs: found.arrivalMs } : null;
    };
    const links = onward.slice(1).map((signal, i) => ({
      fromJunctionId: onward[i]?.junctionId ?? '',
      toJunctionId: signal.junctionId,
      onward: approachOf(onward, signal.junctionId),
      back: approachOf(back, onward[i]?.junctionId),
    }));
    const { links: pivoted, adjustmentsS } =
      cycleS === null ? { links: [], adjustmentsS: [] } : linkPivot(links, Math.round(cycleS));
    const copy = ({ onward: there, back: here, onGreenShare }: PivotFigures) => ({
      onward: there,
      back: here,
      onGreenShare,
    });
    return {
      ...asked,
      corridorId: id,
      cycleS,
      simulated: [...onward, ...back].some((each) => each.simulated),
      links: pivoted.map((link) => ({
        ...link,
        now: copy(link.now),
        predicted: copy(link.predicted),
        curve: [...link.curve],
      })),
      adjustmentsS: [...adjustmentsS],
    };
  }

  private async direction(
    approaches: readonly CorridorApproach[],
    asked: TimeWindow,
    speedMps: number,
    cycleS: number | null,
  ) {
    const originM = approaches[0]?.distanceM ?? 0;
    const stops: TimeSpaceStop[] = approaches.map(({ junctionId, distanceM, phase, progression }) => ({
      junctionId,
      distanceM: distanceM - originM,
      phase,
      cycles: progression.cycles,
    }));
    const average = cycleS === null ? [] : averageGreens(stops, Math.round(cycleS) * 1000);
    const places = new Map(
      approaches.map(({ linkId, junctionId, distanceM }) => [linkId, { junctionId, distanceM: distanceM - originM }]),
    );
    const of = { junctionIds: approaches.map(({ junctionId }) => junctionId), linkIds: [...places.keys()], ...asked };
    const crossings = stops.length > 0 ? await this.platform.history.query(linkCrossingsQuery, of) : [];
    const queues = stops.length > 0 ? await this.platform.history.query(linkQueuesQuery, of) : [];
    const tracks = new Map<number, [number, number][]>();
    for (const { track, linkId, crossingMs } of crossings) {
      const point: [number, number] = [crossingMs, places.get(linkId)?.distanceM ?? 0];
      const known = tracks.get(track);
      if (known) known.push(point);
      else tracks.set(track, [point]);
    }
    return {
      stops: approaches.map(({ junctionId, linkId, distanceM, phase, progression }, i) => ({
        junctionId,
        linkId,
        distanceM: distanceM - originM,
        phase,
        cycles: progression.cycles.map(({ startMs, greenMs, yellowMs, endMs }) => ({
          startMs,
          greenMs,
          yellowMs,
          endMs,
        })),
        greenFromS: average[i]?.greenFromS ?? 0,
        greenS: average[i]?.greenS ?? 0,
        volume: progression.figures.volume,
        arrivalsOnGreenShare: progression.figures.arrivalsOnGreenShare,
      })),
      // Signals that nobody watched would let nobody through.
      bands: greenBands(
        stops.filter(({ cycles }) => cycles.length > 0),
        speedMps,
      ).map((band) => ({ ...band })),
      trajectories: [...tracks].filter(([, points]) => points.length > 1).map(([track, points]) => ({ track, points })),
      queues: queues.map(({ linkId, timeMs: at, lengthM }) => ({
        junctionId: places.get(linkId)?.junctionId ?? '',
        timeMs: at,
        lengthM,
      })),
    };
  }
}

function middleCycleS(approaches: readonly CorridorApproach[]): number | null {
  const lengths = approaches.flatMap(({ progression }) =>
    progression.cycles.map(({ startMs, endMs }) => (endMs - startMs) / 1000),
  );
  return lengths.length > 0
    ? quantile(
        lengths.sort((a, b) => a - b),
        0.5,
      )
    : null;
}
