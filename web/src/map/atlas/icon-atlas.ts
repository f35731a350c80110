import type { Tokens } from '../../design/tokens.js';

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

/** Side of a cell, px: twice what is drawn at most on a screen of ordinary density. */
export const CELL = 72;
const COLUMNS = 14;

/** Draws an icon a key, with the middle of its cell at (0, 0). */
export function drawAtlas(
  keys: readonly string[],
  draw: (pen: CanvasRenderingContext2D, key: string) => void,
  mask = false,
): Atlas {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * Math.min(COLUMNS, keys.length);
  canvas.height = CELL * Math.ceil(keys.length / COLUMNS);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const cells: Record<string, IconCell> = {};
  keys.forEach((key, i) => {
    const x = (i % COLUMNS) * CELL;
    const y = Math.floor(i / COLUMNS) * CELL;
    cells[key] = { x, y, width: CELL, height: CELL, mask };
    if (!pen) return;
    pen.save();
    pen.translate(x + CELL / 2, y + CELL / 2);
    draw(pen, key);
    pen.restore();
  });
  return { canvas, cells };
}

/** An atlas for each theme, drawn when it is first needed. */
export function perTheme<Key extends string = ''>(make: (tokens: Tokens, key: Key) => Atlas) {
  const made = new WeakMap<Tokens, Map<Key, Atlas>>();
  return (tokens: Tokens, key: Key = '' as Key): Atlas => {
    const known = made.get(tokens) ?? new Map<Key, Atlas>();
    made.set(tokens, known);
    const atlas = known.get(key) ?? make(tokens, key);
    known.set(key, atlas);
    return atlas;
  };
}
