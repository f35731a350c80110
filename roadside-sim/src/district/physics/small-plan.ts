import type { CityPlan, LeftTurns, PlanStreet } from '../city/city-plan.js';

export interface SmallPlanOptions {
  readonly lanes?: number;
  readonly speedKmh?: number;
  readonly signal?: LeftTurns;
  readonly cycle?: boolean;
}

const names = { name: '试验路', nameEn: 'Test Road' };

/** Four legs of 900 m that cross at M, with gates W, E, S, N at their ends. */
export function crossPlan({
  lanes = 3,
  speedKmh = 50,
  signal = 'protected',
  cycle = false,
}: SmallPlanOptions): CityPlan {
  const street = { ...names, class: 'arterial', lanes, speedKmh, cycle } as const;
  return planOf(
    {
      M: { at: [0, 0], signal },
      W: { at: [-900, 0], gate: true },
      E: { at: [900, 0], gate: true },
      S: { at: [0, -900], gate: true },
      N: { at: [0, 900], gate: true },
    },
    [
      { ...street, id: 'we', through: ['W', 'M', 'E'] },
      { ...street, id: 'sn', through: ['S', 'M', 'N'], name: '横路', nameEn: 'Cross Road' },
    ],
  );
}

/** A straight road of 4 km without junctions, from gate A to gate B. */
export function roadPlan({ lanes = 3, speedKmh = 100 }: SmallPlanOptions): CityPlan {
  return planOf({ A: { at: [0, 0], gate: true }, B: { at: [4000, 0], gate: true } }, [
    { ...names, id: 'ab', class: 'expressway', lanes, speedKmh, cycle: false, through: ['A', 'B'] },
  ]);
}

function planOf(nodes: CityPlan['streets']['nodes'], streets: PlanStreet[]): CityPlan {
  const split: [number, number, number, number] = [20, 30, 20, 30];
  return {
    city: { ...names, origin: [112.97, 28.19], utcOffsetHours: 8 },
    streets: { nodes, streets, corridors: [], crossings: [] },
    signals: {
      ...{ yellow: 3, allRed: 2, minGreen: 8, passage: 3, planByHour: { '0': 1 }, fixed: [], offsets: {} },
      plans: { '1': { name: '1', control: 'fixed', cycle: 100, splits: { protected: split, permissive: split } } },
    },
    places: { carParks: [], bayRows: [], works: [], breakdowns: { meanIntervalS: 1e9, meanDurationS: 60 } },
    transit: { stops: [], busLines: [], metroLines: [] },
    demand: {
      profiles: {},
      zones: [],
      decayKm: 5,
      mix: { car: 1, van: 0, truck: 0, ebike: 0, emergency: 0 },
      parking: { share: 0, meanMinutes: 60, walkM: 500 },
      pedestrians: { perCrossingHour: 4000, byHour: { '0': 1 }, busy: {} },
    },
    basemap: {
      water: [],
      green: [],
      hills: [],
      landuse: [],
      rail: [],
      places: [],
      landmarks: [],
      blocks: [],
      kinds: {},
    },
  };
}
