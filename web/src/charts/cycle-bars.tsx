import { formatNumber } from '../format.js';
import { useT } from '../i18n/i18n.js';
import type { CycleShape } from './cycle.js';

interface Props {
  readonly shape: CycleShape;
  /** Words for groups that show the same. */
  nameOf(groups: readonly number[]): string;
}

/** The last whole cycle laid out flat: one row for groups that show the same, however many there are. */
export function CycleBars({ shape, nameOf }: Props) {
  const { t } = useT();
  const share = (seconds: number) => `${(seconds / shape.cycleS) * 100}%`;
  return (
    <div className="cycle">
      <ul>
        {shape.rows.map((row) => (
          <li key={row.groups.join()}>
            <span className="cycle-groups" title={row.groups.join(', ')}>
              {row.groups.join(' ')}
            </span>
            <span className="cycle-name" title={nameOf(row.groups)}>
              {nameOf(row.groups)}
            </span>
            <span className="cycle-bar" aria-hidden>
              {row.spans.map((span) => (
                <i
                  key={span.fromS}
                  data-light={span.token}
                  style={{ left: share(span.fromS), width: share(span.toS - span.fromS) }}
                />
              ))}
            </span>
            <b>
              {formatNumber(row.greenS)} {t('unit.s')}
            </b>
          </li>
        ))}
      </ul>
      <p className="cycle-axis" aria-hidden>
        <span>0</span>
        <span>{formatNumber(shape.cycleS / 2)}</span>
        <span>
          {formatNumber(shape.cycleS)} {t('unit.s')}
        </span>
      </p>
    </div>
  );
}
