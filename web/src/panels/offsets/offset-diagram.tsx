import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { arrowStepMs } from '../plans/arrow-step.js';
import type { Direction } from '../signals/measures/corridor-types.js';
import type { Green } from './green-bands.js';

interface Props {
  readonly direction: Direction;
  readonly fromMs: number;
  readonly toMs: number;
  readonly speedMps: number;
  readonly bands: readonly Green[];
  /** How far each junction's lights were moved, ms. */
  readonly shiftsMs: Readonly<Record<string, number>>;
  /** Offset with which each junction would run, ms; null: not known, it stays. */
  offsetOf(junctionId: string): number | null;
  nameOf(junctionId: string): string;
  /** So far from where the lights are now, ms. */
  onShift(junctionId: string, shiftMs: number): void;
}

const ROW_PX = 54;
const TOP_PX = 14;

/** The lights of a corridor over some cycles, each row to be dragged in time; bands between them are green all the way. */
export function OffsetDiagram(props: Props) {
  const { direction, fromMs, toMs, speedMps, bands, shiftsMs, offsetOf, nameOf, onShift } = props;
  const { t } = useT();
  const drag = useRef<{ id: string; x: number; from: number; msPerPx: number } | null>(null);
  // The first stop line below, the way onward up.
  const { stops } = direction;
  const farM = Math.max(1, ...stops.map(({ distanceM }) => distanceM));
  const highPx = TOP_PX * 2 + Math.max(1, stops.length - 1) * ROW_PX;
  const yOf = (distanceM: number) => highPx - TOP_PX - (distanceM / farM) * (highPx - TOP_PX * 2);
  const xOf = (ms: number) => ((ms - fromMs) / (toMs - fromMs)) * 100;
  const start = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const wide = event.currentTarget.getBoundingClientRect().width;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id, x: event.clientX, from: shiftsMs[id] ?? 0, msPerPx: (toMs - fromMs) / wide };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const by = (event.clientX - current.x) * current.msPerPx;
    onShift(current.id, current.from + Math.round(by / 1000) * 1000);
  };
  const end = () => {
    drag.current = null;
  };
  const press = (id: string) => (event: KeyboardEvent) => {
    const byMs = arrowStepMs(event);
    if (byMs !== undefined) onShift(id, (shiftsMs[id] ?? 0) + byMs);
  };
  const corner = (ms: number, distanceM: number) => `${xOf(ms + (distanceM / speedMps) * 1000)},${yOf(distanceM)}`;
  return (
    <div className="offsets-diagram" style={{ height: highPx + 18 }}>
      <div className="offsets-area" style={{ height: highPx }}>
        <svg viewBox={`0 0 100 ${highPx}`} preserveAspectRatio="none" aria-hidden>
          {bands.map((band) => (
            <polygon
              key={band.fromMs}
              points={[
                corner(band.fromMs, 0),
                corner(band.fromMs, farM),
                corner(band.toMs, farM),
                corner(band.toMs, 0),
              ].join(' ')}
            />
          ))}
        </svg>
        {stops.map(({ junctionId, distanceM, cycles }) => {
          const shift = shiftsMs[junctionId] ?? 0;
          const offset = offsetOf(junctionId);
          const text = `${t('offsets.row', { name: nameOf(junctionId) })} ${offset === null ? '' : `${formatNumber(offset / 1000)} ${t('unit.s')}`}`;
          const parts = cycles.flatMap((cycle) => [
            ['red', cycle.startMs, cycle.greenMs] as const,
            ['green', cycle.greenMs, cycle.yellowMs] as const,
            ['yellow', cycle.yellowMs, cycle.endMs] as const,
          ]);
          const lights = parts.map(([light, from, to]) => (
            <i
              key={`${light} ${from}`}
              data-light={light}
              style={{ left: `${xOf(from + shift)}%`, width: `${((to - from) / (toMs - fromMs)) * 100}%` }}
            />
          ));
          return (
            <div key={junctionId} className="offsets-row" style={{ top: yOf(distanceM) }}>
              <span title={nameOf(junctionId)}>{nameOf(junctionId)}</span>
              {offset === null ? (
                <div className="offsets-lights" role="img" aria-label={text}>
                  {lights}
                </div>
              ) : (
                <div
                  className="offsets-lights"
                  role="slider"
                  tabIndex={0}
                  aria-label={t('offsets.row', { name: nameOf(junctionId) })}
                  aria-valuenow={Math.round(offset / 1000)}
                  aria-valuemin={0}
                  aria-valuemax={600}
                  aria-valuetext={`${formatNumber(offset / 1000)} ${t('unit.s')}`}
                  data-moved={shift !== 0}
                  onPointerDown={start(junctionId)}
                  onPointerMove={move}
                  onPointerUp={end}
                  onPointerCancel={end}
                  onKeyDown={press(junctionId)}
                >
                  {lights}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <p className="offsets-axis" aria-hidden>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <small key={share}>{formatTime(fromMs + share * (toMs - fromMs))}</small>
        ))}
      </p>
    </div>
  );
}
