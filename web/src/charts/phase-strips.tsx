import './charts.css';
import { useCallback } from 'react';
import type { PhaseInterval } from '../api/types.js';
import { formatTime } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { lightToken } from '../map/lights.js';
import { useCanvas } from './use-canvas.js';

const ROW_PX = 15;
const FOOT_PX = 16;
const LABEL_PX = 7;

interface Props {
  readonly intervals: readonly PhaseInterval[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Words for a group; its number without it. */
  nameOf?(group: number): string;
}

/** What each signal group showed over time, a strip a group. Time without a report stays empty. */
export function PhaseStrips({ intervals, fromMs, toMs, nameOf }: Props) {
  const { t } = useT();
  const groups = [...new Set(intervals.map((interval) => interval.group))].sort((a, b) => a - b);
  const names = groups.map((group) => nameOf?.(group) ?? String(group));
  const key = groups.map((group, i) => `${group}\t${names[i]}`).join('\n');
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const rows = key === '' ? [] : key.split('\n').map((row) => row.split('\t'));
        pen.font = `10px ${tokens.text('font')}`;
        pen.textBaseline = 'middle';
        const left =
          LABEL_PX + Math.min(96, Math.max(20, ...rows.map(([, name]) => pen.measureText(name ?? '').width)));
        const x = (ms: number) => left + ((ms - fromMs) / (toMs - fromMs)) * (width - left - 10);
        rows.forEach(([, name], row) => {
          pen.fillStyle = tokens.text('ink-2');
          pen.textAlign = 'right';
          pen.fillText(name ?? '', left - LABEL_PX, row * ROW_PX + ROW_PX / 2);
        });
        const rowOf = new Map(rows.map(([group], row) => [Number(group), row]));
        for (const { group, light, startMs, endMs } of intervals) {
          const row = rowOf.get(group);
          const from = x(Math.max(startMs, fromMs));
          const to = x(Math.min(endMs, toMs));
          if (row === undefined || to <= from) continue;
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
            Math.min(width - 16, Math.max(left + 14, x(ms))),
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
      style={{ height: `calc(${groups.length * ROW_PX + FOOT_PX}px * var(--chart-scale))` }}
      role="img"
      aria-label={t('chart.phases')}
    />
  );
}
