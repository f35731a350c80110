import { z } from 'zod';

/**
 * The files of a city's folder, one schema a file; cities/README.md tells what each field means. Metres east and north
 * of the city's origin, seconds, km/h; `comment` is allowed in every object and never read.
 */

const comment = z.string().optional();
const id = z.string().min(1);
const xy = z.tuple([z.number(), z.number()]);
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const count = z.int().nonnegative();
const named = { comment, name: id, nameEn: id };
/** The street from one node to the next, in this direction. */
const stretch = z.tuple([id, id]);
const ring = z.array(xy).min(3);
const hours = z.record(z.string().regex(/^([01]?\d|2[0-3])$/, 'must be an hour, 0 to 23'), z.number().nonnegative());
/** 24 numbers, the first for the hour from midnight. */
const day = z.array(z.number().nonnegative()).length(24);

export const zoneKinds = ['gate', 'homes', 'work', 'shops', 'station', 'hospital', 'university', 'stadium'] as const;

const city = z.strictObject({
  ...named,
  /** [longitude, latitude], WGS-84 */
  origin: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  utcOffsetHours: z.number().min(-12).max(14),
});

const node = z.strictObject({
  comment,
  at: xy,
  name: id.optional(),
  nameEn: id.optional(),
  /** protected: left turns have a phase of their own; permissive: they give way. */
  signal: z.enum(['protected', 'permissive']).optional(),
  /** Traffic enters and leaves the city here. */
  gate: z.literal(true).optional(),
  /** Ramps leave or join an expressway here: nobody turns more than gently. */
  ramps: z.literal(true).optional(),
  /** Ways that are forbidden, as "from-to" nodes. */
  noWay: z.array(stretch).optional(),
});

/** Arrows of a lane: l, s, r and what they make together. */
const arrows = z.enum(['l', 's', 'r', 'ls', 'sr', 'lr', 'lsr']);

const section = z.strictObject({
  comment,
  name: id.optional(),
  nameEn: id.optional(),
  via: z.array(xy).optional(),
  lanes: z.int().min(1).max(6).optional(),
  bridge: z.literal(true).optional(),
});

const street = z.strictObject({
  ...named,
  id,
  class: z.enum(['expressway', 'arterial', 'branch', 'local']),
  /** In each direction. */
  lanes: z.int().min(1).max(6),
  speedKmh: positive,
  oneWay: z.literal(true).optional(),
  /** Cycle lanes on both sides. */
  cycle: z.boolean(),
  /** A lane more before signals, from the median, for left turns. */
  pockets: z.boolean().optional(),
  through: z.array(id).min(2),
  /** By "from-to" in the order of `through`. */
  sections: z.record(z.string(), section).optional(),
  /** Arrows by link, from the median, where they are not the usual ones. */
  turns: z.record(z.string(), z.array(arrows).min(1)).optional(),
});

const streets = z.strictObject({
  comment,
  nodes: z.record(z.string().regex(/^[^-\s]+$/, 'must be an id without - and spaces'), node),
  streets: z.array(street).min(1),
  corridors: z.array(z.strictObject({ ...named, id, through: z.array(id).min(2) })),
  /** Zebra crossings between junctions. */
  crossings: z.array(z.strictObject({ comment, street: stretch, along: share })),
});

const split = z.tuple([count, count, count, count]);

const signals = z.strictObject({
  comment,
  yellow: positive,
  allRed: z.number().nonnegative(),
  minGreen: positive,
  passage: positive,
  plans: z.record(
    z.string().regex(/^\d+$/, 'must be a number'),
    z.strictObject({
      comment,
      name: id,
      /** coordinated: by demand within a common cycle, at the junctions that have an offset; the others run free. */
      control: z.enum(['fixed', 'actuated', 'coordinated']),
      cycle: positive,
      /** Left and through of north-south, left and through of east-west. */
      splits: z.strictObject({ protected: split, permissive: split }),
    }),
  ),
  planByHour: z.record(z.string(), z.int()),
  /** Junctions that stay fixed-time whatever the plan says. */
  fixed: z.array(id),
  offsets: z.record(z.string(), z.number()),
  /** What an offset says of the main street's green: when it begins (default) or when it yields. */
  reference: z.enum(['green', 'yield']).optional(),
});

const carPark = z.strictObject({
  ...named,
  id,
  kind: z.enum(['garage', 'lot']),
  street: stretch,
  along: share,
  capacity: z.int().positive(),
  chargers: count,
  /** How much of the search for parking goes there. */
  demand: z.number().nonnegative(),
});

const bayRow = z.strictObject({
  ...named,
  id,
  street: stretch,
  from: share,
  to: share,
  bays: z.int().positive(),
  chargers: count.optional(),
  demand: z.number().nonnegative(),
});

