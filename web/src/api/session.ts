import { useEffect } from 'react';
import { mutate } from 'swr';
import { onUnauthorised, request } from './request.js';
import type { Account, Config, Role } from './types.js';
import { useResource } from './use-resource.js';

const ORDER: readonly Role[] = ['viewer', 'operator', 'engineer', 'admin'];

export function allows(account: Account, needed: Role): boolean {
  return ORDER.indexOf(account.role) >= ORDER.indexOf(needed);
}

export interface Session {
  /** `unknown` until the platform answered. */
  readonly state: 'unknown' | 'in' | 'out' | 'failed';
  readonly account: Account | null;
  retry(): void;
}

/** Who is logged in. Any 401 anywhere leads back to `out`. */
export function useSession(): Session {
  const { data, error, mutate: reload } = useResource<{ account: Account }>('/session');
  useEffect(() => onUnauthorised(() => void mutate('/session')), []);
  const retry = () => void reload();
  if (error && error.status === 401) return { state: 'out', account: null, retry };
  if (data) return { state: 'in', account: data.account, retry };
  return { state: error ? 'failed' : 'unknown', account: null, retry };
}

export function useConfig(): Config | undefined {
  return useResource<Config>('/config').data;
}

/** @throws Problem when name or password are wrong, or there were too many attempts */
export async function login(name: string, password: string): Promise<void> {
  await request('/login', 'POST', { name, password });
  await mutate('/session');
}

export async function logout(): Promise<void> {
  await request('/logout', 'POST');
  await mutate(() => true, undefined, { revalidate: false });
  await mutate('/session');
}
