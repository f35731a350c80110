import type { FlowNetwork, JunctionModel, JunctionSetting, QueueModel } from './flow-network.js';
import { randomDelayS, upstreamFiltering } from './hcm-delay.js';
import { type LightTable, lightTable } from './light-table.js';

/** What a setting of all junctions costs over the network's periods. */
export interface FlowResult {
  /** Vehicle seconds: of waiting that the flows explain, and of chance. */
  readonly queuedVehS: number;
  readonly randomVehS: number;
  /** The same, of vehicles that count as buses. */
  readonly busVehS: number;
  readonly stops: number;
  /** Seconds that approaches were full. */
  readonly fullS: number;
  /** Of those who walk, person seconds. */
  readonly walkVehS: number;
  readonly vehicles: number;
  /** By queue. */
  readonly queues: readonly QueueResult[];
}

export interface QueueResult {
  readonly delayVehS: number;
  readonly vehicles: number;
  /** Of them, who came while they could go on at once. */
  readonly unstopped: number;
  /** Degree of saturation in the worst quarter of an hour. */
  readonly saturation: number;
}

const QUARTER_S = 900;
/** Chance costs more than the manual's formula for one lane says: rows of several movements and gaps suffer from it, too. Found against simulations. */
const CHANCE = 2;
/** Vehicles in a row in which one that has to wait blocks the others. Found against simulations. */
const ROW_VEH = 16;
/** Gap that who gives way takes, and between two who take the same one, s. */
const CRITICAL_GAP_S = 5;
const FOLLOW_UP_S = 2.5;
/** A flow like this, veh/s, is a queue that discharges: nobody gets through. */
const PLATOON_PER_S = 0.35;
/** Into a full road somebody always squeezes; a model without it could lock up for good. */
const TRICKLE_PER_S = 0.03;

const GAP_STEPS = 1000;
/** Rate of who gives way by the flow that goes first, in steps of 0.001 veh/s (HCM, permitted movements). */
const gapRates = Float64Array.from({ length: Math.ceil(PLATOON_PER_S * GAP_STEPS) + 2 }, (_, i) => {
  const flow = i / GAP_STEPS;
  return i === 0
    ? 1 / FOLLOW_UP_S + 1
    : (flow * Math.exp(-flow * CRITICAL_GAP_S)) / (1 - Math.exp(-flow * FOLLOW_UP_S));
});

/**
 * Flows through a network of queues, second by second: arrivals from outside by period, platoons from junctions upstream, dispersed as
 * they go, discharge by light and by gaps in who goes first, lanes shared by movements, and room on the road downstream. Chance comes on top by
 * the Highway Capacity Manual. Deterministic; holds its arrays, so that a run makes no garbage.
 */
export class FlowSimulation {
  readonly #steps: number;
  readonly #movementFrom: Int32Array;
  readonly #movements: number;
  #kept: Course;
  #last: Course;
  readonly #parts: (Part | undefined)[];
  readonly #before: (FlowResult | undefined)[];
  readonly #whole: Part;
  readonly #now: Float32Array;
  readonly #rates: Float64Array;
  /** Of each movement who has come to the head of a shared lane and still has to wait, as traffic is and if the lane were never empty. */
  readonly #ahead: Float64Array;
  readonly #aheadOfMany: Float64Array;
  readonly #unused: Float32Array;

  constructor(readonly network: FlowNetwork) {
    const { queues, periodS, periods } = network;
    this.#steps = Math.round(periodS * periods);
    this.#movementFrom = new Int32Array(queues.length + 1);
    for (const [q, queue] of queues.entries())
      this.#movementFrom[q + 1] = (this.#movementFrom[q] ?? 0) + queue.movements.length;
    this.#movements = this.#movementFrom[queues.length] ?? 0;
    this.#now = new Float32Array(this.#movements);
    this.#rates = new Float64Array(this.#movements);
    this.#ahead = new Float64Array(this.#movements);
    this.#aheadOfMany = new Float64Array(this.#movements);
    this.#unused = new Float32Array(this.#movements);
    this.#flat = flatten(network, this.#movementFrom);
    this.#kept = this.#course();
    this.#last = this.#course();
    this.#whole = this.#partOf(network.queues.map((_, q) => q));
    this.#parts = network.junctions.map(() => undefined);
    this.#before = network.junctions.map(() => undefined);
  }

