import type { Palette } from '../../design/preferences.js';
import type { Tokens } from '../../design/tokens.js';
import { type Atlas, drawAtlas, perTheme } from '../atlas/icon-atlas.js';
import { losToken } from '../los.js';

/** Steps of the gauge. */
export const GAUGE_STEPS = 12;
const HALF = 29;

export interface Gauge {
  /** 0..1, null unknown. */
  readonly occupancy: number | null;
  readonly open: boolean;
  /** Said too long ago. */
  readonly stale: boolean;
}

/** Key of the icon for a car park. */
export function gaugeKey({ occupancy, open, stale }: Gauge): string {
  if (!open) return 'closed';
  if (occupancy === null) return 'unknown';
  return `${stale ? 'old' : 'fill'}-${Math.round(Math.min(1, Math.max(0, occupancy)) * GAUGE_STEPS)}`;
}

/** Design token of a car park's colour by occupancy. */
export function occupancyToken(occupancy: number, palette: Palette = 'standard'): string {
  if (occupancy >= 0.95) return losToken(3, palette);
  return losToken(occupancy >= 0.8 ? 2 : 1, palette);
}

/** A P on a plate that fills from below with occupancy; hatched when that is old, empty and broken when nothing is known. */
export const gaugeAtlas = perTheme<Palette>((tokens, palette): Atlas => {
  const steps = Array.from({ length: GAUGE_STEPS + 1 }, (_, i) => i);
  const keys = ['closed', 'unknown', ...steps.map((i) => `fill-${i}`), ...steps.map((i) => `old-${i}`)];
  return drawAtlas(keys, (pen, key) => drawGauge(pen, key, tokens, palette));
});

function plate(pen: CanvasRenderingContext2D, half: number): void {
  pen.beginPath();
  pen.roundRect(-half, -half, half * 2, half * 2, half * 0.42);
}

function drawGauge(pen: CanvasRenderingContext2D, key: string, tokens: Tokens, palette: Palette): void {
  const [kind = '', text] = key.split('-');
  const share = text === undefined ? null : Number(text) / GAUGE_STEPS;
  plate(pen, HALF + 4);
  pen.fillStyle = tokens.text('map-halo');
  pen.fill();
  plate(pen, HALF);
  pen.fillStyle = tokens.text('raised');
  pen.fill();
  if (share !== null && share > 0) {
    pen.save();
    pen.clip();
    const top = HALF - share * HALF * 2;
    pen.fillStyle = tokens.text(occupancyToken(share, palette));
    pen.globalAlpha = kind === 'old' ? 0.3 : 0.92;
    pen.fillRect(-HALF, top, HALF * 2, HALF - top);
    if (kind === 'old') hatch(pen, top);
    pen.restore();
  }
  plate(pen, HALF - 1.5);
  pen.lineWidth = 3.5;
  pen.strokeStyle = tokens.text(
    share === null ? (kind === 'closed' ? 'danger' : 'ink-3') : occupancyToken(share, palette),
  );
  if (kind === 'unknown') pen.setLineDash([8, 7]);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = tokens.text(share === null ? 'ink-3' : 'ink');
  pen.strokeStyle = tokens.text('map-halo');
  pen.lineWidth = 5;
  pen.lineJoin = 'round';
  pen.font = `700 36px ${tokens.text('font')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (share !== null && share > 0.2) pen.strokeText('P', 0, 2);
  pen.fillText('P', 0, 2);
  if (kind === 'closed') {
    pen.beginPath();
    pen.moveTo(-18, 18);
    pen.lineTo(18, -18);
    pen.strokeStyle = tokens.text('danger');
    pen.lineWidth = 5;
    pen.stroke();
  }
}

function hatch(pen: CanvasRenderingContext2D, top: number): void {
  pen.globalAlpha = 0.9;
  pen.strokeStyle = pen.fillStyle;
  pen.lineWidth = 3;
  pen.beginPath();
  for (let x = -HALF * 3; x < HALF * 2; x += 10) {
    pen.moveTo(x, HALF);
    pen.lineTo(x + HALF - top, top);
  }
  pen.stroke();
}
