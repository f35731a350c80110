import type { Tokens } from '../../design/tokens.js';
import { CELL, drawAtlas, perTheme } from '../atlas/icon-atlas.js';

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

/** A sign a kind: triangle for incidents, diamond for works and weather, square for signs and the rest. */
export const eventAtlas = perTheme((tokens) =>
  drawAtlas(EVENT_KINDS, (pen, kind) => drawEvent(pen, eventKind(kind), tokens)),
);

const HALF = CELL / 2;

function outline(pen: CanvasRenderingContext2D, kind: EventKind): void {
  pen.beginPath();
  if (kind === 'incident') {
    pen.moveTo(0, 8 - HALF);
    pen.lineTo(31, HALF - 12);
    pen.lineTo(-31, HALF - 12);
  } else if (kind === 'works' || kind === 'weather') {
    pen.moveTo(0, 6 - HALF);
    pen.lineTo(30, 0);
    pen.lineTo(0, HALF - 6);
    pen.lineTo(-30, 0);
  } else {
    pen.roundRect(-25, -25, 50, 50, 12);
  }
  pen.closePath();
}

function drawEvent(pen: CanvasRenderingContext2D, kind: EventKind, tokens: Tokens): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  outline(pen, kind);
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
      [-10, 10, 10, -6],
      [-10, -6, 10, 10],
    ]);
  } else if (kind === 'weather') {
    strokes(pen, [
      [-9, -8, -12, 8],
      [1, -8, -2, 12],
      [11, -8, 8, 8],
    ]);
  } else {
    const dy = kind === 'incident' ? 6 : 0;
    strokes(pen, [[0, dy - 11, 0, dy + 2]]);
    pen.beginPath();
    pen.arc(0, dy + 12, 3.4, 0, Math.PI * 2);
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
