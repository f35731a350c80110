import { useState } from 'react';
import { fromFields, toFields } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { Choice } from '../../parts/choice.js';

export interface Basis {
  readonly fromMs: number;
  readonly toMs: number;
}

const PRESETS = ['15', '30', '60', '180', 'own'] as const;
type Preset = (typeof PRESETS)[number];
const USUAL: Preset = '60';

interface Props {
  readonly value: Basis;
  onChange(basis: Basis): void;
}

const MIN_MS = 60_000;

/** What is proposed at first. */
export function usualBasis(): Basis {
  return lastMinutes(Number(USUAL));
}

/** The last full minutes before the time that is shown. */
function lastMinutes(minutes: number): Basis {
  const toMs = Math.floor(liveStore.nowMs() / MIN_MS) * MIN_MS;
  return { fromMs: toMs - minutes * MIN_MS, toMs };
}

/** From when to when the demand was measured: the last minutes or hours, or two times. `value` begins with the usual basis. */
export function BasisField({ value, onChange }: Props) {
  const { t } = useT();
  const [preset, setPreset] = useState<Preset>(USUAL);
  const field = (name: keyof Basis, label: string) => {
    const { date, time } = toFields(value[name]);
    const put = (nextDate: string, nextTime: string) => {
      const ms = fromFields(nextDate, nextTime);
      if (Number.isFinite(ms)) onChange({ ...value, [name]: ms });
    };
    return (
      <span className="basis-time">
        <span aria-hidden>{label}</span>
        <input
          type="date"
          aria-label={`${label} ${t('time.date')}`}
          value={date}
          onChange={({ target }) => put(target.value, time)}
        />
        <input
          type="time"
          step={60}
          aria-label={`${label} ${t('time.time')}`}
          value={time.slice(0, 5)}
          onChange={({ target }) => put(date, `${target.value}:00`)}
        />
      </span>
    );
  };
  return (
    <div className="basis">
      <Choice
        label={t('proposal.basis')}
        value={preset}
        options={PRESETS.map((value) => ({ value, label: t(`proposal.basis.${value}`) }))}
        onChange={(next) => {
          setPreset(next);
          if (next !== 'own') onChange(lastMinutes(Number(next)));
        }}
      />
      {preset === 'own' ? (
        <div className="basis-own">
          {field('fromMs', t('proposal.from'))}
          {field('toMs', t('proposal.to'))}
        </div>
      ) : null}
    </div>
  );
}
