import { describe, expect, it } from 'vitest';
import type { CityModel, Lane, Link, LonLat, Turn } from '../../model/city.js';
import { eightPhaseLimits, eightPhasePlan } from '../../testing/eight-phases.js';
import { dischargeSamples, fitDischarge } from '../optimise/queue-discharge.js';
import { findProposal } from '../proposals/find-proposal.js';
import { foldJunctions, previewOffsets } from '../proposals/preview-offsets.js';
import { shadowOutcome, shadowTask } from '../proposals/shadow-task.js';
import { demandNetwork, type JunctionBasis } from './demand-network.js';
import { type LaneSeen, PERIOD_MS } from './junction-seen.js';
import { laneDemand } from './lane-demand.js';

const window = { fromMs: 1_795_455_600_000, toMs: 1_795_455_600_000 + 3 * PERIOD_MS };
const lane = (of: Partial<LaneSeen> = {}): LaneSeen => ({
  laneId: 'L',
  passings: [],
  detected: [],
  residual: [],
  buses: 0,
  ...of,
});
/** Vehicles every so many seconds, each held up for `heldS`. */
const passings = (everyS: number, heldS: number, toLinkId = 'X') =>
  Array.from({ length: Math.floor(900 / everyS) }, (_, i) => {
    const timeMs = window.fromMs + i * everyS * 1000 + 500;
    return { timeMs, arrivalMs: timeMs - heldS * 1000, toLinkId };
  });

describe('demand of a lane', () => {
  it('is who left and by how much the queue grew that no green cleared', () => {
    const seen = lane({ passings: passings(10, 60), residual: [0, 6, 14, 20] });
    const demand = laneDemand(seen, [], window);
    expect(demand.departures).toEqual([30, 30, 30]);
    expect(demand.demand).toEqual([36, 38, 36]);
    expect(demand).toMatchObject({ queueGrowth: 20, oversaturated: true, arrivals: 'trajectory' });
    const undone = laneDemand(lane({ ...seen, residual: [0, 2, 1, 2] }), [], window);
    expect(undone).toMatchObject({ demand: [30, 30, 30], queueGrowth: 0, oversaturated: false });
  });

  it('is what detectors count where not everybody is followed', () => {
    const seen = lane({ passings: passings(30, 0), detected: [28, 33, 30] });
    expect(laneDemand(seen, [], window)).toMatchObject({ departures: [28, 33, 30], arrivals: 'detector' });
    expect(laneDemand(lane(), [], window)).toMatchObject({ demand: [0, 0, 0], arrivals: 'none' });
  });

  it('has the saturation flow of those who had queued, and says by how many headways', () => {
    const greens = Array.from({ length: 15 }, (_, i) => ({
      startMs: window.fromMs + i * 60_000,
      endMs: window.fromMs + i * 60_000 + 30_000,
    }));
    // 2.5 s to the first, then every 2 s, as many as queued; one more drives through freely later.
    const queue = greens.flatMap(({ startMs }) =>
      [...Array.from({ length: 8 }, (_, k) => [2500 + 2000 * k, 20_000]), [26_000, 0]].map(
        ([afterMs = 0, heldMs = 0]) => ({
          timeMs: startMs + afterMs,
          arrivalMs: startMs + afterMs - heldMs,
          toLinkId: 'X',
        }),
      ),
    );
    const { discharge } = laneDemand(lane({ passings: queue }), greens, window);
    expect(discharge.saturationPerS).toBeCloseTo(0.5, 6);
    expect(discharge.startLostS).toBeCloseTo(8.5 - 7, 6);
    expect(discharge.headways).toBe(15 * 5);
    expect(fitDischarge(dischargeSamples([]))).toBeUndefined();
  });
});

/** A junction at the origin: each approach has a lane for left turns and one for the rest; groups and phases as in `eightPhaseLimits`. */
function cross(): CityModel {
  const sides = [
    { name: 'S', at: [0, -1], through: 2, left: 5 },
    { name: 'W', at: [-1, 0], through: 4, left: 7 },
    { name: 'N', at: [0, 1], through: 6, left: 1 },
    { name: 'E', at: [1, 0], through: 8, left: 3 },
  ] as const;
  const place = ([x, y]: readonly [number, number], k: number, sideM: number): LonLat => [
    (x * k + y * sideM) / 111_195,
    (y * k - x * sideM) / 111_195,
  ];
  const turnsFrom = (i: number): [number, Turn][] => [
    [(i + 3) % 4, 'left'],
    [(i + 2) % 4, 'straight'],
    [(i + 1) % 4, 'right'],
  ];
  const links = sides.flatMap(({ name, at, through, left }, i): Link[] => {
    const make = (id: string, inward: boolean, lanes: readonly Lane['movements'][]): Link => {
      const points = (sideM: number) => {
        const ends = [place(at, 400, sideM), place(at, 15, sideM)];
        return inward ? ends : ends.reverse();
      };
      return {
        id,
        name: id,
        fromJunctionId: inward ? name : 'M',
        toJunctionId: inward ? 'M' : name,
        roadClass: 'arterial',
        lengthM: 385,
        speedLimitMps: 14,
        points: points(0),
        lanes: lanes.map((movements, n) => ({
          id: `${id}_${n + 1}`,
          number: n + 1,
          kind: 'vehicle',
          widthM: 3.5,
          points: points((inward ? -1 : 1) * (1.75 + 3.5 * n)),
          movements,
        })),
      };
    };
    const to = (turn: Turn) => {
      const [side = 0] = turnsFrom(i).find(([, each]) => each === turn) ?? [];
      const signalGroup = turn === 'right' ? 0 : turn === 'left' ? left : through;
      return { toLinkId: `M-${sides[side]?.name}`, turn, signalGroup };
    };
    return [make(`${name}-M`, true, [[to('left')], [to('straight'), to('right')]]), make(`M-${name}`, false, [[], []])];
  });
  const junction = (id: string, signalised: boolean) => ({
    id,
    nodeRef: 1,
    name: id,
    position: [0, 0] as LonLat,
    signalised,
    signalGroups: [],
  });
  return {
    name: 'x',
    simulated: true,
    source: 'test',
    placed: false,
    links,
    junctions: [junction('M', true), ...sides.map(({ name }) => junction(name, false))],
    corridors: [],
    carParks: [],
    detectors: [],
    basemap: [],
  };
}

