import { useState } from 'react';
import type { Role } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Select } from '../../parts/select.js';

const ROLES: readonly Role[] = ['viewer', 'operator', 'engineer', 'admin'];

interface Props {
  readonly label: string;
  readonly value: Role;
  /** Name in a form. */
  readonly name?: string;
  onChange(role: Role): void;
}

/** A role that changes at once. */
export function RoleSelect(props: Props) {
  const { t } = useT();
  return <Select {...props} options={ROLES.map((role) => ({ value: role, label: t(`role.${role}` as Key) }))} />;
}

/** A role as a field `role` of a form. */
export function RoleField() {
  const { t } = useT();
  const [role, setRole] = useState<Role>('viewer');
  return (
    <div className="admin-field">
      <span aria-hidden>{t('accounts.role')}</span>
      <RoleSelect label={t('accounts.role')} name="role" value={role} onChange={setRole} />
    </div>
  );
}
