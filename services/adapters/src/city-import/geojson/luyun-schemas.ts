import { z } from 'zod';
import { positionSchema } from './feature.js';

/** Properties of the dialect's features; names, units and meanings are those of the city model. */
const id = z.string().min(1);
const names = { name: z.string().default(''), nameEn: z.string().optional() };
const outline = z.array(positionSchema).optional();
const metres = z.number().finite().nonnegative();
const group = z.int().min(0).max(255);

const movement = z.object({
  toLinkId: id,
  turn: z.enum(['straight', 'left', 'right', 'uturn']),
  signalGroup: group.default(0),
});

export const citySchema = z.object({
  name: z.string().optional(),
  nameEn: z.string().optional(),
  simulated: z.boolean().default(false),
  source: z.string().optional(),
  placed: z.boolean().default(false),
  drivingSide: z.enum(['left', 'right']).default('right'),
});

export const linkSchema = z.object({
  id,
  ...names,
  fromJunctionId: id.optional(),
  toJunctionId: id.optional(),
  roadClass: z.enum(['expressway', 'arterial', 'branch', 'local']).default('local'),
  lengthM: metres.optional(),
  speedLimitMps: metres.optional(),
  bridge: z.boolean().optional(),
  widthM: metres.optional(),
  /** Only where the link has no lane features. */
  lanes: z.int().min(1).max(16).default(1),
});

export const laneSchema = z.object({
  id: id.optional(),
  linkId: id,
  number: z.int().min(1).max(255),
  kind: z.enum(['vehicle', 'bus', 'bike', 'crosswalk']).default('vehicle'),
  widthM: metres.default(3.5),
  movements: z.array(movement).default([]),
});

export const junctionSchema = z.object({
  id,
  nodeRef: z.int().min(0).max(0xffffffff).optional(),
  ...names,
  signalised: z.boolean().optional(),
  signalGroups: z.array(z.object({ group, phase: z.int().min(0).max(255).default(0) })).default([]),
  outline,
});

export const corridorSchema = z.object({ id, ...names, linkIds: z.array(id) });

export const carParkSchema = z.object({
  id,
  ...names,
  capacity: z.int().nonnegative(),
  kind: z.enum(['garage', 'lot', 'kerb']).optional(),
  chargers: z.int().nonnegative().optional(),
  outline,
  entryLinkId: id.optional(),
});

export const detectorSchema = z.object({
  id,
  laneId: id,
  distanceToStopLineM: z.number().finite(),
  channel: z.int().min(0).max(65535).default(0),
});

export const basemapSchema = z.object({
  name: z.string().optional(),
  nameEn: z.string().optional(),
  use: z.string().optional(),
  heightM: z.number().finite().optional(),
});

export const stopSchema = z.object({
  id,
  ...names,
  kind: z.enum(['bus', 'metro']).optional(),
  linkId: id.optional(),
  lines: z.array(id).default([]),
});

export const transitLineSchema = z.object({
  id,
  ...names,
  kind: z.enum(['bus', 'metro']).default('bus'),
  stopIds: z.array(id).default([]),
  colour: z.string().optional(),
});

export const crossingSchema = z.object({
  id,
  junctionId: id.optional(),
  signalGroup: group.default(0),
  widthM: metres.default(4),
});

export const baySchema = z.object({ id, facilityId: id, linkId: id });
