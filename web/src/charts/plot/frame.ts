import type { Scene } from './scene.js';

/** Where a scene lies on the screen, px. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  x(ms: number): number;
  y(value: number): number;
  timeAt(x: number): number;
}

const LEFT_PX = 40;
const NAMED_LEFT_PX = 92;
const RIGHT_PX = 14;
const TOP_PX = 8;
const FOOT_PX = 20;

export function frameOf({ fromMs, toMs, y: { min, max, names } }: Scene, width: number, height: number): Frame {
  const longest = Math.max(0, ...(names ?? []).map(({ name }) => name.length));
  const left = longest > 4 ? Math.min(NAMED_LEFT_PX, width / 4) : LEFT_PX;
  const [top, right, bottom] = [TOP_PX, width - RIGHT_PX, height - FOOT_PX];
  return {
    left,
    top,
    right,
    bottom,
    x: (ms) => left + ((ms - fromMs) / (toMs - fromMs)) * (right - left),
    y: (value) => bottom - ((value - min) / (max - min || 1)) * (bottom - top),
    timeAt: (x) => fromMs + ((x - left) / (right - left)) * (toMs - fromMs),
  };
}
