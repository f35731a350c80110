import type { Role } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';

const ROLES: readonly Role[] = ['viewer', 'operator', 'engineer', 'admin'];

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly value?: Role;
  onChange?(role: Role): void;
}

/** Controlled with `value`, else part of a form by `name`. */
export function RoleSelect({ label, name, value, onChange }: Props) {
  const { t } = useT();
  const state = value === undefined ? { defaultValue: 'viewer' } : { value };
  return (
    <select aria-label={label} name={name} {...state} onChange={(event) => onChange?.(event.target.value as Role)}>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`role.${role}` as Key)}
        </option>
      ))}
    </select>
  );
}
