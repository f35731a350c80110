import { useCallback } from 'react';
import { formatNumber } from '../format.js';
import { useCanvas } from './use-canvas.js';

interface Props {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Published range by x. */
  readonly band: readonly (readonly [x: number, low: number, high: number])[];
  readonly label: string;
}

const LEFT_PX = 40;
const FOOT_PX = 20;
const TOP_PX = 8;
const RIGHT_PX = 12;

/** Measured points over the range that is published: inside the band they agree with it. */
export function BandChart({ points, band, label }: Props) {
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const xs = [...points.map(([x]) => x), ...band.map(([x]) => x)];
        const ys = [...points.map(([, y]) => y), ...band.flatMap(([, low, high]) => [low, high])];
        if (xs.length === 0) return;
        const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
        const maxY = Math.max(...ys) * 1.08 || 1;
        const minY = Math.min(0, ...ys);
        const x = (value: number) => LEFT_PX + ((value - minX) / (maxX - minX || 1)) * (width - LEFT_PX - RIGHT_PX);
        const y = (value: number) => height - FOOT_PX - ((value - minY) / (maxY - minY)) * (height - FOOT_PX - TOP_PX);
        pen.font = `10px ${tokens.text('font')}`;
        pen.textBaseline = 'middle';
        for (const value of marks(minY, maxY)) {
          pen.strokeStyle = tokens.text('line');
          pen.beginPath();
          pen.moveTo(LEFT_PX, y(value));
          pen.lineTo(width - RIGHT_PX, y(value));
          pen.stroke();
          pen.fillStyle = tokens.text('ink-3');
          pen.textAlign = 'right';
          pen.fillText(formatNumber(value, value % 1 ? 1 : 0), LEFT_PX - 6, y(value));
        }
        pen.textAlign = 'center';
        for (const value of marks(minX, maxX)) {
          pen.fillText(formatNumber(value, value % 1 ? 1 : 0), Math.min(width - RIGHT_PX - 8, x(value)), height - 8);
        }
        if (band.length > 1) {
          pen.fillStyle = tokens.text('accent-soft');
          pen.beginPath();
          for (const [at, , high] of band) pen.lineTo(x(at), y(high));
          for (const [at, low] of [...band].reverse()) pen.lineTo(x(at), y(low));
          pen.closePath();
          pen.fill();
        }
        pen.strokeStyle = pen.fillStyle = tokens.text('accent');
        pen.lineWidth = 1.5;
        pen.beginPath();
        for (const [at, value] of points) pen.lineTo(x(at), y(value));
        pen.stroke();
        for (const [at, value] of points) {
          pen.beginPath();
          pen.arc(x(at), y(value), 2.2, 0, Math.PI * 2);
          pen.fill();
        }
      },
      [points, band],
    ),
  );
  return <canvas ref={canvas} className="band-chart" role="img" aria-label={label} />;
}

/** Three to six round numbers between two. */
function marks(low: number, high: number): number[] {
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const out: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high + 1e-9; at += step) out.push(Number(at.toFixed(6)));
  return out;
}
