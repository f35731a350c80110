import { useCallback } from 'react';
import { withGaps } from './gaps.js';
import { useCanvas } from './use-canvas.js';

interface Props {
  readonly timesMs: readonly number[];
  readonly values: readonly (number | null)[];
  /** How often a value comes, ms. */
  readonly everyMs: number;
  readonly label: string;
  /** Design token of the line; the accent without it. */
  readonly token?: string;
}

const EDGE_PX = 2.5;

/** A history in a word's space: shape only, its last value as a dot. Missing samples break the line. */
export function Sparkline({ timesMs, values, everyMs, label, token = 'accent' }: Props) {
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const samples = withGaps({ timesMs, values }, everyMs);
        const known = samples.values.filter((value): value is number => value !== null);
        const [first, last] = [samples.timesMs[0], samples.timesMs.at(-1)];
        if (known.length === 0 || first === undefined || last === undefined) return;
        const low = Math.min(...known);
        const high = Math.max(...known);
        const x = (ms: number) => EDGE_PX + ((ms - first) / (last - first || 1)) * (width - 2 * EDGE_PX);
        const y = (value: number) =>
          high === low ? height / 2 : height - EDGE_PX - ((value - low) / (high - low)) * (height - 2 * EDGE_PX);
        pen.strokeStyle = pen.fillStyle = tokens.text(token);
        pen.lineWidth = 1.4;
        pen.lineJoin = 'round';
        pen.beginPath();
        let drawing = false;
        let dot: readonly [number, number] | null = null;
        samples.timesMs.forEach((ms, i) => {
          const value = samples.values[i] ?? null;
          if (value === null) {
            drawing = false;
            return;
          }
          if (drawing) pen.lineTo(x(ms), y(value));
          else pen.moveTo(x(ms), y(value));
          drawing = true;
          dot = [x(ms), y(value)];
        });
        pen.stroke();
        if (!dot) return;
        pen.beginPath();
        pen.arc(dot[0], dot[1], 2, 0, Math.PI * 2);
        pen.fill();
      },
      [timesMs, values, everyMs, token],
    ),
  );
  return <canvas ref={canvas} className="sparkline" role="img" aria-label={label} />;
}
