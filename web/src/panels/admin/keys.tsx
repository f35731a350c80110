import { type FormEvent, useRef, useState } from 'react';
import type { Account, ApiKey } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { formatDateTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { OperationsTabs } from '../operations/operations-tabs.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { RoleField } from './role-select.js';
import { useMutation } from './use-mutation.js';

/** Keys for programs. A key is shown once, when it is made. */
export function Keys({ account }: { readonly account: Account }) {
  const { t, language } = useT();
  const form = useRef<HTMLFormElement>(null);
  // A form that is reset knows nothing of the role, which is no field of its own.
  const [added, setAdded] = useState(0);
  const [secret, setSecret] = useState<string | null>(null);
  const { items, error, reload } = usePages<ApiKey>('/api-keys');
  const { fault, busy, send } = useMutation();
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const answer = await send<{ key: string }>('/api-keys', 'POST', { name: data.get('name'), role: data.get('role') });
    if (!answer) return;
    setSecret(answer.key);
    form.current?.reset();
    setAdded((n) => n + 1);
    reload();
  };
  const remove = async (target: ApiKey) => {
    setLeaving(null);
    if ((await send(`/api-keys/${encodeURIComponent(target.id)}`, 'DELETE')) !== undefined) reload();
  };
  return (
    <Panel wide title={t('keysPage.title')} note={t('keysPage.note')}>
      <OperationsTabs account={account} />
      {secret ? (
        <div className="admin-secret" role="status">
          <p>{t('keysPage.once')}</p>
          <code>{secret}</code>
        </div>
      ) : null}
      {fault ? (
        <p className="admin-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <Ready data={items} error={error} rows={4} onRetry={reload}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('keysPage.none')} hint={t('keysPage.none.hint')} />
          ) : (
            <table className="table" aria-label={t('keysPage.title')}>
              <thead>
                <tr>
                  <th>{t('keysPage.name')}</th>
                  <th>{t('accounts.role')}</th>
                  <th>{t('keysPage.created')}</th>
                  <th className="num" />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>{row.name}</td>
                    <td>{t(`role.${row.role}` as Key)}</td>
                    <td>{formatDateTime(row.createdMs, language)}</td>
                    <td className="num">
                      <span className="row-actions">
                        <button type="button" className="button button-danger" onClick={() => setLeaving(row)}>
                          {t('action.remove')}
                        </button>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Ready>
      <Section title={t('keysPage.add')}>
        <form ref={form} className="admin-form" onSubmit={(event) => void add(event)}>
          <label>
            {t('keysPage.name')}
            <input name="name" required maxLength={64} autoComplete="off" />
          </label>
          <RoleField key={added} />
          <button type="submit" className="button button-primary" disabled={busy}>
            {t('action.add')}
          </button>
        </form>
      </Section>
      {leaving ? (
        <ConfirmDialog
          title={t('keysPage.remove')}
          question={t('keysPage.remove.ask', { name: leaving.name })}
          action={t('action.remove')}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Panel>
  );
}
