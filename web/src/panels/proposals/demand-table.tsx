import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useCity } from '../../map/map-context.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import type { Demand } from './proposal-types.js';

interface Props {
  readonly demand: readonly Demand[];
  shortName(group: number): string;
}

/** What came, how much could go, and by what one knows. */
export function DemandTable({ demand, shortName }: Props) {
  const { t, nameOf } = useT();
  const { links } = useCity();
  const linkName = ({ linkId }: Demand) => {
    const link = links.find((each) => each.id === linkId);
    return (link && nameOf(link)) || linkId;
  };
  const movement = ({ groups }: Demand) => groups.map(shortName).join(t('list.comma'));
  const number = (key: string, label: string, value: (row: Demand) => number, digits = 0): Column<Demand> => ({
    key,
    label,
    numeric: true,
    sortBy: value,
    render: (row) => formatNumber(value(row), digits),
  });
  const evidence = ({ evidence: { arrivals, saturation } }: Demand) =>
    t('demand.evidence', { arrivals: t(`demand.by.${arrivals}`), saturation: t(`demand.of.${saturation}`) });
  return (
    <DataTable
      label={t('demand.title')}
      testId="demand"
      columns={[
        { key: 'movement', label: t('demand.movement'), sortBy: movement, render: movement },
        { key: 'road', label: t('kind.link'), sortBy: linkName, render: linkName },
        number('flow', `${t('demand.flow')} ${t('unit.perHour')}`, ({ flowPerH }) => flowPerH),
        number('saturation', `${t('demand.saturation')} ${t('unit.perHour')}`, ({ saturationPerH }) => saturationPerH),
        {
          key: 'over',
          label: t('demand.state'),
          text: ({ oversaturated }) => t(oversaturated ? 'demand.over' : 'demand.under'),
          render: ({ oversaturated }) =>
            oversaturated ? (
              <span className="tag" data-tone="danger">
                {t('demand.over')}
              </span>
            ) : (
              t('demand.under')
            ),
        },
        { key: 'evidence', label: t('demand.known'), text: evidence, render: (row) => <small>{evidence(row)}</small> },
      ]}
      rows={demand}
      empty={{ title: t('demand.none'), hint: t('demand.none.hint') }}
      idOf={({ linkId, groups }) => `${linkId} ${groups.join(' ')}`}
    />
  );
}
