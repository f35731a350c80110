import { type Key, useT } from '../../i18n/i18n.js';
import { changeBy, changeValue } from './change-words.js';
import type { PlanChange } from './plan-diff.js';
import { PlanTable } from './plan-table.js';
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
    <PlanTable
      label={label}
      testId="plan-changes"
      heads={[
        { label: t('compare.where') },
        { label: t('compare.what') },
        { label: fromLabel, numeric: true },
        { label: toLabel, numeric: true },
        { label: t('compare.change'), numeric: true },
      ]}
    >
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
    </PlanTable>
  );
}
