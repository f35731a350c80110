import type { Tokens } from '../../design/tokens.js';
import type { Atlas, IconCell } from '../lanes/arrow-atlas.js';

const CELL = 72;
/** Steps of the gauge. */
export const GAUGE_STEPS = 12;

const made = new WeakMap<Tokens, Atlas>();

/** Key of the icon for a car park; occupancy 0..1, null unknown. */
export function gaugeKey(occupancy: number | null, open: boolean): string {
  if (!open) return 'closed';
  return occupancy === null ? 'unknown' : `fill-${Math.round(Math.min(1, Math.max(0, occupancy)) * GAUGE_STEPS)}`;
}

/** Design token of a car park's colour by occupancy. */
export function occupancyToken(occupancy: number): string {
  if (occupancy >= 0.95) return 'los-congested';
  return occupancy >= 0.8 ? 'los-slow' : 'los-free';
}

/** A P in a ring that fills clockwise with occupancy, drawn for the theme that is on. */
export function gaugeAtlas(tokens: Tokens): Atlas {
  const known = made.get(tokens);
  if (known) return known;
  const keys = ['closed', 'unknown', ...Array.from({ length: GAUGE_STEPS + 1 }, (_, i) => `fill-${i}`)];
  const canvas = document.createElement('canvas');
  canvas.width = CELL * keys.length;
  canvas.height = CELL;
  const pen = canvas.getContext('2d');
  const cells: Record<string, IconCell> = {};
  keys.forEach((key, i) => {
    cells[key] = { x: i * CELL, y: 0, width: CELL, height: CELL, mask: false };
    if (pen) drawGauge(pen, i * CELL + CELL / 2, key, tokens);
  });
  const atlas = { canvas, cells };
  made.set(tokens, atlas);
  return atlas;
}

function drawGauge(pen: CanvasRenderingContext2D, x: number, key: string, tokens: Tokens): void {
  const y = CELL / 2;
  const step = key.startsWith('fill-') ? Number(key.slice(5)) : null;
  pen.beginPath();
  pen.arc(x, y, 33, 0, Math.PI * 2);
  pen.fillStyle = tokens.text('panel-solid');
  pen.fill();
  pen.lineWidth = 7;
  pen.beginPath();
  pen.arc(x, y, 27, 0, Math.PI * 2);
  pen.strokeStyle = tokens.text('line-strong');
  if (step === null) pen.setLineDash([6, 6]);
  pen.stroke();
  pen.setLineDash([]);
  if (step !== null && step > 0) {
    const share = step / GAUGE_STEPS;
    pen.beginPath();
    pen.arc(x, y, 27, -Math.PI / 2, -Math.PI / 2 + share * Math.PI * 2);
    pen.strokeStyle = tokens.text(occupancyToken(share));
    pen.stroke();
  }
  pen.fillStyle = tokens.text(step === null ? 'ink-3' : 'ink');
  pen.font = `700 30px ${tokens.text('font')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('P', x + 1, y + 2);
  if (key === 'closed') {
    pen.beginPath();
    pen.moveTo(x - 17, y + 17);
    pen.lineTo(x + 17, y - 17);
    pen.strokeStyle = tokens.text('danger');
    pen.lineWidth = 5;
    pen.stroke();
  }
}
