import { z } from 'zod';
import { timeMs } from '../http/schemas.js';
import { processStates } from './process-state.js';

const figure = z.number().nullable();
const perS = figure.describe('a second, over the last half minute');

export const process = z.strictObject({
  instance: z.string(),
  service: z.enum(['all-in-one', 'gateway', 'processing', 'api']),
  host: z.string(),
  pid: z.number().int(),
  version: z.string(),
  startedMs: timeMs,
  reportedMs: timeMs,
  state: z
    .enum(processStates)
    .describe('limited: a check fails that it can do without; silent: not heard for 20 s; stopped: it ended in order'),
  stopped: z.boolean(),
  ready: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  cpuShare: z.number().describe('of one core'),
  memoryMb: z.number(),
  eventLoopP99Ms: figure.describe('sampled each 10 ms, so that much is none'),
  gateway: z
    .strictObject({
      streams: figure.describe('devices connected'),
      batchesPerS: perS,
      rowsPerS: perS,
      quarantinedPerS: perS,
      ackP99Ms: figure.describe('from arrival until durable'),
    })
    .optional(),
  processing: z
    .strictObject({
      recordsPerS: perS,
      lag: figure.describe('records appended and not folded yet'),
      lagByTopic: z.record(z.string(), z.number()),
      ageP95Ms: figure.describe('from append until folded'),
      failuresPerMin: figure.describe('steps that failed and were tried again'),
    })
    .optional(),
  api: z
    .strictObject({
      requestsPerS: perS,
      errorShare: figure.describe('answered with 500 or more, 0..1'),
      p95Ms: figure,
      sockets: figure.describe('live sockets open'),
      framesPerS: perS,
    })
    .optional(),
});
