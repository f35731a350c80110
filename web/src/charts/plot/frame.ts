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
/** Names may take this share of the width. */
const NAMED_SHARE = 0.3;
/** Of the letters beside the axes. */
const FONT_PX = 10;
const NAME_GAP_PX = 12;
/** From this character on most are square. */
const FIRST_SQUARE = 0x2e80;
const RIGHT_PX = 14;
const TOP_PX = 8;
const FOOT_PX = 20;

export function frameOf({ fromMs, toMs, y: { min, max, names } }: Scene, width: number, height: number): Frame {
  const longestPx = Math.max(0, ...(names ?? []).map(({ name }) => textPx(name))) + NAME_GAP_PX;
  const left = Math.max(LEFT_PX, Math.min(longestPx, width * NAMED_SHARE));
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

/** About how wide a text is: Chinese is square, Latin half of that. */
export function textPx(text: string): number {
  let px = 0;
  for (const letter of text) px += letter.charCodeAt(0) > FIRST_SQUARE ? FONT_PX : FONT_PX * 0.56;
  return px;
}

/** What of a text fits into so many px. */
export function fitted(text: string, mostPx: number): string {
  if (textPx(text) <= mostPx) return text;
  let short = text;
  while (short.length > 1 && textPx(`${short}…`) > mostPx) short = short.slice(0, -1);
  return `${short}…`;
}
