import { type Atlas, CELL, drawAtlas } from './icon-atlas.js';

/** Turn arrows as painted on the road, a cell a combination, drawn once. */
const TURNS = ['left', 'straight', 'right', 'uturn'] as const;
const FOOT = CELL / 2 - 4;
const TIP = -CELL / 2 + 4;

/** Key of a lane's arrows, e.g. `left+straight`; empty when it has none. */
export function arrowKey(turns: readonly string[]): string {
  return TURNS.filter((turn) => turns.includes(turn)).join('+');
}

let atlas: Atlas | undefined;

/** A mask, to be coloured by the layer. */
export function arrowAtlas(): Atlas {
  const keys = Array.from({ length: 15 }, (_, i) => arrowKey(TURNS.filter((_turn, bit) => (i + 1) & (1 << bit))));
  atlas ??= drawAtlas(keys, (pen, key) => drawArrows(pen, key.split('+')), true);
  return atlas;
}

function drawArrows(pen: CanvasRenderingContext2D, turns: readonly string[]): void {
  pen.lineWidth = 6;
  pen.lineCap = 'butt';
  pen.strokeStyle = pen.fillStyle = '#fff';
  pen.beginPath();
  pen.moveTo(0, FOOT);
  pen.lineTo(0, turns.includes('straight') ? -14 : 8);
  pen.stroke();
  if (turns.includes('straight')) head(pen, 0, TIP, 0);
  for (const [turn, side] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    if (!turns.includes(turn)) continue;
    pen.beginPath();
    pen.moveTo(0, 14);
    pen.quadraticCurveTo(0, -1, side * 10, -1);
    pen.lineTo(side * 14, -1);
    pen.stroke();
    head(pen, side * 29, -1, side);
  }
  if (turns.includes('uturn')) {
    pen.beginPath();
    pen.moveTo(0, 10);
    pen.arc(-9, 10, 9, 0, Math.PI, true);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(-27, 9);
    pen.lineTo(-9, 9);
    pen.lineTo(-18, 26);
    pen.fill();
  }
}

/** A head with its tip at (x, y): up when `side` is 0, else towards that side. */
function head(pen: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  if (side === 0) {
    pen.lineTo(-9, y + 20);
    pen.lineTo(9, y + 20);
  } else {
    pen.lineTo(x - side * 17, y - 9);
    pen.lineTo(x - side * 17, y + 9);
  }
  pen.fill();
}
