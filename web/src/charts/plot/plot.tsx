import { type KeyboardEvent, type PointerEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { Tokens } from '../../design/tokens.js';
import { useT } from '../../i18n/i18n.js';
import { useCanvas } from '../use-canvas.js';
import { canvasPen } from './canvas-pen.js';
import { drawScene } from './draw-scene.js';
import { describe, type Found, findNear, thingsInTime } from './find-near.js';
import { type Frame, frameOf } from './frame.js';
import './plot.css';
import { PlotMenu } from './plot-menu.js';
import type { Scene } from './scene.js';
import { setCursorMs, useCursorMs } from './shared-cursor.js';

interface Props {
  readonly scene: Scene;
  /** What it is, with its figures, for those who do not see it. */
  readonly label: string;
  readonly heightPx?: number;
  /** Name of exported files, without its ending. */
  readonly fileName: string;
  /** What is drawn, as a table. */
  table(): { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
  /** Somebody chose one of the things. */
  onPick?(mark: number, id: number): void;
  /** Somebody drew a stretch of time. */
  onSpan?(fromMs: number, toMs: number): void;
}

const DRAG_PX = 6;
/** To which of so many things a key leads from one, -1: from none; as far as there are any. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at, count) => (at < 0 ? count : at) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
};

/**
 * A chart over time on a canvas: says what is under the pointer, shows the same time in all charts of the page, and is read with the arrow
 * keys: left and right go from thing to thing, Enter opens one. Dragging chooses a stretch of time.
 */
export function Plot({ scene, label, heightPx = 200, fileName, table, onPick, onSpan }: Props) {
  const { t } = useT();
  const help = useId();
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<Frame | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  /** Where the keyboard was, once what it opened is closed again. */
  const left = useRef<Found | null>(null);
  const [drag, setDrag] = useState<readonly [from: number, to: number] | null>(null);
  const cursorMs = useCursorMs();
  /** In the order of the arrow keys; made when one is pressed, for most charts are only looked at. */
  const way = useMemo(() => lazily(() => thingsInTime(scene)), [scene]);
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        frame.current = frameOf(scene, width, height);
        drawScene(scene, frame.current, canvasPen(pen, tokens.text('font')), (token) => tokens.text(token));
      },
      [scene],
    ),
  );
  /** Larger on a wall: the frame is in px of the desk. */
  const scale = () => new Tokens().number('chart-scale') || 1;
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [(event.clientX - box.left) / scale(), (event.clientY - box.top) / scale()];
  };
  const show = (next: Found | undefined) => {
    setFound(next ?? null);
    if (frame.current) setCursorMs(next ? frame.current.timeAt(next.x) : null);
  };
  const onMove = (event: PointerEvent) => {
    const own = frame.current;
    if (!own) return;
    const [x, y] = place(event);
    if (drag) {
      setDrag([drag[0], Math.min(own.right, Math.max(own.left, x))]);
      return;
    }
    setFound(findNear(scene, own, x, y) ?? null);
    setCursorMs(x >= own.left && x <= own.right ? own.timeAt(x) : null);
  };
  const onDown = (event: PointerEvent) => {
    const own = frame.current;
    if (!onSpan || !own || event.button !== 0 || event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = Math.min(own.right, Math.max(own.left, place(event)[0]));
    setDrag([x, x]);
  };
  const onUp = () => {
    const own = frame.current;
    setDrag(null);
    if (!own) return;
    if (drag && Math.abs(drag[1] - drag[0]) > DRAG_PX) {
      onSpan?.(own.timeAt(Math.min(...drag)), own.timeAt(Math.max(...drag)));
    } else if (found) onPick?.(found.mark, found.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const own = frame.current;
    if (!own) return;
    const step = STEPS[event.key];
    if (step) {
      const things = way();
      const here = found ?? left.current;
      const at = here ? things.findIndex(({ mark, index }) => mark === here.mark && index === here.index) : -1;
      const next = things[Math.min(things.length - 1, Math.max(0, step(at, things.length)))];
      if (next) show(describe(scene, own, next.mark, next.index));
    } else if (event.key === 'Enter' && found) {
      left.current = found;
      show(undefined);
      onPick?.(found.mark, found.id);
    } else if (event.key === 'Escape' && found) show(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const own = frame.current;
  const cursorX =
    own && cursorMs !== null && cursorMs >= scene.fromMs && cursorMs <= scene.toMs ? own.x(cursorMs) : null;
  const at = (px: number) => `calc(${px}px * var(--chart-scale))`;

  return (
    <figure className="plot">
      <PlotMenu scene={scene} label={label} fileName={fileName} table={table} canvas={canvas} />
      <div
        ref={host}
        className="plot-area"
        role="application"
        aria-label={label}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read with the arrow keys
        tabIndex={0}
        style={{ height: at(heightPx) }}
        onPointerMove={onMove}
        onPointerDown={onDown}
        onPointerUp={onUp}
        onPointerLeave={() => (drag ? undefined : show(undefined))}
        onBlur={() => show(undefined)}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} aria-hidden />
        {cursorX === null ? null : <i className="plot-cursor" style={{ left: at(cursorX) }} />}
        {drag ? (
          <i className="plot-span" style={{ left: at(Math.min(...drag)), width: at(Math.abs(drag[1] - drag[0])) }} />
        ) : null}
        {found && own ? (
          <>
            <i className="plot-mark" style={{ left: at(found.x), top: at(found.y) }} />
            <p
              className="plot-tip"
              data-side={found.x > (own.left + own.right) / 2 ? 'left' : 'right'}
              style={{ left: at(found.x), top: at(Math.min(own.bottom - 24, Math.max(own.top + 16, found.y))) }}
            >
              {found.text}
            </p>
          </>
        ) : null}
        <span className="plot-said" role="status">
          {found?.text ?? ''}
        </span>
        <span id={help} hidden>
          {t('plot.help')}
        </span>
      </div>
    </figure>
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
