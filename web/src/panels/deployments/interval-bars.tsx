import type { Within } from './within.js';

interface Row extends Within {
  readonly label: string;
  /** Already formatted. */
  readonly text: string;
  readonly tone?: 'good' | 'danger' | undefined;
  readonly strong?: boolean;
}

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Means with their intervals below each other on one scale; the line is zero where it lies within. */
export function IntervalBars({ label, rows }: Props) {
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const at = (value: number) => ((value - least) / (most - least || 1)) * 100;
  return (
    <ul className="intervals" aria-label={label}>
      {rows.map(({ label: name, mean, low, high, text, tone, strong = false }) => (
        <li key={name} data-tone={tone} data-strong={strong}>
          <span>{name}</span>
          <i className="interval-track" aria-hidden>
            <i className="interval-zero" style={{ left: `${at(0)}%` }} />
            <i
              className="interval-range"
              style={{ left: `${at(low)}%`, width: `${Math.max(0.5, at(high) - at(low))}%` }}
            />
            <i className="interval-mean" style={{ left: `${at(mean)}%` }} />
          </i>
          <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}
