import { useState } from 'react';
import type { Account, QuarantineItem } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { formatDateTime, formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Panel } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { useSelection } from '../../shell/address.js';
import '../inspect/inspect.css';
import { LiveMark } from '../live-mark.js';
import { OperationsTabs } from './operations-tabs.js';
import { REASONS, reasonName } from './reason-name.js';
import { RefusedDialog } from './refused-dialog.js';

/** What was not believed: when, from whom, why, and the octets. */
export function Quarantine({ account }: { readonly account: Account }) {
  const { t, language } = useT();
  const { select } = useSelection();
  const [reason, setReason] = useState('');
  const [device, setDevice] = useState('');
  const [opened, setOpened] = useState<QuarantineItem | null>(null);
  const query = new URLSearchParams({ limit: '100' });
  if (reason) query.set('reason', reason);
  if (device.trim()) query.set('deviceId', device.trim());
  const { items, error, more, loadMore, reload } = usePages<QuarantineItem>(`/quarantine?${query}`, 10_000);
  const columns: readonly Column<QuarantineItem>[] = [
    {
      key: 'time',
      label: t('quarantine.time'),
      sortBy: (item) => item.timeMs,
      text: (item) => new Date(item.timeMs).toISOString(),
      render: (item) => <span data-testid="octets">{formatDateTime(item.timeMs, language)}</span>,
    },
    {
      key: 'device',
      label: t('lineage.device'),
      sortBy: (item) => item.deviceId,
      render: (item) => (
        <button
          type="button"
          className="link mono"
          onClick={(event) => {
            event.stopPropagation();
            select({ kind: 'device', id: item.deviceId });
          }}
        >
          {item.deviceId}
        </button>
      ),
    },
    {
      key: 'reason',
      label: t('quarantine.reason'),
      sortBy: (item) => reasonName(t, item.reason),
      render: (item) => <span className="reason">{reasonName(t, item.reason)}</span>,
    },
    {
      key: 'detail',
      label: t('quarantine.detail'),
      sortBy: (item) => item.detail,
      render: (item) => (
        <span className="detail" lang="en">
          {item.detail}
        </span>
      ),
    },
    {
      key: 'bytes',
      label: `${t('quarantine.bytes')} B`,
      numeric: true,
      sortBy: (item) => item.bytes,
      render: (item) => formatNumber(item.bytes),
    },
  ];
  return (
    <Panel wide title={t('quarantine.title')} note={t('quarantine.note')} actions={<LiveMark />}>
      <OperationsTabs account={account} />
      <div className="table-bar">
        <Select
          label={t('quarantine.reason')}
          value={reason}
          options={[
            { value: '', label: t('quarantine.allReasons') },
            ...REASONS.map((name) => ({ value: name, label: reasonName(t, name) })),
          ]}
          onChange={(value) => setReason(value)}
        />
        <input
          type="search"
          placeholder={t('quarantine.device')}
          aria-label={t('quarantine.device')}
          value={device}
          onChange={(event) => setDevice(event.target.value)}
        />
      </div>
      <DataTable
        label={t('quarantine.title')}
        columns={columns}
        rows={items}
        error={error}
        onRetry={reload}
        csvName="quarantine"
        empty={{ title: t('quarantine.none'), hint: t('quarantine.none.hint') }}
        idOf={({ lineage, rows }) => `${lineage.topic}/${lineage.partition}/${lineage.offset}/${rows[0] ?? 0}`}
        onOpen={(item) => setOpened(item)}
      />
      {more ? (
        <p className="more">
          <button type="button" className="button" onClick={loadMore}>
            {t('action.more')}
          </button>
        </p>
      ) : null}
      {opened ? <RefusedDialog item={opened} onClose={() => setOpened(null)} /> : null}
    </Panel>
  );
}
