import { Binary } from 'lucide-react';
import { useState } from 'react';
import type { Account, QuarantineItem } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { formatDateTime, formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import '../inspect/inspect.css';
import '../signals/signals.css';
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
  return (
    <Panel wide title={t('quarantine.title')} note={t('quarantine.note')}>
      <OperationsTabs account={account} />
      <div className="filter">
        <select aria-label={t('quarantine.reason')} value={reason} onChange={(event) => setReason(event.target.value)}>
          <option value="">{t('quarantine.allReasons')}</option>
          {REASONS.map((name) => (
            <option key={name} value={name}>
              {reasonName(t, name)}
            </option>
          ))}
        </select>
        <input
          type="search"
          placeholder={t('quarantine.device')}
          aria-label={t('quarantine.device')}
          value={device}
          onChange={(event) => setDevice(event.target.value)}
        />
      </div>
      <Ready data={items} error={error} rows={12} onRetry={reload}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('quarantine.none')} hint={t('quarantine.none.hint')} />
          ) : (
            <table className="table" aria-label={t('quarantine.title')}>
              <thead>
                <tr>
                  <th>{t('quarantine.time')}</th>
                  <th>{t('lineage.device')}</th>
                  <th>{t('quarantine.reason')}</th>
                  <th>{t('quarantine.detail')}</th>
                  <th className="num">{t('quarantine.bytes')}</th>
                  <th className="num" />
                </tr>
              </thead>
              <tbody>
                {rows.map((item) => (
                  <tr
                    key={`${item.lineage.topic}/${item.lineage.partition}/${item.lineage.offset}/${item.rows[0] ?? 0}`}
                  >
                    <td>{formatDateTime(item.timeMs, language)}</td>
                    <td>
                      <button
                        type="button"
                        className="link mono"
                        onClick={() => select({ kind: 'device', id: item.deviceId })}
                      >
                        {item.deviceId}
                      </button>
                    </td>
                    <td className="reason">{reasonName(t, item.reason)}</td>
                    <td className="detail">{item.detail}</td>
                    <td className="num">{formatNumber(item.bytes)} B</td>
                    <td className="num">
                      <button type="button" className="button" data-testid="octets" onClick={() => setOpened(item)}>
                        <Binary size={14} aria-hidden /> {t('quarantine.open')}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
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
      {opened ? <RefusedDialog item={opened} onClose={() => setOpened(null)} /> : null}
    </Panel>
  );
}
