import { describe, expect, it } from 'vitest';
import { timeSteps, valueSteps } from './axis-steps.js';
import { drawScene } from './draw-scene.js';
import { describe as describeThing, findNear, thingsInTime } from './find-near.js';
import { fitted, frameOf, textPx } from './frame.js';
import type { Scene } from './scene.js';
import { svgPen } from './svg-pen.js';

const HOUR_MS = 3_600_000;
const scene: Scene = {
  fromMs: 0,
  toMs: HOUR_MS,
  y: { min: 0, max: 100 },
  marks: [
    {
      kind: 'bars',
      token: 'a',
      fromX: [0, HOUR_MS / 2],
      toX: [HOUR_MS / 4, HOUR_MS],
      fromY: [0, 0],
      toY: [50, 100],
      say: (i) => `bar ${i}`,
    },
    {
      kind: 'points',
      token: 'b',
      x: [HOUR_MS / 8, HOUR_MS / 2, HOUR_MS * 2],
      y: [80, 20, 20],
      ids: [7, 8, 9],
      say: (i) => `point ${i}`,
    },
    { kind: 'line', token: 'c', dashed: true, x: [0, HOUR_MS / 2, HOUR_MS], y: [1, Number.NaN, 1] },
    { kind: 'area', token: 'd', x: [0, 1, 2, 3], y: [0, 1, 1, 0] },
  ],
};
const frame = frameOf(scene, 454, 228);

describe('steps of an axis', () => {
  it('are round, and those of time are so in local time', () => {
    expect(valueSteps(0, 103, 5)).toEqual([0, 50, 100]);
    expect(valueSteps(-0.3, 0.3, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    const day = timeSteps(0, 24 * HOUR_MS, 5, 8 * HOUR_MS);
    expect(day.map((ms) => ((ms / HOUR_MS + 8) % 24) % 6)).toEqual(day.map(() => 0));
    expect(timeSteps(0, HOUR_MS, 6, 0)).toHaveLength(5 + 0 + 2);
  });
});

describe('what is under the pointer', () => {
  it('is the nearest thing in front, within reach', () => {
    const at = (ms: number, value: number) => findNear(scene, frame, frame.x(ms) + 3, frame.y(value) - 3)?.text;
    expect(at(HOUR_MS / 2, 20)).toBe('point 1');
    expect(at(HOUR_MS / 8, 30)).toBe('bar 0');
    expect(at(HOUR_MS * 0.4, 60)).toBeUndefined();
  });

  it('is reached by the keyboard in order of time, and what lies outside is not', () => {
    const said = thingsInTime(scene).map(({ mark, index }) => describeThing(scene, frame, mark, index));
    expect(said.map((each) => each?.text)).toEqual(['bar 0', 'point 0', 'bar 1', 'point 1']);
    expect(said[1]?.id).toBe(7);
    expect(said[0]?.id).toBe(0);
  });

  it('is found among 100,000 in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i * 36);
    const dense: Scene = {
      ...scene,
      marks: [{ kind: 'points', token: 'a', x: many, y: many.map((ms) => ms % 100), say: String }],
    };
    const began = performance.now();
    for (let i = 0; i < 20; i++) findNear(dense, frame, 60 + i * 15, 100);
    expect((performance.now() - began) / 20).toBeLessThan(16);
  });
});

describe('names beside a chart', () => {
  it('get the room that they need, up to a share of the chart', () => {
    const leftOf = (name: string, width = 700) =>
      frameOf({ ...scene, y: { min: 0, max: 1, names: [{ at: 0, name }] } }, width, 200).left;
    expect(leftOf('P1')).toBe(40);
    expect(leftOf('五一大道与湘江大道路口')).toBeGreaterThanOrEqual(textPx('五一大道与湘江大道路口'));
    expect(leftOf('x'.repeat(200), 400)).toBe(120);
    expect(fitted('五一大道与湘江大道路口', 60)).toBe('五一大道与…');
    expect(fitted('P1', 60)).toBe('P1');
  });
});

describe('a chart as SVG', () => {
  it('has all marks, and texts that cannot break out', () => {
    const pen = svgPen(454, 228, 'A "font"', '#fff');
    const named: Scene = { ...scene, y: { min: 0, max: 100, names: [{ at: 50, name: '<P1> & "x"' }] } };
    drawScene(named, frameOf(named, 454, 228), pen, (token) => `var(--${token})`);
    const svg = pen.finish();
    for (const token of ['a', 'b', 'c', 'd']) expect(svg).toContain(`"var(--${token})"`);
    expect(svg).toContain('&lt;P1&gt; &amp; &quot;x&quot;');
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<g /g)).toHaveLength(1);
  });
});
