import { type Key, useT } from '../../i18n/i18n.js';
import { changeBy, changeValue } from './change-words.js';
import type { PlanChange } from './plan-diff.js';
import { placeText } from './problem-words.js';

interface Props {
  readonly label: string;
  readonly changes: readonly PlanChange[];
  readonly fromLabel: string;
  readonly toLabel: string;
}

/** Changes, one a row. */
export function ChangeTable({ label, changes, fromLabel, toLabel }: Props) {
  const { t } = useT();
  return (
    <div className="plan-table" data-sideways>
      <table className="table" aria-label={label} data-testid="plan-changes">
        <thead>
          <tr>
            <th scope="col">{t('compare.where')}</th>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col" className="num">
              {fromLabel}
            </th>
            <th scope="col" className="num">
              {toLabel}
            </th>
            <th scope="col" className="num">
              {t('compare.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.code} ${JSON.stringify(change.place)}`}>
              <td>{placeText(t, change.place) || t('compare.whole')}</td>
              <td>{t(`planChange.${change.code}` as Key)}</td>
              <td className="num">{changeValue(t, change.code, change.from)}</td>
              <td className="num">{changeValue(t, change.code, change.to)}</td>
              <td className="num">
                <b>{changeBy(t, change)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
