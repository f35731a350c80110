import type { Palette } from '../../design/preferences.js';
import { drawAtlas, perTheme } from '../atlas/icon-atlas.js';
import { losToken } from '../los.js';
import { saturationLos } from './saturation.js';

const STEPS = 16;
const RADIUS = 25;
const FULL = Math.PI * 2;

/** Key of a junction's icon; the share of the road that is queued on, undefined unknown. */
export function ringKey(share: number | undefined): string {
  return share === undefined ? 'unknown' : `ring-${Math.round(share * STEPS)}`;
}

/** A dot with a ring that fills clockwise; a broken ring where nothing is known. */
export const ringAtlas = perTheme<Palette>((tokens, palette) => {
  const keys = ['unknown', ...Array.from({ length: STEPS + 1 }, (_, i) => `ring-${i}`)];
  return drawAtlas(keys, (pen, key) => {
    pen.beginPath();
    pen.arc(0, 0, RADIUS + 7, 0, FULL);
    pen.fillStyle = tokens.text('map-ground');
    pen.fill();
    pen.lineWidth = 8;
    pen.strokeStyle = tokens.text(key === 'unknown' ? 'los-unknown' : 'map-bridge');
    if (key === 'unknown') pen.setLineDash([7, 9]);
    pen.beginPath();
    pen.arc(0, 0, RADIUS, 0, FULL);
    pen.stroke();
    pen.setLineDash([]);
    const step = key === 'unknown' ? 0 : Number(key.slice(5));
    if (step > 0) {
      const colour = tokens.text(losToken(saturationLos(step / STEPS), palette));
      pen.beginPath();
      pen.lineWidth = 10;
      pen.arc(0, 0, RADIUS, -FULL / 4, -FULL / 4 + (FULL * step) / STEPS);
      pen.strokeStyle = colour;
      pen.stroke();
    }
    pen.beginPath();
    pen.arc(0, 0, 8, 0, FULL);
    pen.fillStyle = tokens.text(key === 'unknown' ? 'los-unknown' : 'map-label-strong');
    pen.fill();
  });
});
