import {
  familyQualityQuery,
  kindQualityQuery,
  type QualityMinute,
} from '@luyun/adapters/history-queries/quality-query';
import { type Platform, tellingKinds, topicNames } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { AlarmDesk } from '../alarms/alarm-desk.js';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { listOf, timeMs } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { kindNames, kindsNow } from './kinds-now.js';

const MINUTE_MS = 60_000;
const MAX_HOURS = 24;
/** A minute is summed up when it is over, and then stored. */
const STORED_AFTER_MS = 10_000;
/** Devices that told of these and stopped are missed. */
const STEADY: readonly string[] = [topicNames.perceivedObjects, topicNames.signalStates, topicNames.detectorCounts];
const STEADY_MINUTES = 10;

const familyNames = new Map<string, string>(
  Object.entries(topicNames).map(([family, topic]) => [topic, family === 'maps' ? 'map' : family]),
);

const qualityQuery = z.object({ ...windowQuery, ...paging(50_000, 50_000) });
const quality = z.strictObject({
  scope: z.enum(['family', 'deviceKind']),
  name: z.string(),
  minuteMs: timeMs.nullable().describe('begin of the minute; null: now'),
  messagesPerS: z.number(),
  quarantinedPerS: z.number().describe('rows, and whole batches, that were refused'),
  lossPct: z.number().nullable().describe('batches that never came; of families that of the streams that they came by'),
  latencyP50Ms: z.number().nullable().describe('over devices, of their received minus event time'),
  latencyP95Ms: z.number().nullable(),
  devices: z.number().int(),
  silent: z.number().int().describe('of these, devices of which nothing was heard for longer than is usual of them'),
});

/** How well the city tells. */
@Controller('api/v1/quality')
export class QualityController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AlarmDesk) private readonly desk: AlarmDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary:
      'Rates, losses and delays by message family (of the last whole minute) and by kind of device (now); with fromMs, by minute over at most a day',
    query: qualityQuery,
    response: listOf(quality),
    problems: [504],
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof qualityQuery>>) {
    const all = query.fromMs === undefined ? await this.now() : await this.minutes(query);
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    return { items: all.slice(start, end), nextCursor: end < all.length ? encodeCursor([end]) : null };
  }

  private async now() {
    const { clock, liveState, records } = this.platform;
    const nowMs = clock.nowMs();
    const toMs = Math.floor((nowMs - STORED_AFTER_MS) / MINUTE_MS) * MINUTE_MS;
    const rows = await this.read(familyQualityQuery, toMs - STEADY_MINUTES * MINUTE_MS, toMs);
    const before = new Map<string, number>();
    for (const { name, devices } of rows) before.set(name, Math.max(before.get(name) ?? 0, devices));
    const families = rows
      .filter(({ minuteMs }) => minuteMs === toMs - MINUTE_MS)
      .map((row) => {
        const silent = STEADY.includes(row.name) ? (before.get(row.name) ?? 0) - row.devices : 0;
        return { ...describe('family', row), minuteMs: null, devices: row.devices + silent, silent };
      });
    const kinds = kindsNow(
      await liveState.list('device'),
      await records.devices.list({ limit: 10_000 }),
      (id) => this.desk.refusedPerS(id),
      nowMs,
    );
    return [...families, ...kinds];
  }

  private async minutes(query: z.output<typeof qualityQuery>) {
    const { fromMs, toMs } = timeWindow(query, this.platform.clock, MAX_HOURS);
    const families = await this.read(familyQualityQuery, fromMs, toMs);
    const kinds = await this.read(kindQualityQuery, fromMs, toMs);
    return [...families.map((row) => describe('family', row)), ...kinds.map((row) => describe('deviceKind', row))];
  }

  private read(query: typeof familyQualityQuery, fromMs: number, toMs: number) {
    const telling = { topics: Object.keys(tellingKinds), kinds: Object.values(tellingKinds) };
    return this.platform.history.query(query, { fromMs, toMs, ...telling });
  }
}

function describe(scope: 'family' | 'deviceKind', row: QualityMinute) {
  return {
    scope,
    name: scope === 'family' ? (familyNames.get(row.name) ?? row.name) : (kindNames[Number(row.name)] ?? 'unknown'),
    minuteMs: row.minuteMs,
    messagesPerS: row.messages / 60,
    quarantinedPerS: row.refused / 60,
    lossPct: row.loss === null ? null : row.loss * 100,
    latencyP50Ms: row.latencyP50Ms,
    latencyP95Ms: row.latencyP95Ms,
    devices: row.devices,
    silent: 0,
  };
}
