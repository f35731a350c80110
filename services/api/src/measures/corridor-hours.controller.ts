import { binEvidence, measureBins, type Platform, phaseOfLinks } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { nameFields } from '../city/city-schemas.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { timeMs } from '../http/schemas.js';
import { type TimeWindow, timeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';
import { byId, MOST_HOURS, seconds, share, told, window } from './measure-schemas.js';

const HOUR_MS = 3_600_000;
/** Up to so long a window is divided into quarters of an hour. */
const FINE_MS = 3 * HOUR_MS;

const weakestFirst = ['none', 'trajectory', 'detector'] as const;

const bin = z.strictObject({
  timeMs,
  volume: z.number().int().describe('arrivals of the corridor, there and back'),
  arrivalsOnGreenShare: share,
  delayS: seconds.describe('of a vehicle of the corridor, with the queue'),
  splitFailureShare: share.describe('of the greens of the corridor'),
  maxOutShare: share.describe('of all greens whose end the log explains'),
  forceOffShare: share,
  walkDelayS: seconds.describe('of pedestrians, from call to walk'),
});
const hours = z.strictObject({
  fromMs: timeMs,
  toMs: timeMs,
  corridorId: z.string(),
  binMs: z.number().int(),
  junctions: z.array(
    z.strictObject({
      id: z.string(),
      ...nameFields,
      phases: z.array(z.number().int()).describe('of the corridor, there and back'),
      signals: told.signals,
      arrivalSource: z.enum(['detector', 'trajectory', 'none']).describe('of the weakest of these phases'),
      simulated: z.boolean(),
      bins: z.array(bin),
    }),
  ),
});

/** Key measures of all signals of a corridor, side by side. */
@Controller('api/v1/corridors/:id/measures')
export class CorridorHoursController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'hours',
    role: 'viewer',
    summary:
      'Key measures of the signals of a corridor by hour, or by quarter of an hour within three: arrivals on green, delay, split failures, ends of green, waits of pedestrians',
    params: byId,
    query: window,
    response: hours,
    problems: [404, 504],
  })
  async hours({ params: { id }, query }: EndpointInput<z.output<typeof byId>, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MOST_HOURS);
    const { onward, back } = this.desk.corridor(id);
    const ids = [...new Set([...onward, ...back].map(({ junctionId }) => junctionId))];
    const binMs = asked.toMs - asked.fromMs <= FINE_MS ? HOUR_MS / 4 : HOUR_MS;
    const junctions = await Promise.all(
      ids.map((junctionId) => {
        const links = new Map<number, string[]>();
        for (const { phase, linkId } of [...onward, ...back].filter((each) => each.junctionId === junctionId)) {
          links.set(phase, [...(links.get(phase) ?? []), linkId]);
        }
        return this.junctionHours(junctionId, links, { ...asked, binMs });
      }),
    );
    return { ...asked, corridorId: id, binMs, junctions };
  }

  /** @param links of the corridor that end at the junction, by phase */
  private async junctionHours(
    id: string,
    links: ReadonlyMap<number, readonly string[]>,
    asked: TimeWindow & { readonly binMs: number },
  ): Promise<z.input<typeof hours>['junctions'][number]> {
    const setup = this.desk.setup(id);
    const approaches = [...links].map(([phase, own]) => phaseOfLinks(this.desk.phase(id, phase), own));
    const walks = setup.phases.filter(({ kind }) => kind === 'pedestrian');
    const wanted = binEvidence(setup, approaches);
    const found = await this.desk.events(id, asked, [...approaches, ...walks], wanted);
    const fitted = approaches.map((approach) => {
      const own = found.setup.phases.find(({ phase, kind }) => phase === approach.phase && kind === 'vehicle');
      return phaseOfLinks(own ?? approach, approach.linkIds);
    });
    const sources = approaches.map(({ phase }) => found.sources.arrivals.get(phase) ?? 'none');
    const junction = this.cities.current().junctions.get(id);
    return {
      id,
      name: junction?.name ?? id,
      nameEn: junction?.nameEn ?? null,
      phases: [...links.keys()],
      signals: found.sources.signals,
      arrivalSource: weakestFirst.find((source) => sources.includes(source)) ?? 'none',
      simulated: found.simulated,
      bins: measureBins(found.events, found.setup, fitted, asked),
    };
  }
}
