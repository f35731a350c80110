import { z } from 'zod';
import { position } from '../http/schemas.js';

export const nameFields = { name: z.string(), nameEn: z.string().nullable() };
export const roadClass = z.enum(['expressway', 'arterial', 'branch', 'local']);

const count = z.number().int();

export const counts = z.strictObject({
  links: count,
  lanes: count,
  junctions: count,
  signalised: count,
  corridors: count,
  carParks: count,
  detectors: count,
  stops: count,
  transitLines: count,
  crossings: count,
  bays: count,
});

export const city = z.strictObject({
  version: count,
  ...nameFields,
  simulated: z.boolean(),
  placed: z.boolean(),
  source: z.string(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  center: position,
  counts,
});

export const linkProperties = z.strictObject({
  id: z.string(),
  ...nameFields,
  roadClass,
  lengthM: z.number(),
  speedLimitMps: z.number(),
  lanes: count,
  bridge: z.boolean(),
  widthM: z.number().nullable(),
  fromJunctionId: z.string(),
  toJunctionId: z.string(),
});

export const laneProperties = z.strictObject({
  id: z.string(),
  linkId: z.string(),
  number: count,
  kind: z.enum(['vehicle', 'bus', 'bike', 'crosswalk']),
  widthM: z.number(),
  movements: z.array(
    z.strictObject({
      toLinkId: z.string(),
      turn: z.enum(['straight', 'left', 'right', 'uturn']),
      signalGroup: count,
    }),
  ),
});

export const junctionProperties = z.strictObject({
  id: z.string(),
  nodeRef: count,
  ...nameFields,
  signalised: z.boolean(),
  /** Whether the tiles have its outline. */
  outlined: z.boolean(),
  groups: z.array(count),
});

export const corridorProperties = z.strictObject({
  id: z.string(),
  ...nameFields,
  linkIds: z.array(z.string()),
  lengthM: z.number(),
});

export const carParkProperties = z.strictObject({
  id: z.string(),
  ...nameFields,
  capacity: count,
  kind: z.enum(['garage', 'lot', 'kerb']).nullable(),
  chargers: count.nullable(),
  entryLinkId: z.string().nullable(),
});

export const crossingProperties = z.strictObject({
  id: z.string(),
  junctionId: z.string().nullable(),
  /** 0 where no signal rules it. */
  signalGroup: count,
  widthM: z.number(),
});

export const stopProperties = z.strictObject({
  id: z.string(),
  ...nameFields,
  kind: z.enum(['bus', 'metro']),
  linkId: z.string().nullable(),
  lines: z.array(z.string()),
});

export const transitLineProperties = z.strictObject({
  id: z.string(),
  ...nameFields,
  kind: z.enum(['bus', 'metro']),
  stopIds: z.array(z.string()),
  colour: z.string().nullable(),
});
