import { describe, expect, it } from 'vitest';
import type { CityModel, Link } from '../../model/city.js';
import type { SignalProgramme } from '../timing-plan.js';
import { type ControlRecord, packControl, unpackControl } from './control-record.js';
import { type ControlOutcome, ControlRun, SNAPSHOT_EVERY } from './control-run.js';
import { type ControlSite, controlSite } from './control-site.js';
import type { HeardRequest } from './priority-calls.js';
import { replayControl } from './replay-control.js';
import type { VehicleOnLane } from './road-state.js';

const METRES = 1 / 111_195;

/** A street of one lane that ends at the junction from a side, 300 m long, with a loop at the stop line and one far before. */
function street(id: string, east: number, north: number, to: string, group: number): Link {
  const at = (m: number) =>
    [113 + (east * m * METRES) / Math.cos((28 * Math.PI) / 180), 28 + north * m * METRES] as const;
  const points = [at(310), at(10)];
  const movements = [{ toLinkId: to, turn: 'straight' as const, signalGroup: group }];
  return {
    id,
    name: id,
    fromJunctionId: `far-${id}`,
    toJunctionId: 'J',
    roadClass: 'arterial',
    lengthM: 300,
    speedLimitMps: 13.9,
    points,
    lanes: [{ id: `${id}_1`, number: 1, kind: 'vehicle', widthM: 3.5, points, movements }],
  };
}

const links = [
  street('W', -1, 0, 'E', 1),
  street('E', 1, 0, 'W', 1),
  street('S', 0, -1, 'N', 2),
  street('N', 0, 1, 'S', 2),
];
const city: Pick<CityModel, 'links' | 'junctions' | 'detectors'> = {
  links,
  junctions: [
    {
      id: 'J',
      nodeRef: 7,
      name: 'J',
      position: [113, 28],
      signalised: true,
      signalGroups: [
        { group: 1, phase: 1 },
        { group: 2, phase: 2 },
      ],
    },
  ],
  detectors: links.flatMap(({ id }, i) => [
    { id: `${id}-s`, laneId: `${id}_1`, distanceToStopLineM: 2, channel: 2 * i + 1 },
    { id: `${id}-d`, laneId: `${id}_1`, distanceToStopLineM: 60, channel: 2 * i + 2 },
  ]),
};
const group = (number: number) => ({
  group: number,
  kind: 'vehicle' as const,
  minGreenMs: 5_000,
  clearanceMs: 0,
  yellowMs: 3_000,
  allRedMs: 1_000,
  maxRedMs: 120_000,
});
const phase = (number: number) => ({
  phase: number,
  splitMs: 30_000,
  minGreenMs: 5_000,
  maxGreenMs: 25_000,
  recall: 'min' as const,
});
const programme: SignalProgramme = {
  junctionId: 'J',
  nodeRef: 7,
  limits: {
    groups: [group(1), group(2)],
    conflicts: [
      { group: 1, other: 2, intergreenMs: 4_000 },
      { group: 2, other: 1, intergreenMs: 4_000 },
    ],
    phases: [
      { phase: 1, groups: [1] },
      { phase: 2, groups: [2] },
    ],
  },
  plans: [
    {
      plan: 1,
      name: '',
      control: 'fixed',
      cycleMs: 60_000,
      offsetMs: 0,
      reference: 'green',
      coordinatedPhases: [],
      rings: [[[phase(1), phase(2)]]],
    },
  ],
  dayPlans: [],
  schedule: [],
};

const GREEN = 6;
const YELLOW = 7;
const RED = 3;

/** A junction whose controller does what it is told, second by second. */
class Bed {
  nowMs = 1_700_000_000_000;
  readonly records: ControlRecord[] = [];
  readonly actions: ControlOutcome['action'][] = [];
  readonly run: ControlRun;
  obeys = true;
  order: readonly number[] = [1];
  #green = 1;
  #yellowUntilMs = 0;
  #greenFromMs = 0;

  constructor(
    readonly site: ControlSite,
    readonly vehicles: () => readonly VehicleOnLane[] | null,
  ) {
    this.run = new ControlRun(site, 'run', true);
  }

