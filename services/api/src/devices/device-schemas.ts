import { z } from 'zod';
import { latitude, lineage, longitude, timeMs } from '../http/schemas.js';

/** Ids as roadside.v1.Hello has them. */
export const deviceId = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/, 'must be 1..64 of A-Z a-z 0-9 . _ : -');

const editable = {
  kind: z.number().int().min(0).max(8).describe('roadside.v1.DeviceKind'),
  name: z.string().max(200),
  longitude: longitude.nullable(),
  latitude: latitude.nullable(),
  speaksFor: z
    .array(z.string().regex(/^[A-Za-z0-9._:-]{0,64}\*?$/))
    .max(1000)
    .describe('ids, or prefixes ending in *'),
  maxMessagesPerS: z.number().int().min(1).max(10_000_000),
  simulated: z.boolean(),
};

export const newDevice = z.strictObject({
  id: deviceId,
  kind: editable.kind,
  name: editable.name.default(''),
  longitude: editable.longitude.default(null),
  latitude: editable.latitude.default(null),
  speaksFor: editable.speaksFor.default([]),
  maxMessagesPerS: editable.maxMessagesPerS.default(20_000),
  simulated: editable.simulated.default(false),
});

export const deviceChange = z.strictObject({ ...editable, disabled: z.boolean() }).partial();

export const device = z.strictObject({
  id: z.string(),
  ...editable,
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  maxMessagesPerS: z.number().int().min(0),
  registered: z.boolean().describe('false: known only through a concentrator that speaks for it'),
  through: z.string().nullable().describe('the device whose stream it came by last; null: its own'),
  disabled: z.boolean(),
  createdMs: timeMs,
  connected: z.boolean().describe('heard within the last 15 s'),
  live: z
    .strictObject({
      kind: z.number(),
      simulated: z.boolean(),
      lastReceivedMs: timeMs,
      messagesPerS: z.number(),
      latencyMs: z.number(),
      lateMs: z
        .number()
        .optional()
        .describe('median of how much longer rows took than the reporting interval accounts for'),
      clockOffsetMs: z.number(),
      loss: z.number(),
      quarantinedRows: z.number(),
      trust: z.number(),
    })
    .nullable(),
  lineage: lineage.optional().describe('the newest batch of it'),
});
