import { formatNumber, formatTime, ZONE_MS } from '../../format.js';
import { timeSteps, valueSteps } from './axis-steps.js';
import { type Frame, fitted } from './frame.js';
import type { Pen } from './pen.js';
import type { Mark, Scene } from './scene.js';

const TIME_PX = 64;
const VALUE_PX = 34;
const NAME_PX = 13;

/** Draws axes and marks. `colour` gives the colour of a token. */
export function drawScene(scene: Scene, frame: Frame, pen: Pen, colour: (token: string) => string): void {
  const { left, right, top, bottom } = frame;
  const { min, max, names } = scene.y;
  const every = Math.max(1, Math.ceil(((names?.length ?? 0) * NAME_PX) / (bottom - top)));
  const rows = names
    ? names.filter((_, i) => i % every === 0).map(({ at, name }) => ({ at, name }))
    : valueSteps(min, max, Math.floor((bottom - top) / VALUE_PX)).map((at) => ({
        at,
        name: formatNumber(at, at % 1 ? 1 : 0),
      }));
  for (const { at, name } of rows) {
    const y = frame.y(at);
    pen.line(Float64Array.of(left, y, right, y), 2, 1, false, colour('line'), 1);
    pen.text(names ? fitted(name, left - 8) : name, left - 6, y, 'right', colour('ink-3'));
  }
  for (const ms of timeSteps(scene.fromMs, scene.toMs, Math.floor((right - left) / TIME_PX), ZONE_MS)) {
    const x = frame.x(ms);
    if (x < left - 1 || x > right + 1) continue;
    pen.text(
      formatTime(ms, scene.toMs - scene.fromMs < 600_000),
      Math.min(right - 8, Math.max(left + 8, x)),
      bottom + 11,
      'center',
      colour('ink-3'),
    );
  }
  pen.clip(left, top, right - left, bottom - top, () => {
    for (const mark of scene.marks) drawMark(mark, scene, frame, pen, colour(mark.token));
  });
}

function drawMark(mark: Mark, { fromMs, toMs }: Scene, frame: Frame, pen: Pen, colour: string): void {
  const alpha = mark.alpha ?? 1;
  if (mark.kind === 'bars') {
    const boxes = new Float64Array(mark.fromX.length * 4);
    let count = 0;
    for (let i = 0; i < mark.fromX.length; i++) {
      const [fromX, toX] = [mark.fromX[i] as number, mark.toX[i] as number];
      if (toX < fromMs || fromX > toMs) continue;
      const [x, upper] = [frame.x(fromX), frame.y(Math.max(mark.fromY[i] as number, mark.toY[i] as number))];
      const lower = frame.y(Math.min(mark.fromY[i] as number, mark.toY[i] as number));
      const high = Math.max(mark.leastPx ?? 0, lower - upper);
      const wide = frame.x(toX) - x;
      // Neighbours are told apart where there is room for it.
      boxes.set([x, (upper + lower) / 2 - high / 2, Math.max(1, wide > 4 ? wide - 1 : wide), high], count++ * 4);
    }
    pen.rectangles(boxes, count, colour, alpha);
    return;
  }
  const points = new Float64Array(mark.x.length * 2);
  let count = 0;
  const whole = mark.kind !== 'points';
  for (let i = 0; i < mark.x.length; i++) {
    const at = mark.x[i] as number;
    if (!whole && (at < fromMs || at > toMs)) continue;
    points[count * 2] = frame.x(at);
    points[count * 2 + 1] = frame.y(mark.y[i] as number);
    count++;
  }
  if (mark.kind === 'points') pen.places(points, count, mark.shape ?? 'dot', mark.radiusPx ?? 2, colour, alpha);
  else if (mark.kind === 'line') pen.line(points, count, mark.widthPx ?? 1.5, mark.dashed ?? false, colour, alpha);
  else pen.areas(points, count, colour, alpha);
}
