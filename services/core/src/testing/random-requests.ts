import { checkTrace, type LightTrace, type Violation } from '../signals/safety/check-trace.js';
import { gateLimits, type PhaseOrder } from '../signals/safety/gate-limits.js';
import { beginGate } from '../signals/safety/gate-state.js';
import { passGate } from '../signals/safety/pass-gate.js';
import type { Conflict, GroupLimits, SignalLimits } from '../signals/timing-plan.js';

export interface RandomRun {
  readonly requests: number;
  /** Requests that were shown just as asked. */
  readonly granted: number;
  readonly greens: number;
  readonly violations: readonly Violation[];
}

/** A run of pseudo-random numbers, 0..1 (mulberry32): the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A junction that nobody would build: any conflicts, any times; every other one with rings and barriers. */
export function randomJunction(random: () => number): { limits: SignalLimits; order: PhaseOrder } {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const size = whole(2, 10);
  const groups = Array.from({ length: size }, (_, i): GroupLimits => {
    const isPedestrian = random() < 0.25;
    return {
      group: i * 3 + 1,
      kind: isPedestrian ? 'pedestrian' : 'vehicle',
      minGreenMs: whole(0, 12) * 1000,
      clearanceMs: isPedestrian ? whole(0, 9) * 1000 : 0,
      yellowMs: isPedestrian ? 0 : whole(0, 5) * 1000,
      allRedMs: whole(0, 2) * 1000,
      maxRedMs: random() < 0.3 ? null : whole(10, 90) * 1000,
    };
  });
  const rings = random() < 0.5 ? 0 : whole(1, 2);
  const sections = whole(1, 3);
  const placed = groups.map(() => ({ ring: whole(0, Math.max(0, rings - 1)), section: whole(0, sections - 1) }));
  const density = random();
  const conflicts: Conflict[] = [];
  for (const [i, a] of groups.entries()) {
    for (const [j, b] of groups.entries()) {
      const inRings = rings > 0 && (placed[i]?.ring === placed[j]?.ring || placed[i]?.section !== placed[j]?.section);
      if (i >= j || !(inRings || random() < density)) continue;
      const add = (from: GroupLimits, to: GroupLimits) =>
        conflicts.push({
          group: from.group,
          other: to.group,
          intergreenMs: from.yellowMs + from.clearanceMs + from.allRedMs + whole(0, 3) * 1000,
        });
      add(a, b);
      add(b, a);
    }
  }
  const phases = groups.map(({ group }, i) => ({ phase: i + 1, groups: [group] }));
  const order = Array.from({ length: rings }, (_, ring) =>
    Array.from({ length: sections }, (__, section) =>
      phases.flatMap(({ phase }, i) => (placed[i]?.ring === ring && placed[i]?.section === section ? [phase] : [])),
    ),
  );
  return { limits: { groups, conflicts, phases }, order };
}

/** Sends random requests through the gate of random junctions, and holds what was shown against the limits. */
export function randomRequests(requests: number, seed: number, pass: typeof passGate = passGate): RandomRun {
  const random = randomNumbers(seed);
  const each = 400;
  const violations: Violation[] = [];
  let [sent, granted, greens] = [0, 0, 0];
  while (sent < requests) {
    const { limits, order } = randomJunction(random);
    const compiled = gateLimits(limits, order);
    const numbers = limits.groups.map(({ group }) => group);
    let state = beginGate(
      compiled,
      0,
      numbers.map(() => 'red'),
    );
    const trace: LightTrace[] = [{ timeMs: 0, lights: state.lights, waiting: [] }];
    // From wild requests to ones that stay for a while, as a controller's do.
    const steadiness = random() ** 2;
    const patience = random();
    let green: number[] = [];
    let waiting: number[] = [];
    for (let i = 0; i < each && sent < requests; i++, sent++) {
      if (random() > steadiness) green = numbers.filter(() => random() < 0.4);
      if (random() > steadiness * 0.5) green = compatible(limits, green);
      if (random() > patience) waiting = numbers.filter(() => random() < 0.5);
      if (random() < 0.01) green = [...green, -1];
      const timeMs = state.timeMs + Math.floor(random() * 4) * 500;
      const before = state.lights;
      const answer = pass(compiled, state, { timeMs, green, waiting });
      state = answer.state;
      if (answer.bindings.length === 0) granted += 1;
      for (const [k, light] of state.lights.entries()) if (light === 'green' && before[k] !== 'green') greens += 1;
      trace.push({ timeMs, lights: state.lights, waiting });
    }
    violations.push(...checkTrace(limits, trace, order));
  }
  return { requests: sent, granted, greens, violations };
}

function compatible(limits: SignalLimits, wanted: readonly number[]): number[] {
  const kept: number[] = [];
  for (const group of wanted) {
    if (!limits.conflicts.some((each) => each.group === group && kept.includes(each.other))) kept.push(group);
  }
  return kept;
}
