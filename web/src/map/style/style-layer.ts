import type { BaseLook } from '../base-style.js';

/** An expression of the style language that both engines speak. */
export type Expression = readonly unknown[];

export interface StyleLayer {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** What the layers of the style are painted with: `c` gives the colour of a token `--map-...`. */
export interface Paint extends BaseLook {
  c(token: string): string;
}

/** A layer of the city's tiles. */
export function ofCity(id: string, type: string, from: string, rest: object): StyleLayer {
  return { id, type, source: 'city', 'source-layer': from, ...rest };
}

/** Linear between pairs of zoom and value. */
export function byZoom(...stops: readonly unknown[]): Expression {
  return ['interpolate', ['linear'], ['zoom'], ...stops];
}

/** px a metre at zoom 20 and latitude 28; a zoom less halves it. */
const METRE_20 = 1 / (0.07465 * 0.881);

/** Metres on the ground, never less than `px`. */
export function metres(width: unknown, px: number): Expression {
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    10,
    px * 0.35,
    14,
    ['max', px, ['*', width, METRE_20 / 64]],
    20,
    ['*', width, METRE_20],
  ];
}

export function byClass(expressway: unknown, arterial: unknown, branch: unknown, local: unknown): Expression {
  return ['match', ['get', 'class'], 'expressway', expressway, 'arterial', arterial, 'branch', branch, local];
}
