import type { Tokens } from '../../design/tokens.js';
import { drawAtlas, perTheme } from '../atlas/icon-atlas.js';
import { DEVICE_HEALTHS, type DeviceHealth, healthToken } from './device-health.js';

/** roadside.v1.DeviceKind by number; what has no sign of its own is `other`. */
const KINDS = ['other', 'rsu', 'controller', 'detector', 'camera', 'other', 'other', 'parking', 'other'] as const;
export type DeviceSign = (typeof KINDS)[number];
const SIGNS: readonly DeviceSign[] = [...new Set(KINDS)];
const RADIUS = 29;

export function deviceSign(kind: number | string): DeviceSign {
  if (typeof kind === 'number') return KINDS[kind] ?? 'other';
  const name = kind.toLowerCase();
  return SIGNS.find((sign) => name.includes(sign)) ?? 'other';
}

export function deviceKey(sign: DeviceSign, health: DeviceHealth): string {
  return `${sign}-${health}`;
}

/** A round plate with the sign of the kind; full colour is for those that need somebody. */
export const deviceAtlas = perTheme((tokens) =>
  drawAtlas(
    SIGNS.flatMap((sign) => DEVICE_HEALTHS.map((health) => deviceKey(sign, health))),
    (pen, key) => {
      const [sign = '', health = ''] = key.split('-');
      drawDevice(pen, sign as DeviceSign, health as DeviceHealth, tokens);
    },
  ),
);

function drawDevice(pen: CanvasRenderingContext2D, sign: DeviceSign, health: DeviceHealth, tokens: Tokens): void {
  const colour = tokens.text(healthToken(health));
  const full = health === 'away' || health === 'ailing';
  circle(pen, RADIUS + 5);
  pen.fillStyle = tokens.text('map-halo');
  pen.fill();
  circle(pen, RADIUS);
  pen.fillStyle = full ? colour : tokens.text('panel-solid');
  pen.fill();
  circle(pen, RADIUS - 2);
  pen.strokeStyle = colour;
  pen.lineWidth = 4;
  if (health === 'off') pen.setLineDash([8, 7]);
  pen.stroke();
  pen.setLineDash([]);
  pen.strokeStyle = pen.fillStyle = full ? tokens.text('panel-solid') : colour;
  pen.lineWidth = 4.5;
  pen.lineCap = pen.lineJoin = 'round';
  drawSign(pen, sign);
}

function circle(pen: CanvasRenderingContext2D, radius: number, y = 0): void {
  pen.beginPath();
  pen.arc(0, y, radius, 0, Math.PI * 2);
}

function drawSign(pen: CanvasRenderingContext2D, sign: DeviceSign): void {
  if (sign === 'rsu') {
    circle(pen, 4, 1);
    pen.fill();
    for (const radius of [10, 17]) {
      for (const side of [0, Math.PI]) {
        pen.beginPath();
        pen.arc(0, 1, radius, side - 0.75, side + 0.75);
        pen.stroke();
      }
    }
  } else if (sign === 'controller') {
    pen.beginPath();
    pen.roundRect(-8, -18, 16, 36, 6);
    pen.stroke();
    for (const y of [-10, 0, 10]) {
      circle(pen, 3.2, y);
      pen.fill();
    }
  } else if (sign === 'detector') {
    pen.beginPath();
    pen.rect(-13, -9, 26, 18);
    pen.moveTo(0, -16);
    pen.lineTo(0, 16);
    pen.stroke();
  } else if (sign === 'camera') {
    pen.beginPath();
    pen.roundRect(-16, -8, 22, 16, 3);
    pen.moveTo(6, -2);
    pen.lineTo(16, -8);
    pen.lineTo(16, 8);
    pen.lineTo(6, 2);
    pen.stroke();
  } else if (sign === 'parking') {
    pen.beginPath();
    pen.moveTo(-6, 16);
    pen.lineTo(-6, -15);
    pen.lineTo(3, -15);
    pen.arc(3, -6.5, 8.5, -Math.PI / 2, Math.PI / 2);
    pen.lineTo(-6, 2);
    pen.stroke();
  } else {
    pen.beginPath();
    pen.roundRect(-12, -12, 24, 24, 5);
    pen.stroke();
    circle(pen, 3.5);
    pen.fill();
  }
}
