import type { Ring } from './ring.js';
import type { RingBarrierController } from './ring-barrier-controller.js';

/** Time until a light ends, ms. */
export interface LightEnd {
  readonly likelyMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly confidencePct: number;
}

/** What a controller foresees of the light of a phase, or of the people who walk with it. */
export function forecast(controller: RingBarrierController, phase: number, walking: boolean, nowMs: number): LightEnd {
  if (walking) return pedestrianEnd(controller, phase, nowMs);
  const ring = controller.ringOf(phase);
  if (ring?.state === 'yellow') return exactly(ring.sinceMs + yellowOf(controller, phase) - nowMs, 100);
  if (controller.outsideUntilMs !== undefined) return outsideEnd(controller.outsideUntilMs, nowMs);
  if (ring?.state === 'green') return greenEnd(controller, ring, nowMs);
  return redEnd(controller, phase, nowMs);
}

/** Nobody knows what is ordered next: the order's own end is all there is. */
function outsideEnd(untilMs: number, nowMs: number): LightEnd {
  const leftMs = Math.max(0, untilMs - nowMs);
  return { likelyMs: leftMs, minMs: 0, maxMs: leftMs + OUTSIDE_MS, confidencePct: 10 };
}

function greenEnd(controller: RingBarrierController, ring: Ring, nowMs: number): LightEnd {
  const { timing, clock } = controller;
  if (timing.control === 'fixed') return exactly(ring.forceOffMs - nowMs, clock?.inTransition ? 80 : 95);
  const { minGreenMs = 0, maxGreenMs = 0, coordinated = false } = timing.phases.get(ring.phase) ?? {};
  const leastMs = Math.max(0, ring.sinceMs + minGreenMs - nowMs);
  if (coordinated) {
    const yieldMs = Math.max(0, ring.forceOffMs - nowMs);
    return { likelyMs: yieldMs, minMs: yieldMs, maxMs: yieldMs + timing.cycleMs, confidencePct: 85 };
  }
  const longestMs = Number.isFinite(ring.forceOffMs) ? ring.forceOffMs - nowMs : ring.sinceMs + maxGreenMs - nowMs;
  const maxMs = Math.max(leastMs, longestMs);
  const usualMs = ring.sinceMs + usualGreenMs(controller, ring.phase) - nowMs;
  return { likelyMs: Math.min(maxMs, Math.max(leastMs, usualMs)), minMs: leastMs, maxMs, confidencePct: 55 };
}

/** A forecast of the next green of a phase, by those before. */
function usualGreenMs({ timing, usualGreens }: RingBarrierController, phase: number): number {
  const { greenMs = 0 } = timing.phases.get(phase) ?? {};
  return timing.control === 'fixed' ? greenMs : (usualGreens.get(phase) ?? greenMs * 0.7);
}

function redEnd(controller: RingBarrierController, phase: number, nowMs: number): LightEnd {
  const { timing, clock } = controller;
  if (!timing.phases.has(phase))
    return { likelyMs: timing.cycleMs, minMs: 0, maxMs: 2 * timing.cycleMs, confidencePct: 0 };
  const wait = waitFor(controller, phase, nowMs);
  if (clock === undefined) return { ...wait, confidencePct: 45 };
  const plannedMs = clock.beginAt(phase, nowMs) - nowMs;
  if (timing.control === 'fixed') return exactly(plannedMs, clock.inTransition ? 75 : 90);
  return {
    likelyMs: plannedMs,
    minMs: Math.min(wait.minMs, plannedMs),
    maxMs: Math.max(plannedMs, wait.maxMs),
    confidencePct: 60,
  };
}

function pedestrianEnd(controller: RingBarrierController, phase: number, nowMs: number): LightEnd {
  const { timing, limits } = controller;
  const walk = controller.walks.get(phase);
  const times = limits.get(phase)?.walk;
  const ring = controller.ringOf(phase);
  if (walk === undefined || times === undefined) return exactly(0, 0);
  if (walk.state === 'clearance') return exactly(walk.sinceMs + times.clearanceMs - nowMs, 100);
  if (controller.outsideUntilMs !== undefined) return outsideEnd(controller.outsideUntilMs, nowMs);
  if (walk.state === 'walk') {
    const leastMs = Math.max(0, walk.sinceMs + times.walkMs - nowMs);
    const forceOffMs = ring?.forceOffMs ?? 0;
    const restsMs = Number.isFinite(forceOffMs) ? forceOffMs - times.clearanceMs - nowMs : leastMs;
    const rests = timing.phases.get(phase)?.recall === 'pedestrian';
    return exactly(rests ? Math.max(leastMs, restsMs) : leastMs, 95);
  }
  if (ring === undefined || ring.state !== 'green') {
    const end = ring?.state === 'yellow' ? redEnd(controller, phase, nowMs) : forecast(controller, phase, false, nowMs);
    return { ...end, confidencePct: Math.round(end.confidencePct * 0.8) };
  }
  // They have walked already, or nobody had called: the next chance is the phase's next green.
  const nextMs = ring.sinceMs + timing.cycleMs - nowMs;
  return { likelyMs: Math.max(0, nextMs), minMs: 0, maxMs: Math.max(0, nextMs) + timing.cycleMs, confidencePct: 30 };
}

