import type { Account, Page, QualityRow } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Figures } from '../../parts/figures.js';
import { Panel, Section } from '../../parts/panel.js';
import { deviceKindKey } from '../devices/device-kind.js';
import { LiveMark } from '../live-mark.js';
import { OperationsTabs } from './operations-tabs.js';
import './evaluation.css';
import { QualityHour } from './quality-hour.js';

const EVERY_MS = 5_000;

/** How well the city tells: rates, losses, delays and what was refused, by message family and by kind of device. */
export function Quality({ account }: { readonly account: Account }) {
  const { t } = useT();
  const { data, error, mutate } = useResource<Page<QualityRow>>('/quality', EVERY_MS);
  const families = data?.items.filter((row) => row.scope === 'family');
  const kinds = data?.items.filter((row) => row.scope === 'deviceKind');
  const sum = (value: (row: QualityRow) => number) => families?.reduce((total, row) => total + value(row), 0);
  const refused = sum((row) => row.quarantinedPerS);
  const messages = sum((row) => row.messagesPerS);
  const silent = kinds?.reduce((total, row) => total + row.silent, 0);
  const again = () => void mutate();
  return (
    <Panel wide title={t('quality.title')} note={t('quality.note')} actions={<LiveMark />}>
      <OperationsTabs account={account} />
      <Figures
        items={[
          {
            label: t('figure.rate'),
            value: formatNumber(messages),
            unit: t('unit.perS'),
            hint: t('quality.rate.hint'),
          },
          {
            label: t('quality.refused'),
            value: formatNumber(refused, 2),
            unit: t('unit.perS'),
            hint: t('quality.refused.hint'),
            tone: refused && messages && refused / messages > 0.01 ? 'warning' : undefined,
          },
          {
            label: t('quality.silent'),
            value: formatNumber(silent),
            unit: t('unit.sets'),
            hint: t('quality.silent.hint'),
            tone: silent ? 'warning' : undefined,
          },
        ]}
      />
      <QualityHour />
      <Section title={t('quality.kinds')}>
        <DataTable
          label={t('quality.kinds')}
          columns={[
            {
              key: 'name',
              label: t('devices.kind'),
              sortBy: (row) => t(deviceKindKey(row.name)),
              render: (row) => t(deviceKindKey(row.name)),
            },
            count('devices', t('quality.devices'), (row) => row.devices),
            count('silent', t('quality.silent'), (row) => row.silent),
            ...measures(t),
          ]}
          rows={kinds}
          error={error}
          onRetry={again}
          idOf={(row) => row.name}
          csvName="quality-devices"
          empty={{ title: t('quality.none'), hint: t('quality.none.hint') }}
        />
      </Section>
      <Section title={t('quality.families')}>
        <DataTable
          label={t('quality.families')}
          columns={[
            {
              key: 'name',
              label: t('lineage.family'),
              sortBy: (row) => familyName(t, row.name),
              render: (row) => (
                <>
                  {familyName(t, row.name)}
                  <small className="mono">{row.name}</small>
                </>
              ),
            },
            ...measures(t),
          ]}
          rows={families}
          error={error}
          onRetry={again}
          idOf={(row) => row.name}
          csvName="quality-families"
          empty={{ title: t('quality.none'), hint: t('quality.none.hint') }}
        />
      </Section>
    </Panel>
  );
}

type T = ReturnType<typeof useT>['t'];

function count(key: string, label: string, value: (row: QualityRow) => number): Column<QualityRow> {
  return { key, label, numeric: true, sortBy: value, render: (row) => formatNumber(value(row)) };
}

function measures(t: T): readonly Column<QualityRow>[] {
  const number = (
    key: string,
    label: string,
    value: (row: QualityRow) => number | null,
    digits: number,
  ): Column<QualityRow> => ({
    key,
    label,
    numeric: true,
    sortBy: value,
    render: (row) => formatNumber(value(row), digits),
  });
  return [
    number('rate', `${t('figure.rate')} ${t('unit.perS')}`, (row) => row.messagesPerS, 1),
    number('refused', `${t('quality.refused')} ${t('unit.perS')}`, (row) => row.quarantinedPerS, 2),
    number('loss', `${t('figure.loss')} ${t('unit.percent')}`, (row) => row.lossPct, 2),
    number('p50', `P50 ${t('unit.ms')}`, (row) => row.latencyP50Ms, 0),
    number('p95', `P95 ${t('unit.ms')}`, (row) => row.latencyP95Ms, 0),
  ];
}

const FAMILIES = [
  'vehicleStates',
  'perceivedObjects',
  'pedestrians',
  'terminals',
  'signalStates',
  'controllerEvents',
  'detectorCounts',
  'passingVehicles',
  'priorityRequests',
  'map',
  'signalLayout',
  'roadsideEvents',
  'parking',
  'tocc',
  'health',
];

/** A family without words of its own is shown by its name only. */
function familyName(t: T, name: string): string {
  return FAMILIES.includes(name) ? t(`family.${name}` as Key) : name;
}
