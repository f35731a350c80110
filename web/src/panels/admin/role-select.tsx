import { useId } from 'react';
import type { Role } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';

const ROLES: readonly Role[] = ['viewer', 'operator', 'engineer', 'admin'];

function RoleOptions() {
  const { t } = useT();
  return ROLES.map((role) => (
    <option key={role} value={role}>
      {t(`role.${role}` as Key)}
    </option>
  ));
}

interface Props {
  readonly label: string;
  readonly value: Role;
  onChange(role: Role): void;
}

/** A role that changes at once. */
export function RoleSelect({ label, value, onChange }: Props) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as Role)}>
      <RoleOptions />
    </select>
  );
}

/** A role as a field `role` of a form. */
export function RoleField() {
  const { t } = useT();
  const id = useId();
  return (
    <label htmlFor={id}>
      {t('accounts.role')}
      <select id={id} name="role" defaultValue="viewer">
        <RoleOptions />
      </select>
    </label>
  );
}
