import { NO_LOG_PARTITION } from '@luyun/adapters/controller-log/store-controller-log';
import { controllerEventRowsQuery } from '@luyun/adapters/history-queries/controller-event-rows-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { lineage, listOf, timeMs } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';
import { byId, MOST_HOURS } from './measure-schemas.js';

const MAX_KEYS = 500;
const key = /^\d{1,4}(:\d{1,5})?$/;

const eventQuery = z.object({
  ...windowQuery,
  of: z
    .string()
    .max(8000)
    .transform((text) => text.split(','))
    .refine((keys) => keys.length <= MAX_KEYS && keys.every((each) => key.test(each)), 'must be code or code:parameter')
    .optional()
    .describe(
      'events as `code` or `code:parameter`, with commas, as the evidence of a measure names them; default all',
    ),
  ...paging(5000, 500),
});

const event = z.strictObject({
  timeMs,
  code: z.number().int(),
  parameter: z.number().int(),
  deviceId: z.string(),
  simulated: z.boolean(),
  lineage: lineage.nullable().describe('null of events that came with a file: deviceId names it'),
});

/** The events behind the figures. */
@Controller('api/v1/junctions/:id/measures')
export class EventsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'events',
    role: 'viewer',
    summary: 'Events of the controller of a junction in order of time, each once, and where they came from',
    params: byId,
    query: eventQuery,
    response: listOf(event),
    problems: [404, 504],
  })
  async events({ params: { id }, query }: EndpointInput<z.output<typeof byId>, z.output<typeof eventQuery>>) {
    const { nodeRef } = this.desk.setup(id);
    const window = timeWindow(query, this.platform.clock, MOST_HOURS);
    const skip = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    if (nodeRef === 0) return { items: [], nextCursor: null };
    const pairs = (query.of ?? []).map((each) => each.split(':').map(Number));
    const rows = await this.platform.history.query(controllerEventRowsQuery, {
      junction: nodeRef,
      ...window,
      keys: pairs.flatMap(([code = 0, parameter]) => (parameter === undefined ? [] : [code * 65_536 + parameter])),
      anyCodes: pairs.flatMap(([code = 0, parameter]) => (parameter === undefined ? [code] : [])),
      limit: query.limit + 1,
      skip,
    });
    const items = rows
      .slice(0, query.limit)
      .map(({ timeMs: at, code, parameter, deviceId, simulated, topic, partition, offset, row }) => ({
        timeMs: at,
        code,
        parameter,
        deviceId,
        simulated: simulated === 1,
        lineage: partition === NO_LOG_PARTITION ? null : { topic, partition, offset, row },
      }));
    return { items, nextCursor: rows.length > query.limit ? encodeCursor([skip + query.limit]) : null };
  }
}