const places = z.strictObject({
  comment,
  carParks: z.array(carPark),
  bayRows: z.array(bayRow),
  works: z.array(
    z.strictObject({
      comment,
      id,
      street: stretch,
      along: share,
      /** From the median, from 1. */
      lane: z.int().positive(),
      description: id,
      descriptionEn: id.optional(),
    }),
  ),
  breakdowns: z.strictObject({ comment, meanIntervalS: positive, meanDurationS: positive }),
});

const transit = z.strictObject({
  comment,
  stops: z.array(z.strictObject({ ...named, id, street: stretch, along: share, kind: z.enum(['kerb', 'bay']) })),
  busLines: z.array(
    z.strictObject({
      ...named,
      id,
      colour: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour as #1a2b3c'),
      headwayS: positive,
      through: z.array(id).min(2),
      /** Ids of stops, in the order in which they are served. */
      stops: z.array(id).min(1),
    }),
  ),
  metroLines: z.array(
    z.strictObject({
      ...named,
      id,
      colour: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour as #1a2b3c'),
      via: z.array(xy).min(2),
      stations: z.array(z.strictObject({ ...named, id, at: xy })),
    }),
  ),
});

const zone = z.strictObject({
  ...named,
  id,
  kind: z.enum(zoneKinds),
  /** Links, "from-to", on which trips begin and end; of a gate the one in and the one out. */
  links: z.array(z.string().regex(/^[^-]+-[^-]+$/, 'must be a link, "from-to"')).min(1),
  /** Trips a day that begin here. */
  produces: z.number().nonnegative(),
  /** Trips a day that end here: a weight among the zones. */
  attracts: z.number().nonnegative(),
});

const demand = z.strictObject({
  comment,
  /** Share of the day's trips in each hour, by kind of zone. Made to sum to 1 when read. */
  profiles: z.partialRecord(z.enum(zoneKinds), z.strictObject({ comment, produces: day, attracts: day })),
  zones: z.array(zone).min(1),
  /** The farther, the fewer: the weight of a destination falls by e over this distance. */
  decayKm: positive,
  /** Shares of the trips; e-bikes only where cycle lanes lead there. */
  mix: z.strictObject({ comment, car: share, van: share, truck: share, ebike: share, emergency: share.default(0) }),
  parking: z.strictObject({
    comment,
    /** Share of the car trips to inner zones that look for a public place; the others end on private ground. */
    share,
    meanMinutes: positive,
    /** So far from the goal one still parks. */
    walkM: positive,
  }),
  pedestrians: z.strictObject({
    comment,
    /** People an hour over a crossing at factor 1. */
    perCrossingHour: z.number().nonnegative(),
    byHour: hours,
    /** Factor by junction where more or fewer walk. */
    busy: z.record(z.string(), z.number().nonnegative()),
  }),
});

const buildingKind = z.strictObject({
  comment,
  /**
   * How buildings stand: rows: side by side along lanes; slabs: long ones that face south; towers: on podiums; courts:
   * wings round courtyards; halls: large and low.
   */
  pattern: z.enum(['rows', 'slabs', 'towers', 'courts', 'halls']),
  /** What for, as the map tells it. */
  use: id,
  /** Share of the plots that are built on. */
  fill: share,
  heightM: z.tuple([positive, positive]),
});

const basemap = z.strictObject({
  comment,
  water: z.array(z.strictObject({ ...named, ring, islands: z.array(ring).optional() })),
  green: z.array(z.strictObject({ ...named, ring })),
  hills: z.array(
    z.strictObject({
      ...named,
      /** From the foot to the top; each within the one before. */
      contours: z.array(z.strictObject({ comment, heightM: z.number(), ring })).min(1),
    }),
  ),
  landuse: z.array(
    z.strictObject({
      ...named,
      kind: z.enum(['campus', 'hospital', 'station', 'stadium', 'square', 'sports']),
      ring,
    }),
  ),
  rail: z.array(z.strictObject({ ...named, line: z.array(xy).min(2) })),
  places: z.array(z.strictObject({ ...named, at: xy })),
  /** Buildings that one knows, drawn as they are. */
  landmarks: z.array(z.strictObject({ ...named, use: id, heightM: positive, ring, court: ring.optional() })),
  /** Quarters that are filled with buildings, between corners that are nodes or places in metres. */
  blocks: z.array(z.strictObject({ comment, corners: z.array(z.union([id, xy])).min(3), kind: id })),
  kinds: z.record(z.string(), buildingKind),
});

/** By file name without ".json". */
export const planSchema = { city, streets, signals, places, transit, demand, basemap };

export type CityPlan = { readonly [Part in keyof typeof planSchema]: z.infer<(typeof planSchema)[Part]> };