  second(): void {
    this.nowMs += 1_000;
    const [wanted = this.#green] = this.obeys ? this.order : [this.#green];
    if (wanted !== this.#green && this.#greenFromMs <= this.nowMs) {
      this.#green = wanted;
      this.#yellowUntilMs = this.nowMs + 3_000;
      this.#greenFromMs = this.nowMs + 4_000;
    }
    for (const each of [1, 2]) {
      const on = each === this.#green && this.nowMs >= this.#greenFromMs;
      const ending = each !== this.#green && this.nowMs < this.#yellowUntilMs;
      this.run.light({ timeMs: this.nowMs, group: each, light: on ? GREEN : ending ? YELLOW : RED });
    }
    this.decide();
  }

  decide(): void {
    const outcome = this.run.decide(this.vehicles());
    if (outcome === undefined) return;
    this.records.push({ ...outcome.record, commandId: null });
    this.actions.push(outcome.action);
    if (outcome.action?.kind === 'order') this.order = outcome.action.groups;
  }

  seconds(count: number): void {
    for (let i = 0; i < count; i++) this.second();
  }
}

const site = () => {
  const made = controlSite(programme, city);
  if (typeof made === 'string') throw new Error(made);
  return made;
};
const waiting = (laneId: string, count: number): VehicleOnLane[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${laneId}${i}`,
    laneId,
    alongM: 298 - 7.5 * i,
    beforeEndM: 2 + 7.5 * i,
    speedMps: 0,
    lengthM: 5,
  }));

describe('the site of a junction', () => {
  it('has the stages of its plans, and lanes with their loops from far to near', () => {
    const { junction, loopOfChannel } = site();
    expect(junction.stages.map(({ groups }) => groups)).toEqual([[1], [2]]);
    expect(junction.lanes).toHaveLength(4);
    for (const { loops } of junction.lanes) expect(loops.map(({ distanceM }) => distanceM)).toEqual([60, 2]);
    expect(loopOfChannel.size).toBe(8);
  });

  it('is none where there is nothing to choose, or no lane', () => {
    expect(controlSite({ ...programme, plans: [] }, city)).toBe('no-choice');
    expect(controlSite(programme, { ...city, links: [] })).toBe('no-lanes');
  });
});

describe('real-time control of a junction', () => {
  it('orders green where people wait, and says so again only before an order runs out', () => {
    const bed = new Bed(site(), () => waiting('S_1', 6));
    bed.seconds(20);
    expect(bed.run.mode).toBe('controlling');
    expect(bed.order).toEqual([2]);
    const sent = bed.actions.filter((action) => action !== null).length;
    expect(sent).toBeLessThanOrEqual(4);
    bed.seconds(60);
    expect(bed.actions.filter((action) => action !== null).length).toBeGreaterThan(sent);
  });

  it('gives way to an emergency vehicle for as long as it asks, and to nobody who may not', () => {
    const bed = new Bed(site(), () => waiting('W_1', 3));
    const ask = (more: Partial<HeardRequest> = {}): void =>
      bed.run.request({
        timeMs: bed.nowMs,
        vehicleId: 7n,
        request: 1,
        status: 1,
        group: 2,
        vehicleClass: 60,
        arrivalS: 10,
        distanceM: null,
        ...more,
      });
    const asked = () => bed.records.at(-1)?.input.observation?.priority;
    bed.seconds(5);
    ask({ vehicleClass: 10, vehicleId: 1n });
    ask({ group: 77, vehicleId: 2n });
    bed.seconds(1);
    expect([bed.order, asked()]).toEqual([[1], undefined]);
    ask();
    bed.second();
    expect(asked()).toEqual([{ id: '1', group: 2, etaS: 9, kind: 'emergency' }]);
    for (let s = 0; s < 12; s++) {
      ask({ arrivalS: null, distanceM: 139 - 13.9 * Math.min(s, 10) });
      bed.second();
    }
    expect(bed.records.at(-1)?.decision.binding).toBe('emergency');
    expect(bed.order).toEqual([2]);
    expect(asked()?.map(({ etaS }) => etaS)).toEqual([0]);
    ask({ status: 4 });
    bed.seconds(15);
    expect([bed.order, asked()]).toEqual([[1], undefined]);
    expect(replayControl(bed.records)?.same).toBe(true);
  });

  it('forgets who asks no more, and heeds nobody who asks for ever', () => {
    const bed = new Bed(site(), () => waiting('W_1', 3));
    const ask = () =>
      bed.run.request({
        timeMs: bed.nowMs,
        vehicleId: 7n,
        request: 1,
        status: 1,
        group: 2,
        vehicleClass: 51,
        arrivalS: 0,
        distanceM: null,
      });
    const asked = () => bed.records.at(-1)?.input.observation?.priority?.map(({ kind }) => kind) ?? [];
    bed.second();
    ask();
    bed.seconds(4);
    expect(asked()).toEqual(['bus']);
    bed.seconds(3);
    expect(asked()).toEqual([]);
    const heeded: string[][] = [];
    for (let s = 0; s < 200; s++) {
      ask();
      bed.second();
      heeded.push([...asked()]);
    }
    expect(heeded[170]).toEqual(['bus']);
    expect(heeded.at(-1)).toEqual([]);
  });

  it('makes every decision again, bit for bit, also from where it is stored', () => {
    let i = 0;
    const bed = new Bed(site(), () => waiting(i++ % 80 < 40 ? 'S_1' : 'W_1', 1 + (i % 5)));
    bed.seconds(150);
    const stored = bed.records.map((record) => unpackControl<ControlRecord>(packControl(record)));
    for (const to of [0, 1, 59, 60, 61, 100, 149]) {
      const from = to - (to % SNAPSHOT_EVERY);
      const again = replayControl(stored.slice(from, to + 1));
      expect(again).toMatchObject({ same: true, steps: to - from + 1 });
    }
    expect(replayControl(stored.slice(3, 9))).toBeNull();
    const changed = stored
      .slice(0, 40)
      .with(39, { ...(stored[39] as ControlRecord), input: (stored[3] as ControlRecord).input });
    expect(replayControl(changed)?.same).toBe(false);
  });

  it('gives the junction back when the lights do something else, and comes back after a while', () => {
    const bed = new Bed(site(), () => waiting('S_1', 6));
    bed.seconds(3);
    bed.obeys = false;
    bed.seconds(60);
    expect([bed.run.mode, bed.run.reason]).toEqual(['fallback', 'lights-disagree']);
    expect(bed.actions.filter((action) => action?.kind === 'release')).toHaveLength(1);
    bed.obeys = true;
    bed.seconds(70);
    expect(bed.run.mode).toBe('controlling');
  });

  it('gives it back when nothing is heard, and when nobody sees the road', () => {
    const bed = new Bed(site(), () => waiting('S_1', 6));
    bed.seconds(10);
    expect(bed.run.silence()).toEqual({ kind: 'release' });
    expect([bed.run.mode, bed.run.reason]).toEqual(['fallback', 'lights-silent']);
    bed.seconds(12);
    expect(bed.run.mode).toBe('controlling');

    const blind = new Bed({ ...site(), loopOfChannel: new Map(), junction: withoutLoops(site()) }, () => null);
    blind.seconds(12);
    expect([blind.run.mode, blind.run.reason]).toEqual(['fallback', 'road-unseen']);
  });

  it('goes on without vehicles where there are loops, until they are stuck', () => {
    const bed = new Bed(site(), () => null);
    bed.seconds(20);
    expect(bed.run.mode).toBe('controlling');
    for (const channel of [1, 3, 5, 7]) bed.run.event({ timeMs: bed.nowMs, code: 82, parameter: channel });
    bed.seconds(310);
    expect([bed.run.mode, bed.run.reason]).toEqual(['fallback', 'detectors-stuck']);
    for (const channel of [1, 3, 5, 7]) bed.run.event({ timeMs: bed.nowMs, code: 81, parameter: channel });
    bed.seconds(15);
    expect(bed.run.mode).toBe('controlling');
  });

  it('never orders what is in conflict', () => {
    let i = 0;
    const bed = new Bed(site(), () => [...waiting('S_1', i++ % 7), ...waiting('W_1', (i * 3) % 5)]);
    bed.seconds(300);
    for (const action of bed.actions) if (action?.kind === 'order') expect(action.groups.length).toBeLessThanOrEqual(1);
  });
});

function withoutLoops({ junction }: ControlSite): ControlSite['junction'] {
  return { ...junction, lanes: junction.lanes.map((lane) => ({ ...lane, loops: [] })) };
}