  readonly #flat: Flat;

  readonly #tables = new WeakMap<JunctionSetting, LightTable>();

  /** @param arrivals to be filled: by queue, vehicles that came in each second of its junction's cycle, from the cycle's beginning */
  run(settings: readonly JunctionSetting[], arrivals?: readonly Float64Array[]): FlowResult {
    this.#last.settings = settings;
    return this.#simulate(settings, this.#whole, arrivals);
  }

  /** Keeps the last run, for `around` to compare with. */
  keep(): void {
    [this.#kept, this.#last] = [this.#last, this.#kept];
    this.#before.fill(undefined);
  }

  /** Of all queues, the share that `around` looks at. */
  shareAround(junction: number): number {
    return this.#around(junction).queues.length / Math.max(1, this.network.queues.length);
  }

  /**
   * What a change of one junction does there and to those next downstream, all else as in the run that was kept: a quick look, only good to
   * tell which changes are worth a run. The two results are of the queues that were looked at.
   */
  around(junction: number, settings: readonly JunctionSetting[]): { before: FlowResult; after: FlowResult } {
    const part = this.#around(junction);
    // What a look leaves out, it leaves out of both.
    const before = this.#before[junction] ?? this.#simulate(this.#kept.settings, part);
    this.#before[junction] = before;
    return { before, after: this.#simulate(settings, part) };
  }

  #around(junction: number): Part {
    const known = this.#parts[junction];
    if (known !== undefined) return known;
    const { queues } = this.network;
    const near = queues.flatMap((queue, q) =>
      queue.junction === junction || queue.inflows.some((each) => queues[each.queue]?.junction === junction) ? [q] : [],
    );
    const made = this.#partOf(near);
    this.#parts[junction] = made;
    return made;
  }

  #partOf(queues: readonly number[]): Part {
    const chosen = new Set(queues);
    const { inflowQueue } = this.#flat;
    const approaches = new Set(queues.map((q) => this.network.queues[q]?.approach ?? 0));
    return {
      whole: queues.length === this.network.queues.length,
      queues: Int32Array.from(queues),
      inflows: Int32Array.from(inflowQueue.keys()).filter((e) => chosen.has(inflowQueue[e] as number)),
      approaches: Int32Array.from(approaches),
      others: Int32Array.from(this.network.approaches.keys()).filter((a) => !approaches.has(a)),
    };
  }

