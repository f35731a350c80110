import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinationDiagram } from './coordination-diagram.js';
import { linkPivot, shiftedFigures } from './link-pivot.js';
import { averageGreens, greenBands } from './time-space.js';

const CYCLE_S = 90;
const cyclesAt = (greenS: number, lengthS: number, count = 20) =>
  Array.from({ length: count }, (_, i) => ({
    startMs: (i * CYCLE_S + greenS + lengthS + 3 - CYCLE_S) * 1000,
    greenMs: (i * CYCLE_S + greenS) * 1000,
    yellowMs: (i * CYCLE_S + greenS + lengthS) * 1000,
    endMs: (i * CYCLE_S + greenS + lengthS + 3) * 1000,
  }));
/** Platoons that arrive from so many seconds into each cycle on, a vehicle every two seconds. */
const platoons = (fromS: number, vehicles: number) =>
  Float64Array.from(
    { length: 20 * vehicles },
    (_, i) => (Math.floor(i / vehicles) * CYCLE_S + fromS + (i % vehicles) * 2) * 1000,
  );

describe('link pivot', () => {
  it('finds the shift that lets a platoon through', () => {
    const onward = { cycles: cyclesAt(10, 30), arrivalMs: platoons(40, 10) };
    const { links, adjustmentsS } = linkPivot(
      [{ fromJunctionId: 'a', toJunctionId: 'b', onward, back: null }],
      CYCLE_S,
    );
    expect(links[0]?.now.onGreenShare).toBe(0);
    expect(links[0]?.predicted.onGreenShare).toBe(1);
    // Green from 29..40 s on lets all of them through; 19 s is the least shift that does.
    expect(links[0]?.shiftS).toBe(19);
    expect(adjustmentsS).toEqual([
      { junctionId: 'a', shiftS: 0 },
      { junctionId: 'b', shiftS: 19 },
    ]);
  });

  it('predicts what the coordination diagram shows once the clock is shifted', () => {
    const made = fc.record({
      greenS: fc.integer({ min: 0, max: 89 }),
      lengthS: fc.integer({ min: 10, max: 60 }),
      fromS: fc.integer({ min: 0, max: 89 }),
      vehicles: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(made, made, (there, here) => {
        const onward = {
          cycles: cyclesAt(there.greenS, there.lengthS),
          arrivalMs: platoons(there.fromS, there.vehicles),
        };
        const back = { cycles: cyclesAt(here.greenS, here.lengthS), arrivalMs: platoons(here.fromS, here.vehicles) };
        const link = { fromJunctionId: 'a', toJunctionId: 'b', onward, back };
        const [best] = linkPivot([link], CYCLE_S, 3).links;
        if (best === undefined) throw new Error('no link');
        const byMs = (best.shiftS <= CYCLE_S / 2 ? best.shiftS : best.shiftS - CYCLE_S) * 1000;
        const shifted = onward.cycles.map(({ startMs, greenMs, yellowMs, endMs }) => ({
          startMs: startMs + byMs,
          greenMs: greenMs + byMs,
          yellowMs: yellowMs + byMs,
          endMs: endMs + byMs,
        }));
        expect(coordinationDiagram(shifted, onward.arrivalMs).figures).toEqual(best.predicted.onward);
        const later = back.arrivalMs.map((timeMs) => timeMs + byMs);
        expect(coordinationDiagram(back.cycles, later).figures).toEqual(best.predicted.back);
        for (const { onGreenShare } of best.curve)
          expect(best.predicted.onGreenShare).toBeGreaterThanOrEqual(onGreenShare - 1e-9);
        expect(best.now).toEqual(shiftedFigures(link, 0, CYCLE_S));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the time-space diagram', () => {
  it('finds the bands of a green wave', () => {
    const stops = [0, 1, 2].map((i) => ({
      junctionId: `j${i}`,
      distanceM: i * 500,
      phase: 2,
      cycles: cyclesAt(10 + i * 50, 30, 3),
    }));
    expect(greenBands(stops, 10)).toEqual(
      [0, 1, 2].map((i) => ({ fromMs: (10 + i * 90) * 1000, toMs: (40 + i * 90) * 1000 })),
    );
    const slower = greenBands(stops, 9);
    expect((slower[0]?.toMs ?? 0) - (slower[0]?.fromMs ?? 0)).toBeCloseTo(30_000 - (1000 / 9 - 100) * 1000);
    expect(
      averageGreens(stops, CYCLE_S * 1000).map(({ greenFromS, greenS }) => [Math.round(greenFromS), greenS]),
    ).toEqual([
      [10, 30],
      [60, 30],
      [20, 30],
    ]);
  });

  it('has no band that a red cuts', () => {
    const green = fc.record({ greenS: fc.integer({ min: 0, max: 89 }), lengthS: fc.integer({ min: 5, max: 60 }) });
    fc.assert(
      fc.property(
        fc.array(green, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 5, max: 25 }),
        (greens, speedMps) => {
          const stops = greens.map(({ greenS, lengthS }, i) => ({
            junctionId: `j${i}`,
            distanceM: i * 300,
            phase: 2,
            cycles: cyclesAt(greenS, lengthS),
          }));
          for (const { fromMs, toMs } of greenBands(stops, speedMps)) {
            for (const { distanceM, cycles } of stops) {
              const atMs = (fromMs + toMs) / 2 + (distanceM / speedMps) * 1000;
              expect(cycles.some(({ greenMs, yellowMs }) => greenMs <= atMs && atMs <= yellowMs)).toBe(true);
            }
          }
        },
      ),
    );
  });
});
