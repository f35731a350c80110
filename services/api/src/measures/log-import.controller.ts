import { createHash } from 'node:crypto';
import {
  type ControllerLog,
  ControllerLogError,
  type RefusedLine,
} from '@luyun/adapters/controller-log/controller-log';
import { parseControllerLog } from '@luyun/adapters/controller-log/parse-controller-log';
import { SAMPLE_DAY, storeControllerLog } from '@luyun/adapters/controller-log/store-controller-log';
import { encodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { type Platform, topicNames } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { Problem } from '../http/problem.js';
import { timeMs } from '../http/schemas.js';
import { MeasureDesk } from './measure-desk.js';
import { byId } from './measure-schemas.js';
import { SampleDays } from './sample-days.js';

/** Packed or not; unpacked it may be 256 MiB, some five million lines. */
const MAX_UPLOAD_BYTES = 64 * 2 ** 20;
const TOLD = 20;
/** As the quarantine lane keeps them. */
const MAX_KEPT_BYTES = 65_536;
const MOST_LINES = 1000;
const FUTURE_MS = 3_600_000;

const importQuery = z.object({
  timeZone: z
    .string()
    .max(64)
    .refine(isZone, 'must be a zone of the IANA database, e.g. Asia/Shanghai')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone)
    .describe('of times that name none; default that of the platform'),
  simulated: z.stringbool().default(false).describe('made up, and shown so'),
  sample: z.stringbool().default(false).describe('a made-up day to look at: shown as that, and nothing raises alarms'),
  device: z.string().min(1).max(100).optional().describe('which lines to take, where a file has several controllers'),
});
const file = { rawBytes: MAX_UPLOAD_BYTES } as const;
const imported = z.strictObject({
  format: z.enum(['csv', 'econolite']),
  stored: z.number().int().describe('events that are new'),
  known: z.number().int().describe('events that were there already'),
  refused: z.number().int().describe('lines that are none: they are in quarantine'),
  reasons: z
    .array(z.strictObject({ line: z.number().int(), text: z.string(), reason: z.string() }))
    .describe('of the first of them'),
  fromMs: timeMs.nullable(),
  toMs: timeMs.nullable(),
});

/** Logs of controllers that come as files. */
@Controller('api/v1/junctions/:id')
export class LogImportController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
    @Inject(SampleDays) private readonly samples: SampleDays,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'POST',
    path: 'controller-log',
    role: 'engineer',
    summary:
      "Import a high-resolution log of a junction's controller; the body is the file: text (time, code, parameter), or Econolite's .dat and .datZ, plain or gzipped. The same events again change nothing",
    params: byId,
    query: importQuery,
    body: file,
    response: imported,
    status: 201,
    problems: [404, 413, 422, 503],
  })
  async import({
    params: { id },
    query,
    body,
    actor,
  }: EndpointInput<z.output<typeof byId>, z.output<typeof importQuery>, Buffer>) {
    const { nodeRef } = this.desk.setup(id);
    if (nodeRef === 0)
      throw new Problem(422, 'The junction has no number (NodeReferenceID) by which events could be kept.');
    const log = await parseControllerLog(body, query).catch((error: unknown) => {
      throw error instanceof ControllerLogError ? new Problem(422, error.message) : error;
    });
    if (query.device === undefined && log.devices.length > 1) {
      throw new Problem(
        422,
        `The file has several controllers: say which, of ${log.devices.slice(0, TOLD).join(', ')}.`,
      );
    }
    const latestMs = this.platform.clock.nowMs() + FUTURE_MS;
    const events = log.events.filter((event) => event.timeMs <= latestMs);
    const late = log.events.length - events.length;
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const deviceId = query.sample ? SAMPLE_DAY : `import-${hash}`;
    const simulated = query.simulated || query.sample;
    const times = events.map((event) => event.timeMs);
    const [fromMs, toMs] = times.reduce(
      ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
      [Infinity, -Infinity],
    );
    if (query.sample && times.length > 0) await this.samples.announce(nodeRef, fromMs as number, toMs as number);
    const { stored, known } = await storeControllerLog(this.platform.history, nodeRef, deviceId, events, simulated);
    const refused: RefusedLine[] = [
      ...log.refused,
      ...(late > 0 ? [{ line: 0, text: `${late} events in the future`, reason: 'time' as const }] : []),
    ];
    // A file that brings nothing new was here before, and its bad lines too.
    if (stored > 0 || known === 0) await this.quarantine(deviceId, log, refused, simulated);
    await this.audit.add(
      actor,
      'controller-log-import',
      id,
      `${log.format} ${hash}: ${stored} stored, ${known} known, ${log.refused.length + late} refused`,
    );
    return {
      format: log.format,
      stored,
      known,
      refused: log.refused.length + late,
      reasons: refused.slice(0, TOLD),
      fromMs: times.length > 0 ? (fromMs as number) : null,
      toMs: times.length > 0 ? (toMs as number) : null,
    };
  }

  /** One record for all bad lines of a file, with the first reason and as many of the lines as are kept of a batch. */
  private async quarantine(
    deviceId: string,
    { format, events }: ControllerLog,
    refused: readonly RefusedLine[],
    simulated: boolean,
  ): Promise<void> {
    const [first] = refused;
    if (first === undefined) return;
    const text = refused.map(({ line, text: own }) => `${line}: ${own}`).join('\n');
    const nowMs = this.platform.clock.nowMs();
    const value = encodeQuarantined({
      deviceId,
      session: '',
      sequence: 0,
      receivedMs: nowMs,
      reason: first.reason,
      detail: `${format}, line ${first.line}: ${first.text}; ${refused.length} lines of ${events.length + refused.length}`,
      topic: topicNames.controllerEvents,
      rows: refused.slice(0, MOST_LINES).map(({ line }) => line),
      simulated,
      original: Buffer.from(text).subarray(0, MAX_KEPT_BYTES),
    });
    await this.platform.eventLog.append([{ topic: topicNames.quarantine, key: deviceId, value, timeMs: nowMs }]);
  }
}

function isZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
