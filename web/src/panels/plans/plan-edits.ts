import type { PhaseTiming, SignalLimits, TimingPlan } from './plan-types.js';
import { changeMsOf, groupsOf, lengthOf, sectionBounds, stagesOf } from './plan-windows.js';

/** Whole seconds, as people set them. */
const STEP_MS = 1_000;

/** Shortest split that keeps a phase's min green, yellow and all-red; with `recall` pedestrian its crossing too. */
export function leastSplitMs({ phase, minGreenMs, recall }: PhaseTiming, limits: SignalLimits): number {
  const changeMs = changeMsOf(limits, phase, undefined);
  return Math.max(minGreenMs, recall === 'pedestrian' ? crossingMs(limits, phase) : 0) + changeMs;
}

/** Walk and clearance of those who walk with a phase; 0 where nobody does. */
export function crossingMs(limits: SignalLimits, phase: number): number {
  const own = groupsOf(limits, phase);
  const walking = limits.groups.filter(({ group, kind }) => kind === 'pedestrian' && own.includes(group));
  return Math.max(0, ...walking.map(({ minGreenMs, clearanceMs }) => minGreenMs + clearanceMs));
}

/** The same with another split; max green goes with it where it filled the split before. */
function withSplit(timing: PhaseTiming, splitMs: number, limits: SignalLimits): PhaseTiming {
  const changeMs = changeMsOf(limits, timing.phase, undefined);
  const filled = timing.maxGreenMs === timing.splitMs - changeMs;
  return { ...timing, splitMs, maxGreenMs: filled ? Math.max(0, splitMs - changeMs) : timing.maxGreenMs };
}

type At = (timing: PhaseTiming, ring: number, section: number, index: number) => PhaseTiming;

function mapPhases(plan: TimingPlan, change: At): TimingPlan {
  const rings = plan.rings.map((ring, r) => ring.map((section, s) => section.map((each, i) => change(each, r, s, i))));
  return { ...plan, rings };
}

/** The cycle that the splits make, or another; the offset stays below it. */
function summed(plan: TimingPlan, cycleMs = sectionBounds(plan).at(-1) ?? 0): TimingPlan {
  return { ...plan, cycleMs, offsetMs: cycleMs > 0 ? plan.offsetMs % cycleMs : 0 };
}

/** So much time for the phases that grow, taken from those that shrink. */
function moved(
  plan: TimingPlan,
  byMs: number,
  grows: (timing: PhaseTiming) => boolean,
  shrinks: (timing: PhaseTiming) => boolean,
  limits: SignalLimits,
): TimingPlan {
  return mapPhases(plan, (timing) => {
    if (grows(timing)) return withSplit(timing, timing.splitMs + byMs, limits);
    return shrinks(timing) ? withSplit(timing, timing.splitMs - byMs, limits) : timing;
  });
}

/** Changes a phase; the cycle is what the splits add up to then. */
export function changePhase(
  plan: TimingPlan,
  phase: number,
  change: Partial<Omit<PhaseTiming, 'phase'>>,
  limits: SignalLimits,
): TimingPlan {
  return summed(
    mapPhases(plan, (timing) => {
      if (timing.phase !== phase) return timing;
      const { splitMs = timing.splitMs, ...rest } = change;
      return { ...withSplit(timing, splitMs, limits), ...rest };
    }),
  );
}

/** Time from one phase to the next of its section, as far as both keep their least; the cycle stays. */
export function moveBoundary(
  plan: TimingPlan,
  [ring, section, index]: readonly [number, number, number],
  byMs: number,
  limits: SignalLimits,
): TimingPlan {
  const [before, after] = (plan.rings[ring]?.[section] ?? []).slice(index, index + 2);
  if (!before || !after) return plan;
  const moveMs = between(
    byMs,
    leastSplitMs(before, limits) - before.splitMs,
    after.splitMs - leastSplitMs(after, limits),
  );
  return moved(
    plan,
    moveMs,
    (timing) => timing === before,
    (timing) => timing === after,
    limits,
  );
}

/** Time from one section to the next: every ring's last phase before the barrier gets it from its first one after; the cycle stays. */
export function moveBarrier(plan: TimingPlan, section: number, byMs: number, limits: SignalLimits): TimingPlan {
  const last = plan.rings.map((ring) => ring[section]?.at(-1));
  const first = plan.rings.map((ring) => ring[section + 1]?.[0]);
  const room = (timings: readonly (PhaseTiming | undefined)[]) =>
    Math.min(...timings.flatMap((timing) => (timing ? [timing.splitMs - leastSplitMs(timing, limits)] : [])));
  const moveMs = between(byMs, -room(last), room(first));
  return moved(
    plan,
    moveMs,
    (timing) => last.includes(timing),
    (timing) => first.includes(timing),
    limits,
  );
}

/** As far as asked for where both bounds allow it; not at all where they exclude one another. */
function between(value: number, low: number, high: number): number {
  const whole = Math.round(value / STEP_MS) * STEP_MS;
  if (low > high) return 0;
  return Math.min(high, Math.max(low, whole));
}

