import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { SortScore } from './score-breakdown.js';

interface Props {
  /** What the sorts are of, e.g. "By kind". */
  readonly title: string;
  readonly sorts: readonly SortScore[];
  nameOf(sort: string): string;
}

/** The same score, of each sort of things on its own. */
export function ScoreBreakdownTable({ title, sorts, nameOf }: Props) {
  const { t } = useT();
  if (sorts.length === 0) return null;
  return (
    <div className="table-scroll score-breakdown">
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            <th>{title}</th>
            <th className="num" title={t('breakdown.seen.hint')}>
              {t('breakdown.seen')}
            </th>
            <th className="num">{t('measure.positionErrorP95M')} m</th>
            <th className="num">{t('measure.missedPct')} %</th>
            <th className="num">{t('measure.falsePct')} %</th>
            <th className="num" title={t('breakdown.mota.hint')}>
              MOTA
            </th>
          </tr>
        </thead>
        <tbody>
          {sorts.map((sort) => (
            <tr key={sort.name}>
              <td>{nameOf(sort.name)}</td>
              <td className="num">{formatNumber(sort.seen)}</td>
              <td className="num">{formatNumber(sort.positionErrorP95M, 2)}</td>
              <td className="num">{formatNumber(sort.missedPct, 1)}</td>
              <td className="num">{formatNumber(sort.falsePct, 1)}</td>
              <td className="num">{formatNumber(sort.mota, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