const city = cross();
/** Much from south and north, little from west and east. */
function basis(): JunctionBasis {
  const every = { S: 8, N: 8, W: 40, E: 40 } as const;
  const lanes = Object.entries(every).flatMap(([side, everyS], i) => {
    const sides = ['S', 'W', 'N', 'E'];
    const at = sides.indexOf(side);
    const to = (turn: number) => `M-${sides[(at + turn) % 4]}`;
    return [
      lane({ laneId: `${side}-M_1`, passings: passings(everyS * 4, 5 + i, to(3)) }),
      lane({ laneId: `${side}-M_2`, passings: passings(everyS, 5 + i, to(2)) }),
    ];
  });
  const [junction] = city.junctions;
  if (junction === undefined) throw new Error('no junction');
  const plan = eightPhasePlan([10, 10, 10, 10, 10, 10, 10, 10].map((s) => s * 1000));
  return {
    junction,
    limits: eightPhaseLimits(),
    plan,
    seen: { junctionId: 'M', greens: new Map(), lanes, calls: new Map([[12, 1]]) },
  };
}

describe('a proposal from what was seen', () => {
  it('models lanes, who gives way, and free right turns', () => {
    const { network, lanes, plans } = demandNetwork(city, [basis()], window);
    expect(lanes.map(({ lane: { id } }) => id)).toHaveLength(8);
    const south = lanes.findIndex((each) => each.lane.id === 'S-M_2');
    expect(network.queues[south]?.arrivalsPerS[0]).toBeCloseTo(38 / 300, 2);
    expect(network.queues[south]?.movements.map(({ link }) => plans[0]?.links[link]?.group)).toEqual([2, 0]);
  });

  it('gives the green to those who come, within all limits, with a reason for every number', async () => {
    const of = { city, window, aim: 'delay' as const, junctions: [{ ...basis(), wanted: undefined }] };
    const solver = { solve: async () => undefined };
    const found = await findProposal(of, solver, () => undefined);
    const [junction] = found.junctions;
    expect(found.predicted.delayS.after).toBeLessThan(found.predicted.delayS.before);
    expect(found.predicted.delayS.low).toBeLessThanOrEqual(found.predicted.delayS.after);
    expect(junction?.changes.length).toBeGreaterThan(0);
    for (const { code, place } of junction?.changes ?? []) {
      const own = junction?.reasons.filter(({ phases }) => place.phase === undefined || phases.includes(place.phase));
      expect(own?.length, `${code} ${place.phase}`).toBeGreaterThan(0);
    }
    expect(found.tradeOffs.filter(({ chosen }) => chosen).map(({ aim }) => aim)).toEqual(['delay']);
    const again = await findProposal(of, solver, () => undefined);
    expect(again).toEqual(found);
  });

  it('becomes a task for a shadow run with the vehicles that were counted', () => {
    const own = basis();
    const options = { simulator: 'built-in', seeds: 3, mostPeriods: 2, withinS: 60 } as const;
    const task = shadowTask(city, [{ ...own, to: own.plan }], window, options);
    expect(task.links).toHaveLength(8);
    expect(task.seeds).toEqual([1, 2, 3]);
    const south = task.demand.find(({ linkId }) => linkId === 'S-M');
    expect(south?.arrivals.map(Math.round)).toEqual([48, 46]);
    expect(south?.turns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    const run = (delayS: number) => ({ delayS, stops: 0.5, longestQueueM: 40, vehicles: 100 });
    const pairs = [1, 2, 3].map((seed) => ({ seed, before: run(30 + seed), after: run(20 + seed) }));
    const outcome = shadowOutcome('built-in', pairs, { before: 30, after: 24, low: 18, high: 27 });
    expect(outcome.delayS.change).toEqual({ mean: -10, low: -10, high: -10 });
    expect(outcome.against?.agrees).toBe(true);
  });

  it('previews offsets by the arrivals that were seen', () => {
    const folded = foldJunctions(city, [basis()], window);
    const [first] = previewOffsets(folded, {});
    expect(first?.moved).toEqual(first?.now);
    const round = previewOffsets(folded, { M: (folded.junctions[0]?.cycleMs ?? 0) + 0 });
    expect(round[0]?.moved.delayS).toBeCloseTo(first?.now.delayS ?? 0, 6);
  });
});
