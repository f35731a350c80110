import type { Tokens } from '../../design/tokens.js';
import type { Atlas, IconCell } from '../lanes/arrow-atlas.js';

const CELL = 72;
export const EVENT_KINDS = ['incident', 'works', 'weather', 'sign', 'event'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export function eventKind(kind: string): EventKind {
  return EVENT_KINDS.find((known) => known === kind) ?? 'event';
}

/** Design token of an event's colour. */
export function eventToken(kind: string): string {
  const known = eventKind(kind);
  if (known === 'incident') return 'danger';
  return known === 'works' || known === 'weather' ? 'warning' : 'accent';
}

const made = new WeakMap<Tokens, Atlas>();

/** A sign a kind: triangle for incidents, diamond for works and weather, square for signs and the rest. */
export function eventAtlas(tokens: Tokens): Atlas {
  const known = made.get(tokens);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = CELL * EVENT_KINDS.length;
  canvas.height = CELL;
  const pen = canvas.getContext('2d');
  const cells: Record<string, IconCell> = {};
  EVENT_KINDS.forEach((kind, i) => {
    cells[kind] = { x: i * CELL, y: 0, width: CELL, height: CELL, mask: false };
    if (pen) drawEvent(pen, i * CELL + CELL / 2, kind, tokens);
  });
  const atlas = { canvas, cells };
  made.set(tokens, atlas);
  return atlas;
}

function outline(pen: CanvasRenderingContext2D, x: number, kind: EventKind): void {
  const y = CELL / 2;
  pen.beginPath();
  if (kind === 'incident') {
    pen.moveTo(x, 8);
    pen.lineTo(x + 31, CELL - 12);
    pen.lineTo(x - 31, CELL - 12);
  } else if (kind === 'works' || kind === 'weather') {
    pen.moveTo(x, 6);
    pen.lineTo(x + 30, y);
    pen.lineTo(x, CELL - 6);
    pen.lineTo(x - 30, y);
  } else {
    pen.roundRect(x - 25, y - 25, 50, 50, 12);
  }
  pen.closePath();
}

function drawEvent(pen: CanvasRenderingContext2D, x: number, kind: EventKind, tokens: Tokens): void {
  const y = CELL / 2;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  outline(pen, x, kind);
  pen.lineWidth = 10;
  pen.strokeStyle = tokens.text('panel-solid');
  pen.stroke();
  pen.lineWidth = 4;
  pen.fillStyle = pen.strokeStyle = tokens.text(eventToken(kind));
  pen.stroke();
  pen.fill();
  pen.strokeStyle = pen.fillStyle = tokens.text('panel-solid');
  pen.lineWidth = 5.5;
  if (kind === 'works') {
    strokes(pen, [
      [x - 10, y + 10, x + 10, y - 6],
      [x - 10, y - 6, x + 10, y + 10],
    ]);
  } else if (kind === 'weather') {
    strokes(pen, [
      [x - 9, y - 8, x - 12, y + 8],
      [x + 1, y - 8, x - 2, y + 12],
      [x + 11, y - 8, x + 8, y + 8],
    ]);
  } else {
    const dy = kind === 'incident' ? 6 : 0;
    strokes(pen, [[x, y - 11 + dy, x, y + 2 + dy]]);
    pen.beginPath();
    pen.arc(x, y + 12 + dy, 3.4, 0, Math.PI * 2);
    pen.fill();
  }
}

function strokes(pen: CanvasRenderingContext2D, lines: readonly (readonly [number, number, number, number])[]): void {
  pen.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.stroke();
}
