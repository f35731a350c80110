import { useState } from 'react';
import { fromFields, toFields } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Choice } from '../../parts/choice.js';

export interface Basis {
  readonly fromMs: number;
  readonly toMs: number;
}

type Preset = '15' | '30' | '60' | '180' | 'own';

interface Props {
  readonly nowMs: number;
  readonly value: Basis;
  onChange(basis: Basis): void;
}

const MIN_MS = 60_000;

/** The last full minutes before now. */
export function lastMinutes(nowMs: number, minutes: number): Basis {
  const toMs = Math.floor(nowMs / MIN_MS) * MIN_MS;
  return { fromMs: toMs - minutes * MIN_MS, toMs };
}

/** From when to when the demand was measured: the last half hour, hour or three hours, or two times. */
export function BasisField({ nowMs, value, onChange }: Props) {
  const { t } = useT();
  const [preset, setPreset] = useState<Preset>('60');
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
        options={[
          { value: '15', label: t('proposal.basis.15') },
          { value: '30', label: t('proposal.basis.30') },
          { value: '60', label: t('proposal.basis.60') },
          { value: '180', label: t('proposal.basis.180') },
          { value: 'own', label: t('proposal.basis.own') },
        ]}
        onChange={(next) => {
          setPreset(next);
          if (next !== 'own') onChange(lastMinutes(nowMs, Number(next)));
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
