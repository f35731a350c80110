import type { Account } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { formatDateTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Panel } from '../../parts/panel.js';
import { OperationsTabs } from '../operations/operations-tabs.js';

interface Entry {
  readonly id: number;
  readonly timeMs: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** Actions that have words; another is shown as the platform names it. */
const KNOWN = [
  'login',
  'logout',
  'login-failed',
  'account-create',
  'account-change',
  'account-delete',
  'api-key-create',
  'api-key-delete',
  'device-create',
  'device-change',
  'device-delete',
  'device-credential',
  'city-import',
  'city-restore',
  'corridor-put',
  'corridor-delete',
  'evaluation',
  'command',
  'command-authorise',
  'command-refuse',
  'programme',
];

/** Who did what, newest first. */
export function Audit({ account }: { readonly account: Account }) {
  const { t, language } = useT();
  const { items, error, more, loadMore, reload } = usePages<Entry>('/audit?limit=200', 15_000);
  const action = (entry: Entry) =>
    KNOWN.includes(entry.action) ? t(`auditAction.${entry.action}` as Key) : entry.action;
  const columns: readonly Column<Entry>[] = [
    {
      key: 'time',
      label: t('quarantine.time'),
      sortBy: (entry) => entry.timeMs,
      text: (entry) => new Date(entry.timeMs).toISOString(),
      render: (entry) => formatDateTime(entry.timeMs, language),
    },
    {
      key: 'actor',
      label: t('audit.actor'),
      facet: true,
      sortBy: (entry) => entry.actor,
      render: (entry) => entry.actor,
    },
    { key: 'action', label: t('audit.action'), facet: true, sortBy: action, render: action },
    {
      key: 'subject',
      label: t('audit.subject'),
      sortBy: (entry) => entry.subject,
      render: (entry) => <span className="mono">{entry.subject}</span>,
    },
    {
      key: 'detail',
      label: t('quarantine.detail'),
      sortBy: (entry) => entry.detail,
      render: (entry) => <span className="mono">{entry.detail}</span>,
    },
  ];
  return (
    <Panel wide title={t('audit.title')} note={t('audit.note')}>
      <OperationsTabs account={account} />
      <DataTable
        label={t('audit.title')}
        columns={columns}
        rows={items}
        error={error}
        onRetry={reload}
        filter={t('audit.filter')}
        csvName="audit"
        empty={{ title: t('audit.none'), hint: t('audit.none.hint') }}
        idOf={(entry) => String(entry.id)}
      />
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
