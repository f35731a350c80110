import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatDay, formatTime, ZONE_MS } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { seek } from './player.js';
import { timeKey } from './time-keys.js';
import { TimeMark } from './time-mark.js';
import { groupMarks, ratioOf, type TimeWindow, ticksOf, timeAt } from './time-scale.js';
import type { Mark } from './use-marks.js';
import { useTrackBox } from './use-track-box.js';

const TICK_PX = 76;
const MARK_PX = 18;
/** While one drags, the map follows this often. */
const SCRUB_EVERY_MS = 200;
/** So near to the right end is live. */
const LIVE_PX = 8;
/** The bar stands still while one looks back; until now has run on by this share of it, its right end is still live. */
const LIVE_SHARE = 0.05;

interface Props {
  readonly window: TimeWindow;
  readonly shownMs: number;
  readonly nowMs: number;
  readonly live: boolean;
  readonly marks: readonly Mark[];
  onZoom(factor: number, aboutMs: number): void;
  onPan(byMs: number): void;
}

/** The bar itself: a slider over time that can be dragged, stepped by keys, zoomed by the wheel. */
export function TimeTrack({ window, shownMs, nowMs, live, marks, onZoom, onPan }: Props) {
  const { t } = useT();
  const track = useRef<HTMLDivElement>(null);
  const width = useTrackBox(track, (event) => {
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      onPan(((event.deltaX || event.deltaY) / width) * (window.toMs - window.fromMs));
    } else {
      onZoom(Math.exp(event.deltaY / 400), timeOf(event));
    }
  });
  const [pointedMs, setPointedMs] = useState<number | null>(null);
  const [dragMs, setDragMs] = useState<number | null>(null);
  const lastScrub = useRef(0);
  const headMs = dragMs ?? shownMs;
  const head = ratioOf(window, headMs);

  const timeOf = (event: { clientX: number }) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return nowMs;
    const x = Math.min(box.width, Math.max(0, event.clientX - box.left));
    const missedMs = nowMs - window.toMs;
    if (missedMs < (window.toMs - window.fromMs) * LIVE_SHARE && box.width - x < LIVE_PX) return nowMs;
    return timeAt(window, x / box.width);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragMs(timeOf(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const ms = timeOf(event);
    setPointedMs(ms);
    if (dragMs === null) return;
    setDragMs(ms);
    if (Date.now() - lastScrub.current < SCRUB_EVERY_MS || ms >= nowMs) return;
    lastScrub.current = Date.now();
    seek(ms);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (dragMs === null) return;
    setDragMs(null);
    seek(timeOf(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? null : timeKey(event, window, onZoom);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div className="time-track-box">
      <div
        ref={track}
        className="time-track"
        role="slider"
        tabIndex={0}
        aria-label={t('time.slider')}
        aria-valuemin={Math.round(window.fromMs / 1000)}
        aria-valuemax={Math.round(window.toMs / 1000)}
        aria-valuenow={Math.round(Math.min(window.toMs, Math.max(window.fromMs, headMs)) / 1000)}
        aria-valuetext={`${formatDay(headMs)} ${formatTime(headMs)} ${t(live ? 'time.live' : 'time.replay')}`}
        data-testid="time-slider"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragMs(null)}
        onPointerLeave={() => setPointedMs(null)}
        onKeyDown={onKeyDown}
      >
        <div className="time-line">
          <i className="time-past" style={{ width: `${Math.min(1, Math.max(0, head)) * 100}%` }} />
        </div>
        {ticksOf(window, width, TICK_PX, ZONE_MS).map((ms) => (
          <span key={ms} className="time-tick" style={{ left: `${ratioOf(window, ms) * 100}%` }}>
            {(ms + ZONE_MS) % 86_400_000 === 0 ? formatDay(ms) : formatTime(ms, (ms + ZONE_MS) % 60_000 !== 0)}
          </span>
        ))}
        {head >= 0 && head <= 1 ? <i className="time-head" style={{ left: `${head * 100}%` }} /> : null}
        {pointedMs !== null && (dragMs !== null || width > 500) ? (
          <output
            className="time-pointed"
            style={{ left: `clamp(36px, ${ratioOf(window, pointedMs) * 100}%, 100% - 36px)` }}
          >
            {pointedMs >= nowMs ? t('time.live') : formatTime(pointedMs)}
          </output>
        ) : null}
      </div>
      {groupMarks(marks, window, width, MARK_PX).map((group) => (
        <TimeMark key={group.marks[0]?.timeMs} group={group} />
      ))}
    </div>
  );
}
