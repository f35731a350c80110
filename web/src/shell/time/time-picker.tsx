import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { fromFields, toFields } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { Popover } from '../../parts/popover.js';
import { seek } from './player.js';

/** Goes to a day and a time of day. */
export function TimePicker() {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('time.pick')}
      side="top"
      open={open}
      onOpen={setOpen}
      trigger={
        <button type="button" className="icon-button" aria-label={t('time.pick')} title={t('time.pick')}>
          <CalendarClock size={16} />
        </button>
      }
    >
      <PickForm onDone={() => setOpen(false)} />
    </Popover>
  );
}

function PickForm({ onDone }: { onDone(): void }) {
  const { t } = useT();
  const [fields, setFields] = useState(() => toFields(liveStore.nowMs()));
  const ms = fromFields(fields.date, fields.time);
  const past = Number.isFinite(ms) && ms < liveStore.platformNowMs();
  return (
    <form
      className="time-pick"
      onSubmit={(event) => {
        event.preventDefault();
        seek(ms);
        onDone();
      }}
    >
      <label>
        {t('time.date')}
        <input
          type="date"
          required
          value={fields.date}
          max={toFields(liveStore.platformNowMs()).date}
          onChange={(event) => setFields({ ...fields, date: event.target.value })}
        />
      </label>
      <label>
        {t('time.time')}
        <input
          type="time"
          step={1}
          required
          value={fields.time}
          onChange={(event) => setFields({ ...fields, time: event.target.value })}
        />
      </label>
      <button type="submit" className="button button-primary" disabled={!past}>
        {t('time.go')}
      </button>
      <p>{past ? t('time.zone') : t('time.notFuture')}</p>
    </form>
  );
}
