/** Turn arrows as painted on the road, one cell a combination, drawn once on a canvas. */

const CELL = 96;
const TURNS = ['left', 'straight', 'right', 'uturn'] as const;

export interface IconCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mask: boolean;
}

export interface Atlas {
  readonly canvas: HTMLCanvasElement;
  readonly cells: Readonly<Record<string, IconCell>>;
}

/** Key of a lane's arrows, e.g. `left+straight`; empty when it has none. */
export function arrowKey(turns: readonly string[]): string {
  return TURNS.filter((turn) => turns.includes(turn)).join('+');
}

let atlas: Atlas | undefined;

export function arrowAtlas(): Atlas {
  if (atlas) return atlas;
  const keys = Array.from({ length: 15 }, (_, i) => arrowKey(TURNS.filter((_turn, bit) => (i + 1) & (1 << bit))));
  const canvas = document.createElement('canvas');
  canvas.width = CELL * keys.length;
  canvas.height = CELL;
  const pen = canvas.getContext('2d');
  const cells: Record<string, IconCell> = {};
  keys.forEach((key, i) => {
    cells[key] = { x: i * CELL, y: 0, width: CELL, height: CELL, mask: true };
    if (!pen) return;
    pen.save();
    pen.translate(i * CELL + CELL / 2, 0);
    drawArrows(pen, key.split('+'));
    pen.restore();
  });
  atlas = { canvas, cells };
  return atlas;
}

function drawArrows(pen: CanvasRenderingContext2D, turns: readonly string[]): void {
  pen.lineWidth = 7;
  pen.lineCap = 'butt';
  pen.strokeStyle = pen.fillStyle = '#fff';
  pen.beginPath();
  pen.moveTo(0, CELL - 6);
  pen.lineTo(0, turns.includes('straight') ? 30 : 58);
  pen.stroke();
  if (turns.includes('straight')) head(pen, 0, 6, 0);
  for (const [turn, side] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    if (!turns.includes(turn)) continue;
    pen.beginPath();
    pen.moveTo(0, 66);
    pen.quadraticCurveTo(0, 46, side * 14, 46);
    pen.lineTo(side * 18, 46);
    pen.stroke();
    head(pen, side * 38, 46, side);
  }
  if (turns.includes('uturn')) {
    pen.beginPath();
    pen.moveTo(0, 60);
    pen.arc(-11, 60, 11, 0, Math.PI, true);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(-33, 58);
    pen.lineTo(-11, 58);
    pen.lineTo(-22, 80);
    pen.fill();
  }
}

/** A head with its tip at (x, y): up when `side` is 0, else towards that side. */
function head(pen: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  if (side === 0) {
    pen.lineTo(-11, y + 26);
    pen.lineTo(11, y + 26);
  } else {
    pen.lineTo(x - side * 22, y - 11);
    pen.lineTo(x - side * 22, y + 11);
  }
  pen.fill();
}
