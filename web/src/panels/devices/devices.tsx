import { useState } from 'react';
import type { Device } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Figures } from '../../parts/figures.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { deviceKindKey } from './device-kind.js';
import { DeviceState, stateRank } from './device-state.js';
import '../signals/signals.css';

const DOUBTFUL = 0.9;

/** Every device: whether it is there, how fast and how well it tells. */
export function Devices() {
  const { t } = useT();
  const map = useMap();
  const { selection, select } = useSelection();
  const [text, setText] = useState('');
  const { items, error, more, loadMore, reload } = usePages<Device>('/devices?limit=500', 5_000);
  const wanted = text.trim().toLowerCase();
  const nameOf = new Map(items?.map((device) => [device.id, device.name || device.id]));
  const rows = (items ?? []).filter(
    (device) =>
      wanted === '' || device.id.toLowerCase().includes(wanted) || device.name?.toLowerCase().includes(wanted),
  );
  const online = (items ?? []).filter((device) => device.connected).length;
  const doubtful = (items ?? []).filter((device) => (device.live?.trust ?? 1) < DOUBTFUL).length;
  // What comes through a concentrator is in the concentrator's own rate.
  const rate = (items ?? []).reduce((sum, device) => sum + (device.through ? 0 : (device.live?.messagesPerS ?? 0)), 0);
  const columns: readonly Column<Device>[] = [
    {
      key: 'name',
      label: t('devices.device'),
      sortBy: (device) => device.name || device.id,
      render: (device) => (
        <>
          {device.name || device.id}
          {device.name ? <small className="mono">{device.id}</small> : null}
        </>
      ),
    },
    {
      key: 'kind',
      label: t('devices.kind'),
      sortBy: (device) => t(deviceKindKey(device.kind)),
      render: (device) => t(deviceKindKey(device.kind)),
    },
    {
      key: 'state',
      label: t('devices.state'),
      sortBy: stateRank,
      render: (device) => <DeviceState device={device} via={nameOf.get(device.through ?? '')} />,
    },
    number('rate', t('figure.rate'), t('unit.perS'), (device) => device.live?.messagesPerS ?? null, 1),
    number('latency', t('figure.latency'), t('unit.ms'), (device) => device.live?.latencyMs ?? null, 0),
    number('loss', t('figure.loss'), t('unit.percent'), (device) => (device.live ? device.live.loss * 100 : null), 2),
    number(
      'trust',
      t('figure.trust'),
      t('unit.percent'),
      (device) => (device.live ? device.live.trust * 100 : null),
      0,
    ),
  ];
  return (
    <Panel wide title={t('devices.title')} note={t('devices.note')}>
      <Figures
        items={[
          {
            label: t('devices.online'),
            value: items ? `${formatNumber(online)} / ${formatNumber(items.length)}` : MISSING,
          },
          { label: t('devices.rate'), value: items ? formatNumber(rate) : MISSING, unit: t('unit.perS') },
          {
            label: t('devices.doubtful'),
            value: items ? formatNumber(doubtful) : MISSING,
            unit: t('unit.sets'),
            ...(doubtful > 0 ? { tone: 'warning' as const } : {}),
          },
        ]}
      />
      <div className="filter" style={{ paddingTop: 10 }}>
        <input
          type="search"
          placeholder={t('devices.filter')}
          aria-label={t('devices.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Ready data={items} error={error} rows={12} onRetry={reload}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('devices.none')} hint={t('devices.none.hint')} />
          ) : (
            <DataTable
              label={t('devices.title')}
              columns={columns}
              rows={rows}
              idOf={(device) => device.id}
              selected={(device) => selection?.kind === 'device' && selection.id === device.id}
              onOpen={(device) => {
                select({ kind: 'device', id: device.id });
                if (device.longitude !== null && device.latitude !== null)
                  map?.goTo(device.longitude, device.latitude, 16.5);
              }}
            />
          )
        }
      </Ready>
      {more ? (
        <p className="more">
          <button type="button" className="button" onClick={loadMore}>
            {t('action.more')}
          </button>
        </p>
      ) : null}
    </Panel>
  );
}

function number(
  key: string,
  label: string,
  unit: string,
  value: (device: Device) => number | null,
  digits: number,
): Column<Device> {
  return {
    key,
    label: `${label} ${unit}`,
    numeric: true,
    sortBy: value,
    render: (device) => formatNumber(value(device), digits),
  };
}
