import { useMemo } from 'react';
import type { Device } from '../../api/types.js';
import { useAllPages } from '../../api/use-all-pages.js';
import { formatNumber, formatTime, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Figures } from '../../parts/figures.js';
import { Panel } from '../../parts/panel.js';
import { useSelection } from '../../shell/address.js';
import { LiveMark } from '../live-mark.js';
import './devices.css';
import { deviceKindKey } from './device-kind.js';
import { DeviceState, stateKey, stateRank } from './device-state.js';

const DOUBTFUL = 0.9;
const EVERY_MS = 5_000;
/** A clock that is off by more distorts what the device says, ms. */
const SKEWED_MS = 500;

/** Every device, in the table and on the map: whether it is there, how fast and how well it tells. */
export function Devices() {
  const { t } = useT();
  const map = useMap();
  const { selection, select } = useSelection();
  const { data: items, error, mutate } = useAllPages<Device>('/devices?limit=1000', EVERY_MS);
  const nameOf = useMemo(() => new Map(items?.map((device) => [device.id, device.name || device.id])), [items]);
  const count = (is: (device: Device) => boolean) => (items ? items.filter(is).length : null);
  const online = count((device) => device.connected);
  const doubtful = count((device) => (device.live?.trust ?? 1) < DOUBTFUL);
  const skewed = count((device) => Math.abs(device.live?.clockOffsetMs ?? 0) > SKEWED_MS);
  // What comes through a concentrator is in the concentrator's own rate.
  const rate = (items ?? []).reduce((sum, device) => sum + (device.through ? 0 : (device.live?.messagesPerS ?? 0)), 0);
  const columns: readonly Column<Device>[] = useMemo(
    () => [
      {
        key: 'name',
        label: t('devices.device'),
        sortBy: (device) => device.name || device.id,
        text: (device) => (device.name ? `${device.name} ${device.id}` : device.id),
        render: (device) => (
          <span className="device-name" title={device.name || device.id}>
            {device.name || device.id}
            {device.name ? <small className="mono">{device.id}</small> : null}
          </span>
        ),
      },
      { key: 'id', label: t('figure.id'), exportOnly: true, text: (device) => device.id, render: () => null },
      {
        key: 'kind',
        label: t('devices.kind'),
        facet: true,
        sortBy: (device) => t(deviceKindKey(device.kind)),
        render: (device) => t(deviceKindKey(device.kind)),
      },
      {
        key: 'state',
        label: t('devices.state'),
        facet: true,
        sortBy: stateRank,
        text: (device) => t(stateKey(device)),
        render: (device) => (
          <span
            title={
              device.through ? t('device.through', { device: nameOf.get(device.through) ?? device.through }) : undefined
            }
          >
            <DeviceState device={device} />
          </span>
        ),
      },
      number('rate', t('devices.messages'), t('unit.perS'), (device) => device.live?.messagesPerS ?? null, 1),
      number('loss', t('figure.loss'), t('unit.percent'), (device) => (device.live ? device.live.loss * 100 : null), 2),
      number('latency', t('figure.latency'), t('unit.ms'), (device) => device.live?.latencyMs ?? null, 0),
      number('skew', t('devices.skew'), t('unit.ms'), (device) => device.live?.clockOffsetMs ?? null, 0),
      {
        key: 'trust',
        label: `${t('figure.trust')} ${t('unit.percent')}`,
        exportOnly: true,
        text: (device) => (device.live ? Math.round(device.live.trust * 100) : null),
        render: () => null,
      },
      {
        key: 'seen',
        label: t('devices.lastSeen'),
        numeric: true,
        sortBy: (device) => device.live?.lastReceivedMs ?? null,
        text: (device) => (device.live ? new Date(device.live.lastReceivedMs).toISOString() : null),
        render: (device) => formatTime(device.live?.lastReceivedMs),
      },
      { key: 'lon', label: t('devices.longitude'), exportOnly: true, text: (d) => d.longitude, render: () => null },
      { key: 'lat', label: t('devices.latitude'), exportOnly: true, text: (d) => d.latitude, render: () => null },
    ],
    [t, nameOf],
  );
  return (
    <Panel wide title={t('devices.title')} note={t('devices.note')} actions={<LiveMark />}>
      <Figures
        items={[
          {
            label: t('devices.online'),
            value: online === null ? MISSING : `${formatNumber(online)} / ${formatNumber(items?.length)}`,
            hint: t('devices.online.hint'),
          },
          {
            label: t('devices.rate'),
            value: items ? formatNumber(rate) : MISSING,
            unit: t('unit.perS'),
            hint: t('devices.rate.hint'),
          },
          {
            label: t('devices.doubtful'),
            value: formatNumber(doubtful),
            unit: t('unit.sets'),
            hint: t('device.trust.hint'),
            tone: doubtful ? 'warning' : undefined,
          },
          {
            label: t('devices.skewed'),
            value: formatNumber(skewed),
            unit: t('unit.sets'),
            hint: t('devices.skewed.hint', { ms: formatNumber(SKEWED_MS) }),
            tone: skewed ? 'warning' : undefined,
          },
        ]}
      />
      <div className="devices">
        <DataTable
          label={t('devices.title')}
          columns={columns}
          rows={items}
          error={error}
          onRetry={() => void mutate()}
          filter={t('devices.filter')}
          csvName="devices"
          empty={{ title: t('devices.none'), hint: t('devices.none.hint') }}
          testId="devices"
          idOf={(device) => device.id}
          selected={(device) => selection?.kind === 'device' && selection.id === device.id}
          onOpen={(device) => {
            select({ kind: 'device', id: device.id });
            if (device.longitude !== null && device.latitude !== null)
              map?.goTo(device.longitude, device.latitude, 16.5);
          }}
        />
      </div>
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
