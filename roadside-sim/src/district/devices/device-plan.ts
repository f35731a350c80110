import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const comment = z.string().optional();
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const node = z.string().min(1);
const xy = z.tuple([z.number(), z.number()]);

/** What a detector does wrong; README.md tells how each looks in the data. */
export const faultKinds = ['stuck-on', 'dead', 'chatter', 'undercount', 'overcount', 'drift', 'intermittent'] as const;
export type FaultKind = (typeof faultKinds)[number];

const faultSchema = z.strictObject({
  comment,
  fault: z.enum(faultKinds),
  /** Detectors by id; or a share of all, drawn by the seed. */
  detectors: z.array(z.string()).optional(),
  share: share.optional(),
});

export const deviceSchema = z.strictObject({
  comment,
  roadsideUnits: z
    .strictObject({
      comment,
      /** Nodes with a unit besides all signalised junctions. */
      also: z.array(node).default([]),
      perceptionHz: z.union([z.literal(1), z.literal(2), z.literal(5), z.literal(10)]).default(5),
      /** How far from the mast a thing of each class is perceived: motor vehicles; bicycles and e-bikes; people on foot; what lies in the road. */
      rangeM: positive.default(320),
      nonMotorRangeM: positive.default(200),
      pedestrianRangeM: positive.default(90),
      obstacleRangeM: positive.default(150),
      mastM: positive.default(10),
      latencyMs: z.number().min(0).max(2000).default(100),
      /** Standard deviation of a position in each direction: here and how much it grows with a metre of distance. */
      noiseM: z.number().min(0).default(0.15),
      noisePerM: z.number().min(0).default(0.003),
      /** Share of the frames in which an object in clear sight is missed, near the mast and at the end of the range. */
      missedNear: share.default(0.003),
      missedFar: share.default(0.06),
      /** False objects a unit begins a minute, and how long they last on average. */
      falsePerMinute: z.number().min(0).default(1.5),
      falseLastsS: positive.default(1.2),
      /** How often two objects closer than 3 m are taken for one another, a second. */
      switchesPerS: z.number().min(0).default(0.004),
    })
    .prefault({}),
  connected: z
    .strictObject({
      comment,
      bsmHz: z.union([z.literal(1), z.literal(2), z.literal(5), z.literal(10)]).default(5),
      radioRangeM: positive.default(500),
      /** Share of the messages lost at the end of the radio's range. */
      lostFar: share.default(0.15),
      /** Standard deviation of a position in each direction under open sky, and how long an error stays alike. */
      gnssM: z.number().min(0).default(0.8),
      gnssCorrelationS: positive.default(25),
      /** Between high buildings the error is so many times greater. */
      canyonFactor: z.number().min(1).default(3.5),
      canyons: z.array(z.strictObject({ comment, at: xy, radiusM: positive })).default([]),
      /** Share of the people on foot whose phones send. */
      phones: share.default(0.12),
    })
    .prefault({}),
  detectors: z
    .strictObject({
      comment,
      /** Loops before each stop line; radars after a junction measure what drives out. */
      stopBarM: positive.default(3),
      advanceM: positive.default(35),
      exitM: positive.default(45),
      exits: z.boolean().default(true),
      /** Every detector misses so many, even a good one. */
      missedShare: share.default(0.004),
      faults: z.array(faultSchema).default([]),
    })
    .prefault({}),
  parking: z
    .strictObject({
      comment,
      /** Share of the entries and exits that a counter misses, and that it counts twice. */
      missedShare: share.default(0.012),
      doubledShare: share.default(0.004),
      /** Local hour at which people count the places and set the counters right. */
      resetHour: z.number().min(0).max(23).default(4),
      /** Share of the changes that a bay sensor notices half a minute late. */
      lateShare: share.default(0.1),
    })
    .prefault({}),
  fleets: z
    .array(z.strictObject({ comment, id: z.string(), type: z.enum(['truck', 'van', 'bus']), share, everyS: positive }))
    .default([]),
  cameras: z
    .strictObject({
      comment,
      /** Streets by node to node; the camera stands at `along` (0..1). */
      sites: z
        .array(z.strictObject({ comment, id: z.string(), street: z.tuple([node, node]), along: share }))
        .default([]),
      readShare: share.default(0.96),
    })
    .prefault({}),
  operations: z
    .strictObject({
      comment,
      /** Median time until somebody has told the centre of an incident, and until it is told that it is over. */
      toldAfterS: positive.default(150),
      clearedAfterS: positive.default(60),
      /** A roadside unit that sees the place notices by itself. */
      seenAfterS: positive.default(25),
    })
    .prefault({}),
});

/** The devices of a city, as its devices.json tells; see cities/README.md. */
export type DevicePlan = z.infer<typeof deviceSchema>;
export type FaultPlanEntry = z.infer<typeof faultSchema>;

/** Reads devices.json of a city's folder; a city without one has the usual devices. Throws with the file's name and the wrong field. */
export function readDevicePlan(folder: string): DevicePlan {
  const file = join(folder, 'devices.json');
  if (!existsSync(file)) return deviceSchema.parse({});
  return parseFile(file, deviceSchema);
}

/** Reads a JSON file by a schema. Throws an Error of one sentence that names file and field. */
export function parseFile<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`${file}: ${first?.path.join('.') || 'the file'}: ${first?.message ?? 'is wrong'}`);
}

export { faultSchema };
