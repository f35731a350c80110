/** What a chart shows, in units of its axes: time in UTC epoch ms to the right, a number upwards. Colours are design tokens. */
export interface Scene {
  readonly fromMs: number;
  readonly toMs: number;
  readonly y: ValueAxis;
  /** From the back to the front. */
  readonly marks: readonly Mark[];
}

export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  /** Named places instead of round numbers. */
  readonly names?: readonly { readonly at: number; readonly name: string }[];
}

export type Mark = Bars | Points | Line | Area;

interface Named {
  readonly token: string;
  /** 0 .. 1, default 1. */
  readonly alpha?: number;
  /** Says what one of them is; without it nothing is said, and none can be chosen. */
  say?(index: number): string;
  /** Number by which the page knows one of them; default its index. */
  readonly ids?: ArrayLike<number>;
}

/** Rectangles. */
export interface Bars extends Named {
  readonly kind: 'bars';
  readonly fromX: ArrayLike<number>;
  readonly toX: ArrayLike<number>;
  readonly fromY: ArrayLike<number>;
  readonly toY: ArrayLike<number>;
  /** At least so high on the screen. */
  readonly leastPx?: number;
}

export type Shape = 'dot' | 'square' | 'triangle' | 'cross';

export interface Points extends Named {
  readonly kind: 'points';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly shape?: Shape;
  readonly radiusPx?: number;
}

/** One line through all, with a gap at NaN. */
export interface Line extends Named {
  readonly kind: 'line';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly widthPx?: number;
  readonly dashed?: boolean;
}

/** Quadrilaterals, each of four corners one after the other. */
export interface Area extends Named {
  readonly kind: 'area';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}
