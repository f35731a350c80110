import './charts.css';
import { useCallback } from 'react';
import type { PhaseInterval } from '../api/types.js';
import { formatTime } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { lightToken } from '../map/lights.js';
import { useCanvas } from './use-canvas.js';

const ROW_PX = 15;
const LEFT_PX = 28;
const FOOT_PX = 16;

interface Props {
  readonly intervals: readonly PhaseInterval[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** What each signal group showed over time, a strip a group. Time without a report stays empty. */
export function PhaseStrips({ intervals, fromMs, toMs }: Props) {
  const { t } = useT();
  const groups = [...new Set(intervals.map((interval) => interval.group))].sort((a, b) => a - b);
  const key = groups.join(' ');
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const rows = key === '' ? [] : key.split(' ').map(Number);
        const x = (ms: number) => LEFT_PX + ((ms - fromMs) / (toMs - fromMs)) * (width - LEFT_PX - 10);
        pen.font = `10px ${tokens.text('font')}`;
        pen.textBaseline = 'middle';
        rows.forEach((group, row) => {
          pen.fillStyle = tokens.text('ink-3');
          pen.textAlign = 'right';
          pen.fillText(String(group), LEFT_PX - 7, row * ROW_PX + ROW_PX / 2);
        });
        for (const { group, light, startMs, endMs } of intervals) {
          const row = rows.indexOf(group);
          const from = x(Math.max(startMs, fromMs));
          const to = x(Math.min(endMs, toMs));
          if (to <= from) continue;
          const red = light === 2 || light === 3;
          pen.globalAlpha = red ? 0.55 : 1;
          pen.fillStyle = tokens.text(lightToken(light));
          const thick = red ? 3 : 9;
          pen.fillRect(from, row * ROW_PX + (ROW_PX - thick) / 2, Math.max(0.8, to - from - 0.4), thick);
        }
        pen.globalAlpha = 1;
        pen.fillStyle = tokens.text('ink-3');
        pen.textAlign = 'center';
        const minutes = (toMs - fromMs) / 60_000;
        const every = Math.max(1, Math.ceil(minutes / 5)) * 60_000;
        for (let ms = Math.ceil(fromMs / every) * every; ms < toMs; ms += every) {
          pen.fillText(
            formatTime(ms, false),
            Math.min(width - 16, Math.max(LEFT_PX + 14, x(ms))),
            height - FOOT_PX / 2 + 1,
          );
        }
      },
      [intervals, key, fromMs, toMs],
    ),
  );
  return (
    <canvas
      ref={canvas}
      className="strips"
      style={{ height: groups.length * ROW_PX + FOOT_PX }}
      role="img"
      aria-label={t('chart.phases')}
    />
  );
}
