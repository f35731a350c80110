import { roadside } from '@luyun/proto';
import type { Ring } from './ring.js';
import type { RingBarrierController } from './ring-barrier-controller.js';
import { pedestrianGroups, rings as ringPhases, sideOf, type Timing } from './timing.js';

const { Light } = roadside.v1;

/** Time until a light ends, ms. */
export interface LightEnd {
  readonly likelyMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly confidencePct: number;
}

/** What a controller foresees of the light of one of its groups. */
export function forecast(controller: RingBarrierController, group: number, nowMs: number): LightEnd {
  const { timing } = controller;
  if (group > pedestrianGroups) return pedestrianEnd(controller, group - pedestrianGroups, nowMs);
  const ring = controller.rings[group <= 4 ? 0 : 1];
  if (ring.phase === group && ring.state === 'yellow') return exactly(ring.sinceMs + timing.yellowMs - nowMs, 100);
  if (ring.phase === group && ring.state === 'green') return greenEnd(controller, ring, nowMs);
  return redEnd(controller, group, nowMs);
}

function greenEnd({ timing, clock }: RingBarrierController, ring: Ring, nowMs: number): LightEnd {
  if (timing.control === 'fixed') return exactly(ring.forceOffMs - nowMs, clock?.inTransition ? 80 : 95);
  const leastMs = Math.max(0, ring.sinceMs + timing.minGreenMs - nowMs);
  if (timing.control === 'coordinated' && ring.phase % 2 === 0 && sideOf(ring.phase) === timing.mainSide) {
    const yieldMs = Math.max(0, ring.forceOffMs - nowMs);
    return { likelyMs: yieldMs, minMs: yieldMs, maxMs: yieldMs + timing.cycleMs, confidencePct: 85 };
  }
  const longestMs = Number.isFinite(ring.forceOffMs)
    ? ring.forceOffMs - nowMs
    : ring.sinceMs + (timing.greenMs.get(ring.phase) ?? 0) - nowMs;
  const maxMs = Math.max(leastMs, longestMs);
  const usualMs = ring.sinceMs + ring.usualGreenMs(ring.phase, timing) - nowMs;
  return { likelyMs: Math.min(maxMs, Math.max(leastMs, usualMs)), minMs: leastMs, maxMs, confidencePct: 55 };
}

function redEnd(controller: RingBarrierController, group: number, nowMs: number): LightEnd {
  const { timing, clock } = controller;
  const wait = waitFor(controller, group, nowMs);
  if (clock === undefined) return { ...wait, confidencePct: 45 };
  const plannedMs = clock.beginAt(group, nowMs) - nowMs;
  if (timing.control === 'fixed') return exactly(plannedMs, clock.inTransition ? 75 : 90);
  return {
    likelyMs: plannedMs,
    minMs: Math.min(wait.minMs, plannedMs),
    maxMs: Math.max(plannedMs, wait.maxMs),
    confidencePct: 60,
  };
}

function pedestrianEnd(controller: RingBarrierController, phase: number, nowMs: number): LightEnd {
  const { timing } = controller;
  const walk = controller.walks.get(phase);
  const times = timing.walks.get(phase);
  const ring = controller.rings[phase <= 4 ? 0 : 1];
  if (walk === undefined || times === undefined) return exactly(0, 0);
  if (walk.state === 'clearance') return exactly(walk.sinceMs + times.clearanceMs - nowMs, 100);
  const ownGreen = ring.phase === phase && ring.state === 'green';
  if (walk.state === 'walk') {
    const leastMs = Math.max(0, walk.sinceMs + times.walkMs - nowMs);
    const restsMs = Number.isFinite(ring.forceOffMs) ? ring.forceOffMs - times.clearanceMs - nowMs : leastMs;
    const rests = timing.control === 'fixed' || sideOf(phase) === timing.mainSide;
    return exactly(rests ? Math.max(leastMs, restsMs) : leastMs, 95);
  }
  if (!ownGreen) {
    const end =
      controller.light(phase) === Light.LIGHT_YELLOW
        ? redEnd(controller, phase, nowMs)
        : forecast(controller, phase, nowMs);
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

/** What is left of the present green, then the phases that come before the group's own. */
function waitFor(controller: RingBarrierController, group: number, nowMs: number): Wait {
  const { timing, phases } = controller;
  const own = controller.rings[group <= 4 ? 0 : 1];
  const running = own.state === 'waiting' ? controller.rings[group <= 4 ? 1 : 0] : own;
  const wait = remaining(controller, running, nowMs);
  for (const phase of phasesBefore(group, running.phase, sideOf(running.phase || group), phases)) {
    const clearanceMs = timing.yellowMs + timing.allRedMs;
    const skippable = phase % 2 === 1 || timing.control === 'actuated';
    wait.likelyMs += controller.rings[phase <= 4 ? 0 : 1].usualGreenMs(phase, timing) + clearanceMs;
    wait.minMs += skippable ? 0 : timing.minGreenMs + clearanceMs;
    wait.maxMs += (timing.greenMs.get(phase) ?? 0) + clearanceMs;
  }
  return { ...wait, minMs: Math.min(wait.minMs, wait.likelyMs), maxMs: Math.max(wait.maxMs, wait.likelyMs) };
}

function remaining(controller: RingBarrierController, ring: Ring, nowMs: number): Wait {
  const clearanceMs = clearanceOf(controller.timing);
  if (ring.state === 'waiting') return { likelyMs: 0, minMs: 0, maxMs: 0 };
  if (ring.state === 'green') {
    const end = greenEnd(controller, ring, nowMs);
    return { likelyMs: end.likelyMs + clearanceMs, minMs: end.minMs + clearanceMs, maxMs: end.maxMs + clearanceMs };
  }
  const yellowMs = ring.state === 'yellow' ? 0 : controller.timing.yellowMs;
  const leftMs = Math.max(0, ring.sinceMs + clearanceMs - yellowMs - nowMs);
  return { likelyMs: leftMs, minMs: leftMs, maxMs: leftMs };
}

function phasesBefore(group: number, running: number, side: number, phases: ReadonlySet<number>): number[] {
  const ring = group <= 4 ? 0 : 1;
  const follower = running + 1;
  const nextInSide = running % 2 === 1 && phases.has(follower) ? [follower] : [];
  if (follower === group && running % 2 === 1) return [];
  const leftFirst = group % 2 === 0 && phases.has(group - 1) ? [group - 1] : [];
  if (sideOf(group) !== side) return [...nextInSide, ...leftFirst];
  const across = ringPhases[ring][1 - side]?.filter((phase) => phases.has(phase)) ?? [];
  const acrossElsewhere = ringPhases[1 - ring]?.[1 - side]?.filter((phase) => phases.has(phase)) ?? [];
  return [...nextInSide, ...(across.length > 0 ? across : acrossElsewhere), ...leftFirst];
}

const clearanceOf = ({ yellowMs, allRedMs }: Timing) => yellowMs + allRedMs;

function exactly(ms: number, confidencePct: number): LightEnd {
  const leftMs = Math.max(0, ms);
  return { likelyMs: leftMs, minMs: leftMs, maxMs: leftMs, confidencePct };
}
