import { useResource } from '../../../api/use-resource.js';
import { formatNumber } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { Section } from '../../../parts/panel.js';
import type { LinkPivot, PivotLink } from './corridor-types.js';

interface Props {
  readonly path: string;
  readonly query: string;
  readonly fileName: string;
  nameOf(junctionId: string): string;
}

/** What other offsets would bring, link by link; the prediction is the coordination diagram drawn with them. */
export function PivotTable({ path, query, fileName, nameOf }: Props) {
  const { t } = useT();
  const { data, error, mutate } = useResource<LinkPivot>(`${path}/link-pivot?${query}`);
  const shiftOf = (row: PivotLink) =>
    data?.adjustmentsS.find((each) => each.junctionId === row.toJunctionId)?.shiftS ?? 0;
  const number = (key: string, label: string, value: (row: PivotLink) => number, digits = 0): Column<PivotLink> => ({
    key,
    label,
    numeric: true,
    sortBy: value,
    render: (row) => formatNumber(value(row), digits),
  });
  const name = (key: string, label: string, idOf: (row: PivotLink) => string): Column<PivotLink> => ({
    key,
    label,
    text: (row) => nameOf(idOf(row)),
    render: (row) => nameOf(idOf(row)),
  });
  return (
    <Section title={t('pivot.title')} note={t('pivot.note')}>
      <DataTable
        label={t('pivot.title')}
        columns={[
          name('from', t('pivot.from'), (row) => row.fromJunctionId),
          name('to', t('pivot.to'), (row) => row.toJunctionId),
          number('now', t('pivot.now'), (row) => row.now.onGreenShare * 100, 1),
          number('predicted', t('pivot.predicted'), (row) => row.predicted.onGreenShare * 100, 1),
          number('shift', t('pivot.shift'), (row) => row.shiftS),
          number('offset', t('pivot.offset'), shiftOf),
        ]}
        rows={data?.links}
        error={error}
        onRetry={() => void mutate()}
        idOf={(row) => `${row.fromJunctionId} ${row.toJunctionId}`}
        csvName={fileName}
        empty={{ title: t('pivot.none'), hint: t('pivot.none.hint') }}
      />
    </Section>
  );
}