  #course(): Course {
    const { queues, approaches } = this.network;
    return {
      out: new Float32Array(this.#steps * Math.max(1, this.#movements)),
      full: new Uint8Array(this.#steps * approaches.length),
      worst: new Float64Array(queues.length),
      settings: [],
    };
  }

  #simulate(settings: readonly JunctionSetting[], part: Part, arrivals?: readonly Float64Array[]): FlowResult {
    const { network } = this;
    const flat = this.#flat;
    const steps = this.#steps;
    const M = this.#movements;
    const { whole, queues: chosen, inflows, approaches, others } = part;
    const course = this.#last;
    const { out, full } = course;
    const kept = this.#kept;
    if (!whole) out.set(kept.out);
    const now = this.#now.fill(0);
    const rates = this.#rates;
    this.#ahead.fill(0);
    this.#aheadOfMany.fill(0);
    const tables = network.junctions.map((model, j) => this.#tableOf(model, settings[j] as JunctionSetting));
    const Q = network.queues.length;
    const quarters = Math.ceil(steps / QUARTER_S);
    const queue = new Float64Array(Q);
    const arriving = new Float64Array(Q);
    const delay = new Float64Array(Q);
    const stopped = new Float64Array(Q);
    const came = new Float64Array(Q * quarters);
    const could = new Float64Array(Q * quarters);
    const occupied = new Float64Array(network.approaches.length);
    const E = flat.inflowSource.length;
    const inflow = new Float64Array(E);
    const greenFor = new Int32Array(M);
    const yellowFor = new Int32Array(M);
    const at = network.junctions.map((_, j) => {
      const cycle = tables[j]?.cycleS ?? 1;
      const offset = Math.round(settings[j]?.offsetS ?? 0);
      return (((network.startS - offset) % cycle) + cycle) % cycle;
    });
    const room = flat.room;
    const movementFrom = this.#movementFrom;
    let fullS = 0;
    // Inside a cycle that had begun before: lights of long standing have no start to lose.
    greenFor.fill(60);
    for (let t = 0; t < steps; t++) {
      const period = Math.min(network.periods - 1, Math.floor(t / network.periodS));
      const quarter = Math.floor(t / QUARTER_S);
      for (let k = 0; k < chosen.length; k++) {
        const q = chosen[k] as number;
        const external = flat.arrivals[q * network.periods + period] ?? 0;
        arriving[q] = external;
        occupied[flat.approach[q] as number] = (occupied[flat.approach[q] as number] as number) + external;
      }
      for (let k = 0; k < inflows.length; k++) {
        const e = inflows[k] as number;
        const from = t - (flat.inflowShift[e] as number);
        const f = flat.inflowSmoothing[e] as number;
        const came = from < 0 ? 0 : (out[from * M + (flat.inflowSource[e] as number)] as number);
        const flow = f * (flat.inflowShare[e] as number) * came + (1 - f) * (inflow[e] as number);
        // Numbers that fade out get very slow long before they are 0.
        inflow[e] = flow > 1e-9 ? flow : 0;
        const q = flat.inflowQueue[e] as number;
        arriving[q] = (arriving[q] as number) + flow;
      }
      const row = t * M;
      const fullRow = t * room.length;
      if (!whole) {
        now.set(out.subarray(row, row + M));
        for (let k = 0; k < others.length; k++) {
          const a = others[k] as number;
          occupied[a] = kept.full[fullRow + a] === 1 ? Number.POSITIVE_INFINITY : 0;
        }
      }
      for (let k = 0; k < chosen.length; k++) {
        const q = chosen[k] as number;
        const j = flat.junction[q] as number;
        const table = tables[j] as (typeof tables)[number];
        const base = (at[j] as number) * table.links;
        const first = movementFrom[q] as number;
        const end = movementFrom[q + 1] as number;
        let moving = 0;
        for (let m = first; m < end; m++) {
          const code = table.codes[base + (flat.link[m] as number)] as number;
          let rate = 0;
          if (code === 1 || code === 2) {
            yellowFor[m] = 0;
            const lasted = (greenFor[m] as number) + 1;
            greenFor[m] = lasted;
            const saturation = flat.saturation[m] as number;
            rate = code === 1 ? saturation : this.#yielding(m, saturation, now);
            const lost = flat.startLost[q] as number;
            if (lasted <= lost) rate = 0;
            else if (lasted < lost + 1) rate *= lasted - lost;
          } else {
            greenFor[m] = 0;
            if (code >= 3) {
              const lasted = (yellowFor[m] as number) + 1;
              yellowFor[m] = lasted;
              const left = Math.min(1, (flat.endGain[q] as number) - lasted + 1);
              if (left > 0)
                rate =
                  code === 3
                    ? left * (flat.saturation[m] as number)
                    : (left * (flat.waitInside[m] as number)) / (flat.endGain[q] as number);
            }
          }
          const to = flat.toApproach[m] as number;
          if (to >= 0 && (occupied[to] as number) >= (room[to] as number)) rate = Math.min(rate, TRICKLE_PER_S);
          rates[m] = rate;
          moving += rate;
        }
        if (arrivals !== undefined) {
          const profile = arrivals[q] as Float64Array;
          profile[at[j] as number] = (profile[at[j] as number] as number) + (arriving[q] as number);
        }
        const waiting = (queue[q] as number) + (arriving[q] as number);
        let capacity = 0;
        let gone = 0;
        if (moving === 0) now.fill(0, first, end);
        else if (end - first === 1) {
          capacity = rates[first] as number;
          gone = Math.min(waiting, capacity);
          now[first] = gone;
        } else {
          capacity = this.#inTurn(first, end, Number.POSITIVE_INFINITY, this.#aheadOfMany, this.#unused);
          gone = this.#inTurn(first, end, waiting, this.#ahead, now);
        }
        for (let m = first; m < end; m++) {
          const part = now[m] as number;
          out[row + m] = part;
          const to = flat.toApproach[m] as number;
          if (to >= 0) occupied[to] = (occupied[to] as number) + part * (flat.kept[m] as number);
        }
        const a = flat.approach[q] as number;
        occupied[a] = Math.max(0, (occupied[a] as number) - gone);
        const free = Math.max(0, capacity - (queue[q] as number));
        stopped[q] = (stopped[q] as number) + Math.max(0, (arriving[q] as number) - free);
        queue[q] = waiting - gone > 1e-9 ? waiting - gone : 0;
        delay[q] = (delay[q] as number) + waiting - gone;
        const cell = q * quarters + quarter;
        came[cell] = (came[cell] as number) + (arriving[q] as number);
        could[cell] = (could[cell] as number) + capacity;
      }
      for (let j = 0; j < at.length; j++) at[j] = ((at[j] as number) + 1) % (tables[j]?.cycleS ?? 1);
      for (let k = 0; k < approaches.length; k++) {
        const a = approaches[k] as number;
        const isFull = (occupied[a] as number) >= (room[a] as number);
        full[fullRow + a] = isFull ? 1 : 0;
        if (isFull) fullS++;
      }
    }
    return this.#sum(
      settings,
      tables.map((each) => each.cycleS),
      part,
      { delay, stopped, came, could, quarters, fullS },
    );
  }

