import type { Splits } from '../../api/types.js';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { signalGroupSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';

type Split = Splits['groups'][number];

interface Props {
  readonly junctionId: string;
  readonly splits: Splits;
  nameOf(group: number): string;
}

/** Green times by group over the window. */
export function SplitsTable({ junctionId, splits, nameOf }: Props) {
  const { t } = useT();
  const { select } = useSelection();
  const seconds = (key: string, label: string, value: (row: Split) => number): Column<Split> => ({
    key,
    label: `${label} ${t('unit.s')}`,
    numeric: true,
    sortBy: value,
    render: (row) => formatNumber(value(row), 1),
  });
  const columns: readonly Column<Split>[] = [
    {
      key: 'group',
      label: t('splits.group'),
      sortBy: (row) => row.group,
      text: (row) => row.group,
      render: (row) => row.group,
    },
    { key: 'for', label: t('signalGroup.for'), text: (row) => nameOf(row.group), render: (row) => nameOf(row.group) },
    seconds('mean', t('splits.mean'), (row) => row.greenMeanS),
    seconds('p50', 'P50', (row) => row.greenP50S),
    seconds('p85', 'P85', (row) => row.greenP85S),
    {
      key: 'cycles',
      label: t('splits.cycles'),
      numeric: true,
      sortBy: (row) => row.cycles,
      render: (row) => formatNumber(row.cycles),
    },
    {
      key: 'share',
      label: `${t('splits.share')} ${t('unit.percent')}`,
      numeric: true,
      sortBy: (row) => row.shareOfCycle,
      text: (row) => Number((row.shareOfCycle * 100).toFixed(2)),
      render: (row) => (
        <span className="splits-share">
          <span className="split-bar">
            <i style={{ width: `${Math.min(100, row.shareOfCycle * 100)}%` }} />
          </span>
          {formatNumber(row.shareOfCycle * 100, 1)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('splits.title')}
      columns={columns}
      rows={splits.groups}
      idOf={(row) => String(row.group)}
      csvName={`splits-${junctionId}`}
      empty={{ title: t('splits.none'), hint: t('splits.none.hint') }}
      onOpen={(row) => select(signalGroupSelection(junctionId, row.group))}
    />
  );
}
