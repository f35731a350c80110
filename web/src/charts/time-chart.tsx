import 'uplot/dist/uPlot.min.css';
import './charts.css';
import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import { usePreferences } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';
import { formatNumber, formatTime } from '../format.js';
import { withGaps } from './gaps.js';

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
  /** How often a value comes, ms; where one is missing the line breaks. */
  readonly everyMs?: number;
  /** A level to compare with, e.g. free flow, drawn dashed. */
  readonly reference?: { readonly value: number; readonly label: string };
  /** Shows this span whether or not there are values. */
  readonly span?: readonly [fromMs: number, toMs: number];
}

type Aligned = [number[], (number | null)[], ...(number | null)[][]];

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
  everyMs,
  reference,
  span,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const preferences = usePreferences();
  const level = reference?.value;
  const data = useMemo((): Aligned => {
    const samples = everyMs ? withGaps({ timesMs, values }, everyMs) : { timesMs, values };
    const seconds = samples.timesMs.map((ms) => ms / 1000);
    const line = [...samples.values];
    return level === undefined ? [seconds, line] : [seconds, line, seconds.map(() => level)];
  }, [timesMs, values, everyMs, level]);
  const latest = useRef({ data, span });
  latest.current = { data, span };
  const compared = reference?.label;

  useEffect(() => {
    const element = host.current;
    if (!element || !preferences.theme) return;
    const tokens = new Tokens();
    const larger = tokens.number('chart-scale');
    const colour = (name: string) => tokens.text(name);
    const axis = {
      stroke: colour('ink-3'),
      font: `${10 * larger}px ${colour('font')}`,
      ticks: { show: false },
      gap: 4 * larger,
    };
    const said = (value: number | null) => (value === null ? '' : `${formatNumber(value, digits)} ${unit}`);
    const made = new uPlot(
      {
        width: element.clientWidth,
        height: heightPx * larger,
        padding: [8, 10, 0, 0],
        cursor: { y: false, points: { size: 6 } },
        legend: { live: true },
        scales: {
          x: {
            time: true,
            range: (_plot, low, high) => {
              const shown = latest.current.span;
              return shown ? [shown[0] / 1000, shown[1] / 1000] : [low, high];
            },
          },
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
            size: 20 * larger,
            space: 60 * larger,
            values: (_plot, marks) => marks.map((second) => formatTime(second * 1000, false)),
          },
          { ...axis, grid: { stroke: colour('line'), width: 1 }, size: 38 * larger, space: 28 * larger },
        ],
        series: [
          { label: '', value: (_plot, second) => (second === null ? '' : formatTime(second * 1000, false)) },
          {
            label,
            stroke: colour('accent'),
            fill: colour('accent-soft'),
            width: 1.5,
            spanGaps: false,
            points: { show: (plot) => (plot.data[0]?.length ?? 0) < 3, size: 4 },
            ...(stepped ? { paths: uPlot.paths.stepped?.({ align: 1 }) as uPlot.Series.PathBuilder } : {}),
            value: (_plot, value) => said(value),
          },
          ...(compared === undefined
            ? []
            : [
                {
                  label: compared,
                  stroke: colour('ink-3'),
                  width: 1,
                  dash: [4, 4],
                  points: { show: false },
                  value: () => '',
                },
              ]),
        ],
      },
      latest.current.data,
      element,
    );
    chart.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: heightPx * larger }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [label, unit, digits, heightPx, fromZero, stepped, compared, preferences]);
  const [fromMs, toMs] = span ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another span is a reason to draw, too
  useEffect(() => chart.current?.setData(data), [data, fromMs, toMs]);

  const known = values.filter((value): value is number => value !== null);
  const newest = values.at(-1);
  const summary =
    known.length === 0
      ? label
      : `${label}: ${formatNumber(newest, digits)} ${unit} (${formatNumber(Math.min(...known), digits)}–${formatNumber(Math.max(...known), digits)})`;
  return (
    <figure className="chart" role="img" aria-label={summary}>
      <figcaption>
        {label} <small>{unit}</small>
        {reference ? (
          <small className="chart-reference">
            {reference.label} {formatNumber(reference.value, digits)}
          </small>
        ) : null}
      </figcaption>
      <div ref={host} style={{ minHeight: `calc(${heightPx}px * var(--chart-scale))` }} />
    </figure>
  );
}