  /** A search changes one junction at a time; the others keep their tables. */
  #tableOf(model: JunctionModel, setting: JunctionSetting): LightTable {
    const known = this.#tables.get(setting) ?? lightTable(model, setting);
    this.#tables.set(setting, known);
    return known;
  }

  /**
   * One second of a lane that movements share. Vehicles come to its head in their order; one that has to wait there blocks all behind it, unless it has
   * room to wait inside the junction. So a movement may lag behind the others by those that wait inside, and by a vehicle as far as there is likely none of
   * it in the row.
   * @param ahead by movement, kept from second to second
   * @param gone by movement, to be filled
   * @returns how many leave
   */
  #inTurn(first: number, end: number, waiting: number, ahead: Float64Array, gone: Float32Array): number {
    const { share, saturation, spare } = this.#flat;
    const rates = this.#rates;
    let come = Number.POSITIVE_INFINITY;
    let still = waiting;
    let time = 1;
    let each = 0;
    for (let m = first; m < end; m++) {
      const part = share[m] as number;
      const rate = rates[m] as number;
      const lag = ahead[m] as number;
      const flow = saturation[m] as number;
      still -= lag;
      time -= Math.min(rate, lag) / flow;
      if (rate > lag) each += part / flow;
      come = Math.min(come, ((spare[m] as number) + rate - lag) / part);
    }
    come = Math.max(0, Math.min(come, still, each > 0 ? time / each : 0));
    let sum = 0;
    for (let m = first; m < end; m++) {
      const lag = (ahead[m] as number) + come * (share[m] as number);
      const leave = Math.min(lag, rates[m] as number);
      ahead[m] = lag - leave > 1e-9 ? lag - leave : 0;
      gone[m] = leave;
      sum += leave;
    }
    return sum;
  }

  /** Rate at which a movement finds gaps in the flows that go first. */
  #yielding(m: number, saturation: number, now: Float32Array): number {
    const flat = this.#flat;
    let flow = 0;
    for (let i = flat.yieldFrom[m] as number; i < (flat.yieldFrom[m + 1] as number); i++) {
      flow += now[flat.yieldTo[i] as number] as number;
      if (flow > PLATOON_PER_S) return 0;
    }
    return Math.min(saturation, gapRates[Math.round(flow * GAP_STEPS)] as number);
  }

  #sum(settings: readonly JunctionSetting[], cycles: readonly number[], part: Part, of: Sums): FlowResult {
    const { network } = this;
    const { worst } = this.#last;
    if (!part.whole) worst.set(this.#kept.worst);
    for (const q of part.queues) {
      let x = 0;
      for (let i = q * of.quarters; i < (q + 1) * of.quarters; i++)
        x = Math.max(x, (of.came[i] ?? 0) / Math.max(1e-3, of.could[i] ?? 0));
      worst[q] = x;
    }
    const queues: QueueResult[] = [];
    let queuedVehS = 0;
    let randomVehS = 0;
    let busVehS = 0;
    let stops = 0;
    let vehicles = 0;
    for (const q of part.queues) {
      const queue = network.queues[q] as QueueModel;
      const source = queue.inflows.length === 0 ? 0 : Math.max(...queue.inflows.map((each) => worst[each.queue] ?? 0));
      const i = upstreamFiltering(source);
      let random = 0;
      let count = 0;
      for (let k = 0; k < of.quarters; k++) {
        const came = of.came[q * of.quarters + k] ?? 0;
        const seconds = Math.min(QUARTER_S, this.#steps - k * QUARTER_S);
        const capacity = Math.max(1e-3, of.could[q * of.quarters + k] ?? 0);
        random += CHANCE * came * randomDelayS(Math.min(2, came / capacity), capacity / seconds, seconds, 0.5, i);
        count += came;
      }
      const flowing = of.delay[q] ?? 0;
      queuedVehS += flowing;
      randomVehS += random;
      busVehS += (flowing + random) * queue.busShare;
      stops += of.stopped[q] ?? 0;
      vehicles += count;
      queues.push({
        delayVehS: flowing + random,
        vehicles: count,
        unstopped: count - (of.stopped[q] ?? 0),
        saturation: worst[q] ?? 0,
      });
    }
    const walkVehS = walkDelay(network, settings, cycles, this.#steps);
    return { queuedVehS, randomVehS, busVehS, stops, fullS: of.fullS, walkVehS, vehicles, queues };
  }
}

/** Queues that a run looks at, and what belongs to them. */
interface Part {
  readonly whole: boolean;
  readonly queues: Int32Array;
  readonly inflows: Int32Array;
  readonly approaches: Int32Array;
  /** Approaches of the other queues. */
  readonly others: Int32Array;
}

/** What happened in a run. */
interface Course {
  /** By second and movement, vehicles that left. */
  readonly out: Float32Array;
  /** By second and approach, 1 where it was full. */
  readonly full: Uint8Array;
  /** By queue: degree of saturation in the worst quarter. */
  readonly worst: Float64Array;
  settings: readonly JunctionSetting[];
}

interface Sums {
  readonly delay: Float64Array;
  readonly stopped: Float64Array;
  readonly came: Float64Array;
  readonly could: Float64Array;
  readonly quarters: number;
  readonly fullS: number;
}

/** Who walks waits half of each red's square over the cycle. */
function walkDelay(
  network: FlowNetwork,
  settings: readonly JunctionSetting[],
  cycles: readonly number[],
  seconds: number,
): number {
  let sum = 0;
  for (const [j, model] of network.junctions.entries()) {
    if (model.walkersPerS.size === 0) continue;
    const { sequence = 0, greensS = [] } = settings[j] ?? {};
    const cycle = cycles[j] ?? 1;
    for (const [link, perS] of model.walkersPerS) {
      let green = 0;
      for (const { lights, stage, durationS } of model.sequences[sequence]?.intervals ?? [])
        if (lights[link] === 'G' || lights[link] === 'g')
          green += stage === undefined ? durationS : (greensS[stage] ?? 0);
      sum += (perS * seconds * (cycle - green) ** 2) / (2 * cycle);
    }
  }
  return sum;
}

interface Flat {
  readonly junction: Int32Array;
  readonly approach: Int32Array;
  readonly arrivals: Float64Array;
  readonly startLost: Float64Array;
  readonly endGain: Float64Array;
  readonly link: Int32Array;
  readonly share: Float64Array;
  readonly saturation: Float64Array;
  readonly waitInside: Float64Array;
  /** Vehicles of a movement that may lag behind the others of their lane. */
  readonly spare: Float64Array;
  readonly toApproach: Int32Array;
  /** Share of a movement that gets to the approach that it leads into. */
  readonly kept: Float64Array;
  readonly yieldFrom: Int32Array;
  readonly yieldTo: Int32Array;
  readonly inflowQueue: Int32Array;
  readonly inflowSource: Int32Array;
  readonly inflowShare: Float64Array;
  readonly inflowShift: Int32Array;
  readonly inflowSmoothing: Float64Array;
  readonly room: Float64Array;
}

function flatten({ queues, approaches, periods }: FlowNetwork, movementFrom: Int32Array): Flat {
  const movements = queues.flatMap((queue) => queue.movements);
  const index = ({ queue, movement }: { queue: number; movement: number }) => (movementFrom[queue] ?? 0) + movement;
  const inflows = queues.flatMap((queue, q) => queue.inflows.map((each) => ({ ...each, to: q })));
  const yields = movements.map((each) => each.yieldsTo.map(index));
  const yieldFrom = new Int32Array(movements.length + 1);
  for (const [m, each] of yields.entries()) yieldFrom[m + 1] = (yieldFrom[m] ?? 0) + each.length;
  const kept = new Float64Array(movements.length);
  for (const each of inflows) {
    const m = index(each);
    if (queues[each.to]?.approach === movements[m]?.toApproach) kept[m] = Math.min(1, (kept[m] ?? 0) + each.share);
  }
  return {
    junction: Int32Array.from(queues, (each) => each.junction),
    approach: Int32Array.from(queues, (each) => each.approach),
    arrivals: Float64Array.from(
      queues.flatMap((each) => Array.from({ length: periods }, (_, p) => each.arrivalsPerS[p] ?? 0)),
    ),
    startLost: Float64Array.from(queues, (each) => each.startLostS),
    endGain: Float64Array.from(queues, (each) => each.endGainS),
    link: Int32Array.from(movements, (each) => each.link),
    share: Float64Array.from(movements, (each) => each.share),
    saturation: Float64Array.from(movements, (each) => each.saturationPerS),
    waitInside: Float64Array.from(movements, (each) => each.waitInside),
    spare: Float64Array.from(movements, (each) => (1 - each.share) ** ROW_VEH + each.waitInside),
    toApproach: Int32Array.from(movements, (each) => each.toApproach ?? -1),
    kept,
    yieldFrom,
    yieldTo: Int32Array.from(yields.flat()),
    inflowQueue: Int32Array.from(inflows, (each) => each.to),
    inflowSource: Int32Array.from(inflows, index),
    inflowShare: Float64Array.from(inflows, (each) => each.share),
    inflowShift: Int32Array.from(inflows, (each) => Math.max(1, Math.round(each.shiftS))),
    inflowSmoothing: Float64Array.from(inflows, (each) => each.smoothing),
    room: Float64Array.from(approaches, (each) => each.roomVeh),
  };
}
