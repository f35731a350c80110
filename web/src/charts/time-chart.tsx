import 'uplot/dist/uPlot.min.css';
import './charts.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { usePreferences } from '../design/preferences.js';
import { formatNumber, formatTime } from '../format.js';

interface Props {
  /** UTC epoch ms, rising. */
  readonly timesMs: readonly number[];
  /** One value a time; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly label: string;
  readonly unit: string;
  readonly digits?: number;
  readonly heightPx?: number;
  /** Draw the range from zero up. */
  readonly fromZero?: boolean;
  readonly stepped?: boolean;
}

/** A small history: one line, its unit, a value under the pointer. Missing minutes stay empty. */
export function TimeChart({
  timesMs,
  values,
  label,
  unit,
  digits = 0,
  heightPx = 112,
  fromZero = true,
  stepped = false,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { theme } = usePreferences();
  useEffect(() => {
    const element = host.current;
    if (!element || !theme) return;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const axis = { stroke: colour('ink-3'), font: `10px ${colour('font')}`, ticks: { show: false }, gap: 4 };
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height: heightPx,
        padding: [8, 10, 0, 0],
        cursor: { y: false, points: { size: 6 } },
        legend: { live: true },
        scales: {
          x: { time: true },
          y: {
            range: (_plot, low, high) => [
              fromZero ? Math.min(0, low ?? 0) : (low ?? 0),
              Math.max((high ?? 1) * 1.08, 1),
            ],
          },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            size: 20,
            space: 60,
            values: (_plot, marks) => marks.map((second) => formatTime(second * 1000, false)),
          },
          { ...axis, grid: { stroke: colour('line'), width: 1 }, size: 34, space: 28 },
        ],
        series: [
          { label: '', value: (_plot, second) => (second === null ? '' : formatTime(second * 1000, false)) },
          {
            label,
            stroke: colour('accent'),
            fill: colour('accent-soft'),
            width: 1.5,
            spanGaps: false,
            points: { show: false },
            ...(stepped ? { paths: uPlot.paths.stepped?.({ align: 1 }) as uPlot.Series.PathBuilder } : {}),
            value: (_plot, value) => (value === null ? '' : `${formatNumber(value, digits)} ${unit}`),
          },
        ],
      },
      [timesMs.map((ms) => ms / 1000), [...values]],
      element,
    );
    const observer = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: heightPx }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
  }, [timesMs, values, label, unit, digits, heightPx, fromZero, stepped, theme]);
  return (
    <figure className="chart">
      <figcaption>
        {label} <small>{unit}</small>
      </figcaption>
      <div ref={host} style={{ minHeight: heightPx }} />
    </figure>
  );
}