interface Wait {
  likelyMs: number;
  minMs: number;
  maxMs: number;
}

/** What is left of the present green, then the phases that come before the phase's own. */
function waitFor(controller: RingBarrierController, phase: number, nowMs: number): Wait {
  const { timing, rings } = controller;
  const own = rings[timing.phases.get(phase)?.ring ?? 0];
  const running =
    own === undefined || own.state === 'waiting' ? (rings.find((ring) => ring.state !== 'waiting') ?? own) : own;
  const wait = running === undefined ? { likelyMs: 0, minMs: 0, maxMs: 0 } : remaining(controller, running, nowMs);
  for (const before of phasesBefore(controller, phase, running?.phase ?? 0)) {
    const { minGreenMs = 0, maxGreenMs = 0, recall } = timing.phases.get(before) ?? {};
    const clearanceMs = clearanceOf(controller, before);
    const skippable = recall === 'none' && timing.control !== 'fixed';
    wait.likelyMs += usualGreenMs(controller, before) + clearanceMs;
    wait.minMs += skippable ? 0 : minGreenMs + clearanceMs;
    wait.maxMs += maxGreenMs + clearanceMs;
  }
  return { ...wait, minMs: Math.min(wait.minMs, wait.likelyMs), maxMs: Math.max(wait.maxMs, wait.likelyMs) };
}

function remaining(controller: RingBarrierController, ring: Ring, nowMs: number): Wait {
  const clearanceMs = clearanceOf(controller, ring.phase);
  if (ring.state === 'waiting') return { likelyMs: 0, minMs: 0, maxMs: 0 };
  if (ring.state === 'green') {
    const end = greenEnd(controller, ring, nowMs);
    return { likelyMs: end.likelyMs + clearanceMs, minMs: end.minMs + clearanceMs, maxMs: end.maxMs + clearanceMs };
  }
  const yellowMs = ring.state === 'yellow' ? 0 : yellowOf(controller, ring.phase);
  const leftMs = Math.max(0, ring.sinceMs + clearanceMs - yellowMs - nowMs);
  return { likelyMs: leftMs, minMs: leftMs, maxMs: leftMs };
}

/** Phases between the one that runs and `phase`: those of its own ring, and of another where its own has none in a section. */
function phasesBefore({ timing, section }: RingBarrierController, phase: number, running: number): number[] {
  const own = timing.phases.get(phase);
  const at = timing.phases.get(running);
  const found: number[] = [];
  if (own === undefined) return found;
  for (let i = 0; i <= timing.sections; i++) {
    const of = (section + i) % timing.sections;
    const inOwnRing = timing.rings[own.ring]?.[of] ?? [];
    const phases =
      inOwnRing.length > 0 ? inOwnRing : (timing.rings.find((ring) => (ring[of] ?? []).length > 0)?.[of] ?? []);
    const from = i === 0 && at?.section === of ? at.place + 1 : 0;
    for (const each of phases.slice(from)) {
      if (each === phase) return found;
      found.push(each);
    }
  }
  return found;
}

/** How much longer than its order a stage from outside may stay. */
const OUTSIDE_MS = 120_000;

const yellowOf = ({ limits }: RingBarrierController, phase: number) => limits.get(phase)?.yellowMs ?? 0;

function clearanceOf({ limits }: RingBarrierController, phase: number): number {
  const { yellowMs = 0, allRedMs = 0 } = limits.get(phase) ?? {};
  return yellowMs + allRedMs;
}

function exactly(ms: number, confidencePct: number): LightEnd {
  const leftMs = Math.max(0, ms);
  return { likelyMs: leftMs, minMs: leftMs, maxMs: leftMs, confidencePct };
}