/** Another place in the order of its section. */
export function movePhase(plan: TimingPlan, phase: number, by: number): TimingPlan {
  const rings = plan.rings.map((ring) =>
    ring.map((section) => {
      const from = section.findIndex((each) => each.phase === phase);
      const to = from + by;
      if (from < 0 || to < 0 || to >= section.length) return section;
      const order = [...section];
      order.splice(to, 0, ...order.splice(from, 1));
      return order;
    }),
  );
  return { ...plan, rings };
}

/** Two neighbouring sections change places, in all rings. */
export function swapSections(plan: TimingPlan, section: number): TimingPlan {
  const rings = plan.rings.map((ring) => {
    const order = [...ring];
    order.splice(section, 2, ring[section + 1] ?? [], ring[section] ?? []);
    return order;
  });
  return { ...plan, rings };
}

/** Another cycle: what phases have above their least is shared out as before, whole seconds, all rings alike at each barrier. */
export function withCycle(plan: TimingPlan, cycleMs: number, limits: SignalLimits): TimingPlan {
  const sections = sectionBounds(plan).length - 1;
  const at = (section: number) => plan.rings.map((ring) => ring[section] ?? []);
  const leastOf = (phases: readonly PhaseTiming[]) => phases.map((each) => leastSplitMs(each, limits));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const lengths = Array.from({ length: sections }, (_, s) => Math.max(0, ...at(s).map(lengthOf)));
  const least = Array.from({ length: sections }, (_, s) => Math.max(0, ...at(s).map((each) => sum(leastOf(each)))));
  const target = share(cycleMs, least, lengths);
  const rings = plan.rings.map((ring) =>
    ring.map((section, s) => {
      const splits = share(
        target[s] ?? 0,
        leastOf(section),
        section.map(({ splitMs }) => splitMs),
      );
      return section.map((timing, i) => withSplit(timing, splits[i] ?? timing.splitMs, limits));
    }),
  );
  return summed({ ...plan, rings }, cycleMs);
}

/** A sum shared out in whole seconds: to each its least, the rest by what each had above it; the last takes what is left over. */
function share(sumMs: number, leastMs: readonly number[], hadMs: readonly number[]): number[] {
  const spare = hadMs.map((had, i) => Math.max(0, had - (leastMs[i] ?? 0)));
  const all = spare.reduce((a, b) => a + b, 0);
  const free = sumMs - leastMs.reduce((a, b) => a + b, 0);
  const out = leastMs.map((least, i) => {
    const part = all > 0 ? (spare[i] ?? 0) / all : 1 / leastMs.length;
    return least + Math.round((free * part) / STEP_MS) * STEP_MS;
  });
  const last = out.length - 1;
  if (last >= 0) out[last] = (out[last] ?? 0) + sumMs - out.reduce((a, b) => a + b, 0);
  return out;
}

/** The plan with a stage that lasts so long: phases that run in it get the difference, and so does the cycle. */
export function withStageDuration(
  plan: TimingPlan,
  stage: number,
  durationMs: number,
  limits: SignalLimits,
): TimingPlan {
  const found = stagesOf(plan, limits)[stage];
  if (!found) return plan;
  const byMs = durationMs - found.durationMs;
  return summed(
    mapPhases(plan, (timing) =>
      found.phases.includes(timing.phase) ? withSplit(timing, timing.splitMs + byMs, limits) : timing,
    ),
  );
}

/** Time from one stage to the next, as far as every phase keeps its least; the cycle stays. */
export function moveStageBoundary(plan: TimingPlan, stage: number, byMs: number, limits: SignalLimits): TimingPlan {
  const stages = stagesOf(plan, limits);
  const [one, two] = [stages[stage], stages[stage + 1]];
  if (!one || !two) return plan;
  const grows = ({ phase }: PhaseTiming) => one.phases.includes(phase) && !two.phases.includes(phase);
  const shrinks = ({ phase }: PhaseTiming) => two.phases.includes(phase) && !one.phases.includes(phase);
  const room = (part: typeof grows) =>
    plan.rings
      .flat(2)
      .filter(part)
      .map((timing) => timing.splitMs - leastSplitMs(timing, limits));
  const low = -Math.min(one.durationMs, ...room(grows));
  const high = Math.min(two.durationMs, ...room(shrinks));
  return moved(plan, between(byMs, low, high), grows, shrinks, limits);
}

/** Every ring as long as the longest in each section: the last phase of the shorter ones waits for the barrier. */
export function level(plan: TimingPlan, limits: SignalLimits): TimingPlan {
  const bounds = sectionBounds(plan);
  return summed(
    mapPhases(plan, (timing, ring, section, index) => {
      const phases = plan.rings[ring]?.[section] ?? [];
      if (index !== phases.length - 1) return timing;
      const missingMs = (bounds[section + 1] ?? 0) - (bounds[section] ?? 0) - lengthOf(phases);
      return withSplit(timing, timing.splitMs + missingMs, limits);
    }),
  );
}
