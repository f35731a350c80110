import { congestedMinutesQuery } from '@luyun/adapters/history-queries/congested-minutes-query';
import { deviceGapsQuery } from '@luyun/adapters/history-queries/device-gaps-query';
import { eventSpansQuery } from '@luyun/adapters/history-queries/event-spans-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { timeMs } from '../http/schemas.js';
import { type TimeWindow, timeWindow, windowQuery } from '../http/time-window.js';
import { corridorMarks, deviceMarks, eventMarks } from './marks.js';

const MAX_HOURS = 7 * 24;
const MAX_MARKS = 500;
/** The last minutes are not stored yet: a device that is silent there is for the alarms. */
const STORED_AFTER_MS = 2 * 60_000;
const SILENT_S = 180;

const window = z.object(windowQuery);
const mark = z.strictObject({
  timeMs,
  endMs: timeMs.nullable().describe('UTC epoch ms; null: it lasts, or nobody said'),
  kind: z.enum(['event', 'incident', 'works', 'alarm', 'device']),
  severity: z.number().int().describe('1 slight .. 4 grave'),
  title: z.string(),
  titleEn: z.string(),
  selection: z.string().describe('event:ID, corridor:ID, device:ID; empty: the whole city'),
});

/** What happened, for the time bar. */
@Controller('api/v1/marks')
export class MarksController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary:
      'Events, severe congestion of corridors and silences within at most a week; at most 500, the gravest first',
    query: window,
    response: z.strictObject({ items: z.array(mark) }),
    problems: [504],
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MAX_HOURS);
    const { history } = this.platform;
    const nowMs = this.platform.clock.nowMs();
    const spans = await history.query(eventSpansQuery, { ...asked, limit: MAX_MARKS });
    const minutes = await history.query(congestedMinutesQuery, { ...asked });
    const marks = [
      ...eventMarks(spans, nowMs),
      ...corridorMarks(minutes, this.cities.current().corridors, nowMs),
      ...(await this.silences(asked, nowMs)),
    ];
    marks.sort((a, b) => b.severity - a.severity || b.timeMs - a.timeMs);
    return { items: marks.slice(0, MAX_MARKS) };
  }

  private async silences({ fromMs, toMs }: TimeWindow, nowMs: number) {
    const settledMs = Math.min(toMs, nowMs - STORED_AFTER_MS);
    if (settledMs <= fromMs) return [];
    const asked = { fromMs, toMs: settledMs, leastS: SILENT_S, limit: MAX_MARKS };
    const gaps = await this.platform.history.query(deviceGapsQuery, asked);
    return deviceMarks(gaps, settledMs);
  }
}
