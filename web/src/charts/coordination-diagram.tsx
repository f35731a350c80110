import { useCallback } from 'react';
import type { Coordination } from '../api/types.js';
import { formatTime } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { useCanvas } from './use-canvas.js';

const LEFT_PX = 34;
const FOOT_PX = 18;

interface Props {
  readonly data: Coordination;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Purdue coordination diagram: each cycle a column at its time, upwards the seconds since red began; the band from
 * green to yellow, the line of the cycle's end, a dot for each arrival. Dots in the band arrived on green.
 */
export function CoordinationDiagram({ data, fromMs, toMs }: Props) {
  const { t } = useT();
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const { cycles, arrivals } = data;
        const longest = Math.max(30, ...cycles.map((cycle) => (cycle.endMs - cycle.startMs) / 1000));
        const top = Math.ceil((longest * 1.06) / 20) * 20;
        const right = width - 14;
        const x = (ms: number) => LEFT_PX + ((ms - fromMs) / (toMs - fromMs)) * (right - LEFT_PX);
        const y = (seconds: number) => height - FOOT_PX - (seconds / top) * (height - FOOT_PX - 8);
        pen.font = `10px ${tokens.text('font')}`;
        pen.textBaseline = 'middle';
        for (let seconds = 0; seconds <= top; seconds += 20) {
          pen.strokeStyle = tokens.text('line');
          pen.beginPath();
          pen.moveTo(LEFT_PX, y(seconds));
          pen.lineTo(right, y(seconds));
          pen.stroke();
          pen.fillStyle = tokens.text('ink-3');
          pen.textAlign = 'right';
          pen.fillText(String(seconds), LEFT_PX - 6, y(seconds));
        }
        pen.textAlign = 'center';
        for (let ms = Math.ceil(fromMs / 600_000) * 600_000; ms <= toMs; ms += 600_000) {
          pen.fillText(formatTime(ms, false), Math.min(right - 12, Math.max(LEFT_PX + 12, x(ms))), height - 7);
        }
        for (const cycle of cycles) {
          const from = x(cycle.startMs);
          const wide = Math.max(1.2, x(cycle.endMs) - from - 0.6);
          const green = y((cycle.greenMs - cycle.startMs) / 1000);
          const yellow = y((cycle.yellowMs - cycle.startMs) / 1000);
          const end = y((cycle.endMs - cycle.startMs) / 1000);
          pen.globalAlpha = 0.22;
          pen.fillStyle = tokens.text('light-green');
          pen.fillRect(from, yellow, wide, green - yellow);
          pen.globalAlpha = 1;
          for (const [token, at] of [
            ['light-green', green],
            ['light-yellow', yellow],
            ['light-red', end],
          ] as const) {
            pen.fillStyle = tokens.text(token);
            pen.fillRect(from, at - 0.7, wide, 1.4);
          }
        }
        let at = 0;
        for (const arrival of arrivals) {
          while (at < cycles.length && (cycles[at]?.endMs ?? 0) <= arrival.timeMs) at++;
          const cycle = cycles[at];
          if (!cycle || arrival.timeMs < cycle.startMs) continue;
          pen.fillStyle = tokens.text(arrival.onGreen ? 'ink' : 'ink-3');
          pen.beginPath();
          pen.arc(x(arrival.timeMs), y((arrival.timeMs - cycle.startMs) / 1000), 1.5, 0, Math.PI * 2);
          pen.fill();
        }
      },
      [data, fromMs, toMs],
    ),
  );
  return <canvas ref={canvas} className="coordination" role="img" aria-label={t('coordination.title')} />;
}
