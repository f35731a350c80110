import type { CycleInterval, GreenRun, StageSequence } from './flow-network.js';

const isGreen = (light: string | undefined) => light === 'G' || light === 'g';

/**
 * Intervals as a sequence, with what minimum greens ask of it.
 * @param leastS least green by link; 0 or nothing where there is none
 */
export function stageSequence(intervals: readonly CycleInterval[], leastS: readonly number[]): StageSequence {
  const clearanceS = intervals.reduce((a, each) => a + (each.stage === undefined ? each.durationS : 0), 0);
  const runs = new Map<string, GreenRun>();
  const links = intervals[0]?.lights.length ?? 0;
  for (let link = 0; link < links; link++) {
    for (const run of runsOf(intervals, link, leastS[link] ?? 0)) {
      const key = `${run.stages.join()}/${run.fixedS}`;
      const known = runs.get(key);
      if (known === undefined || known.leastS < run.leastS) runs.set(key, run);
    }
  }
  return { intervals, clearanceS, runs: [...runs.values()] };
}

function runsOf(intervals: readonly CycleInterval[], link: number, leastS: number): GreenRun[] {
  const n = intervals.length;
  const green = (i: number) => isGreen(intervals[((i % n) + n) % n]?.lights[link]);
  const found: GreenRun[] = [];
  for (let from = 0; from < n; from++) {
    if (!green(from) || green(from - 1)) continue;
    const stages: number[] = [];
    let fixedS = 0;
    for (let i = from; green(i) && i < from + n; i++) {
      const { stage, durationS = 0 } = intervals[i % n] ?? {};
      if (stage === undefined) fixedS += durationS;
      else stages.push(stage);
    }
    if (fixedS < leastS) found.push({ stages, fixedS, leastS });
  }
  return found;
}

/** Other orders of the stages: where there are up to five, all that differ by more than where the cycle begins. */
export function otherOrders(stages: number): number[][] {
  if (stages < 3 || stages > 5) return [];
  const orders: number[][] = [];
  const extend = (order: readonly number[]) => {
    if (order.length === stages) orders.push([...order]);
    else for (let i = 1; i < stages; i++) if (!order.includes(i)) extend([...order, i]);
  };
  extend([0]);
  return orders.filter((order) => order.some((stage, i) => stage !== i));
}

/**
 * Intervals of another order. What ends gets the yellow and red that it has in the order in force; what stays green stays.
 * Undefined where that order does not say how long: a light that ends without yellow in it.
 */
export function reorder(intervals: readonly CycleInterval[], order: readonly number[]): CycleInterval[] | undefined {
  const links = intervals[0]?.lights.length ?? 0;
  const ends = Array.from({ length: links }, (_, link) => endOf(intervals, link));
  const stages = new Map(intervals.flatMap((each) => (each.stage === undefined ? [] : [[each.stage, each] as const])));
  const out: CycleInterval[] = [];
  for (const [i, stage] of order.entries()) {
    const now = stages.get(stage);
    const next = stages.get(order[(i + 1) % order.length] ?? 0);
    if (now === undefined || next === undefined) return undefined;
    out.push(now);
    const clearance = transition(now.lights, next.lights, ends);
    if (clearance === undefined) return undefined;
    out.push(...clearance);
  }
  return out;
}

interface LightEnd {
  readonly yellowS: number;
  readonly redS: number;
}

/** The longest yellow of a link, and red that follows before any other light turns green. */
function endOf(intervals: readonly CycleInterval[], link: number): LightEnd | undefined {
  const n = intervals.length;
  let end: LightEnd | undefined;
  for (let from = 0; from < n; from++) {
    if (!isGreen(intervals[from]?.lights[link]) || intervals[(from + 1) % n]?.lights[link] !== 'y') continue;
    let yellowS = 0;
    let redS = 0;
    for (let i = from + 1; i < from + n; i++) {
      const each = intervals[i % n];
      if (each === undefined || each.stage !== undefined) break;
      if (each.lights[link] === 'y') yellowS += each.durationS;
      else redS += each.durationS;
    }
    end = { yellowS: Math.max(yellowS, end?.yellowS ?? 0), redS: Math.max(redS, end?.redS ?? 0) };
  }
  return end;
}

function transition(now: string, next: string, ends: readonly (LightEnd | undefined)[]): CycleInterval[] | undefined {
  let yellowS = 0;
  let redS = 0;
  for (let link = 0; link < now.length; link++) {
    if (!isGreen(now[link]) || isGreen(next[link])) continue;
    const end = ends[link];
    if (end === undefined) return undefined;
    yellowS = Math.max(yellowS, end.yellowS);
    redS = Math.max(redS, end.redS);
  }
  const lights = (ending: string) =>
    [...now]
      .map((light, link) => (!isGreen(light) ? 'r' : isGreen(next[link]) ? weaker(light, next[link]) : ending))
      .join('');
  const out: CycleInterval[] = [];
  if (yellowS > 0) out.push({ lights: lights('y'), stage: undefined, durationS: yellowS });
  if (redS > 0) out.push({ lights: lights('r'), stage: undefined, durationS: redS });
  return out;
}

/** While others still clear, who stays green gives way where it does so before or after. */
function weaker(a: string, b: string | undefined): string {
  return a === 'g' || b === 'g' ? 'g' : 'G';
}
