import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignalsPlan } from '../city/city-plan.js';
import { type Random, seededRandom } from '../random.js';
import { EventCode } from './controller-event.js';
import { junctionProgramme } from './junction-programme.js';
import { type JunctionShape, sideOf } from './junction-shape.js';
import { JunctionSignals } from './junction-signals.js';
import type { RingBarrierController } from './ring-barrier-controller.js';
import { phaseLimits, timingOf } from './timing.js';

const signals: SignalsPlan = {
  yellow: 3,
  allRed: 2,
  minGreen: 8,
  passage: 2.5,
  plans: {
    '1': {
      name: 'Test',
      control: 'actuated',
      cycle: 100,
      splits: { protected: [20, 30, 20, 30], permissive: [0, 50, 0, 50] },
    },
    '2': {
      name: 'Test',
      control: 'fixed',
      cycle: 120,
      splits: { protected: [20, 40, 20, 40], permissive: [0, 60, 0, 60] },
    },
    '3': {
      name: 'Test',
      control: 'coordinated',
      cycle: 110,
      splits: { protected: [18, 37, 18, 37], permissive: [0, 55, 0, 55] },
    },
  },
  planByHour: {},
  fixed: [],
  offsets: { X: 37 },
};

const walk = { walkMs: 7000, clearanceMs: 21_000 };
const junction: JunctionShape = {
  id: 'X',
  nodeRef: 65_537,
  leftTurns: 'protected',
  phases: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
  mainSide: 1,
  walks: new Map([2, 4, 6, 8].map((phase) => [phase, walk])),
};
function timing(number: number, of = junction) {
  const { plans, limits } = junctionProgramme(signals, of);
  const plan = plans.find((each) => each.plan === number);
  if (plan === undefined) throw new Error(`no plan ${number}`);
  return timingOf(plan, phaseLimits(limits));
}
const startMs = Date.UTC(2026, 0, 5, 1, 2, 3);

/** Runs a controller; demand comes and goes by phase, and people press buttons. */
function run(
  controller: RingBarrierController,
  random: Random,
  seconds: number,
  each: (nowMs: number, tick: number) => void,
  demand: Set<number>,
): void {
  for (let tick = 0; tick < seconds * 10; tick++) {
    const nowMs = startMs + tick * 100;
    if (tick % 10 === 0) {
      for (const phase of controller.limits.keys()) {
        if (random() < 0.15) demand.has(phase) ? demand.delete(phase) : demand.add(phase);
        if (random() < 0.03) controller.callPedestrians(20 + phase, nowMs);
      }
    }
    controller.step(nowMs);
    each(nowMs, tick);
  }
}

function controllerOf(plan: number, of = junction) {
  const demand = new Set<number>();
  const programme = junctionProgramme({ ...signals, planByHour: { '0': plan } }, of);
  const { controller } = new JunctionSignals(programme, startMs, {
    occupied: (group) => demand.has(group),
    permissive: new Set(),
    passageMs: signals.passage * 1000,
  });
  return { demand, controller };
}

const conflicting = (a: number, b: number) => sideOf(a) !== sideOf(b) || (a <= 4 === b <= 4 && a !== b);

