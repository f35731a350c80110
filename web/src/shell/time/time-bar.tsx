import { Link2, Pause, Play, Radio } from 'lucide-react';
import { formatDay, formatTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { useClock, useShownNow } from '../../live/use-clock.js';
import { Choice } from '../../parts/choice.js';
import { IconButton } from '../../parts/icon-button.js';
import { Select } from '../../parts/select.js';
import { copyMoment } from '../permalink.js';
import { goLive, playSpeed, SPEEDS, setPlaySpeed, togglePlay } from './player.js';
import { TimePicker } from './time-picker.js';
import { SPANS_MS } from './time-scale.js';
import { TimeTrack } from './time-track.js';
import { useMarks } from './use-marks.js';
import { useTimeWindow } from './use-time-window.js';
import './time.css';

const HELD_MS = 5_000;

/** Time at the foot of the desk: live at its right end, back through what is stored, what happened as marks. */
export function TimeBar() {
  const { t } = useT();
  const { live, speed, seeking } = useClock();
  const shownMs = useShownNow(1_000);
  const nowMs = liveStore.platformNowMs();
  const { window, spanMs, setSpan, zoom, pan, follow } = useTimeWindow(live ? nowMs : shownMs);
  const marks = useMarks(window);
  const paused = !live && speed === 0;
  // What was live a moment ago stands still already.
  const waiting = seeking && !(paused && Math.abs(liveStore.platformMs - shownMs) < HELD_MS);
  return (
    <section className="time-bar" aria-label={t('time.label')} data-live={live} data-testid="time-bar">
      <div className="time-play">
        <IconButton
          label={t(paused ? 'time.play' : 'time.pause')}
          keys={t('keys.space')}
          side="top"
          className="time-toggle"
          data-testid="time-toggle"
          onClick={togglePlay}
        >
          {paused ? <Play size={16} fill="currentColor" /> : <Pause size={16} fill="currentColor" />}
        </IconButton>
        <div className="time-shown" data-testid="time-shown">
          <time dateTime={new Date(shownMs).toISOString()}>{formatTime(shownMs)}</time>
          <small>
            {formatDay(shownMs)} · {t(stateKey(live, paused, waiting))}
          </small>
        </div>
        <Select
          label={t('time.speed')}
          value={playSpeed()}
          options={speedsWith(playSpeed()).map((value) => ({ value, label: `${value}×` }))}
          testId="time-speed"
          onChange={setPlaySpeed}
        />
      </div>
      <TimeTrack
        window={window}
        shownMs={live ? nowMs : shownMs}
        nowMs={nowMs}
        live={live}
        marks={marks}
        onZoom={zoom}
        onPan={pan}
      />
      <div className="time-tools">
        <Choice
          label={t('time.span')}
          value={String(spanMs)}
          options={SPANS_MS.map((span) => ({ value: String(span), label: t(`time.span.${span / 60_000}` as Key) }))}
          onChange={(value) => setSpan(Number(value))}
        />
        <TimePicker />
        <IconButton label={t('time.copy')} side="top" className="time-copy" onClick={() => void copyMoment(t)}>
          <Link2 size={16} />
        </IconButton>
        <button
          type="button"
          className="button time-live"
          aria-pressed={live}
          data-testid="time-live"
          onClick={() => {
            follow();
            goLive();
          }}
        >
          <Radio size={14} aria-hidden /> {t('time.live')}
        </button>
      </div>
    </section>
  );
}

function stateKey(live: boolean, paused: boolean, waiting: boolean): Key {
  if (waiting) return 'time.seeking';
  if (live) return 'time.live';
  return paused ? 'time.paused' : 'time.replay';
}

/** An address may ask for a speed between those that are offered. */
function speedsWith(shown: number): readonly number[] {
  return [...new Set([...SPEEDS, shown])].sort((a, b) => a - b);
}
