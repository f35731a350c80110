import { type FormEvent, useRef, useState } from 'react';
import type { Account, Role } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { OperationsTabs } from '../operations/operations-tabs.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { RoleField, RoleSelect } from './role-select.js';
import { useMutation } from './use-mutation.js';

/** Who may come in, and as what. */
export function Accounts({ account }: { readonly account: Account }) {
  const { t } = useT();
  const form = useRef<HTMLFormElement>(null);
  // A form that is reset knows nothing of the role, which is no field of its own.
  const [added, setAdded] = useState(0);
  const { items, error, reload } = usePages<Account>('/accounts');
  const { fault, busy, send } = useMutation();
  const [leaving, setLeaving] = useState<Account | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { name: data.get('name'), password: data.get('password'), role: data.get('role') };
    if ((await send('/accounts', 'POST', body)) === undefined) return;
    form.current?.reset();
    setAdded((n) => n + 1);
    reload();
  };
  const change = async (id: string, role: Role) => {
    if ((await send(`/accounts/${encodeURIComponent(id)}`, 'PATCH', { role })) !== undefined) reload();
  };
  const remove = async (target: Account) => {
    setLeaving(null);
    if ((await send(`/accounts/${encodeURIComponent(target.id)}`, 'DELETE')) !== undefined) reload();
  };
  return (
    <Panel wide title={t('accounts.title')} note={t('accounts.note')}>
      <OperationsTabs account={account} />
      {fault ? (
        <p className="admin-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <Ready data={items} error={error} rows={6} onRetry={reload}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('accounts.none')} hint={t('accounts.none.hint')} />
          ) : (
            <table className="table" aria-label={t('accounts.title')}>
              <thead>
                <tr>
                  <th>{t('login.name')}</th>
                  <th>{t('accounts.role')}</th>
                  <th className="num" />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>{row.name}</td>
                    <td>
                      {row.id === account.id ? (
                        t(`role.${row.role}` as Key)
                      ) : (
                        <RoleSelect
                          label={t('accounts.roleOf', { name: row.name })}
                          value={row.role}
                          onChange={(role) => void change(row.id, role)}
                        />
                      )}
                    </td>
                    <td className="num">
                      {row.id === account.id ? (
                        <span className="quiet">{t('accounts.you')}</span>
                      ) : (
                        <span className="row-actions">
                          <button type="button" className="button button-danger" onClick={() => setLeaving(row)}>
                            {t('action.remove')}
                          </button>
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Ready>
      <Section title={t('accounts.add')}>
        <form ref={form} className="admin-form" onSubmit={(event) => void add(event)}>
          <label>
            {t('login.name')}
            <input name="name" required maxLength={64} autoComplete="off" />
          </label>
          <label>
            {t('login.password')}
            <input name="password" type="password" required minLength={10} autoComplete="new-password" />
          </label>
          <RoleField key={added} />
          <button type="submit" className="button button-primary" disabled={busy}>
            {t('action.add')}
          </button>
        </form>
      </Section>
      {leaving ? (
        <ConfirmDialog
          title={t('accounts.remove')}
          question={t('accounts.remove.ask', { name: leaving.name })}
          action={t('action.remove')}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Panel>
  );
}
