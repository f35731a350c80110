import { useEffect, useState } from 'react';
import { useT } from '../../i18n/i18n.js';

interface Props {
  /** What it is of, for those who hear it. */
  readonly label: string;
  readonly valueMs: number;
  readonly disabled?: boolean;
  readonly faulty?: boolean;
  onChange(ms: number): void;
}

/** A time in seconds, to the tenth. What is typed counts as soon as it is a number. */
export function SecondsField({ label, valueMs, disabled = false, faulty = false, onChange }: Props) {
  const { t } = useT();
  const [text, setText] = useState(String(valueMs / 1000));
  useEffect(() => {
    setText((was) => (msOf(was) === valueMs ? was : String(valueMs / 1000)));
  }, [valueMs]);
  return (
    <span className="plan-seconds">
      <input
        type="number"
        inputMode="decimal"
        min={0}
        max={600}
        step={1}
        aria-label={`${label} (${t('unit.s')})`}
        aria-invalid={faulty}
        disabled={disabled}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const ms = msOf(target.value);
          if (ms !== null && ms !== valueMs) onChange(ms);
        }}
        onBlur={() => setText(String(valueMs / 1000))}
      />
    </span>
  );
}

function msOf(text: string): number | null {
  const s = Number(text);
  return text.trim() === '' || !Number.isFinite(s) || s < 0 || s > 3600 ? null : Math.round(s * 10) * 100;
}
