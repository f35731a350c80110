import type { Account, Role } from '../api/types.js';
import { preferences } from '../design/preferences.js';

/** Where the work of a role is. */
const HOME: Readonly<Record<Role, string>> = {
  viewer: '/overview',
  operator: '/overview',
  engineer: '/signals',
  admin: '/operations',
};

const keyOf = (account: Account) => `luyun.last.${account.id}`;

/** The address at which an account arrives that asked for none. */
export function landingOf(account: Account): string {
  const { landing } = preferences();
  if (landing.startsWith('/')) return landing;
  const last = landing === 'last' ? localStorage.getItem(keyOf(account)) : null;
  return last?.startsWith('/') && !last.startsWith('//') ? last : HOME[account.role];
}

/** Keeps where an account is for the next time; camera and selection too, but not a moment that has passed. */
export function rememberPlace(account: Account): void {
  const query = new URLSearchParams(location.search);
  query.delete('t');
  query.delete('speed');
  const text = query.toString();
  localStorage.setItem(keyOf(account), text ? `${location.pathname}?${text}` : location.pathname);
}
