import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Metres east and north of the city's origin. */
export type Xy = readonly [eastM: number, northM: number];

/** A city as its files describe it; see cities/xiangjiang for each field's meaning. */
export interface CityPlan {
  readonly city: {
    readonly name: string;
    readonly nameEn: string;
    /** [longitude, latitude], WGS-84 */
    readonly origin: readonly [number, number];
    readonly utcOffsetHours: number;
  };
  readonly streets: {
    readonly nodes: Readonly<Record<string, PlanNode>>;
    readonly streets: readonly PlanStreet[];
    readonly corridors: readonly { id: string; name: string; nameEn: string; through: readonly string[] }[];
  };
  readonly signals: SignalsPlan;
  readonly places: {
    readonly carParks: readonly PlanCarPark[];
    readonly busLines: readonly PlanBusLine[];
    readonly works: readonly PlanWorks[];
    readonly breakdowns: { readonly meanIntervalS: number; readonly meanDurationS: number };
  };
  readonly demand: {
    readonly gates: Readonly<Record<string, { readonly in: number; readonly out: number }>>;
    /** Where trips begin and end. */
    readonly zones?: readonly PlanZone[];
    readonly parkingShare: number;
    readonly meanParkingMinutes: number;
    readonly byHour: Readonly<Record<string, number>>;
    readonly mix: Readonly<Record<'car' | 'van' | 'truck', number>>;
  };
  readonly basemap: BasemapPlan;
}

export type LeftTurns = 'protected' | 'permissive';

export interface PlanNode {
  readonly at: Xy;
  readonly signal?: LeftTurns;
  readonly gate?: boolean;
}

export interface PlanStreet {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly class: 'expressway' | 'arterial' | 'branch' | 'local';
  /** In each direction. */
  readonly lanes: number;
  readonly speedKmh: number;
  readonly through: readonly string[];
  /** By "from-to" in the order of `through`. */
  readonly sections?: Readonly<Record<string, { name?: string; nameEn?: string; via?: readonly Xy[] }>>;
}

export interface SignalsPlan {
  readonly yellow: number;
  readonly allRed: number;
  readonly minGreen: number;
  readonly passage: number;
  readonly plans: Readonly<Record<string, PlanTiming>>;
  readonly planByHour: Readonly<Record<string, number>>;
  /** Junctions that stay fixed-time whatever the plan says. */
  readonly fixed: readonly string[];
  readonly offsets: Readonly<Record<string, number>>;
  /** What an offset says of the main street's green: when it begins (default) or when it yields. */
  readonly reference?: 'green' | 'yield';
}

export interface PlanTiming {
  /** coordinated: by demand within a common cycle, at the junctions that have an offset; the others run free. */
  readonly control: 'fixed' | 'actuated' | 'coordinated';
  readonly cycle: number;
  /** North-south left, north-south through, east-west left, east-west through. */
  readonly splits: Readonly<Record<LeftTurns, readonly [number, number, number, number]>>;
}

export interface PlanCarPark {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly street: readonly [string, string];
  readonly along: number;
  readonly capacity: number;
  readonly demand: number;
}

export interface PlanBusLine {
  readonly id: string;
  readonly name: string;
  readonly through: readonly string[];
  readonly headwayS: number;
  readonly stops: readonly (readonly [string, string])[];
}

export interface PlanWorks {
  readonly id: string;
  readonly street: readonly [string, string];
  readonly along: number;
  /** From the median, from 1. */
  readonly lane: number;
  readonly description: string;
}

export interface PlanZone {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'gate' | 'homes' | 'work' | 'shops' | 'station' | 'hospital' | 'university' | 'stadium';
  /** Links, "from-to", on which trips begin and end; of a gate: the one in and the one out. */
  readonly links: readonly string[];
  /** Trips a day that begin here (motor vehicles; e-bikes and buses come on top). By hour they follow `profiles[kind]`. */
  readonly produces: number;
  /** Trips a day that end here. */
  readonly attracts: number;
}

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

export interface BasemapPlan {
  readonly water: readonly (Named & { ring: readonly Xy[] })[];
  readonly green: readonly (Named & { ring: readonly Xy[] })[];
  readonly rail: readonly (Named & { line: readonly Xy[] })[];
  readonly places: readonly (Named & { at: Xy })[];
  readonly blocks: readonly { corners: readonly string[]; kind: string }[];
  readonly kinds: Readonly<Record<string, { plotM: number; fill: number; heightM: readonly [number, number] }>>;
}

/** Reads a city's folder. Throws with the file's name when one is missing or no JSON. */
export function readCityPlan(folder: string): CityPlan {
  const parts = ['city', 'streets', 'signals', 'places', 'demand', 'basemap'] as const;
  const read = (part: string): unknown => {
    const file = join(folder, `${part}.json`);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new Error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return Object.fromEntries(parts.map((part) => [part, read(part)])) as unknown as CityPlan;
}