describe('RingBarrierController', () => {
  const shapes = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [2, 4, 6, 8],
    [2, 6, 7, 4],
    [1, 2, 5, 6, 4],
    [2, 6, 8, 4, 3],
  ];

  it('never shows conflicting greens, and keeps minimum green, yellow, all-red and clearance, whatever plan and demand', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...shapes),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(1, 2, 3),
        (seed, phases, first, second) => {
          const random = seededRandom(seed, 'controller');
          const walks = new Map(phases.filter((phase) => phase % 2 === 0).map((phase) => [phase, walk]));
          const of = { ...junction, phases: new Set(phases), walks };
          const { controller, demand } = controllerOf(first, of);
          const lastRedMs = new Map<number, number>();
          const greenSince = new Map<number, number>();
          const yellowSince = new Map<number, number>();
          const clearSince = new Map<number, number>();
          run(
            controller,
            random,
            400,
            (nowMs, tick) => {
              if (tick === 1500) controller.select(timing(second, of));
              const lit = phases.filter((phase) => controller.light(phase) !== 3);
              for (const a of lit)
                for (const b of lit) if (a !== b && conflicting(a, b)) throw new Error(`${a} and ${b}`);
              for (const phase of phases) {
                const light = controller.light(phase);
                const people = controller.light(20 + phase);
                // Nobody walks but with the green beside them.
                if (people !== 3) expect(light, `people at ${phase}`).toBe(6);
                if (people === 4 && !clearSince.has(phase)) clearSince.set(phase, nowMs);
                if (people !== 4 && clearSince.has(phase)) {
                  expect(nowMs - (clearSince.get(phase) ?? 0)).toBeGreaterThanOrEqual(walk.clearanceMs);
                  clearSince.delete(phase);
                }
                if (light === 6 && !greenSince.has(phase)) {
                  greenSince.set(phase, nowMs);
                  for (const other of phases.filter((each) => conflicting(each, phase))) {
                    expect(nowMs - (lastRedMs.get(other) ?? 0)).toBeGreaterThanOrEqual(2000);
                  }
                }
                if (light === 7 && !yellowSince.has(phase)) {
                  expect(nowMs - (greenSince.get(phase) ?? 0)).toBeGreaterThanOrEqual(8000);
                  greenSince.delete(phase);
                  yellowSince.set(phase, nowMs);
                }
                if (light === 3 && yellowSince.has(phase)) {
                  expect(nowMs - (yellowSince.get(phase) ?? 0)).toBe(3000);
                  yellowSince.delete(phase);
                  lastRedMs.set(phase, nowMs);
                }
              }
            },
            demand,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('serves everybody who waits, on foot too', () => {
    for (const plan of [1, 2, 3]) {
      const { controller, demand } = controllerOf(plan);
      for (const phase of junction.phases) demand.add(phase);
      const walked = new Set<number>();
      for (let tick = 0; tick < 3000; tick++) {
        const nowMs = startMs + tick * 100;
        for (const phase of [2, 4, 6, 8]) if (tick === 5) controller.callPedestrians(20 + phase, nowMs);
        controller.step(nowMs);
      }
      for (const { code, parameter } of controller.events) if (code === EventCode.walkBegin) walked.add(parameter);
      const greens = new Set(controller.events.filter((e) => e.code === EventCode.greenBegin).map((e) => e.parameter));
      expect([...greens].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect([...walked].sort()).toEqual([2, 4, 6, 8]);
    }
  });

  it('rests on the main street when nobody waits elsewhere, and skips phases without a call', () => {
    const { controller } = controllerOf(1);
    for (let tick = 0; tick < 3000; tick++) controller.step(startMs + tick * 100);
    expect([controller.light(4), controller.light(8)]).toEqual([6, 6]);
    const greens = controller.events.filter(({ code }) => code === EventCode.greenBegin);
    expect(greens.map(({ parameter }) => parameter)).toEqual([4, 8]);
  });

  it('serves a left turn of the main street for which alone somebody waits', () => {
    for (const plan of [1, 3]) {
      const { controller, demand } = controllerOf(plan);
      demand.add(3);
      for (let tick = 0; tick < 4000; tick++) controller.step(startMs + tick * 100);
      const greens = controller.events.filter(({ code }) => code === EventCode.greenBegin);
      expect(greens.filter(({ parameter }) => parameter === 3).length).toBeGreaterThan(2);
      expect(greens.filter(({ parameter }) => parameter === 7)).toEqual([]);
    }
  });

  it('gaps out, maxes out and is forced off for the reasons that it logs', () => {
    const { controller, demand } = controllerOf(1);
    for (const phase of [2, 4, 6, 8]) demand.add(phase);
    for (let tick = 0; tick < 3000; tick++) controller.step(startMs + tick * 100);
    expect(controller.events.some(({ code }) => code === EventCode.maxOut)).toBe(true);
    demand.clear();
    controller.events.length = 0;
    controller.callPedestrians(22, startMs + 300_000);
    for (let tick = 3000; tick < 5000; tick++) controller.step(startMs + tick * 100);
    expect(controller.events.some(({ code }) => code === EventCode.gapOut)).toBe(true);
    expect(controller.events.some(({ code }) => code === EventCode.maxOut)).toBe(false);
  });

  it('keeps its offset, and finds back to it after a change of plan without leaving anything out', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(2, 3), fc.constantFrom('green', 'yield'), (seed, plan, reference) => {
        const { controller, demand } = controllerOf(1);
        const target = { ...timing(plan), reference } as const;
        const ends: number[] = [];
        run(
          controller,
          seededRandom(seed, 'offset'),
          2400,
          (_, tick) => {
            if (tick === 1000) controller.select(target);
            // Somebody always waits on the side street, so that the main green yields when it may.
            demand.add(2);
          },
          demand,
        );
        for (const { timeMs, code, parameter } of controller.events) {
          if (code === EventCode.greenTermination && parameter === 4) ends.push(timeMs);
        }
        const green = target.phases.get(4)?.forceOffMs ?? 0;
        const due = reference === 'yield' ? target.offsetMs : target.offsetMs + green;
        const late = ends.slice(-8).map((end) => (((end - due) % target.cycleMs) + target.cycleMs) % target.cycleMs);
        for (const each of late) expect(Math.min(each, target.cycleMs - each)).toBeLessThanOrEqual(100);
        const states = controller.events.filter(
          ({ code, timeMs }) => code === EventCode.coordinationState && timeMs > startMs + 1_500_000,
        );
        expect(new Set(states.map(({ parameter }) => parameter))).toEqual(new Set([5]));
      }),
      { numRuns: 12 },
    );
  });

  it('tells ends of lights that fixed time keeps', () => {
    const { controller, demand } = controllerOf(2);
    const told: { group: number; light: number; at: number; end: number }[] = [];
    run(
      controller,
      seededRandom(1, 'ends'),
      900,
      (nowMs, tick) => {
        if (tick < 6000) return;
        for (const group of [1, 2, 4, 7, 22, 28]) {
          const light = controller.light(group);
          for (const each of told.filter((before) => before.group === group && before.light !== light)) {
            expect(Math.abs(nowMs - each.end)).toBeLessThanOrEqual(100);
          }
          told.splice(0, told.length, ...told.filter((before) => before.group !== group || before.light === light));
          if (tick % 50 === 0)
            told.push({ group, light, at: nowMs, end: nowMs + controller.lightEnd(group, nowMs).likelyMs });
        }
      },
      demand,
    );
  });
});
