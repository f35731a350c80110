import { batchOctets, decodeReceived } from '@luyun/adapters/wire/received';
import { type Platform, topicNames } from '@luyun/core';
import type { roadside } from '@luyun/proto';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { includesRole } from '../auth/roles.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound, Problem } from '../http/problem.js';
import { timeMs } from '../http/schemas.js';
import { describeRow } from './describe-row.js';

/** Octets of a batch that are shown. */
const MAX_SHOWN_BYTES = 64 * 1024;

/** Topics whose records name a vehicle for years (terminal numbers, plates in original frames): not for every viewer. */
const personal: readonly string[] = [topicNames.terminals, topicNames.passingVehicles];

const params = z.object({
  topic: z.string().max(100),
  partition: z.coerce.number().int().min(0).max(65_535),
  offset: z.coerce.number().int().min(0),
});
const query = z.object({ row: z.coerce.number().int().min(0).max(65_535).default(0) });
const cell = z.union([z.string(), z.number()]);

const lineage = z.strictObject({
  topic: z.string(),
  partition: z.number().int(),
  offset: z.number().int(),
  row: z.number().int(),
  rows: z.number().int(),
  deviceId: z.string(),
  session: z.string(),
  sequence: z.number(),
  receivedMs: timeMs,
  clockOffsetMs: z.number(),
  simulated: z.boolean(),
  refused: z.boolean().describe('the row failed a check and counts nowhere'),
  family: z.string(),
  values: z.record(z.string(), z.strictObject({ raw: cell, value: cell.nullable(), unit: z.string() })),
  encoding: z.string().nullable().describe("of the device's own frame"),
  originalHex: z.string().nullable().describe("the device's own frame that the row came from"),
  batchHex: z.string().describe('the batch as it came, at most its first 64 KiB'),
  batchBytes: z.number().int(),
});

/** From a number on a screen back to the octets that a device sent. */
@Controller('api/v1/lineage')
export class LineageController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':topic/:partition/:offset',
    role: 'viewer',
    summary:
      'What a device sent: one row, its values, and the very octets; terminals and passing vehicles need operator',
    params,
    query,
    response: lineage,
    problems: [404, 422],
  })
  async find({
    params: { topic, partition, offset },
    query: { row },
    actor,
  }: EndpointInput<z.output<typeof params>, z.output<typeof query>>) {
    const spec = this.platform.eventLog.topics.find((each) => each.name === topic);
    if (!spec || topic === topicNames.quarantine || partition >= spec.partitions) throw notFound('topic', topic);
    if (personal.includes(topic) && !(actor && includesRole(actor.role, 'operator'))) {
      throw new Problem(403, 'Records that name vehicles need the role operator.');
    }
    const record = await this.platform.eventLog.read({ topic, partition, offset });
    if (!record) throw new Problem(404, 'The log does not hold this record (any more).');
    const received = decodeReceived(record.value);
    if (!received.ok) throw new Problem(422, `The record cannot be read: ${received.detail}`);
    const { header, batch } = received;
    if (row >= batch.rows) throw new Problem(404, `The batch has ${batch.rows} rows.`);
    const octets = batchOctets(record.value) ?? new Uint8Array(0);
    return {
      topic,
      partition,
      offset,
      row,
      rows: batch.rows,
      deviceId: header.deviceId,
      session: header.session,
      sequence: batch.sequence,
      receivedMs: header.receivedMs,
      clockOffsetMs: header.clockOffsetMs,
      simulated: header.simulated,
      refused: header.refusedRows.includes(row),
      family: batch.family,
      values: describeRow(received, row),
      ...originalOf(batch.message.original, row),
      batchHex: hex(octets),
      batchBytes: octets.length,
    };
  }
}

/** The device's own frame of a row; see roadside.v1.OriginalFrames. */
function originalOf(original: roadside.v1.IOriginalFrames | null | undefined, row: number) {
  const frames = original?.frames ?? [];
  const rowFrames = original?.rowFrames;
  const usual = frames.length === 1 ? 0 : row;
  const index = rowFrames?.length ? (rowFrames[row * 2] ?? 0) | ((rowFrames[row * 2 + 1] ?? 0) << 8) : usual;
  const frame = frames[index];
  return { encoding: original?.encoding ?? null, originalHex: frame ? hex(frame) : null };
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.byteLength, MAX_SHOWN_BYTES)).toString('hex');
}
